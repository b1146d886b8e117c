import type { ShowRecord } from '#shared/model/show-record.ts'
import { showFrom } from '#shared/model/show-record.ts'
import type { ChatActivity } from '#shared/model/chat-activity.ts'
import { meanOf, type ViewerHistory, type ViewerStretch } from '#shared/model/viewer-history.ts'
import type { ViewerMark } from '#shared/model/viewer-mark.ts'

/** What is known of a moment; each null where nothing is. */
export interface ReadOut {
  at: number
  stretch: ViewerStretch | null
  activity: ChatActivity | null
  show: ShowRecord | null
}

/** The place of the last one that begins at `at` or before, -1 where there is none; they are in the order of time. */
function lastFrom(spans: readonly { from: number }[], at: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.from ?? at) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The one that a moment lies in. */
export function spanAt<Span extends { from: number; to: number }>(spans: readonly Span[], at: number): Span | null {
  const span = spans[lastFrom(spans, at)]
  return span !== undefined && at <= span.to ? span : null
}

/** Until when a show that began at `from` is known to have been on, ms since 1970. */
export const showUntil = ({ isOn, endedAt, lastAt }: ShowRecord, from: number, now: number): number =>
  isOn ? now : (endedAt ?? Math.max(from, lastAt ?? from))

/** The show that was on at a moment; the later where two overlap. */
export const showAt = (shows: readonly ShowRecord[], at: number, now: number): ShowRecord | null =>
  shows.find((show) => {
    const from = showFrom(show)
    return from !== null && from <= at && at <= showUntil(show, from, now)
  }) ?? null

/** The moments that a cursor stops at, one by one: where a number begins, or the middle of what is rolled up. Rising, ms since 1970. */
export const stopsOf = ({ step, stretches }: ViewerHistory): number[] =>
  stretches.map(({ from, to }) => (step === 'raw' ? from : (from + to) / 2))

/** The next stop from a moment on in that direction; the first or last in sight where the cursor is nowhere. */
export function nextStop(stops: readonly number[], at: number | null, by: 1 | -1): number | null {
  if (at === null) return stops.at(by === 1 ? 0 : -1) ?? null
  return (by === 1 ? stops.find((stop) => stop > at) : stops.findLast((stop) => stop < at)) ?? null
}

/** The marks that are so near to a moment, ms, in the order of time; a gap is near while it lasts. */
export const marksNear = (marks: readonly ViewerMark[], at: number, within: number): ViewerMark[] =>
  marks.filter((mark) => at >= mark.at - within && at <= (mark.kind === 'gap' ? mark.to : mark.at) + within)

/** What a stretch of time came to. */
export interface Figures {
  peak: number
  /** When the stretch with the peak began, ms since 1970. */
  peakAt: number
  low: number
  mean: number
  /** For how long numbers are known, ms. */
  coveredMs: number
}

/** What the numbers from one moment to another come to; null where there are none. Stretches that reach out count as they are. */
export function figuresOf(stretches: readonly ViewerStretch[], from: number, to: number): Figures | null {
  const inside = stretches.filter((stretch) => stretch.to >= from && stretch.from <= to)
  const [first] = inside
  if (first === undefined) return null
  const top = inside.reduce((top, stretch) => (stretch.peak > top.peak ? stretch : top), first)
  const coveredMs = inside.reduce((sum, stretch) => sum + stretch.coveredMs, 0)
  const viewerMs = inside.reduce((sum, stretch) => sum + stretch.viewerMs, 0)
  return {
    peak: top.peak,
    peakAt: top.from,
    low: inside.reduce((low, stretch) => Math.min(low, stretch.low), first.low),
    mean: meanOf({ coveredMs, viewerMs, peak: top.peak }),
    coveredMs,
  }
}
