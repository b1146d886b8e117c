import { describe, expect, test } from 'vitest'
import { createPartiTime } from '../../src/main/parti/parti-time.ts'
import { sentAt } from '../../src/main/parti/sent-at.ts'
import { createFakeClock } from '../fake-clock.ts'

const YEAR = 365 * 24 * 60 * 60_000

describe('the time by Parti', () => {
  test('is not known before an answer, goes on between answers, and follows no clock that is set', () => {
    const clock = createFakeClock(1_000_000)
    const time = createPartiTime(clock)
    expect(time.now()).toBeNull()
    clock.advance(500)
    time.note(7_000)
    clock.jump(5 * YEAR)
    expect(time.now()).toBe(7_000)
    clock.advance(300)
    expect(time.now()).toBe(7_300)
    time.note(7_100)
    expect(time.now()).toBe(7_100)
  })

  test('is that of the header of an answer, where it tells a moment', () => {
    expect(sentAt('Thu, 26 Nov 2026 13:33:42 GMT')).toBe(Date.UTC(2026, 10, 26, 13, 33, 42))
    expect(sentAt(null)).toBeNull()
    expect(sentAt('soon')).toBeNull()
  })
})
