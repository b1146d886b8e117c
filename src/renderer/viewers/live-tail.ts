import type { ViewerReading } from '#shared/model/live-state.ts'
import type { ViewerHistory, ViewerStretch } from '#shared/model/viewer-history.ts'

/** So long a number is taken to hold where none followed, ms: three polls at the usual pace must have failed. */
const HOLDS_MS = 3 * 60_000
/** So many numbers are remembered: hours of them, which the archive tells of anyway. */
const MOST = 2000

/** A number as it came. */
export type Reading = Pick<ViewerReading, 'at' | 'count'>

/** The numbers with a newer one; the same where it is not newer. */
export function withReading(readings: readonly Reading[], { at, count }: Reading): readonly Reading[] {
  const last = readings.at(-1)
  return last !== undefined && at <= last.at ? readings : [...readings.slice(1 - MOST), { at, count }]
}

const stretchOf = (from: number, to: number, count: number): ViewerStretch => ({
  from,
  to,
  coveredMs: to - from,
  viewerMs: (to - from) * count,
  low: count,
  peak: count,
})

/** The stretch as it is when it is known to have held until then, or not to. */
const heldUntil = (stretch: ViewerStretch, until: number): ViewerStretch =>
  until > stretch.to && until - stretch.to <= HOLDS_MS ? stretchOf(stretch.from, until, stretch.peak) : stretch

/**
 * What is kept, with what came since. Only numbers one by one grow so; what is rolled up is asked for anew. While the channel
 * is live, the newest number holds until `now` (ms since 1970) unless it is old; null while it is not.
 */
export function grown(kept: ViewerHistory, readings: readonly Reading[], now: number | null): ViewerHistory {
  if (kept.step !== 'raw') return kept
  const stretches = [...kept.stretches]
  const hold = (until: number): void => {
    const last = stretches.at(-1)
    if (last !== undefined) stretches[stretches.length - 1] = heldUntil(last, until)
  }
  for (const { at, count } of readings) {
    const last = stretches.at(-1)
    if (last !== undefined && (at <= last.from || at < last.to)) continue
    hold(at)
    stretches.push(stretchOf(at, at, count))
  }
  if (now !== null) hold(now)
  return { step: kept.step, stretches }
}
