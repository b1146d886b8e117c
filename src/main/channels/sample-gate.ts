import type { ViewerSample } from '#shared/model/viewer-sample.ts'

/** A channel's number is kept at most once in this many ms … */
const SPACING_MS = 5_000
/** … and an unchanged one no sooner than after this many: about a minute, which a poll that comes early still passes. */
const UNCHANGED_MS = 55_000

/** Lets through those numbers of viewers that are worth keeping. */
export interface SampleGate {
  /** Whether to keep this sample, which came at `elapsed` (ms of `Clock.elapsed`). */
  passes(sample: ViewerSample, elapsed: number): boolean
  forget(userId: number): void
}

/** A gate that has let nothing through yet. */
export function createSampleGate(): SampleGate {
  const kept = new Map<number, { count: number; elapsed: number }>()
  return {
    passes({ userId, count }, elapsed) {
      const last = kept.get(userId)
      const age = last === undefined ? Infinity : elapsed - last.elapsed
      if (age < (last?.count === count ? UNCHANGED_MS : SPACING_MS)) return false
      kept.set(userId, { count, elapsed })
      return true
    },
    forget: (userId) => void kept.delete(userId),
  }
}
