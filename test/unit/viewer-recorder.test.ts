import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ViewerSpan } from '#shared/model/viewer-span.ts'
import type { Reading } from '../../src/main/viewers/reading.ts'
import { createViewerRecorder } from '../../src/main/viewers/recorder.ts'
import { HOLD_MS } from '#shared/model/viewer-span.ts'
import { SPACING_MS } from '../../src/main/viewers/span-track.ts'
import { createFakeClock } from '../fake-clock.ts'

const START = Date.UTC(2026, 9, 25)
const SECOND = 1_000

function recorded() {
  const clock = createFakeClock(START)
  const batches: { at: number; spans: ViewerSpan[]; hasBegun: boolean }[] = []
  const recorder = createViewerRecorder({
    clock,
    write: (spans, hasBegun) => batches.push({ at: clock.elapsed(), spans: [...spans], hasBegun }),
  })
  const readings: Reading[] = []
  return {
    clock,
    recorder,
    batches,
    readings,
    spans: () => batches.flatMap(({ spans }) => spans),
    read(count: number, { userId = 1, showSeenAt = 1, source = 'poll' }: Partial<Reading> = {}) {
      const reading: Reading = { userId, showSeenAt, count, source, at: clock.now(), elapsed: clock.elapsed() }
      readings.push(reading)
      recorder.take(reading)
    },
  }
}

const seconds = (spans: readonly ViewerSpan[]) =>
  spans.map(({ from, to, count }) => [(from - START) / SECOND, (to - START) / SECOND, count])

/** The same with pieces that continue each other put together. */
function joined(spans: readonly ViewerSpan[]): ViewerSpan[] {
  const whole: ViewerSpan[] = []
  for (const span of spans) {
    const last = whole.at(-1)
    const goesOn = last?.userId === span.userId && last.to === span.from && last.count === span.count
    if (goesOn) last.to = span.to
    else whole.push({ ...span })
  }
  return whole
}

describe('a number of viewers', () => {
  test('holds until the next one', () => {
    const w = recorded()
    w.read(10)
    w.clock.advance(60 * SECOND)
    w.read(20)
    w.clock.advance(30 * SECOND)
    w.read(5)
    w.recorder.stop()
    expect(seconds(joined(w.spans()))).toEqual([
      [0, 60, 10],
      [60, 90, 20],
      [90, 90, 5],
    ])
  })
  test('that is told again lengthens its span, whoever tells it', () => {
    const w = recorded()
    w.read(10)
    w.clock.advance(60 * SECOND)
    w.read(10, { source: 'push' })
    w.clock.advance(60 * SECOND)
    w.read(11)
    w.recorder.stop()
    expect(seconds(joined(w.spans()))).toEqual([
      [0, 120, 10],
      [120, 120, 11],
    ])
  })
  test('holds no longer than 150 s without another', () => {
    const w = recorded()
    w.read(10)
    w.clock.advance(HOLD_MS)
    w.read(20)
    w.clock.advance(HOLD_MS + 1)
    w.read(30)
    w.recorder.stop()
    expect(seconds(joined(w.spans()))).toEqual([
      [0, 150, 10],
      [150, 150, 20],
      [300.001, 300.001, 30],
    ])
  })
  test.each([
    ['set forward', 3 * SECOND],
    ['set back', -3 * SECOND],
    ['asleep for a night', 8 * 3_600 * SECOND],
  ])('does not hold where the clock was %s', (_, ms) => {
    const w = recorded()
    w.read(10)
    w.clock.advance(30 * SECOND)
    w.read(10)
    w.clock.advance(30 * SECOND)
    w.clock.jump(ms)
    w.read(20)
    w.recorder.stop()
    const later = 60 + ms / SECOND
    expect(seconds(joined(w.spans()))).toEqual([
      [0, 30, 10],
      [later, later, 20],
    ])
  })
  test('is nothing that another show has', () => {
    const w = recorded()
    w.read(10)
    w.clock.advance(30 * SECOND)
    w.read(10, { showSeenAt: 2 })
    w.recorder.stop()
    expect(seconds(joined(w.spans()))).toEqual([
      [0, 0, 10],
      [30, 30, 10],
    ])
  })
  test('ends with its show, which was last heard of with it', () => {
    const w = recorded()
    w.read(10)
    w.clock.advance(30 * SECOND)
    w.read(12)
    w.clock.advance(20 * SECOND)
    expect(w.recorder.ended(1, 2)).toBeNull()
    expect(w.recorder.ended(1, 1)).toBe(START + 30 * SECOND)
    expect(w.recorder.ended(1, 1)).toBeNull()
    w.read(10)
    w.recorder.stop()
    expect(seconds(joined(w.spans()))).toEqual([
      [0, 30, 10],
      [30, 30, 12],
      [50, 50, 10],
    ])
  })
})

