import { expect, test, vi } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { PastShow } from '#shared/model/listed-show.ts'
import { createMissedLookup } from '../../src/main/channels/missed-lookup.ts'
import type { MissedShow } from '../../src/main/channels/missed-shows.ts'
import { createFakeClock } from '../fake-clock.ts'

const channel = { userId: 7, name: 'DBR', account: null }
const other = { ...channel, userId: 8 }
const aShow = (eventId: number, change: Partial<PastShow> = {}): PastShow => ({
  channel,
  eventId,
  title: null,
  category: null,
  startedAt: 5_000_000,
  endedAt: 6_000_000,
  totalViewers: null,
  ...change,
})
const span = { from: 1_000_000, to: 9_000_000 }

/** What is kept where the list and the questions about one channel are answered so. */
async function lookUp(api: Partial<Parameters<typeof createMissedLookup>[0]['api']>) {
  const kept: MissedShow[] = []
  const clock = createFakeClock(span.to)
  const look = createMissedLookup({
    api: {
      recentShows: () => Promise.reject(new BridgeError('parti-lacks-route')),
      pastShows: () => Promise.reject(new Error('not asked')),
      posts: () => Promise.reject(new Error('not asked')),
      ...api,
    },
    // Nothing here is about how long it takes.
    clock: { ...clock, after: (_ms, task) => (task(), () => undefined) },
    follows: () => [{ channel, followedAt: 0 }],
    liveOf: () => undefined,
    lastShowAt: () => 0,
    keep: async (missed) => void kept.push(...missed),
  })
  const isDone = await look(span)
  return { isDone, events: kept.map(({ eventId }) => eventId) }
}

const listWithAHole = async () => ({ shows: [aShow(2)], isComplete: false })
const unreadable = () => Promise.reject(new BridgeError('parti-unreadable'))
const unreachable = () => Promise.reject(new BridgeError('parti-unreachable'))

test('where the list does not reach back far enough each channel is asked about, too', async () => {
  const pastShows = vi.fn<(userId: number, limit: number) => Promise<PastShow[]>>(async () => [
    aShow(1),
    // A host that does not know the filter tells everybody's.
    aShow(3, { channel: other }),
  ])
  expect(await lookUp({ recentShows: listWithAHole, pastShows })).toEqual({ isDone: true, events: [2, 1] })
  expect(pastShows).toHaveBeenCalledExactlyOnceWith(7, 5)
})

test('an answer that cannot be read is worth no other try', async () => {
  expect(await lookUp({ recentShows: unreadable, posts: unreadable })).toEqual({ isDone: true, events: [] })
  expect(await lookUp({ posts: async () => null })).toEqual({ isDone: true, events: [] })
})

test('an answer that does not come is', async () => {
  expect((await lookUp({ recentShows: unreachable })).isDone).toBe(false)
  expect((await lookUp({ posts: unreachable })).isDone).toBe(false)
})
