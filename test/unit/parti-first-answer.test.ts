import { describe, expect, it } from 'vitest'
import { firstAnswer } from '../../src/main/parti/first-answer.ts'
import { eventually } from '../eventually.ts'
import { createFakeClock } from '../fake-clock.ts'

/** Candidates that answer or fail when told. */
function scripted() {
  const asked: string[] = []
  const aborted: string[] = []
  const settle = new Map<string, { answer: (value: string) => void; fail: () => void }>()
  const ask = (candidate: string, signal: AbortSignal): Promise<string> => {
    asked.push(candidate)
    signal.addEventListener('abort', () => aborted.push(candidate))
    return new Promise((resolve, reject) => {
      settle.set(candidate, { answer: resolve, fail: () => reject(new Error(candidate)) })
    })
  }
  return {
    asked,
    aborted,
    ask,
    answer: (c: string) => settle.get(c)?.answer(`${c} says`),
    fail: (c: string) => settle.get(c)?.fail(),
  }
}

const failAtOnce = (candidate: string): Promise<never> => Promise.reject(new Error(candidate))

const candidates = ['a', 'b', 'c']

describe('firstAnswer', () => {
  it('asks nobody else while the first is silent, where no hedge is wanted', () => {
    const clock = createFakeClock(0)
    const { ask, asked } = scripted()
    void firstAnswer({ candidates, ask, clock, hedgeAfterMs: null })
    clock.advance(60_000)
    expect(asked).toEqual(['a'])
  })

  it('asks the next as well after every span of silence, and aborts the losers', async () => {
    const clock = createFakeClock(0)
    const { ask, asked, aborted, answer } = scripted()
    const first = firstAnswer({ candidates, ask, clock, hedgeAfterMs: 1500 })
    clock.advance(1499)
    expect(asked).toEqual(['a'])
    clock.advance(1)
    expect(asked).toEqual(['a', 'b'])
    clock.advance(1500)
    expect(asked).toEqual(['a', 'b', 'c'])
    answer('b')
    expect(await first).toBe('b says')
    expect(aborted).toEqual(['a', 'c'])
  })

  it('asks the next at once after a failure, and hedges anew from there', async () => {
    const clock = createFakeClock(0)
    const { ask, asked, fail } = scripted()
    void firstAnswer({ candidates, ask, clock, hedgeAfterMs: 1500 })
    clock.advance(1000)
    fail('a')
    await eventually(() => expect(asked).toEqual(['a', 'b']))
    clock.advance(1499)
    expect(asked).toEqual(['a', 'b'])
    clock.advance(1)
    expect(asked).toEqual(['a', 'b', 'c'])
  })

  it('still takes the answer of a slow candidate after the others failed', async () => {
    const clock = createFakeClock(0)
    const { ask, asked, answer, fail } = scripted()
    const first = firstAnswer({ candidates: ['a', 'b'], ask, clock, hedgeAfterMs: 1500 })
    clock.advance(1500)
    expect(asked).toEqual(['a', 'b'])
    fail('b')
    answer('a')
    expect(await first).toBe('a says')
  })

  it('asks nobody after the answer', async () => {
    const clock = createFakeClock(0)
    const { ask, asked, answer } = scripted()
    const first = firstAnswer({ candidates, ask, clock, hedgeAfterMs: 1500 })
    answer('a')
    await first
    clock.advance(60_000)
    expect(asked).toEqual(['a'])
  })

  it('rejects with every failure once all have failed', async () => {
    const clock = createFakeClock(0)
    const first = firstAnswer({ candidates, ask: failAtOnce, clock, hedgeAfterMs: 1500 })
    await expect(first).rejects.toMatchObject({
      errors: candidates.map((message) => expect.objectContaining({ message })),
    })
  })

  it('rejects where there is nobody to ask', async () => {
    const { ask } = scripted()
    await expect(
      firstAnswer({ candidates: [], ask, clock: createFakeClock(0), hedgeAfterMs: null }),
    ).rejects.toBeInstanceOf(AggregateError)
  })
})
