import type { Watched } from '../channels/live-transitions.ts'
import type { Moment } from '../channels/sighting.ts'
import type { Reading } from './reading.ts'

/** The number of viewers that a channel has now as a reading; null where it has none, or whether its show is on is in doubt. */
export function readingOf(
  userId: number,
  { state, doubt }: Watched,
  source: Reading['source'],
  { at, elapsed }: Moment,
): Reading | null {
  if (state.phase !== 'live' || state.viewers === null || doubt !== null) return null
  return { userId, showSeenAt: state.show.seenAt, count: state.viewers.count, source, at, elapsed }
}
