import { describe, expect, test } from 'vitest'
import { dotPlace } from '../../src/renderer/viewers/dot-place.ts'
import { tickWords, withinEdge } from '../../src/renderer/viewers/time-ticks.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = new Date(2026, 10, 24, 20, 35, 7).getTime()

describe('the dot by the cursor', () => {
  const at = [0, 10, 20, 30, 40]
  const place = (values: (number | null | undefined)[], moment: number, nearMs = 2) => {
    const nearest = at.reduce(
      (best, one, index) => (Math.abs(one - moment) < Math.abs((at[best] ?? 0) - moment) ? index : best),
      0,
    )
    return dotPlace(at, values, { nearest, moment, nearMs })
  }

  test('stands at the nearer of two numbers, also where another channel has one between them', () => {
    expect(place([1, 2, 3, 4, 5], 14)).toBe(1)
    expect(place([1, 2, 3, 4, 5], 16)).toBe(2)
    expect(place([1, undefined, undefined, 4, 5], 14)).toBe(0)
    expect(place([1, undefined, undefined, 4, 5], 16)).toBe(3)
  })

  test('is not drawn over time of which nothing is known, but near to a number', () => {
    expect(place([1, 2, null, 4, 5], 14)).toBeNull()
    expect(place([1, 2, null, 4, 5], 26)).toBeNull()
    expect(place([1, 2, null, 4, 5], 12)).toBe(1)
    expect(place([null, null, null, 4, 5], 0)).toBeNull()
    expect(place([1, 2, 3, 4, 5], 47)).toBeNull()
    expect(place([1, 2, 3, 4, 5], 42)).toBe(4)
  })
})

test('what would be cut off at the edge of a time axis is not written', () => {
  expect(withinEdge(['10:50', '11:00'], [100, 15], 6)).toEqual(['10:50', '11:00'])
  expect(withinEdge(['10:50', '11:00'], [100, 14], 6)).toEqual(['10:50', ''])
})

test('a time axis says the day at midnight, and seconds where it must', () => {
  const midnight = new Date(2026, 10, 24).getTime()
  expect(tickWords([midnight - HOUR, midnight], HOUR)).toEqual(['23:00', '24 Nov'])
  expect(tickWords([NOW], 1000)).toEqual(['20:35:07'])
  expect(tickWords([midnight, midnight + DAY], DAY)).toEqual(['24 Nov', '25 Nov'])
  expect(tickWords([new Date(2026, 10, 1).getTime()], 30 * DAY)).toEqual(['Nov 2026'])
})
