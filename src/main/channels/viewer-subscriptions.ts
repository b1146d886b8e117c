import { chooseSubscribed, type RankedChannel } from './viewer-ranking.ts'

/** Channels whose viewers come by subscription; those of the others are polled. */
export const VIEWER_SUBSCRIPTIONS = 20

/** Opens a supervised subscription to the viewers of a livestream; what it returns ends it. */
export type WatchViewers = (livestreamId: number, onCount: (count: number) => void) => () => void

/** Keeps subscriptions to the viewers of the live channels that matter most. */
export interface ViewerSubscriptions {
  /** Takes in who is live now, and subscribes anew only where the order changed by more than a little. */
  update(live: readonly RankedChannel[]): void
  stop(): void
}

/** No subscription yet. `onCount` gets every number that comes, never one of a subscription that was ended. */
export function createViewerSubscriptions(
  watchViewers: WatchViewers,
  onCount: (userId: number, count: number) => void,
): ViewerSubscriptions {
  const open = new Map<number, { livestreamId: number; close: () => void }>()

  function update(live: readonly RankedChannel[]): void {
    const chosen = chooseSubscribed(live, open, VIEWER_SUBSCRIPTIONS)
    const wanted = new Map(chosen.map(({ userId, livestreamId }) => [userId, livestreamId]))
    // First the ends, so that there are never more than the limit.
    for (const [userId, { livestreamId, close }] of open) {
      if (wanted.get(userId) === livestreamId) continue
      open.delete(userId)
      close()
    }
    for (const [userId, livestreamId] of wanted) if (!open.has(userId)) subscribe(userId, livestreamId)
  }

  function subscribe(userId: number, livestreamId: number): void {
    let isOpen = true
    const end = watchViewers(livestreamId, (count) => {
      if (isOpen) onCount(userId, count)
    })
    const close = (): void => {
      isOpen = false
      end()
    }
    open.set(userId, { livestreamId, close })
  }

  return { update, stop: () => update([]) }
}
