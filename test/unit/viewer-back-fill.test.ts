import { describe, expect, test } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { PastShow } from '#shared/model/listed-show.ts'
import { createBackFill } from '../../src/main/viewers/back-fill.ts'
import { createFakeClock } from '../fake-clock.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))
const MINUTE = 60
const HOUR = 60 * MINUTE

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
  const failing = new Set<number>()
  const lookedAt = new Set<number>()
  let isArchiveBroken = false
  const note = (what: 'shows' | 'posts', userId: number) =>
    asked.push({ what, userId, second: Math.round(clock.elapsed() / 1_000) })
  const backFill = createBackFill({
    api: {
      pastShows(userId) {
        note('shows', userId)
        if (failing.has(userId)) return Promise.reject(new BridgeError('parti-unreachable'))
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
        if (isArchiveBroken) return Promise.reject(new BridgeError('storage-failed'))
        kept.push({ shows, around })
        return Promise.resolve()
      },
    },
    clock,
    random: () => 0.5,
    lookedAt: () => lookedAt,
    followed: () => followed,
    known: () => undefined,
    asked: { get: (userId) => askedAt.get(userId), set: (userId, at) => void askedAt.set(userId, at) },
  })
  return {
    backFill,
    clock,
    asked,
    askedAt,
    failing,
    open(...userIds: number[]) {
      for (const userId of userIds) lookedAt.add(userId)
      backFill.hurry()
    },
    close: (userId: number) => void lookedAt.delete(userId),
    kept,
    breakArchive: (isBroken: boolean) => void (isArchiveBroken = isBroken),
    /** How long it was between one question and the next, s. */
    pauses: () => asked.slice(1).map(({ second }, index) => second - (asked[index]?.second ?? 0)),
    fail: (code: 'parti-lacks-route' | 'parti-refused' | 'parti-unreachable' | null) =>
      void (failure = code === null ? null : new BridgeError(code)),
    async pass(seconds: number, step = 1) {
      for (let second = 0; second < seconds; second += step) {
        clock.advance(step * 1_000)
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
    w.open(7, 8, 9)
    await w.pass(30)
    expect(w.asked.map(({ userId }) => userId)).toEqual([7, 8, 9])
    const gaps = w.asked.slice(1).map(({ second }, index) => second - (w.asked[index]?.second ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5)
    w.open(7)
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
  test('are asked for again where Parti does not answer: after minutes, then ever less often, until it does', async () => {
    const w = filling([7])
    w.fail('parti-unreachable')
    w.backFill.begin()
    await w.pass(24 * HOUR, 10)
    const pauses = w.pauses()
    expect(pauses[0]).toBeGreaterThanOrEqual(5 * MINUTE)
    expect(pauses[0]).toBeLessThanOrEqual(12 * MINUTE)
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(2 * HOUR)
    expect(pauses.at(-1)).toBeLessThanOrEqual(4 * HOUR + 2 * MINUTE)
    w.fail(null)
    await w.pass(5 * HOUR, 10)
    expect(w.kept).toHaveLength(1)
    const times = w.asked.length
    await w.pass(18 * HOUR, 10)
    expect(w.asked).toHaveLength(times)
    w.fail('parti-unreachable')
    await w.pass(8 * HOUR, 10)
    expect(w.pauses()[times]).toBeLessThanOrEqual(12 * MINUTE)
  })
  test('are asked for of nobody while that rests, so that many channels cost no more than one', async () => {
    const w = filling([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    w.fail('parti-refused')
    w.backFill.begin()
    await w.pass(12 * HOUR, 10)
    expect(w.asked.length).toBeLessThanOrEqual(9)
    expect(new Set(w.asked.map(({ userId }) => userId)).size).toBe(w.asked.length)
    w.fail(null)
    await w.pass(5 * HOUR, 10)
    expect(w.kept).toHaveLength(12)
  })
  test('of one channel that always fails keep neither the others waiting, nor those that failed once', async () => {
    const w = filling([1, 2, 3, 4])
    w.failing.add(1).add(3)
    w.backFill.begin()
    await w.pass(30 * MINUTE)
    expect(w.kept.map(({ shows }) => shows[0]?.channel.userId)).toEqual([2, 4])
    w.failing.delete(3)
    await w.pass(HOUR)
    expect(w.kept.map(({ shows }) => shows[0]?.channel.userId)).toEqual([2, 4, 3])
    const before = w.asked.length
    await w.pass(20 * HOUR, 10)
    expect(w.asked.slice(before).map(({ userId }) => userId)).toContain(1)
    expect(w.asked.length - before).toBeLessThanOrEqual(10)
  })
  test('are asked for at once where a graph is opened while that rests, but once, and it rests no longer for it', async () => {
    const w = filling([1])
    w.fail('parti-unreachable')
    w.backFill.begin()
    await w.pass(4 * MINUTE)
    w.open(7, 8, 9)
    await w.pass(20)
    w.open(1)
    await w.pass(2 * MINUTE)
    expect(w.asked.map(({ userId }) => userId)).toEqual([1, 7, 8, 9])
    w.close(9)
    w.fail(null)
    await w.pass(10 * MINUTE)
    expect(w.kept.map(({ shows }) => shows[0]?.channel.userId)).toEqual([1, 7, 8])
  })
  test('that could not be kept are asked for again, and those of a run that was over too soon by the next', async () => {
    const w = filling([7])
    w.breakArchive(true)
    w.backFill.begin()
    await w.pass(5 * MINUTE)
    expect(w.askedAt.size).toBe(0)
    w.breakArchive(false)
    await w.pass(20 * MINUTE)
    expect(w.kept).toHaveLength(1)
    const other = filling([7])
    other.fail('parti-lacks-route')
    other.backFill.begin()
    await other.pass(3 * MINUTE + 2)
    other.backFill.stop()
    await other.pass(MINUTE)
    expect(other.askedAt.size).toBe(0)
  })
  test('are not asked for after the end', async () => {
    const w = filling()
    w.backFill.begin()
    w.backFill.stop()
    w.open(7)
    await w.pass(20 * MINUTE)
    expect(w.asked).toEqual([])
  })
})
