import { describe, expect, test } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { PastShow } from '#shared/model/listed-show.ts'
import { createBackFill } from '../../src/main/viewers/back-fill.ts'
import { createFakeClock } from '../fake-clock.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))
const MINUTE = 60

const show = (userId: number): PastShow => ({
  channel: { userId, name: 'x', account: null },
  eventId: userId * 10,
  title: null,
  category: null,
  startedAt: 1_000,
  endedAt: 2_000,
  totalViewers: null,
})

function filling(followed: number[] = [1, 2, 3]) {
  const clock = createFakeClock(1_747_444_000_000)
  const asked: { what: 'shows' | 'posts'; userId: number; second: number }[] = []
  const kept: { shows: readonly PastShow[]; around: boolean }[] = []
  const askedAt = new Map<number, number>()
  let failure: BridgeError | null = null
  const note = (what: 'shows' | 'posts', userId: number) =>
    asked.push({ what, userId, second: Math.round(clock.elapsed() / 1_000) })
  const backFill = createBackFill({
    api: {
      pastShows(userId) {
        note('shows', userId)
        return failure === null ? Promise.resolve([show(userId), show(99)]) : Promise.reject(failure)
      },
      posts(userId) {
        note('posts', userId)
        return Promise.resolve([
          { id: 1, text: ' ', eventId: 5, at: 7_000 },
          { id: 2, text: 'Hello', eventId: null, at: 8_000 },
        ])
      },
    },
    archive: {
      recordPastShows(shows, around) {
        kept.push({ shows, around })
        return Promise.resolve()
      },
    },
    clock,
    followed: () => followed,
    known: () => undefined,
    asked: { get: (userId) => askedAt.get(userId), set: (userId, at) => void askedAt.set(userId, at) },
  })
  return {
    backFill,
    clock,
    asked,
    kept,
    fail: (code: 'parti-lacks-route' | 'parti-unreachable' | null) =>
      void (failure = code === null ? null : new BridgeError(code)),
    async pass(seconds: number) {
      for (let second = 0; second < seconds; second += 1) {
        clock.advance(1_000)
        await settled()
      }
    },
  }
}

describe('past shows', () => {
  test('are asked for one channel at a time, in long intervals, each channel once a day', async () => {
    const w = filling()
    w.backFill.begin()
    await w.pass(20 * MINUTE)
    expect(w.asked.map(({ userId }) => userId)).toEqual([1, 2, 3])
    expect(w.asked[0]?.second).toBeGreaterThanOrEqual(2 * MINUTE)
    expect((w.asked[1]?.second ?? 0) - (w.asked[0]?.second ?? 0)).toBeGreaterThanOrEqual(MINUTE)
    expect(w.kept.map(({ shows }) => shows.map(({ eventId }) => eventId))).toEqual([[10], [20], [30]])
    w.clock.advance(24 * 60 * MINUTE * 1_000)
    await w.pass(20 * MINUTE)
    expect(w.asked).toHaveLength(6)
  })
  test('are asked for at once where somebody opens the graph, with 5 s between any two questions', async () => {
    const w = filling([])
    w.backFill.begin()
    for (const userId of [7, 8, 9]) w.backFill.want(userId)
    await w.pass(30)
    expect(w.asked.map(({ userId }) => userId)).toEqual([7, 8, 9])
    const gaps = w.asked.slice(1).map(({ second }, index) => second - (w.asked[index]?.second ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5)
    w.backFill.want(7)
    await w.pass(30)
    expect(w.asked).toHaveLength(3)
  })
  test('come from the feed where no host tells them, with times that may be those of starts or of ends', async () => {
    const w = filling([7])
    w.fail('parti-lacks-route')
    w.backFill.begin()
    await w.pass(10 * MINUTE)
    expect(w.asked.map(({ what }) => what)).toEqual(['shows', 'posts'])
    expect((w.asked[1]?.second ?? 0) - (w.asked[0]?.second ?? 0)).toBeGreaterThanOrEqual(5)
    expect(w.kept).toMatchObject([
      { around: true, shows: [{ eventId: 5, title: null, startedAt: 7_000, endedAt: null }] },
    ])
  })
  test('are not asked for again the same day where Parti does not answer', async () => {
    const w = filling([7])
    w.fail('parti-unreachable')
    w.backFill.begin()
    await w.pass(60 * MINUTE)
    expect(w.asked).toHaveLength(1)
  })
  test('are not asked for after the end', async () => {
    const w = filling()
    w.backFill.begin()
    w.backFill.stop()
    w.backFill.want(7)
    await w.pass(20 * MINUTE)
    expect(w.asked).toEqual([])
  })
})
