const BASE_MS = 1000
const CAP_MS = 60_000
const REFUSED_BASE_MS = 15_000
const REFUSED_CAP_MS = 300_000
const UNHURRIED_BASE_MS = 10 * 60_000
const UNHURRIED_CAP_MS = 4 * 3_600_000

const doubled = (base: number, attempt: number, cap: number): number => Math.min(cap, base * 2 ** attempt)

/** Full jitter: anything between 0 and 1 s, doubled with every attempt up to 60 s. `attempt` counts from 0. */
export const backOffMs = (attempt: number, random: () => number): number => random() * doubled(BASE_MS, attempt, CAP_MS)

/** Between half of a pause and all of it. */
const upperHalf = (pauseMs: number, random: () => number): number => ((1 + random()) / 2) * pauseMs

/** Before one who said no is asked again: between half of 15 s and all of it, doubled with every attempt up to 5 min. */
export const refusedBackOffMs = (attempt: number, random: () => number): number =>
  upperHalf(doubled(REFUSED_BASE_MS, attempt, REFUSED_CAP_MS), random)

/** Before what nobody waits for is asked again: between half of 10 min and all of it, doubled with every attempt up to 4 h. */
export const unhurriedBackOffMs = (attempt: number, random: () => number): number =>
  upperHalf(doubled(UNHURRIED_BASE_MS, attempt, UNHURRIED_CAP_MS), random)
