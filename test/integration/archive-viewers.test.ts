import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepOfStretch, STEP_MS, VIEWER_STEPS, type ViewerStretch } from '#shared/model/viewer-history.ts'
import type { ViewerSpan } from '#shared/model/viewer-span.ts'
import { viewerHistory } from '../../src/main/archive/viewer-history.ts'
import type { ViewerLimits } from '../../src/main/archive/viewer-protocol.ts'
import { recordSpans } from '../../src/main/archive/viewer-spans.ts'
import { cutBySteps } from '../../src/main/archive/viewer-steps.ts'
import { forgetViewers, trimViewers, viewedChannels } from '../../src/main/archive/viewer-trim.ts'
import { createViewerModel, momentsOf } from './viewer-model.ts'
import { scratchDatabase } from './scratch-database.ts'

const MINUTE = STEP_MS.minute
const QUARTER = STEP_MS.quarter
const DAY = STEP_MS.day
const ROLL_UPS = ['minute', 'quarter', 'day'] as const
const KEEP_ALL: ViewerLimits = { rawMs: null, minuteMs: null, quarterMs: null }

const database = scratchDatabase()
/** Every run of a property has a channel of its own. */
let userId = 0

const span = (from: number, to: number, count: number, source: ViewerSpan['source'] = 'poll'): ViewerSpan => ({
  userId,
  from,
  to,
  count,
  source,
})
const record = (...spans: ViewerSpan[]): void => recordSpans(database(), spans)
const history = (step: (typeof VIEWER_STEPS)[number], from = 0, to = Date.UTC(2030, 0)) =>
  viewerHistory(database(), userId, from, to, step).stretches
const told = (...spans: [from: number, to: number, count: number, source?: ViewerSpan['source']][]): void =>
  record(...spans.map((one) => span(...one)))
const raw = (): [number, number, number][] => history('raw').map(({ from, to, peak }) => [from, to, peak])

/** Midnights of UTC, the hours in which clocks are put forward and back, and an ordinary evening. */
const anchors = [
  Date.UTC(2026, 2, 29, 0),
  Date.UTC(2026, 2, 29, 1),
  Date.UTC(2026, 9, 25, 1),
  Date.UTC(2026, 9, 26, 0),
  Date.UTC(2026, 9, 26, 20, 7, 30),
]
/** Around moments that steps begin at, often the same ones, and now and then over days. */
const spans = fc.array(
  fc
    .record({
      anchor: fc.constantFrom(...anchors),
      offset: fc.oneof(
        fc.integer({ min: -200_000, max: 200_000 }),
        fc.integer({ min: -3, max: 3 }).map((steps) => steps * MINUTE),
      ),
      length: fc.oneof(
        { arbitrary: fc.constant(0), weight: 4 },
        { arbitrary: fc.integer({ min: 0, max: 150_000 }), weight: 8 },
        { arbitrary: fc.integer({ min: 0, max: 2 }).map((minutes) => minutes * MINUTE), weight: 4 },
        { arbitrary: fc.integer({ min: 0, max: DAY + QUARTER }), weight: 1 },
      ),
      count: fc.integer({ min: 0, max: 3 }),
      source: fc.constantFrom('push', 'poll'),
    })
    .map(({ anchor, offset, length, ...came }) => ({ from: anchor + offset, to: anchor + offset + length, ...came })),
  { minLength: 1, maxLength: 25, size: 'max' },
)
type Told = Omit<ViewerSpan, 'userId'>

/** When the steps begin that these spans touch, the first first. */
const stepsOf = (told: readonly Told[], ms: number): number[] => {
  const starts = told.flatMap((one) => [...cutBySteps(one, ms)].map(({ start }) => start * ms))
  return [...new Set(starts)].toSorted((a, b) => a - b)
}

/** A channel that nothing is known of, and a model that was told. */
function begin(told: readonly Told[]) {
  userId += 1
  const borders = ROLL_UPS.flatMap((step) => {
    const ms = STEP_MS[step]
    return stepsOf(told, ms).flatMap((start) => [start, start + ms])
  })
  const model = createViewerModel([...momentsOf(told), ...borders])
  for (const one of told) model.tell(one)
  return model
}

test('roll-ups say of every step exactly what the numbers themselves say, however they came', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 1, max: 25 }), (told, size) => {
      const model = begin(told)
      for (let at = 0; at < told.length; at += size) {
        record(...told.slice(at, at + size).map(({ from, to, count, source }) => span(from, to, count, source)))
      }
      for (const step of ROLL_UPS) {
        const ms = STEP_MS[step]
        expect(history(step)).toEqual(stepsOf(told, ms).flatMap((start) => model.between(start, start + ms) ?? []))
      }
    }),
    { numRuns: 60 },
  )
})

