const BASE_MS = 1000
const CAP_MS = 60_000

/** Full jitter: anything between 0 and 1 s, doubled with every attempt up to 60 s. `attempt` counts from 0. */
export const backOffMs = (attempt: number, random: () => number): number =>
  random() * Math.min(CAP_MS, BASE_MS * 2 ** attempt)
