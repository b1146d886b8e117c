import { expect, test, vi } from 'vitest'
import type { ChatLimits } from '#shared/model/archived-chat.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { limitsOf, startRetention } from '../../src/main/archive/retention.ts'
import { createFakeClock } from '../fake-clock.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const WEEK: ChatLimits = { maxAgeMs: 7 * DAY, maxBytes: null, perRoom: [] }
const NONE: ChatLimits = { maxAgeMs: null, maxBytes: null, perRoom: [] }

function setUp(limits: ChatLimits) {
  const clock = createFakeClock(1_000)
  const state = { limits }
  const trim = vi.fn((_limits: ChatLimits, _now: number) => Promise.resolve(0))
  const retention = startRetention({ chat: { trim }, limits: () => state.limits, clock })
  return { clock, state, trim, retention }
}

/** Lets what was resolved be noticed. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('by default everything is kept for ever', () => expect(limitsOf(DEFAULT_SETTINGS)).toEqual(NONE))

test.each([
  ['year', 365],
  ['days-90', 90],
  ['days-30', 30],
  ['days-7', 7],
] as const)('%s are %i days', (chatKeepFor, days) =>
  expect(limitsOf({ ...DEFAULT_SETTINGS, chatKeepFor }).maxAgeMs).toBe(days * DAY),
)

test.each([
  ['gb-1', 1e9],
  ['mb-500', 5e8],
  ['mb-200', 2e8],
] as const)('%s are %i bytes', (chatKeepMost, bytes) =>
  expect(limitsOf({ ...DEFAULT_SETTINGS, chatKeepMost }).maxBytes).toBe(bytes),
)

test('it trims a minute after the start, and daily from then on', async () => {
  const { clock, trim } = setUp(WEEK)
  clock.advance(MINUTE - 1)
  expect(trim).not.toHaveBeenCalled()
  clock.advance(1)
  expect(trim.mock.calls).toEqual([[WEEK, 1_000 + MINUTE]])
  await settle()
  clock.advance(DAY)
  expect(trim).toHaveBeenCalledTimes(2)
})

test('without limits nothing is asked of the archive', () => {
  const { clock, trim } = setUp(NONE)
  clock.advance(3 * DAY)
  expect(trim).not.toHaveBeenCalled()
})

test('a change takes effect a minute later, so that it can be taken back', () => {
  const { clock, state, trim, retention } = setUp(NONE)
  clock.advance(2 * MINUTE)
  state.limits = WEEK
  retention.changed()
  clock.advance(MINUTE / 2)
  state.limits = NONE
  retention.changed()
  clock.advance(MINUTE)
  expect(trim).not.toHaveBeenCalled()
  state.limits = WEEK
  retention.changed()
  clock.advance(MINUTE)
  expect(trim).toHaveBeenCalledTimes(1)
})

test('while it trims it does not begin again, but does later what was wanted meanwhile', async () => {
  const { clock, trim, retention } = setUp(WEEK)
  const { promise, resolve: end } = Promise.withResolvers<number>()
  trim.mockImplementationOnce(() => promise)
  clock.advance(MINUTE)
  retention.changed()
  clock.advance(MINUTE)
  expect(trim).toHaveBeenCalledTimes(1)
  end(1)
  await settle()
  clock.advance(MINUTE)
  expect(trim).toHaveBeenCalledTimes(2)
})

test('after a failure it trims again the next day, and after its stop no more', async () => {
  const { clock, trim, retention } = setUp(WEEK)
  trim.mockRejectedValueOnce(new Error('out of order'))
  clock.advance(MINUTE)
  await settle()
  clock.advance(DAY)
  expect(trim).toHaveBeenCalledTimes(2)
  retention.stop()
  await settle()
  clock.advance(2 * DAY)
  expect(trim).toHaveBeenCalledTimes(2)
})