/** What is known of one moment after the other: numbers that follow each other without a break and are the same are one. */
function joined(
  parts: readonly { from: number; to: number; count: number }[],
): { from: number; to: number; count: number }[] {
  const joined: { from: number; to: number; count: number }[] = []
  for (const { from, to, count } of parts) {
    const last = joined.at(-1)
    if (last !== undefined && last.to === from && last.count === count && from < to) last.to = to
    else joined.push({ from, to, count })
  }
  return joined
}

test('the numbers themselves are those that were told first, never two at once, and nothing where none was told', () => {
  fc.assert(
    fc.property(spans, (told) => {
      const model = begin(told)
      record(...told.map(({ from, to, count, source }) => span(from, to, count, source)))
      const kept = history('raw').map(({ from, to, peak }) => ({ from, to, count: peak }))
      expect(joined(kept)).toEqual(joined(model.known()))
      // What is told again changes nothing.
      record(...told.map(({ from, to, count, source }) => span(from, to, count, source)))
      expect(history('raw').map(({ from, to, peak }) => ({ from, to, count: peak }))).toEqual(kept)
    }),
    { numRuns: 60 },
  )
})

/** What the stretches say of their time together. */
const summed = (stretches: readonly ViewerStretch[]) => ({
  coveredMs: stretches.reduce((sum, { coveredMs }) => sum + coveredMs, 0),
  viewerMs: stretches.reduce((sum, { viewerMs }) => sum + viewerMs, 0),
  low: Math.min(...stretches.map(({ low }) => low)),
  peak: Math.max(...stretches.map(({ peak }) => peak)),
})

const trimAll = (limits: ViewerLimits, now: number): void => {
  while (trimViewers(database(), limits, now));
}

test('after any trimming every day says in every step what it said before, also when it is told again', () => {
  const ages = fc.option(fc.integer({ min: 0, max: 5 * DAY }))
  const limits = fc.record({ rawMs: ages, minuteMs: ages, quarterMs: ages })
  fc.assert(
    fc.property(spans, limits, fc.constantFrom(...anchors), (told, limits, now) => {
      const model = begin(told)
      const tell = (): void => record(...told.map(({ from, to, count, source }) => span(from, to, count, source)))
      tell()
      trimAll(limits, now)
      const check = (): void => {
        for (const day of stepsOf(told, DAY)) {
          const { coveredMs, viewerMs, low, peak } = model.between(day, day + DAY)!
          for (const step of VIEWER_STEPS) {
            expect(summed(history(step, day, day + DAY - 1))).toEqual({ coveredMs, viewerMs, low, peak })
          }
        }
      }
      check()
      tell()
      check()
    }),
    { numRuns: 60 },
  )
})

const lengths = (step: (typeof VIEWER_STEPS)[number]) => history(step).map(({ from, to }) => to - from)

test('what is beyond its limit comes in the next coarser step, the rest as finely as ever', () => {
  userId += 1
  const day = Date.UTC(2026, 9, 20)
  for (let index = 0; index < 4; index += 1) told([day + index * DAY, day + index * DAY + 1_000, index])
  trimAll({ rawMs: DAY, minuteMs: 2 * DAY, quarterMs: 3 * DAY }, day + 4 * DAY - 1)
  expect(lengths('raw')).toEqual([QUARTER, MINUTE, 1_000, 1_000])
  expect(lengths('minute')).toEqual([QUARTER, MINUTE, MINUTE, MINUTE])
  const mixed = viewerHistory(database(), userId, day, day + 4 * DAY, 'raw')
  expect(mixed.stretches.map((stretch) => stepOfStretch(mixed, stretch))).toEqual(['quarter', 'minute', 'raw', 'raw'])
  trimAll({ rawMs: 0, minuteMs: 0, quarterMs: 0 }, day + 3 * DAY + 1)
  expect(lengths('raw')).toEqual([DAY, DAY, DAY, 1_000])
  expect(viewerHistory(database(), userId, day, day + 2 * DAY, 'raw').step).toBe('day')
  expect(viewerHistory(database(), userId, day, day + 4 * DAY, 'raw').step).toBe('raw')
  expect(viewerHistory(database(), userId, day, day + 4 * DAY, 'raw').coarser).toEqual([
    { step: 'day', to: day + 3 * DAY },
  ])
  expect(viewerHistory(database(), userId, 0, 1, 'minute')).toEqual({ step: 'minute', stretches: [] })
})

