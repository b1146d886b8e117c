import { GRAPH_RANGES } from '#shared/model/graph-range.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ViewerStep } from '#shared/model/viewer-history.ts'
import { VIEWER_STEPS } from '#shared/model/viewer-history.ts'
import type { ViewerMark } from '#shared/model/viewer-mark.ts'
import { columnsOf, lonePlaces } from '../../src/renderer/viewers/columns.ts'
import { markPlaces } from '../../src/renderer/viewers/mark-places.ts'
import { figuresOf, marksNear, nextStop, showAt, spanAt, stopsOf } from '../../src/renderer/viewers/read-out.ts'
import { activityStepFor, stepFor } from '../../src/renderer/viewers/step-choice.ts'
import {
  clamped,
  isWithin,
  latest,
  panned,
  SHORTEST_MS,
  spanOf,
  widened,
  zoomed,
} from '../../src/renderer/viewers/time-window.ts'
import { aShow, stretch } from '../viewer-samples.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOW = new Date(2026, 10, 24, 20, 35, 7).getTime()

/** Stretches in the order of time that never overlap; some touch, some last no time at all. */
const stretches = fc
  .array(fc.record({ gap: fc.nat(5), length: fc.nat(5), count: fc.nat(1000) }), { size: 'max', maxLength: 60 })
  .map((parts) => {
    let at = 0
    return parts.map(({ gap, length, count }) => {
      const from = at + gap
      at = from + Math.max(length, 1)
      return stretch(from, length === 0 ? from : at, count)
    })
  })
const steps = fc.constantFrom(...VIEWER_STEPS)

const mark = (kind: 'title' | 'raid-in', at: number): ViewerMark =>
  kind === 'title' ? { kind, at, title: 'x', category: null } : { kind, at, name: 'Ann' }

const stepOfRange = (range: (typeof GRAPH_RANGES)[number]) =>
  stepFor(latest(range, { oldest: NOW - 90 * DAY, now: NOW }), 1200)

describe('what is drawn of a history', () => {
  test('columns rise strictly, whatever is told', () => {
    const anything = fc.array(
      fc.record({ from: fc.nat(50), length: fc.integer({ min: -3, max: 9 }), count: fc.nat(9) }),
      { size: 'max', maxLength: 40 },
    )
    fc.assert(
      fc.property(
        steps,
        fc.oneof(
          stretches,
          anything.map((all) => all.map(({ from, length, count }) => stretch(from, from + length, count))),
        ),
        (step, told) => {
          const { at, mean, low, peak } = columnsOf({ step, stretches: told })
          expect(at.every((moment, index) => index === 0 || moment > (at[index - 1] ?? 0))).toBe(true)
          expect([mean.length, low.length, peak.length]).toEqual([at.length, at.length, at.length])
        },
      ),
    )
  })

  test('no line crosses time of which nothing is known', () => {
    fc.assert(
      fc.property(steps, stretches, (step, told) => {
        const { at, mean } = columnsOf({ step, stretches: told })
        const isKnown = (moment: number): boolean => told.some(({ from, to }) => from <= moment && moment <= to)
        for (const [index, moment] of at.entries()) {
          expect(isKnown(moment)).toBe(mean[index] !== null)
          const next = at[index + 1]
          // Where two points are joined, all time between them is known.
          if (next === undefined || mean[index] === null || mean[index + 1] === null) continue
          for (const part of [0.01, 0.25, 0.5, 0.75, 0.99]) expect(isKnown(moment + (next - moment) * part)).toBe(true)
        }
      }),
    )
  })

  test('single numbers are steps that end when they are no longer known to hold', () => {
    const told = [stretch(0, 10, 5), stretch(10, 20, 7), stretch(30, 30, 9)]
    expect(columnsOf({ step: 'raw', stretches: told })).toMatchObject({
      at: [0, 10, 20, 25, 30],
      mean: [5, 7, 7, null, 9],
    })
  })

  test('what is rolled up has a point in its middle, with the least and the most', () => {
    const told = [{ ...stretch(0, 60, 5), low: 2, peak: 9 }, stretch(60, 120, 6)]
    expect(columnsOf({ step: 'minute', stretches: told })).toEqual({
      at: [30, 90],
      mean: [5, 6],
      low: [2, 6],
      peak: [9, 6],
    })
  })

  test('days are steps, because one does not lead to the other', () => {
    const told = [{ ...stretch(0, 10, 5), low: 2, peak: 9 }, stretch(10, 20, 6)]
    expect(columnsOf({ step: 'day', stretches: told })).toEqual({
      at: [0, 10, 20],
      mean: [5, 6, 6],
      low: [2, 6, 6],
      peak: [9, 6, 6],
    })
  })

  test('a number that stands alone is a dot', () => {
    expect(lonePlaces([1, null, 2, 3, null, 4])).toEqual([0, 5])
    expect(lonePlaces([1, undefined, null, undefined, 2, undefined, 3, null])).toEqual([0])
    expect(lonePlaces([undefined, 7, undefined])).toEqual([1])
    expect(lonePlaces([])).toEqual([])
  })
})

