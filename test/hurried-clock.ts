import type { Clock } from '#shared/clock.ts'
import { systemClock } from '../src/main/system-clock.ts'

const FACTOR = 100

/** A clock that runs a hundred times as fast: the app's polite pauses over real traffic, without the waiting. */
export const hurriedClock: Clock = {
  now: () => systemClock.now(),
  elapsed: () => systemClock.elapsed() * FACTOR,
  after: (ms, task) => systemClock.after(ms / FACTOR, task),
}
