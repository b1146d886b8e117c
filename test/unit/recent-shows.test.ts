import { expect, test, vi } from 'vitest'
import type { PastShow } from '#shared/model/listed-show.ts'
import { listRecentShows, type RecentPage } from '../../src/main/parti/recent-shows.ts'

/** One show an hour, the newest, which ended at 1,000, first. */
const showAt = (index: number): PastShow => ({
  channel: { userId: index, name: 'A', account: null },
  eventId: 10_000 - index,
  title: null,
  category: null,
  startedAt: 1_000 - index - 1,
  endedAt: 1_000 - index,
  totalViewers: null,
})

/** A host with `count` shows that allows at most `most` a page. */
function host(count: number, most = 100) {
  const shows = Array.from({ length: count }, (_, index) => showAt(index))
  return vi.fn<(limit: number, offset: number) => Promise<RecentPage>>(async (limit, offset) => {
    const page = shows.slice(offset, offset + Math.min(limit, most))
    return { shows: page, size: page.length }
  })
}

test('one page is enough where it reaches back far enough, or is the last', async () => {
  for (const [page, since] of [
    [host(500), 950],
    [host(37), 0],
  ] as const) {
    expect((await listRecentShows(page, since)).isComplete).toBe(true)
    expect(page).toHaveBeenCalledOnce()
  }
})

test('goes on where it does not, also page by page of a host that allows less', async () => {
  const page = host(500, 30)
  const { shows, isComplete } = await listRecentShows(page, 930)
  expect([shows.length, isComplete]).toEqual([90, true])
  expect(page.mock.calls.map(([, offset]) => offset)).toEqual([0, 30, 60])
})

test('a long show that ended lately does not hide what began after it', async () => {
  const long = { ...showAt(99), startedAt: 0 }
  const pages = [
    { shows: [long], size: 100 },
    { shows: [showAt(150)], size: 7 },
  ]
  const { shows } = await listRecentShows(async () => pages.shift() ?? { shows: [], size: 0 }, 500)
  expect(shows).toEqual([long, showAt(150)])
})

test('gives up after five pages, and where the host tells the same again', async () => {
  const page = host(5_000)
  expect((await listRecentShows(page, 0)).isComplete).toBe(false)
  expect(page).toHaveBeenCalledTimes(5)
  const same = vi.fn<() => Promise<RecentPage>>(async () => ({ shows: [showAt(1)], size: 10 }))
  expect((await listRecentShows(same, 0)).isComplete).toBe(false)
  expect(same).toHaveBeenCalledTimes(2)
})
