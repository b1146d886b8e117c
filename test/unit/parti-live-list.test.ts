import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { LiveNotice } from '../../src/main/parti/facts.ts'
import { listLiveChannels, type LivePage } from '../../src/main/parti/live-list.ts'

const notice = (userId: number): LiveNotice => ({
  channel: { userId, name: `n${userId}`, account: null },
  livestreamId: null,
  eventId: userId,
  title: null,
  category: null,
  viewers: null,
})
const notices = (count: number): LiveNotice[] => Array.from({ length: count }, (_, index) => notice(index + 1))

/** A host that shows `live`, at most `cap` at once, whatever is asked for; `onPage` runs before each page is cut. */
function hostOf(live: LiveNotice[], { cap = 100, onPage = (_page: number): void => undefined } = {}) {
  let page = 0
  return vi.fn<(limit: number, offset: number) => Promise<LivePage>>(async (limit, offset) => {
    onPage((page += 1))
    const shows = live.slice(offset, offset + Math.min(limit, cap))
    return { shows, size: shows.length }
  })
}
const idsOf = (shows: readonly LiveNotice[]): number[] => shows.map(({ channel }) => channel.userId)

describe('the list of live channels', () => {
  it.each([0, 1, 7, 99])('of %i is complete after one page', async (count) => {
    const page = hostOf(notices(count))
    expect(await listLiveChannels(page)).toEqual({ shows: notices(count), isComplete: true })
    expect(page.mock.calls).toEqual([[100, 0]])
  })

  it('goes on after a full page', async () => {
    const page = hostOf(notices(143))
    const { shows, isComplete } = await listLiveChannels(page)
    expect([idsOf(shows), isComplete]).toEqual([idsOf(notices(143)), true])
    expect(page.mock.calls).toEqual([
      [100, 0],
      [100, 90],
    ])
  })

  it('has everybody also where the host shows fewer at once than it was asked for, or none beyond', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 400 }), fc.constantFrom(30, 50, 100), async (count, cap) => {
        const { shows, isComplete } = await listLiveChannels(hostOf(notices(count), { cap }))
        expect(idsOf(shows)).toEqual(idsOf(notices(count)))
        expect(isComplete).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('misses nobody who moves up a little while the pages are read', async () => {
    const live = notices(150)
    const page = hostOf(live, { onPage: (number) => number === 2 && live.splice(93, 0, ...live.splice(101, 6)) })
    expect(idsOf((await listLiveChannels(page)).shows).toSorted((a, b) => a - b)).toEqual(idsOf(notices(150)))
  })

  it('is not complete where a row could not be read', async () => {
    const page = async (): Promise<LivePage> => ({ shows: notices(3), size: 4 })
    expect(await listLiveChannels(page)).toEqual({ shows: notices(3), isComplete: false })
  })

  it('ends with a host whose pages do not, and is not complete then', async () => {
    let next = 0
    const endless = vi.fn<() => Promise<LivePage>>(async () => {
      const shows = Array.from({ length: 100 }, () => notice((next += 1)))
      return { shows, size: 100 }
    })
    expect(await listLiveChannels(endless)).toMatchObject({ isComplete: false })
    expect(endless).toHaveBeenCalledTimes(20)
  })

  it('ends with a host that answers every page alike', async () => {
    const same = vi.fn<() => Promise<LivePage>>(async () => ({ shows: notices(100), size: 100 }))
    expect(await listLiveChannels(same)).toEqual({ shows: notices(100), isComplete: true })
    expect(same).toHaveBeenCalledTimes(2)
  })

  it('fails with its pages', async () => {
    await expect(listLiveChannels(() => Promise.reject(new Error('down')))).rejects.toThrow('down')
  })
})
