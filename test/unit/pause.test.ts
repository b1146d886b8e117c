import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import { PAUSE_CHOICES, type Pause } from '#shared/model/pause.ts'
import { nextMorning } from '../../src/main/alerts/next-morning.ts'
import { createNotificationPause, endOfPause, pauseHolds } from '../../src/main/alerts/pause.ts'
import { createFakeClock } from '../fake-clock.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const ATHENS = 'Europe/Athens'
const EVENING = Date.UTC(2026, 10, 23, 20, 0)

describe('until tomorrow', () => {
  test.each([
    ['in the evening', '2026-11-23T20:00:00Z', '2026-11-24T04:00:00Z'],
    ['after midnight it is the same night’s morning', '2026-11-23T23:30:00Z', '2026-11-24T04:00:00Z'],
    ['at a quarter to six it is no quarter of an hour', '2026-11-24T03:45:00Z', '2026-11-25T04:00:00Z'],
    ['over the night in which clocks go back', '2026-10-24T20:00:00Z', '2026-10-25T04:00:00Z'],
    ['over the night in which clocks go forward', '2026-03-28T20:00:00Z', '2026-03-29T03:00:00Z'],
  ])('%s', (_case, now, then) => {
    expect(new Date(nextMorning(Date.parse(now), ATHENS)).toISOString()).toBe(new Date(then).toISOString())
  })

  test('is six on the clock, in an hour at the soonest and before the day after next, wherever and whenever', () => {
    const zones = ['UTC', ATHENS, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Antarctica/Troll']
    const moment = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2036, 0) })
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (now, timeZone) => {
        const then = nextMorning(now, timeZone)
        const shown = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(then)
        expect(shown).toBe('06:00:00')
        expect(then - now).toBeGreaterThanOrEqual(HOUR)
        expect(pauseHolds({ until: then }, now)).toBe(true)
      }),
    )
  })
})

test.each(PAUSE_CHOICES)('a pause of the kind %s holds from its beginning to its end', (choice) => {
  const until = endOfPause(choice, EVENING, ATHENS)
  expect(pauseHolds({ until }, EVENING)).toBe(true)
  expect(pauseHolds({ until }, until ?? EVENING + 1_000 * HOUR)).toBe(until === null)
})

test('a pause whose end is days away was chosen by a clock that ran ahead, and is over', () => {
  expect(pauseHolds({ until: EVENING + 48 * HOUR }, EVENING)).toBe(false)
})

function pause(stored: Pause | null = null) {
  const clock = createFakeClock(EVENING)
  let fails = false
  const document = {
    value: stored,
    replace(next: Pause | null) {
      if (fails) throw new BridgeError('storage-failed')
      document.value = next
    },
  }
  const open = () => createNotificationPause({ document, clock, timeZone: () => ATHENS })
  return { clock, document, open, made: open(), breakDisk: () => (fails = true) }
}

test('ends by itself, and tells it', () => {
  const { clock, made, document } = pause()
  made.begin('half-hour')
  expect(made.current.getState()).toEqual({ until: EVENING + 30 * MINUTE })
  clock.advance(29 * MINUTE)
  expect(made.isPaused()).toBe(true)
  clock.advance(MINUTE)
  expect(made.isPaused()).toBe(false)
  expect(made.current.getState()).toBeNull()
  expect(document.value).toBeNull()
})

test('a pause in the place of another has its own end', () => {
  const { clock, made } = pause()
  made.begin('half-hour')
  made.begin('hour')
  clock.advance(31 * MINUTE)
  expect(made.current.getState()).toEqual({ until: EVENING + HOUR })
  made.begin('open')
  clock.advance(30 * 24 * HOUR)
  expect(made.isPaused()).toBe(true)
  made.end()
  expect(made.current.getState()).toBeNull()
})

test('is over after a sleep past its end: at once for alerts, and with the wake-up for what is shown', () => {
  const { clock, made } = pause()
  made.begin('hour')
  clock.jump(2 * HOUR)
  expect(made.isPaused()).toBe(false)
  made.wake()
  expect(made.current.getState()).toBeNull()
})

test('a timer that comes too soon by the wall clock is set again', () => {
  const { clock, made } = pause()
  made.begin('half-hour')
  clock.jump(-10 * MINUTE)
  clock.advance(30 * MINUTE)
  expect(made.current.getState()).not.toBeNull()
  clock.advance(10 * MINUTE)
  expect(made.current.getState()).toBeNull()
})

test('what is over does not come back when the clock is set back', () => {
  const { clock, made } = pause()
  made.begin('half-hour')
  clock.advance(HOUR)
  clock.jump(-HOUR)
  expect(made.isPaused()).toBe(false)
})

test('survives a restart, and ends while the app does not run', () => {
  const { clock, made, open } = pause()
  made.begin('hour')
  made.stop()
  clock.advance(59 * MINUTE)
  expect(open().isPaused()).toBe(true)
  clock.advance(MINUTE)
  expect(open().current.getState()).toBeNull()
})

test('what could not be written is not so', () => {
  const { made, breakDisk } = pause()
  breakDisk()
  expect(() => made.begin('open')).toThrow(expect.objectContaining({ code: 'storage-failed' }))
  expect(made.isPaused()).toBe(false)
})

test('after its end nothing runs any more', () => {
  const { clock, made } = pause()
  made.begin('hour')
  made.stop()
  clock.advance(2 * HOUR)
  expect(made.current.getState()).not.toBeNull()
})
