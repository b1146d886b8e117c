import type { Busyness } from '#shared/model/channel-habits.ts'
import { beganAt, isOfUnknownAge, type LiveState } from '#shared/model/live-state.ts'
import type { ViewerArchive } from '../archive/viewer-archive.ts'
import { busyness } from './busyness.ts'

/** So many earlier shows are compared with at most. */
const MOST_SHOWS = 20

/**
 * How busy a channel was for its age when its last number came; null while it is not live, or while too little is known,
 * be it of that age. Never rejects.
 */
export type CompareBusyness = (userId: number, live: LiveState) => Promise<Busyness | null>

/** Compares with what the archive has. */
export const createCompareBusyness =
  (archive: Pick<ViewerArchive, 'countsAtAge'>): CompareBusyness =>
  async (userId, live) => {
    if (live.phase !== 'live' || live.viewers === null || isOfUnknownAge(live.show)) return null
    const { count, at } = live.viewers
    const began = beganAt(live.show)
    // The number may be old, where Parti was out of reach: it says nothing about the age that the show has by now.
    const age = Math.max(0, at - began)
    const earlier = await archive.countsAtAge(userId, began, age, MOST_SHOWS).catch(() => [])
    return busyness(
      count,
      earlier.map((show) => show.count),
    )
  }
