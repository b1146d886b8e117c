import { expect, test } from 'vitest'
import { createRecoveryPause } from '../../src/main/desktop/recovery-pause.ts'
import { createFakeClock } from '../fake-clock.ts'

test('a crash that takes all windows is one crash', () => {
  const pause = createRecoveryPause(createFakeClock(0))
  expect(Array.from({ length: 12 }, pause)).toEqual(Array.from({ length: 12 }, () => 500))
})

test('pages that die again and again come back slowly, until they have lived for a while', () => {
  const clock = createFakeClock(0)
  const pause = createRecoveryPause(clock)
  const next = (after: number): number => {
    clock.advance(after)
    return pause()
  }
  expect([next(0), next(1_000), next(1_000), next(1_000), next(60_000)]).toEqual([500, 500, 500, 60_000, 60_000])
  expect(next(5 * 60_000)).toBe(500)
})
