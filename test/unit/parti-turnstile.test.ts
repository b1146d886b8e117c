import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTurnstile } from '../../src/main/parti/turnstile.ts'
import { createFakeClock } from '../fake-clock.ts'

describe('a turnstile', () => {
  it('lets the first through at once and the others at their distance, in order', () => {
    const clock = createFakeClock(0)
    const turnstile = createTurnstile(clock, 250)
    const passed: [string, number][] = []
    for (const name of ['a', 'b', 'c']) turnstile(() => passed.push([name, clock.elapsed()]))
    expect(passed).toEqual([['a', 0]])
    clock.advance(1000)
    turnstile(() => passed.push(['d', clock.elapsed()]))
    expect(passed).toEqual([
      ['a', 0],
      ['b', 250],
      ['c', 500],
      ['d', 1000],
    ])
  })

  it('gives the place of one who leaves to the next', () => {
    const clock = createFakeClock(0)
    const turnstile = createTurnstile(clock, 250)
    const passed: string[] = []
    const leaves = ['a', 'b', 'c'].map((name) => turnstile(() => passed.push(name)))
    leaves[0]?.()
    leaves[1]?.()
    clock.advance(250)
    expect(passed).toEqual(['a', 'c'])
  })

  it('keeps the distance when the wall clock jumps and when a timer rings early', () => {
    const clock = createFakeClock(0)
    const early = { ...clock, after: (ms: number, task: () => void) => clock.after(Math.max(1, ms - 2), task) }
    const turnstile = createTurnstile(early, 250)
    const times: number[] = []
    for (let index = 0; index < 5; index += 1) turnstile(() => times.push(clock.elapsed()))
    clock.jump(-100_000)
    clock.advance(2000)
    expect(times).toEqual([0, 250, 500, 750, 1000])
  })

  it('keeps the distance and loses nobody, whoever comes and leaves when', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('come' as const) }),
      fc.record({ kind: fc.constant('leave' as const), who: fc.nat(20) }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(600) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const clock = createFakeClock(0)
        const turnstile = createTurnstile(clock, 250)
        const passed: { who: number; at: number }[] = []
        const leaves: (() => void)[] = []
        const left = new Set<number>()
        for (const each of steps) {
          if (each.kind === 'wait') clock.advance(each.ms)
          if (each.kind === 'come') {
            const who = leaves.length
            leaves.push(turnstile(() => passed.push({ who, at: clock.elapsed() })))
          }
          if (each.kind === 'leave' && leaves[each.who] !== undefined) {
            if (!passed.some(({ who }) => who === each.who)) left.add(each.who)
            leaves[each.who]?.()
          }
        }
        clock.advance(250 * (leaves.length + 1))
        expect(passed.map(({ who }) => who)).toEqual([...leaves.keys()].filter((who) => !left.has(who)))
        const spans = passed.slice(1).map(({ at }, index) => at - (passed[index]?.at ?? 0))
        expect(spans.every((span) => span >= 250)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
