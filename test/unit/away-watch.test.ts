import { expect, test, vi } from 'vitest'
import {
  AWAY_MS,
  createAwayWatch,
  NOTE_EVERY_MS,
  SETTLE_MS,
  type AwaySpan,
} from '../../src/main/channels/away-watch.ts'
import { createFakeClock } from '../fake-clock.ts'

const START = Date.UTC(2026, 10, 23, 20, 35)
const HOUR = 3_600_000

/** A watch that begins now, the app having looked last at `at`. */
function watch(at: number | null, answers: readonly (boolean | Error)[] = []) {
  const clock = createFakeClock(START)
  let value = at
  const document = {
    get value() {
      return value
    },
    replace: (next: number | null) => void (value = next),
  }
  const left = [...answers]
  const lookUp = vi.fn<(span: AwaySpan) => Promise<boolean>>(async () => {
    const answer = left.shift() ?? true
    if (answer instanceof Error) throw answer
    return answer
  })
  const made = createAwayWatch({ document, clock, lookUp })
  made.begin()
  /** Lets time go by, with room for what is looked up. */
  const pass = async (ms: number): Promise<void> => {
    clock.advance(ms)
    await new Promise(setImmediate)
  }
  return { ...made, clock, pass, lookUp, saved: () => value }
}

test('the first run, and a short time off, have missed nothing', async () => {
  for (const at of [null, START - AWAY_MS + 1, START + HOUR]) {
    const { pass, lookUp, saved } = watch(at)
    expect(saved()).toBe(START)
    await pass(HOUR)
    expect(lookUp).not.toHaveBeenCalled()
  }
})

test('a long time off is looked up once, after a moment, and only then counts as looked at', async () => {
  const { pass, lookUp, saved, clock } = watch(START - AWAY_MS)
  await pass(SETTLE_MS - 1)
  expect(lookUp).not.toHaveBeenCalled()
  expect(saved()).toBe(START - AWAY_MS)
  await pass(1)
  expect(lookUp).toHaveBeenCalledExactlyOnceWith({ from: START - AWAY_MS, to: START })
  expect(saved()).toBe(clock.now())
  await pass(HOUR)
  expect(lookUp).toHaveBeenCalledOnce()
})

test('while it runs it notes so every five minutes, and when it ends', async () => {
  const { pass, saved, stop } = watch(null)
  await pass(NOTE_EVERY_MS)
  expect(saved()).toBe(START + NOTE_EVERY_MS)
  await pass(1_000)
  stop()
  expect(saved()).toBe(START + NOTE_EVERY_MS + 1_000)
  await pass(HOUR)
  expect(saved()).toBe(START + NOTE_EVERY_MS + 1_000)
})

test.each([
  ['by the system', true],
  ['by nobody', false],
])('a sleep that is told %s is looked up', async (_what, isTold) => {
  const { clock, pass, lookUp, wake } = watch(null)
  clock.jump(HOUR)
  if (isTold) wake()
  else await pass(NOTE_EVERY_MS)
  await pass(SETTLE_MS)
  expect(lookUp).toHaveBeenCalledOnce()
  const [{ from, to } = { from: 0, to: 0 }] = lookUp.mock.calls[0] ?? []
  expect(from).toBe(START)
  expect(to).toBe(START + HOUR + (isTold ? 0 : NOTE_EVERY_MS))
})

test('what could not be looked up is tried again some minutes later, three times in all', async () => {
  const { pass, lookUp, saved } = watch(START - HOUR, [false, new Error('broken'), false])
  await pass(SETTLE_MS)
  await pass(NOTE_EVERY_MS)
  expect(lookUp).toHaveBeenCalledTimes(2)
  expect(saved()).toBe(START - HOUR)
  await pass(NOTE_EVERY_MS)
  await pass(HOUR)
  expect(lookUp).toHaveBeenCalledTimes(3)
  expect(saved()).toBeGreaterThan(START)
})

test('an app that ends before it looked leaves that to the next start', async () => {
  const { pass, lookUp, stop, saved } = watch(START - HOUR)
  stop()
  await pass(HOUR)
  expect(lookUp).not.toHaveBeenCalled()
  expect(saved()).toBe(START - HOUR)
})
