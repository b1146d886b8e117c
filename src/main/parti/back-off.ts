const BASE_MS = 1000
const CAP_MS = 60_000
const REFUSED_BASE_MS = 15_000
const REFUSED_CAP_MS = 300_000

const doubled = (base: number, attempt: number, cap: number): number => Math.min(cap, base * 2 ** attempt)

/** Full jitter: anything between 0 and 1 s, doubled with every attempt up to 60 s. `attempt` counts from 0. */
export const backOffMs = (attempt: number, random: () => number): number => random() * doubled(BASE_MS, attempt, CAP_MS)

/** Before one who said no is asked again: between half of 15 s and all of it, doubled with every attempt up to 5 min. */
export const refusedBackOffMs = (attempt: number, random: () => number): number =>
  ((1 + random()) / 2) * doubled(REFUSED_BASE_MS, attempt, REFUSED_CAP_MS)
