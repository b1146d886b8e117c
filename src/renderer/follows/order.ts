import { beganAt, byLiveThenViewers, type FollowedChannel } from '#shared/model/live-state.ts'
import type { FollowSort } from '#shared/model/follows-view.ts'
import { perLocale } from '#shared/strings/locale.ts'

type Compare = (a: FollowedChannel, b: FollowedChannel) => number

// Much faster than `localeCompare`.
const collator = perLocale((locale) => new Intl.Collator(locale, { numeric: true }))

function byName(a: FollowedChannel, b: FollowedChannel): number {
  return collator().compare(a.channel.name, b.channel.name) || a.channel.userId - b.channel.userId
}

/** When a channel was live last, ms since 1970: those who are live come before all, and whoever never was after all. */
function lastLive({ live }: FollowedChannel): [isLive: number, at: number] {
  if (live.phase === 'live') return [1, beganAt(live.show)]
  return [0, live.phase === 'offline' ? (live.lastLiveAt ?? 0) : 0]
}

const byLastLive: Compare = (a, b) => {
  const [isLiveA, atA] = lastLive(a)
  const [isLiveB, atB] = lastLive(b)
  return isLiveB - isLiveA || atB - atA || byName(a, b)
}

const byFollowed: Compare = (a, b) => b.followedAt - a.followedAt || byName(a, b)

/** By their places in the user's order; whoever has none yet comes last. */
function byPlace(order: readonly number[]): Compare {
  const places = new Map(order.map((userId, place) => [userId, place]))
  const placeOf = ({ channel }: FollowedChannel): number => places.get(channel.userId) ?? order.length
  return (a, b) => placeOf(a) - placeOf(b) || byName(a, b)
}

const comparisons: Record<Exclude<FollowSort, 'mine'>, Compare> = {
  live: byLiveThenViewers,
  name: byName,
  recent: byLastLive,
  followed: byFollowed,
}

const pins = ({ isPinned }: FollowedChannel): number => Number(isPinned === true)

/** The channels in an order, the pinned ones on top. `order`: the user's own, by user id. */
export function ordered(
  follows: readonly FollowedChannel[],
  sort: FollowSort,
  order: readonly number[],
): FollowedChannel[] {
  const compare = sort === 'mine' ? byPlace(order) : comparisons[sort]
  return follows.toSorted((a, b) => pins(b) - pins(a) || compare(a, b))
}
