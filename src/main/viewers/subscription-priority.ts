import type { Follow } from '#shared/model/channel.ts'
import type { StoreApi } from 'zustand/vanilla'
import { derivedStore } from '../derived-store.ts'

const pinnedOf = (follows: readonly Follow[]): ReadonlySet<number> =>
  new Set(follows.filter(({ isPinned }) => isPinned === true).map(({ channel }) => channel.userId))

/**
 * How much it matters to have the viewers of a channel by subscription: most for whom windows are about, which is what
 * `isShown` tells, then for pinned ones.
 */
export function createSubscriptionPriority(
  follows: StoreApi<readonly Follow[]>,
  isShown: (userId: number) => boolean,
): (userId: number) => number {
  const pinned = derivedStore(follows, pinnedOf)
  return (userId) => {
    if (isShown(userId)) return 2
    return pinned.getState().has(userId) ? 1 : 0
  }
}
