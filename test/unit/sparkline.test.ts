import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { LiveState } from '#shared/model/live-state.ts'
import { createRecentViewers, MOST_POINTS, thinned } from '../../src/main/channels/recent-viewers.ts'
import { SPARK_HEIGHT, SPARK_WIDTH, sparkPath } from '../../src/renderer/follows/spark-path.ts'
import { createFakeClock } from '../fake-clock.ts'

const HOUR = 3_600_000
const NOW = 100 * HOUR

const live = (startedAt: number): LiveState => ({
  phase: 'live',
  show: { eventId: 1, title: null, category: null, startedAt, seenAt: NOW },
  viewers: null,
  at: NOW,
  source: 'poll',
})

test('many samples become few true ones, in order, and the latest is among them', () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(times, (times) => {
      const samples = times.toSorted((a, b) => a - b).map((at) => ({ at, count: at * 2 }))
      const few = thinned(samples, 0, 1_000)
      expect(few.length).toBeLessThanOrEqual(MOST_POINTS)
      expect(few.at(-1)).toEqual(samples.at(-1))
      expect(few).toEqual(samples.filter(({ at }) => few.some((one) => one.at === at)))
    }),
  )
})

test.each([
  ['the last three hours of a long show', NOW - 9 * HOUR, NOW - 3 * HOUR],
  ['no more than a short one', NOW - HOUR, NOW - HOUR],
])('asks for %s', async (_what, startedAt, from) => {
  const asked: unknown[][] = []
  const stretch = { from: NOW - 1, to: NOW + 59_999, coveredMs: 4, viewerMs: 19, low: 4, peak: 5 }
  const recent = createRecentViewers({
    states: createStore<ReadonlyMap<number, LiveState>>(() => new Map([[7, live(startedAt)]])),
    viewers: {
      viewerHistory(...question) {
        asked.push(question)
        return Promise.resolve({ step: 'minute', stretches: [stretch] })
      },
    },
    clock: createFakeClock(NOW),
  })
  expect(await recent(7)).toEqual([{ at: NOW - 1, count: 5 }])
  expect(await recent(8)).toEqual([])
  expect(asked).toEqual([[7, from, NOW, 'minute']])
})

test('an archive that is out of order costs the line and nothing else', async () => {
  const recent = createRecentViewers({
    states: createStore<ReadonlyMap<number, LiveState>>(() => new Map([[7, live(0)]])),
    viewers: { viewerHistory: () => Promise.reject(new Error('closed')) },
    clock: createFakeClock(NOW),
  })
  expect(await recent(7)).toEqual([])
})

test('fewer than three points make no line', () => {
  expect(sparkPath([{ at: 1, count: 1 }])).toBeNull()
  expect(sparkPath([1, 2].map((at) => ({ at, count: at })))).toBeNull()
  expect(sparkPath([1, 2, 3].map((at) => ({ at, count: at })))).toBe('M1.0 17.0L24.0 9.0L47.0 1.0')
})

test('a line stays inside its drawing, also where nothing changes', () => {
  const point = fc.record({ at: fc.nat(), count: fc.nat() })
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: MOST_POINTS }), (points) => {
      const numbers = [...(sparkPath(points) ?? '').matchAll(/([\d.-]+) ([\d.-]+)/g)]
      expect(numbers).toHaveLength(points.length)
      for (const [, x, y] of numbers) {
        expect(Number(x)).toBeGreaterThanOrEqual(0)
        expect(Number(x)).toBeLessThanOrEqual(SPARK_WIDTH)
        expect(Number(y)).toBeGreaterThanOrEqual(0)
        expect(Number(y)).toBeLessThanOrEqual(SPARK_HEIGHT)
      }
    }),
  )
})
