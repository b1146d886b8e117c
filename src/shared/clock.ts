/** Stops what was scheduled; calling it again does nothing. */
export type Cancel = () => void

/** Time as the domain sees it, so that tests can own it. */
export interface Clock {
  /** Wall-clock time in ms since 1970, to be shown and kept. It may jump in either direction. */
  now(): number
  /** ms since some moment of this run, to measure spans by. It never jumps; it may stand still while the machine sleeps. */
  elapsed(): number
  /** Runs `task` once after `ms` milliseconds, unless cancelled first. */
  after(ms: number, task: () => void): Cancel
}
