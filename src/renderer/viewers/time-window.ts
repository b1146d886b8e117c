import type { GraphRange } from '#shared/model/graph-range.ts'

/** A stretch of time that a graph shows. */
export interface TimeWindow {
  /** ms since 1970. */
  from: number
  /** ms since 1970. */
  to: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long a range is, ms; everything is as long as it is. */
export const RANGE_MS: Readonly<Record<Exclude<GraphRange, 'all'>, number>> = {
  '15m': 15 * MINUTE,
  '1h': HOUR,
  '6h': 6 * HOUR,
  '24h': DAY,
  '7d': 7 * DAY,
  '30d': 30 * DAY,
}

/** No graph shows less, ms: numbers come every few seconds at best. */
export const SHORTEST_MS = 30_000
/** Room between the newest number and the edge, as part of the whole. */
const EDGE = 0.02

/** What there is to look at: from the oldest number to now, both ms since 1970. */
export interface Extent {
  oldest: number
  now: number
}

export const spanOf = ({ from, to }: TimeWindow): number => to - from

/** The latest time of such a range, with some room behind it. */
export function latest(range: GraphRange, { oldest, now }: Extent): TimeWindow {
  const span = range === 'all' ? Math.max(now - oldest, RANGE_MS['15m']) : RANGE_MS[range]
  return { from: now - span, to: now + span * EDGE }
}

/** How far one may look back: everything, and at least the longest range, so that the buttons lead nowhere forbidden. */
const begin = ({ oldest, now }: Extent): number => Math.min(oldest, now - RANGE_MS['30d'])

/** The window within what there is to look at, as long as it was unless it is longer than all of that. */
export function clamped(window: TimeWindow, extent: Extent): TimeWindow {
  const first = begin(extent)
  const span = Math.min(Math.max(spanOf(window), SHORTEST_MS), (extent.now - first) * (1 + EDGE))
  const last = extent.now + span * EDGE
  // Whole, because uPlot rounds the beginning and would set each tick a millisecond before its minute.
  const from = Math.floor(Math.max(first, Math.min(window.from, last - span)))
  return { from, to: from + span }
}

/** Shows `factor` times as much, with the moment `at` (ms since 1970) where it was. */
export function zoomed(window: TimeWindow, at: number, factor: number, extent: Extent): TimeWindow {
  const span = Math.min(Math.max(spanOf(window) * factor, SHORTEST_MS), (extent.now - begin(extent)) * (1 + EDGE))
  const part = (at - window.from) / spanOf(window)
  const from = at - part * span
  return clamped({ from, to: from + span }, extent)
}

/** Shows what lies `part` of a window later; earlier where it is negative. */
export function panned(window: TimeWindow, part: number, extent: Extent): TimeWindow {
  const by = spanOf(window) * part
  return clamped({ from: window.from + by, to: window.to + by }, extent)
}

/** The window with as much before and behind it, so that moving it a little needs nothing new. */
export const widened = ({ from, to }: TimeWindow): TimeWindow => ({
  from: Math.max(0, Math.floor(from - (to - from) / 2)),
  to: Math.ceil(to + (to - from) / 2),
})

export const isWithin = (inner: TimeWindow, outer: TimeWindow): boolean =>
  inner.from >= outer.from && inner.to <= outer.to
