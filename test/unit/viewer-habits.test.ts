import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { localTime } from '../../src/main/alerts/local-time.ts'
import { busyness } from '../../src/main/viewers/busyness.ts'
import { nextShow } from '../../src/main/viewers/next-show.ts'
import { usualTimes } from '../../src/main/viewers/usual-times.ts'
import { wallClock } from '../../src/main/viewers/wall-clock.ts'

const DAY = 86_400_000
const MINUTE = 60_000
const [MONDAY, SUNDAY] = [0, 6]

/** Node reads the zone anew whenever it is set. Berlin turns its clocks on 25 October 2026, at 3 o'clock of summer time. */
const zone = process.env['TZ']
process.env['TZ'] = 'Europe/Berlin'
afterAll(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

/** A time in Berlin, months from 1. */
const berlin = (month: number, day: number, hour: number, minute = 0): number =>
  new Date(2026, month - 1, day, hour, minute).getTime()
const next = (starts: number[], now: number) => nextShow(starts, now, wallClock)

const fridays = (from: number, weeks: number, hour = 20, minute = 0): number[] =>
  Array.from({ length: weeks }, (_, week) => berlin(9, from + 7 * week, hour, minute))

describe('usual times', () => {
  test('count starts by the hour and the day that the wall shows', () => {
    // The second of these hours of the night is told twice.
    const starts = [
      berlin(10, 24, 20, 59),
      Date.UTC(2026, 9, 25, 0, 30),
      Date.UTC(2026, 9, 25, 1, 30),
      berlin(10, 26, 0),
    ]
    const usual = usualTimes(starts, localTime)
    expect(usual).toMatchObject({ shows: 4, since: berlin(10, 24, 20, 59) })
    expect([usual.starts[5]?.[20], usual.starts[SUNDAY]?.[2], usual.starts[MONDAY]?.[0]]).toEqual([1, 2, 1])
    expect(usual.starts.flat().reduce((sum, count) => sum + count)).toBe(4)
  })
  test('of nobody are none', () => {
    expect(usualTimes([], localTime)).toMatchObject({ shows: 0, since: null })
  })
})

describe('the next show', () => {
  test('is guessed where a weekday and a time are kept, also over a change of the clocks', () => {
    // Fridays from 4 September; the clocks are turned between the last and the next.
    const starts = fridays(4, 8, 20, 5)
    expect(next(starts, berlin(10, 26, 12))).toEqual({ at: berlin(10, 30, 20, 5), times: 8, outOf: 8 })
  })
  test('is guessed where most weeks keep it, and says how many', () => {
    const starts = fridays(4, 8).filter((_, week) => week !== 2 && week !== 5)
    expect(next(starts, berlin(10, 26, 12))).toEqual({ at: berlin(10, 30, 20), times: 6, outOf: 8 })
  })
  test.each([
    ['too few weeks keep it', fridays(4, 8).filter((_, week) => week % 2 === 0)],
    ['the past is too short', fridays(25, 4)],
    ['nothing is known', []],
  ])('is not guessed where %s', (_, starts) => expect(next(starts, berlin(10, 26, 12))).toBeNull())
  test('is not guessed by shows at any hour', () => {
    const starts = Array.from({ length: 20 }, (_, index) => berlin(9, 1, 0) + index * (2 * DAY + 137 * MINUTE))
    expect(next(starts, berlin(10, 13, 12))).toBeNull()
  })
  test('takes starts about the same time for the same, and their middle for the guess', () => {
    const starts = fridays(4, 8).map((at, week) => at + [0, 10, 20, 30, -30, -20, -10, 5][week]! * MINUTE)
    expect(next(starts, berlin(10, 26, 12))).toEqual({ at: berlin(10, 30, 20, 5), times: 8, outOf: 8 })
  })
  test('may lie about midnight, and about the end of the week', () => {
    const sundays = Array.from({ length: 8 }, (_, week) => berlin(9, 6 + 7 * week, 23, 50))
    const starts = sundays.map((at, week) => at + (week % 3 === 1 ? 0 : 20 * MINUTE))
    expect(next(starts, berlin(10, 30, 12))).toEqual({ at: berlin(11, 2, 0, 10), times: 8, outOf: 8 })
  })
  test('is not guessed by three weeks, however much was on in them', () => {
    const starts = Array.from({ length: 20 }, (_, day) => berlin(9, 1 + day, 18))
    expect(next(starts, berlin(9, 20, 20))).toBeNull()
  })
  test('counts an occasion only once it is over', () => {
    const starts = fridays(4, 8)
    expect(next(starts, berlin(10, 30, 20, 44))).toMatchObject({ at: berlin(11, 6, 20), times: 8, outOf: 8 })
    expect(next(starts, berlin(10, 30, 20, 45))).toMatchObject({ at: berlin(11, 6, 20), times: 7, outOf: 8 })
  })
  test('is the earliest of several habits', () => {
    const starts = Array.from({ length: 56 }, (_, day) => berlin(9, 1 + day, 18))
    expect(next(starts, berlin(10, 27, 12))).toMatchObject({ at: berlin(10, 27, 18), outOf: 8 })
  })
  test('lies within the coming week, whatever was', () => {
    const now = berlin(10, 27, 12)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 * 24 * 60 }), { maxLength: 60, size: 'max' }), (ages) => {
        const guess = next(
          ages.map((age) => now - age * MINUTE),
          now,
        )
        if (guess === null) return
        expect(guess.at).toBeGreaterThan(now)
        // A week with an hour that comes twice is so much longer.
        expect(guess.at - now).toBeLessThanOrEqual(7 * DAY + 60 * MINUTE)
        expect(guess.times / guess.outOf).toBeGreaterThanOrEqual(0.6)
        expect(guess.outOf).toBeGreaterThanOrEqual(4)
      }),
    )
  })
})

describe('busyness', () => {
  test('is not told by fewer than five shows', () => expect(busyness(500, [1, 2, 3, 4])).toBeNull())
  test('is unusual three deviations above the median', () => {
    // Median 100, deviation 1.4826 × 20 = 29.652.
    const earlier = [60, 80, 100, 120, 140]
    expect(busyness(188, earlier)).toEqual({ isUnusual: false, usual: 100, shows: 5 })
    expect(busyness(189, earlier)).toEqual({ isUnusual: true, usual: 100, shows: 5 })
  })
  test('takes numbers that are always the same for a third more at least', () => {
    const earlier = [100, 100, 100, 100, 100, 100]
    expect([busyness(129, earlier)?.isUnusual, busyness(130, earlier)?.isUnusual]).toEqual([false, true])
  })
  test('of few viewers takes ten more at least', () => {
    const earlier = [2, 2, 2, 2, 2]
    expect([busyness(11, earlier)?.isUnusual, busyness(12, earlier)?.isUnusual]).toEqual([false, true])
  })
  test('compares with the middle of the two where they are even', () => {
    expect(busyness(0, [6, 1, 5, 2, 4, 3])?.usual).toBe(3.5)
  })
})
