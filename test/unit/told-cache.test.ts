import { expect, test, vi } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import { createToldCache } from '../../src/main/channels/told-cache.ts'
import { createFakeClock } from '../fake-clock.ts'

const KEEP_MS = 60_000

function cache() {
  const clock = createFakeClock(1_000)
  const ask = vi.fn((key: number) => Promise.resolve(`answer ${ask.mock.calls.length} about ${key}`))
  return { clock, ask, askOnce: createToldCache(ask, { keepMs: KEEP_MS, clock }) }
}

test('what is being asked is not asked twice, and what was told is told again while it is new', async () => {
  const { clock, ask, askOnce } = cache()
  const [first, second] = await Promise.all([askOnce(7), askOnce(7)])
  expect(first).toEqual({ value: 'answer 1 about 7', at: 1_000, failure: null })
  expect(second).toBe(first)
  clock.advance(KEEP_MS - 1)
  expect(await askOnce(7)).toBe(first)
  expect(ask).toHaveBeenCalledOnce()
  clock.advance(1)
  expect(await askOnce(7)).toEqual({ value: 'answer 2 about 7', at: 61_000, failure: null })
})

test('each key has an answer of its own', async () => {
  const { ask, askOnce } = cache()
  expect((await askOnce(1)).value).toBe('answer 1 about 1')
  expect((await askOnce(2)).value).toBe('answer 2 about 2')
  expect(ask.mock.calls).toEqual([[1], [2]])
})

test('where asking fails the last answer is told with its age and the reason, and is asked for again next time', async () => {
  const { clock, ask, askOnce } = cache()
  await askOnce(7)
  clock.advance(KEEP_MS)
  ask.mockRejectedValueOnce(new BridgeError('parti-unreachable'))
  expect(await askOnce(7)).toEqual({ value: 'answer 1 about 7', at: 1_000, failure: 'parti-unreachable' })
  expect(await askOnce(7)).toEqual({ value: 'answer 3 about 7', at: 61_000, failure: null })
})

test('without an earlier answer the failure itself is told, and the next attempt asks anew', async () => {
  const { ask, askOnce } = cache()
  ask.mockRejectedValueOnce(new BridgeError('parti-lacks-route'))
  await expect(askOnce(7)).rejects.toMatchObject({ code: 'parti-lacks-route' })
  expect((await askOnce(7)).failure).toBeNull()
})

test('the app’s own fault is not hidden behind an old answer', async () => {
  const { clock, ask, askOnce } = cache()
  await askOnce(7)
  clock.advance(KEEP_MS)
  ask.mockRejectedValueOnce(new TypeError('a fault'))
  await expect(askOnce(7)).rejects.toThrow('a fault')
})

test('what somebody else was told is as good as an answer', async () => {
  const { ask, askOnce } = cache()
  askOnce.take(7, 'overheard')
  expect(askOnce.latest(7)).toBe('overheard')
  expect((await askOnce(7)).value).toBe('overheard')
  expect(ask).not.toHaveBeenCalled()
})

test('no more than two hundred answers are remembered', async () => {
  const { ask, askOnce } = cache()
  for (let key = 0; key <= 200; key++) await askOnce(key)
  await askOnce(200)
  expect(ask).toHaveBeenCalledTimes(201)
  await askOnce(0)
  expect(ask).toHaveBeenCalledTimes(202)
})
