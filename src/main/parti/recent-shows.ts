import type { PastShow } from '#shared/model/listed-show.ts'
import type { RecentShows } from './facts.ts'
import { mayBeCut } from './live-list.ts'

/** One page of the list of past shows. */
export interface RecentPage {
  shows: PastShow[]
  /** Rows that came, those that could not be read included. */
  size: number
}

/** As much as the site asks for of the live ones at once (measured by others). */
const PAGE_SIZE = 100
/** About two days of the whole site (May 2025, measured by others). */
const MAX_PAGES = 5

/**
 * Everybody's shows that are over, the newest first, back to `since` (ms since 1970). Whether they are sorted by their starts
 * or by their ends is not known; a page is the last one where both are before. Rejects with what a page rejects with.
 */
export async function listRecentShows(
  page: (limit: number, offset: number) => Promise<RecentPage>,
  since: number,
): Promise<RecentShows> {
  const shows = new Map<number, PastShow>()
  let offset = 0
  for (let count = 0; count < MAX_PAGES; count += 1) {
    const { shows: found, size } = await page(PAGE_SIZE, offset)
    const known = shows.size
    for (const show of found) shows.set(show.eventId, show)
    const oldest = found.at(-1)
    const isFarEnough = oldest !== undefined && (oldest.endedAt ?? oldest.startedAt ?? since) < since
    if (isFarEnough || !mayBeCut(size)) return { shows: [...shows.values()], isComplete: true }
    // A host that knows no offset tells the same again.
    if (shows.size === known) break
    offset += size
  }
  return { shows: [...shows.values()], isComplete: false }
}