describe('what comes within 5 s', () => {
  test('is thinned, and the latest of it holds', () => {
    const w = recorded()
    for (const count of [10, 8, 9, 7]) {
      w.read(count)
      w.clock.advance(SECOND)
    }
    w.clock.advance(60 * SECOND)
    w.read(7)
    w.recorder.stop()
    expect(seconds(joined(w.spans()))).toEqual([
      [0, 3, 10],
      [3, 64, 7],
    ])
  })
  test('loses no peak', () => {
    const w = recorded()
    for (const count of [10, 50, 80, 20]) {
      w.read(count)
      w.clock.advance(SECOND)
    }
    w.recorder.stop()
    expect(seconds(joined(w.spans()))).toEqual([
      [0, 2, 10],
      [2, 3, 80],
      [3, 3, 20],
    ])
  })
})

describe('spans are given out', () => {
  test('for all channels together, at most once in 10 s', () => {
    const w = recorded()
    for (let turn = 0; turn < 60; turn += 1) {
      for (let userId = 1; userId <= 100; userId += 1) w.read(turn, { userId })
      w.clock.advance(6 * SECOND)
    }
    const gaps = w.batches.slice(1).map(({ at }, index) => at - (w.batches[index]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10 * SECOND)
    expect(w.batches.every(({ spans }) => new Set(spans.map(({ userId }) => userId)).size === 100)).toBe(true)
  })
  test('a minute after they began, also while they go on', () => {
    const w = recorded()
    const ages: number[] = []
    for (let turn = 0; turn < 20; turn += 1) {
      w.read(10)
      w.clock.advance(30 * SECOND)
      ages.push(w.clock.now() - Math.max(...w.spans().map(({ to }) => to)))
    }
    expect(Math.max(...ages.slice(2))).toBeLessThanOrEqual(60 * SECOND)
    w.recorder.stop()
    expect(seconds(joined(w.spans()))).toEqual([[0, 570, 10]])
  })
  test('also the lone one that nothing came after', () => {
    const w = recorded()
    w.read(10)
    w.clock.advance(60 * SECOND)
    expect(seconds(joined(w.spans()))).toEqual([[0, 0, 10]])
    w.clock.advance(600 * SECOND)
    w.recorder.stop()
    expect(seconds(joined(w.spans()))).toEqual([[0, 0, 10]])
  })
  test('at once where nothing was known just before, and that is told', () => {
    const w = recorded()
    w.read(10)
    w.read(20, { userId: 2 })
    w.clock.advance(0)
    expect(w.batches).toMatchObject([{ at: 0, hasBegun: true, spans: [{ count: 10 }, { count: 20 }] }])
    w.clock.advance(5 * SECOND)
    w.read(30, { userId: 2, showSeenAt: 2 })
    w.clock.advance(5 * SECOND)
    expect(w.batches[1]).toMatchObject({ at: 10 * SECOND, hasBegun: true, spans: [{ count: 30 }] })
    w.clock.advance(60 * SECOND)
    w.read(31, { userId: 2, showSeenAt: 2 })
    w.recorder.stop()
    expect(w.batches.slice(2).every(({ hasBegun }) => !hasBegun)).toBe(true)
  })
  test('but not those of a channel that was forgotten', () => {
    const w = recorded()
    w.read(10)
    w.recorder.forget(1)
    w.clock.advance(SECOND * 6)
    w.read(11)
    w.clock.advance(SECOND * 6)
    w.read(12)
    w.recorder.forget(1)
    w.recorder.stop()
    expect(w.spans().map(({ count }) => count)).toEqual([11])
  })
})

interface Step {
  passMs: number
  jumpMs: number
  count: number
  isNewShow: boolean
}

/** What happens between two readings: time, rarely long; a clock that is set or a machine that slept; another show. */
const steps = (leastMs: number, jumps: fc.Arbitrary<number>): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      passMs: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: leastMs, max: 90_000 }) },
        { weight: 1, arbitrary: fc.integer({ min: HOLD_MS - 5, max: HOLD_MS + 5 }) },
        { weight: 1, arbitrary: fc.integer({ min: HOLD_MS, max: 4_000_000 }) },
      ),
      jumpMs: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: jumps }),
      count: fc.integer({ min: 0, max: 4 }),
      isNewShow: fc.boolean().map((isNew) => isNew && leastMs > 0),
    }),
    { minLength: 1, maxLength: 60, size: 'max' },
  )