test('a number that goes on is one row, until another comes, time is left out, or the day ends', () => {
  userId += 1
  const midnight = Date.UTC(2026, 9, 21)
  const at = midnight - 1_000
  told([at, at + 100, 5], [at + 100, at + 200, 5], [at + 200, at + 300, 6], [at + 400, at + 500, 6])
  told([at + 500, midnight, 6], [midnight, midnight + 100, 6])
  expect(raw()).toEqual([
    [at, at + 200, 5],
    [at + 200, at + 300, 6],
    [at + 400, midnight, 6],
    [midnight, midnight + 100, 6],
  ])
})

test('a lone number is the beginning of what goes on with it, and stays where another follows', () => {
  userId += 1
  told([1_000, 1_000, 5], [1_000, 1_100, 5], [2_000, 2_000, 5], [2_000, 2_100, 6])
  expect(raw()).toEqual([
    [1_000, 1_100, 5],
    [2_000, 2_000, 5],
    [2_001, 2_100, 6],
  ])
})

test('a number tells how it came, and the same that came otherwise is another one', () => {
  userId += 1
  told([1_000, 1_100, 5, 'push'], [1_100, 1_200, 5, 'push'], [1_200, 1_300, 5, 'poll'])
  told([2_000, 2_000, 5, 'poll'], [2_000, 2_100, 5, 'push'])
  expect(history('raw').map(({ from, to, source }) => [from, to, source])).toEqual([
    [1_000, 1_200, 'push'],
    [1_200, 1_300, 'poll'],
    [2_000, 2_100, 'poll'],
  ])
  expect(history('minute')).not.toContainEqual(expect.objectContaining({ source: 'push' }))
})

test('numbers that touch the time asked for come whole, in steps and as they were told', () => {
  userId += 1
  told([1_000, 5_000, 5], [5_000, 6_000, 6])
  expect(history('raw', 4_999, 4_999).map(({ peak }) => peak)).toEqual([5])
  expect(history('raw', 5_000, 5_000).map(({ peak }) => peak)).toEqual([6])
  expect(history('raw', 2_000, 5_000)).toMatchObject([
    { from: 1_000, to: 5_000, coveredMs: 4_000, viewerMs: 20_000 },
    {},
  ])
  expect(history('minute', 59_999, 70_000)).toHaveLength(1)
  expect(history('minute', 60_000, 70_000)).toEqual([])
})

test('spans that cannot all be kept are not kept at all', () => {
  userId += 1
  expect(() => record(span(1_000, 2_000, 1), span(2_000, 3_000, 1.5))).toThrow('viewer_spans.count')
  for (const step of VIEWER_STEPS) expect(history(step)).toEqual([])
  record(span(1_000, 2_000, 1))
  expect(raw()).toEqual([[1_000, 2_000, 1]])
})

test('one channel knows nothing of another, and what is forgotten is gone in every step', () => {
  userId += 1
  const other = userId
  told([1_000, 2_000, 1])
  userId += 1
  told([1_500, 2_500, 2])
  expect(raw()).toEqual([[1_500, 2_500, 2]])
  forgetViewers(database(), userId)
  for (const step of VIEWER_STEPS) expect(history(step)).toEqual([])
  expect(viewedChannels(database())).not.toContain(userId)
  expect(viewedChannels(database())).toContain(other)
  userId = other
  expect(raw()).toEqual([[1_000, 2_000, 1]])
  userId += 1
})

test('trimming takes days of some channels at a time, and all in the end', () => {
  const first = userId + 1
  for (let index = 0; index < 5; index += 1) {
    userId += 1
    record(...Array.from({ length: 900 }, (_, at) => span(at * 1_000, at * 1_000 + 500, at)))
  }
  const rows = (): number =>
    Number(database().get('SELECT count(*) AS n FROM viewer_spans WHERE user_id >= :first', { first })?.['n'])
  trimAll({ ...KEEP_ALL, rawMs: DAY }, Date.UTC(2026, 0))
  expect(rows()).toBe(0)
  for (let index = 0; index < 5; index += 1) {
    userId += 1
    record(...Array.from({ length: 900 }, (_, at) => span(at * 1_000, at * 1_000 + 500, at)))
  }
  expect(trimViewers(database(), { ...KEEP_ALL, rawMs: DAY }, Date.UTC(2026, 0))).toBe(true)
  expect(rows()).toBe(2 * 900)
  expect(trimViewers(database(), { ...KEEP_ALL, rawMs: DAY }, Date.UTC(2026, 0))).toBe(false)
  expect(rows()).toBe(0)
})
