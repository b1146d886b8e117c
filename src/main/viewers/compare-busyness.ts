import type { Clock } from '#shared/clock.ts'
import type { Busyness } from '#shared/model/channel-habits.ts'
import { beganAt, isOfUnknownAge, viewersOf, type LiveState } from '#shared/model/live-state.ts'
import type { ViewerArchive } from '../archive/viewer-archive.ts'
import { busyness } from './busyness.ts'

/** So many earlier shows are compared with at most. */
const MOST_SHOWS = 20

/** How busy a channel is for its age; null while it is not live, or while too little is known, be it of its age. Never rejects. */
export type CompareBusyness = (userId: number, live: LiveState) => Promise<Busyness | null>

/** Compares with what the archive has. */
export const createCompareBusyness =
  (archive: Pick<ViewerArchive, 'countsAtAge'>, clock: Clock): CompareBusyness =>
  async (userId, live) => {
    const count = viewersOf(live)
    if (live.phase !== 'live' || count === null || isOfUnknownAge(live.show)) return null
    const began = beganAt(live.show)
    const age = Math.max(0, clock.now() - began)
    const earlier = await archive.countsAtAge(userId, began, age, MOST_SHOWS).catch(() => [])
    return busyness(
      count,
      earlier.map((show) => show.count),
    )
  }
