/** A channel is not dropped for one with fewer than this many times its viewers … */
const LEAD_FACTOR = 1.25
/** … and this many more: near-equal ranks must not reopen sockets again and again. */
const LEAD_COUNT = 5

/** A live channel whose viewers can be subscribed to. */
export interface RankedChannel {
  userId: number
  livestreamId: number
  /** Null while unknown. */
  viewers: number | null
  /** Higher ones come first, whatever the viewers. */
  priority: number
}

/** The at most `limit` channels to subscribe to: by priority, then the most watched; `current` are the present ones. */
export function chooseSubscribed(
  channels: readonly RankedChannel[],
  current: { has(userId: number): boolean },
  limit: number,
): RankedChannel[] {
  const weight = ({ userId, viewers }: RankedChannel): number =>
    current.has(userId) ? (viewers ?? 0) * LEAD_FACTOR + LEAD_COUNT : (viewers ?? 0)
  return channels
    .toSorted((a, b) => b.priority - a.priority || weight(b) - weight(a) || a.userId - b.userId)
    .slice(0, limit)
}
