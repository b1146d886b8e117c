import { describe, expect, test } from 'vitest'
import type { ViewerStep } from '#shared/model/viewer-history.ts'
import { grown, type Reading, withReading } from '../../src/renderer/viewers/live-tail.ts'
import { stretch } from '../viewer-samples.ts'

const MINUTE = 60_000
const NOW = new Date(2026, 10, 24, 20, 35, 7).getTime()

describe('the line while a channel is live', () => {
  const kept = { step: 'raw' as ViewerStep, stretches: [stretch(NOW - MINUTE, NOW, 100)] }
  const grow = (readings: readonly Reading[], now: number | null) => grown(kept, readings, now).stretches

  test('a number is kept once and in its order', () => {
    const one = withReading([], { at: NOW, count: 1, source: 'push' })
    expect(withReading(one, { at: NOW, count: 2, source: 'poll' })).toBe(one)
    expect(withReading(one, { at: NOW - 1, count: 2, source: 'poll' })).toBe(one)
    expect(withReading(one, { at: NOW + 1, count: 2, source: 'poll' })).toEqual([
      { at: NOW, count: 1, source: 'push' },
      { at: NOW + 1, count: 2, source: 'poll' },
    ])
    expect(withReading([], { at: NOW, count: 1, source: 'stored' })).toEqual([{ at: NOW, count: 1 }])
  })

  test('not more numbers are remembered than a night has', () => {
    const many = Array.from({ length: 2500 }, (_, at) => ({ at, count: at, source: 'push' as const })).reduce<
      readonly Reading[]
    >(withReading, [])
    expect([many.length, many.at(-1)?.at]).toEqual([2000, 2499])
  })

  test('a new number ends the one before, and holds until now', () => {
    expect(grow([{ at: NOW + 5000, count: 120 }], NOW + 9000)).toEqual([
      stretch(NOW - MINUTE, NOW + 5000, 100),
      stretch(NOW + 5000, NOW + 9000, 120),
    ])
  })

  test('a number tells how it came for as long as it holds', () => {
    const came = grow([{ at: NOW, count: 120, source: 'push' }], NOW + MINUTE).at(-1)
    expect(came).toEqual({ ...stretch(NOW, NOW + MINUTE, 120), source: 'push' })
  })

  test('a number holds no longer than it is believed, and not at all once the channel is away', () => {
    expect(grow([{ at: NOW + 10 * MINUTE, count: 120 }], NOW + 60 * MINUTE)).toEqual([
      stretch(NOW - MINUTE, NOW, 100),
      stretch(NOW + 10 * MINUTE, NOW + 10 * MINUTE, 120),
    ])
    expect(grow([], null)).toEqual(kept.stretches)
  })

  test('what the archive tells already is not told twice', () => {
    expect(
      grow(
        [
          { at: NOW - MINUTE, count: 100 },
          { at: NOW - 1, count: 101 },
        ],
        null,
      ),
    ).toEqual(kept.stretches)
  })

  test('what is rolled up grows by stretches behind those that are kept', () => {
    const minute = NOW - (NOW % MINUTE)
    const before = { step: 'minute' as ViewerStep, stretches: [stretch(minute - MINUTE, minute, 100)] }
    const readings = [
      { at: minute - 10_000, count: 90 },
      { at: minute + 30_000, count: 120 },
    ]
    expect(grown(before, readings, minute + 70_000).stretches).toEqual([
      { ...stretch(minute - MINUTE, minute, 100), low: 90 },
      {
        from: minute,
        to: minute + MINUTE,
        coveredMs: MINUTE,
        viewerMs: 30_000 * 90 + 30_000 * 120,
        low: 90,
        peak: 120,
      },
      {
        from: minute + MINUTE,
        to: minute + 2 * MINUTE,
        coveredMs: 10_000,
        viewerMs: 10_000 * 120,
        low: 120,
        peak: 120,
      },
    ])
  })

  test('of a stretch that is kept in part the least and the most grow, and the average waits', () => {
    const kept = { step: 'minute' as ViewerStep, stretches: [stretch(0, MINUTE, 50), stretch(MINUTE, 2 * MINUTE, 100)] }
    const grow = (...readings: Reading[]) => grown(kept, readings, null)
    expect(grow({ at: 2 * MINUTE - 1, count: 150 }, { at: 2 * MINUTE - 2, count: 90 })).toEqual({
      step: 'minute',
      stretches: [stretch(0, MINUTE, 50), { ...stretch(MINUTE, 2 * MINUTE, 100), low: 90, peak: 150 }],
    })
    expect(grow({ at: MINUTE - 1, count: 150 })).toBe(kept)
    expect(grow({ at: MINUTE, count: 100 })).toBe(kept)
  })

  test('the first number of all is there at once, however coarse the step', () => {
    const nothing = { step: 'quarter' as ViewerStep, stretches: [] }
    expect(grown(nothing, [{ at: NOW, count: 5 }], null).stretches).toMatchObject([{ low: 5, peak: 5, coveredMs: 0 }])
  })
})