describe('the step', () => {
  test.each<[number, number, ViewerStep]>([
    [15 * MINUTE, 800, 'raw'],
    [HOUR, 800, 'raw'],
    [6 * HOUR, 800, 'minute'],
    [DAY, 800, 'minute'],
    [DAY, 250, 'quarter'],
    [7 * DAY, 800, 'quarter'],
    [30 * DAY, 800, 'quarter'],
    [30 * DAY, 400, 'day'],
    [90 * DAY, 1200, 'day'],
    [3000 * DAY, 1, 'day'],
  ])('for %d ms in %d px is %s', (span, width, step) => {
    expect(stepFor({ from: NOW - span, to: NOW }, width)).toBe(step)
  })

  test('is the same with the room that a range has at its edge', () => {
    expect(GRAPH_RANGES.map(stepOfRange)).toEqual(['raw', 'raw', 'minute', 'minute', 'quarter', 'quarter', 'day'])
  })

  test('of the chat is a minute at least', () => {
    expect(VIEWER_STEPS.map(activityStepFor)).toEqual(['minute', 'minute', 'quarter', 'day'])
  })
})

describe('the window', () => {
  const extent = { oldest: NOW - 90 * DAY, now: NOW }
  const windows = fc
    .record({ from: fc.integer({ min: -100 * DAY, max: DAY }), span: fc.integer({ min: 1, max: 200 * DAY }) })
    .map(({ from, span }) => ({ from: NOW + from, to: NOW + from + span }))

  test('never leaves what there is to look at, nor becomes too short', () => {
    fc.assert(
      fc.property(
        windows,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (window, factor, by) => {
          for (const next of [
            clamped(window, extent),
            zoomed(window, window.from, factor, extent),
            panned(window, by, extent),
          ]) {
            expect(spanOf(next)).toBeGreaterThanOrEqual(SHORTEST_MS - 1)
            expect(next.from).toBeGreaterThanOrEqual(extent.oldest - 1)
            expect(next.to).toBeLessThanOrEqual(NOW + spanOf(next) * 0.02 + 1)
            // Ticks would say the minute before theirs.
            expect(Number.isInteger(next.from)).toBe(true)
          }
        },
      ),
    )
  })

  test('zooms at the pointer: what is under it stays there', () => {
    const window = { from: NOW - 4 * HOUR, to: NOW - HOUR }
    const at = NOW - 3 * HOUR
    const next = zoomed(window, at, 0.5, extent)
    expect(spanOf(next)).toBe(1.5 * HOUR)
    expect((at - next.from) / spanOf(next)).toBeCloseTo((at - window.from) / spanOf(window))
  })

  test('moves by a part of itself', () => {
    const window = { from: NOW - 4 * HOUR, to: NOW - 3 * HOUR }
    expect(panned(window, -0.5, extent)).toEqual({ from: NOW - 4.5 * HOUR, to: NOW - 3.5 * HOUR })
  })

  test('of everything begins with the oldest number', () => {
    expect(latest('all', extent).from).toBe(extent.oldest)
    expect(spanOf(latest('all', { oldest: NOW, now: NOW }))).toBeGreaterThanOrEqual(15 * MINUTE)
  })

  test('is loaded with as much around it', () => {
    const window = { from: NOW - 2 * HOUR, to: NOW }
    expect(widened(window)).toEqual({ from: NOW - 3 * HOUR, to: NOW + HOUR })
    expect([isWithin(window, widened(window)), isWithin(widened(window), window)]).toEqual([true, false])
    expect(widened({ from: 1, to: 10 }).from).toBe(0)
  })
})

