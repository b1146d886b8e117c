import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'

const STEP_MS = 500
/** Turns of the event loop in which what was sent within this process is surely read. */
const TURNS = 4

/** A clock that waits for real traffic: before it moves on, whatever is under way has come to its end. */
export interface TrafficClock extends FakeClock {
  /** Work begins that the clock waits for; what it returns tells that it is over. */
  begin(): () => void
  /** The same for work that ends with a promise. */
  during<T>(work: Promise<T>): Promise<T>
  /** Moves time on, in small steps. */
  run(ms: number): Promise<void>
  /** Moves time on until the condition holds, and tells how long that took, ms; throws after `limitMs`. */
  until(condition: () => boolean, limitMs: number): Promise<number>
}

/** `isBusy` tells that more is under way than what was marked. */
export function createTrafficClock(isBusy: () => boolean): TrafficClock {
  const clock = createFakeClock(Date.UTC(2026, 10, 23, 20, 35, 0))
  const underWay = new Set<object>()

  async function settle(): Promise<void> {
    for (let turns = 0; turns < TURNS || underWay.size > 0 || isBusy(); turns += 1) {
      // What takes longer is looked for every ms, not all the time.
      await (turns < 10 * TURNS ? nextTurn() : pause(1))
    }
  }

  function begin(): () => void {
    const work = {}
    underWay.add(work)
    return () => void underWay.delete(work)
  }

  async function until(condition: () => boolean, limitMs: number): Promise<number> {
    const since = clock.elapsed()
    await settle()
    while (!condition()) {
      if (clock.elapsed() - since >= limitMs) throw new Error(`did not come within ${limitMs} ms`)
      clock.advance(STEP_MS)
      await settle()
    }
    return clock.elapsed() - since
  }

  return {
    ...clock,
    until,
    begin,
    during: (work) => work.finally(begin()),
    async run(ms) {
      const end = clock.elapsed() + ms
      await until(() => clock.elapsed() >= end, ms + STEP_MS)
    },
  }
}
