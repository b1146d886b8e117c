import { describe, expect, test, vi } from 'vitest'
import type { ChatLimits } from '#shared/model/archived-chat.ts'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import { createStore } from 'zustand/vanilla'
import { limitsOf, startRetention, viewerLimitsOf } from '../../src/main/archive/retention.ts'
import type { ViewerLimits } from '../../src/main/archive/viewer-protocol.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const WEEK: ChatLimits = { maxAgeMs: 7 * DAY, maxBytes: null, perRoom: [] }
const NONE: ChatLimits = { maxAgeMs: null, maxBytes: null, perRoom: [] }
const KEEP_A_WEEK: Settings = { ...DEFAULT_SETTINGS, chatKeepFor: 'days-7' }

/** Parti and this machine agree on the time, unless something else is said. */
function setUp(chosen: Settings, partiTime?: (clock: FakeClock) => number | null) {
  const clock = createFakeClock(1_000)
  const settings = createStore<Settings>(() => chosen)
  const trim = vi.fn((_limits: ChatLimits, _now: number) => Promise.resolve(0))
  const trimViewers = vi.fn((_limits: ViewerLimits, _now: number) => Promise.resolve())
  const partiNow = (): number | null => (partiTime === undefined ? clock.now() : partiTime(clock))
  const retention = startRetention({ chat: { trim }, viewers: { trimViewers }, settings, clock, partiNow })
  return { clock, settings, trim, trimViewers, retention }
}

