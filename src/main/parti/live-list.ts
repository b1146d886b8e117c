import type { LiveList, LiveNotice } from './facts.ts'

/** One page of the list of live channels. */
export interface LivePage {
  shows: LiveNotice[]
  /** Rows that came, those that could not be read included. */
  size: number
}

/** The most that the site itself asks for at once (measured by others). */
const PAGE_SIZE = 100
/** Pages overlap, for whoever gains viewers meanwhile moves up from one page to the one that was read before. */
const STEP = 90
/** Far more than ever are live; a host whose pages do not end is not asked for ever. */
const MAX_PAGES = 20

/** Whether there may be more: a host may allow less per page than it was asked for, which then is a round number. */
export const mayBeCut = (size: number): boolean => size > 0 && size % 10 === 0

/**
 * Everybody who is live, page by page, each once. Not complete where a row could not be read or the pages did not end.
 * Rejects with what a page rejects with.
 */
export async function listLiveChannels(page: (limit: number, offset: number) => Promise<LivePage>): Promise<LiveList> {
  const shows = new Map<number, LiveNotice>()
  let isComplete = true
  let offset = 0
  for (let count = 0; count < MAX_PAGES; count += 1) {
    const { shows: found, size } = await page(PAGE_SIZE, offset)
    isComplete &&= found.length === size
    const known = shows.size
    for (const show of found) if (!shows.has(show.channel.userId)) shows.set(show.channel.userId, show)
    if (!mayBeCut(size) || (offset > 0 && shows.size === known)) return { shows: [...shows.values()], isComplete }
    offset += size === PAGE_SIZE ? STEP : size
  }
  return { shows: [...shows.values()], isComplete: false }
}
