import type { Clock } from '#shared/clock.ts'

/** A new page made while the old renderer still ends would join it and die too (measured): ms to wait. */
const RECOVERY_MS = 500
/** Where pages die again and again, in quick succession, ms to wait instead. */
const SLOW_RECOVERY_MS = 60_000
const CRASHES_IN_SUCCESSION = 3
const SUCCESSION_MS = 5 * 60_000

/** Tells for each window whose page died how long to wait before it is made anew, ms. */
export function createRecoveryPause(clock: Clock): () => number {
  let crashes: number[] = []
  return () => {
    const now = clock.elapsed()
    // All windows share a renderer, so its end is told once for each of them.
    const isTold = crashes.some((at) => now - at < RECOVERY_MS)
    if (!isTold) crashes = [...crashes.filter((at) => now - at < SUCCESSION_MS), now]
    return crashes.length > CRASHES_IN_SUCCESSION ? SLOW_RECOVERY_MS : RECOVERY_MS
  }
}