describe('the read-out', () => {
  const told = [stretch(0, 10, 5), stretch(10, 20, 7), stretch(30, 30, 9)]

  test.each([
    [0, 5],
    [9, 5],
    [10, 7],
    [20, 7],
    [21, null],
    [30, 9],
    [31, null],
    [-1, null],
  ])('of %d is %s', (at, count) => {
    expect(spanAt(told, at)?.peak ?? null).toBe(count)
  })

  test('the cursor goes from number to number', () => {
    const stops = stopsOf({ step: 'raw', stretches: told })
    expect(stops).toEqual([0, 10, 30])
    expect(stopsOf({ step: 'minute', stretches: told })).toEqual([5, 15, 30])
    expect([nextStop(stops, null, 1), nextStop(stops, null, -1)]).toEqual([0, 30])
    expect([nextStop(stops, 10, 1), nextStop(stops, 10, -1), nextStop(stops, 30, 1)]).toEqual([30, 0, null])
    expect(nextStop([], null, 1)).toBeNull()
  })

  test('knows the show that was on', () => {
    const [early, late] = [aShow({ startedAt: 0, endedAt: 100 }), aShow({ startedAt: 200, isOn: true })]
    const at = (moment: number) => showAt([late, early], moment, 1000)
    expect([at(50), at(150), at(500), at(1001)]).toEqual([early, null, late, null])
    const around = aShow({ aroundAt: 300 })
    expect(showAt([around], 300, 1000)).toBe(around)
  })

  test('finds marks near by, and a gap while it lasts', () => {
    const marks: ViewerMark[] = [
      { kind: 'pin', at: 100, userName: 'Ann', text: 'hi' },
      { kind: 'gap', at: 200, to: 400 },
    ]
    expect(marksNear(marks, 105, 10).map(({ kind }) => kind)).toEqual(['pin'])
    expect(marksNear(marks, 300, 10).map(({ kind }) => kind)).toEqual(['gap'])
    expect(marksNear(marks, 150, 10)).toEqual([])
  })

  test('adds up what is in sight', () => {
    expect(figuresOf(told, 0, 20)).toEqual({ peak: 7, peakAt: 10, low: 5, mean: 6, coveredMs: 20 })
    expect(figuresOf(told, 25, 35)).toEqual({ peak: 9, peakAt: 30, low: 9, mean: 9, coveredMs: 0 })
    expect(figuresOf(told, 21, 29)).toBeNull()
  })
})

describe('marks', () => {
  test('that are near to each other are one, of the rarest kind', () => {
    const marks = [mark('title', 100), mark('raid-in', 105), mark('title', 109), mark('title', 200)]
    expect(markPlaces(marks.toReversed(), (at) => at)).toEqual([
      { x: 100, kind: 'raid-in', count: 3 },
      { x: 200, kind: 'title', count: 1 },
    ])
  })

  test('a gap is not among them', () => {
    expect(markPlaces([{ kind: 'gap', at: 1, to: 2 }], (at) => at)).toEqual([])
  })
})
