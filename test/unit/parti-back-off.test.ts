import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backOffMs, refusedBackOffMs, unhurriedBackOffMs } from '../../src/main/parti/back-off.ts'

describe('backOffMs', () => {
  it('lies between 0 and the capped doubling of 1 s, for any attempt and chance', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempt, chance) => {
        const pause = backOffMs(attempt, () => chance)
        expect(pause).toBeGreaterThanOrEqual(0)
        expect(pause).toBeLessThanOrEqual(Math.min(60_000, 1000 * 2 ** attempt))
      }),
    )
  })
})

describe.each([
  ['refusedBackOffMs', refusedBackOffMs, 15_000, 300_000],
  ['unhurriedBackOffMs', unhurriedBackOffMs, 600_000, 4 * 3_600_000],
])('%s', (_, backOff, base, cap) => {
  it(`lies between half and all of the capped doubling of ${base} ms, for any attempt and chance`, () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempt, chance) => {
        const pause = backOff(attempt, () => chance)
        const most = Math.min(cap, base * 2 ** attempt)
        expect(pause).toBeGreaterThanOrEqual(most / 2)
        expect(pause).toBeLessThanOrEqual(most)
      }),
    )
  })
})
