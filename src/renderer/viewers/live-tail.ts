import type { ViewerReading } from '#shared/model/live-state.ts'
import { HOLD_MS } from '#shared/model/viewer-span.ts'
import { STEP_MS, type ViewerHistory, type ViewerStep, type ViewerStretch } from '#shared/model/viewer-history.ts'

/** So many numbers are remembered: hours of them, which the archive tells of anyway. */
const MOST = 2000

/** A number as it came. */
export type Reading = Pick<ViewerReading, 'at' | 'count'> & Pick<ViewerStretch, 'source'>

/** The numbers with a newer one; the same where it is not newer. */
export function withReading(readings: readonly Reading[], { at, count, source }: ViewerReading): readonly Reading[] {
  const last = readings.at(-1)
  if (last !== undefined && at <= last.at) return readings
  return [...readings.slice(1 - MOST), { at, count, ...(source !== 'stored' && { source }) }]
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
  until > stretch.to && until - stretch.to <= HOLD_MS
    ? { ...stretch, ...stretchOf(stretch.from, until, stretch.peak) }
    : stretch

/** The numbers as stretches behind those before; what these tell already is left out. Until `now` where that is given. */
function followed(before: readonly ViewerStretch[], readings: readonly Reading[], now: number | null): ViewerStretch[] {
  const stretches = [...before]
  const hold = (until: number): void => {
    const last = stretches.at(-1)
    if (last !== undefined) stretches[stretches.length - 1] = heldUntil(last, until)
  }
  for (const { at, count, ...how } of readings) {
    const last = stretches.at(-1)
    if (last !== undefined && (at <= last.from || at < last.to)) continue
    hold(at)
    stretches.push({ ...stretchOf(at, at, count), ...how })
  }
  if (now !== null) hold(now)
  return stretches
}

/** The same numbers, rolled up. */
function rolledUp(stretches: readonly ViewerStretch[], step: Exclude<ViewerStep, 'raw'>): ViewerStretch[] {
  const length = STEP_MS[step]
  const byBegin = new Map<number, ViewerStretch>()
  for (const { from, to, peak } of stretches) {
    for (let begin = from - (from % length); begin < to || begin <= from; begin += length) {
      const before = byBegin.get(begin)
      const coveredMs = Math.max(0, Math.min(to, begin + length) - Math.max(from, begin))
      byBegin.set(begin, {
        from: begin,
        to: begin + length,
        coveredMs: (before?.coveredMs ?? 0) + coveredMs,
        viewerMs: (before?.viewerMs ?? 0) + coveredMs * peak,
        low: Math.min(before?.low ?? peak, peak),
        peak: Math.max(before?.peak ?? peak, peak),
      })
    }
  }
  return [...byBegin.values()]
}

/** A stretch that is kept in part with the least and the most that came in it; its average waits until it is asked for anew. */
function widened(stretch: ViewerStretch, readings: readonly Reading[]): ViewerStretch {
  const counts = readings.filter(({ at }) => at >= stretch.from && at < stretch.to).map(({ count }) => count)
  const [low, peak] = [Math.min(stretch.low, ...counts), Math.max(stretch.peak, ...counts)]
  return low === stretch.low && peak === stretch.peak ? stretch : { ...stretch, low, peak }
}

/**
 * What is kept, with what came since. While the channel is live, the newest number holds until `now` (ms since 1970) unless
 * it is old; null while it is not.
 */
export function grown(kept: ViewerHistory, readings: readonly Reading[], now: number | null): ViewerHistory {
  const { step, stretches } = kept
  if (step === 'raw') return { ...kept, stretches: followed(stretches, readings, now) }
  const last = stretches.at(-1)
  const end = last?.to ?? Number.NEGATIVE_INFINITY
  const news = followed([], readings, now)
    .filter(({ from, to }) => to > end || from >= end)
    .map(({ from, to, peak }) => stretchOf(Math.max(from, end), to, peak))
  const open = last && widened(last, readings)
  if (news.length === 0 && open === last) return kept
  return { ...kept, stretches: [...stretches.slice(0, -1), ...(open ? [open] : []), ...rolledUp(news, step)] }
}