/** Runs the steps; answers the spans, the readings, and which neighbours of these hold by the naive rule. */
function run(all: readonly Step[]) {
  const w = recorded()
  let showSeenAt = 1
  for (const { passMs, jumpMs, count, isNewShow } of all) {
    w.clock.advance(passMs)
    w.clock.jump(jumpMs)
    if (isNewShow) showSeenAt += 1
    w.read(count, { showSeenAt })
  }
  w.recorder.stop()
  const held = w.readings.slice(1).flatMap((next, index) => {
    const before = w.readings[index]
    if (before === undefined || before.showSeenAt !== next.showSeenAt) return []
    const [elapsed, wall] = [next.elapsed - before.elapsed, next.at - before.at]
    return elapsed <= HOLD_MS && wall >= 0 && Math.abs(wall - elapsed) <= 2_000 ? [{ ...before, to: next.at }] : []
  })
  return { spans: w.spans(), readings: w.readings, held }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const forward = fc.integer({ min: 0, max: 40_000_000 })
const anyhow = fc.integer({ min: -40_000_000, max: 40_000_000 })

describe('whatever comes, however late, and whatever the clock does', () => {
  test('readings that are not thinned add up to what a naive count adds up to', () => {
    fc.assert(
      fc.property(steps(SPACING_MS, anyhow), (all) => {
        const { spans, held } = run(all)
        expect(sum(spans.map(({ from, to, count }) => (to - from) * count))).toBe(
          sum(held.map(({ at, to, count }) => (to - at) * count)),
        )
      }),
    )
  })
  test('time is covered where two readings hold it, no more and no less, and the peak is the peak', () => {
    fc.assert(
      fc.property(steps(0, anyhow), (all) => {
        const { spans, readings, held } = run(all)
        expect(sum(spans.map(({ from, to }) => to - from))).toBe(sum(held.map(({ at, to }) => to - at)))
        expect(Math.max(...spans.map(({ count }) => count))).toBe(Math.max(...readings.map(({ count }) => count)))
        const edges = new Set(readings.map(({ at }) => at))
        for (const { from, to } of spans)
          expect([edges.has(from), edges.has(to), to >= from]).toEqual([true, true, true])
      }),
    )
  })
  test('spans never overlap, unless the clock was set back', () => {
    fc.assert(
      fc.property(steps(0, forward), (all) => {
        const { spans } = run(all)
        spans.slice(1).forEach(({ from }, index) => expect(from).toBeGreaterThanOrEqual(spans[index]?.to ?? Infinity))
      }),
    )
  })
})
