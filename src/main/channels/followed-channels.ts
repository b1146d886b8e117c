import type { Follow, FollowExtras } from '#shared/model/channel.ts'
import type { FollowedChannel, LiveState } from '#shared/model/live-state.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Follow list and live states as one: the rows that list, tray and windows show, by user id in decimal. */
export type FollowedChannels = StoreApi<ReadonlyMap<string, FollowedChannel>>

const UNKNOWN: LiveState = { phase: 'unknown' }

const rowOf = ({ channel, followedAt, fate, former, ...extras }: Follow, live: LiveState): FollowedChannel => ({
  ...extras,
  channel,
  followedAt,
  fate: fate ?? null,
  formerName: former?.name ?? null,
  live,
})

const areSameExtras = (a: FollowExtras, b: FollowExtras): boolean =>
  a.group === b.group && a.isPinned === b.isPinned && a.note === b.note && a.isRecorded === b.isRecorded

const isSame = (a: FollowedChannel, b: FollowedChannel): boolean =>
  a.live === b.live &&
  a.channel === b.channel &&
  a.fate === b.fate &&
  a.formerName === b.formerName &&
  areSameExtras(a, b)

/** Joins the two; a row whose facts did not change stays the same object, so that only real changes travel on. */
export function joinFollowedChannels(
  follows: StoreApi<readonly Follow[]>,
  states: StoreApi<ReadonlyMap<number, LiveState>>,
): FollowedChannels {
  const rows = createStore<ReadonlyMap<string, FollowedChannel>>(() => new Map())
  const join = (): void => {
    const before = rows.getState()
    rows.setState(
      new Map(
        follows.getState().map((follow) => {
          const key = String(follow.channel.userId)
          const live = states.getState().get(follow.channel.userId) ?? UNKNOWN
          const known = before.get(key)
          const row = rowOf(follow, live)
          return [key, known !== undefined && isSame(known, row) ? known : row]
        }),
      ),
      true,
    )
  }
  join()
  follows.subscribe(join)
  states.subscribe(join)
  return rows
}