/** Lets what was resolved be noticed. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('by default everything that was said is kept for ever, and how many watched less finely with time', () => {
  expect(limitsOf(DEFAULT_SETTINGS)).toEqual(NONE)
  expect(viewerLimitsOf(DEFAULT_SETTINGS)).toEqual({ rawMs: 2 * DAY, minuteMs: 90 * DAY, quarterMs: null })
})

test.each([
  [{ viewersKeepRaw: 'days-7' }, { rawMs: 7 * DAY }],
  [{ viewersKeepRaw: 'days-30' }, { rawMs: 30 * DAY }],
  [{ viewersKeepMinutes: 'days-30' }, { minuteMs: 30 * DAY }],
  [{ viewersKeepMinutes: 'year' }, { minuteMs: 365 * DAY }],
  [{ viewersKeepMinutes: 'forever' }, { minuteMs: null }],
  [{ viewersKeepQuarters: 'year' }, { quarterMs: 365 * DAY }],
  [{ viewersKeepQuarters: 'years-2' }, { quarterMs: 730 * DAY }],
] as const)('of viewers, %j is %j', (chosen, limits) =>
  expect(viewerLimitsOf({ ...DEFAULT_SETTINGS, ...chosen })).toMatchObject(limits),
)

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
  const { clock, trim } = setUp(KEEP_A_WEEK)
  clock.advance(MINUTE - 1)
  expect(trim).not.toHaveBeenCalled()
  clock.advance(1)
  expect(trim.mock.calls).toEqual([[WEEK, 1_000 + MINUTE]])
  await settle()
  clock.advance(DAY)
  expect(trim).toHaveBeenCalledTimes(2)
})

test('without limits nothing is asked of chat, and viewers are trimmed all the same', async () => {
  const { clock, trim, trimViewers } = setUp(DEFAULT_SETTINGS)
  clock.advance(MINUTE)
  await settle()
  expect(trim).not.toHaveBeenCalled()
  expect(trimViewers.mock.calls).toEqual([[viewerLimitsOf(DEFAULT_SETTINGS), 1_000 + MINUTE]])
})

test('a change takes effect a minute later, so that it can be taken back', async () => {
  const { clock, settings, trim, trimViewers } = setUp(DEFAULT_SETTINGS)
  clock.advance(2 * MINUTE)
  await settle()
  settings.setState(KEEP_A_WEEK, true)
  clock.advance(MINUTE / 2)
  settings.setState(DEFAULT_SETTINGS, true)
  clock.advance(MINUTE)
  await settle()
  expect(trim).not.toHaveBeenCalled()
  expect(trimViewers).toHaveBeenCalledTimes(2)
  settings.setState({ ...DEFAULT_SETTINGS, viewersKeepMinutes: 'days-30' }, true)
  clock.advance(MINUTE)
  await settle()
  expect(trimViewers.mock.lastCall?.[0]).toMatchObject({ minuteMs: 30 * DAY })
})

test('what does not say how much is kept changes nothing', () => {
  const { clock, settings, trimViewers } = setUp(DEFAULT_SETTINGS)
  clock.advance(MINUTE)
  settings.setState({ ...DEFAULT_SETTINGS, theme: 'dark' }, true)
  clock.advance(MINUTE)
  expect(trimViewers).not.toHaveBeenCalledTimes(2)
})

test('while it trims it does not begin again, but does later what was wanted meanwhile', async () => {
  const { clock, settings, trim } = setUp(KEEP_A_WEEK)
  const { promise, resolve: end } = Promise.withResolvers<number>()
  trim.mockImplementationOnce(() => promise)
  clock.advance(MINUTE)
  settings.setState({ ...KEEP_A_WEEK, viewersKeepRaw: 'days-7' }, true)
  clock.advance(MINUTE)
  expect(trim).toHaveBeenCalledTimes(1)
  end(1)
  await settle()
  clock.advance(MINUTE)
  expect(trim).toHaveBeenCalledTimes(2)
})

test('after a failure it trims again the next day, and after its stop no more', async () => {
  const { clock, settings, trim, trimViewers, retention } = setUp(KEEP_A_WEEK)
  trim.mockRejectedValueOnce(new Error('out of order'))
  trimViewers.mockRejectedValueOnce(new Error('out of order'))
  clock.advance(MINUTE)
  await settle()
  clock.advance(DAY)
  await settle()
  expect(trim).toHaveBeenCalledTimes(2)
  expect(trimViewers).toHaveBeenCalledTimes(2)
  retention.stop()
  settings.setState(DEFAULT_SETTINGS, true)
  await settle()
  clock.advance(2 * DAY)
  expect(trim).toHaveBeenCalledTimes(2)
})

describe('by a clock that is wrong', () => {
  test('nothing is older than it is by the clock of Parti', async () => {
    const { clock, trim, trimViewers } = setUp(KEEP_A_WEEK, ({ elapsed }) => 5_000 + elapsed())
    clock.jump(5 * 365 * DAY)
    clock.advance(MINUTE)
    await settle()
    expect(trim.mock.calls).toEqual([[WEEK, 5_000 + MINUTE]])
    expect(trimViewers.mock.calls).toEqual([[viewerLimitsOf(KEEP_A_WEEK), 5_000 + MINUTE]])
  })

  test('nothing is older than it is by that of this machine either', async () => {
    const { clock, trim, trimViewers } = setUp(KEEP_A_WEEK, ({ now }) => now() + 5 * 365 * DAY)
    clock.advance(MINUTE)
    await settle()
    expect(trim.mock.lastCall?.[1]).toBe(1_000 + MINUTE)
    expect(trimViewers.mock.lastCall?.[1]).toBe(1_000 + MINUTE)
  })

  test('nothing goes for its age while nobody told the time, and it is looked again within the hour', async () => {
    let told: number | null = null
    const { clock, trim, trimViewers } = setUp({ ...KEEP_A_WEEK, chatKeepMost: 'gb-1' }, () => told)
    clock.advance(MINUTE)
    await settle()
    expect(trimViewers).not.toHaveBeenCalled()
    expect(trim.mock.calls.map(([limits]) => limits)).toEqual([{ maxAgeMs: null, maxBytes: 1e9, perRoom: [] }])
    told = 500
    clock.advance(60 * MINUTE)
    await settle()
    expect(trimViewers.mock.lastCall?.[1]).toBe(500)
    expect(trim.mock.lastCall).toEqual([{ maxAgeMs: 7 * DAY, maxBytes: 1e9, perRoom: [] }, 500])
    clock.advance(DAY - 1)
    await settle()
    expect(trim).toHaveBeenCalledTimes(2)
  })
})
