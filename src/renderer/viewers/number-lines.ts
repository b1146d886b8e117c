import type { ChatActivity } from '#shared/model/chat-activity.ts'
import { meanOf, type ViewerHistory } from '#shared/model/viewer-history.ts'
import type { ViewerMark } from '#shared/model/viewer-mark.ts'
import type { TimeWindow } from './time-window.ts'

/** One line of the table behind the graph. */
export interface NumberLine {
  from: number
  to: number
  mean: number
  low: number
  peak: number
  /** What was said in the time, or null where nothing is known of it. */
  chat: Pick<ChatActivity, 'rows' | 'chatters'> | null
  /** What happened from then until the next line. */
  marks: ViewerMark[]
}

/** What was said from then to then; null also where that is only known of more time: a number may hold for seconds. */
function chatIn(activity: readonly ChatActivity[], from: number, to: number): NumberLine['chat'] {
  const inside = activity.filter((one) => one.to > from && one.from < to)
  if (inside.length === 0 || inside.some((one) => one.from < from || one.to > to)) return null
  return {
    rows: inside.reduce((sum, { rows }) => sum + rows, 0),
    // People of several stretches may be the same; the most of one are certain.
    chatters: Math.max(...inside.map(({ chatters }) => chatters)),
  }
}

/** What the graph shows as lines of a table, the newest first. */
export function numberLines(
  { stretches }: ViewerHistory,
  activity: readonly ChatActivity[],
  marks: readonly ViewerMark[],
  { from, to }: TimeWindow,
): NumberLine[] {
  const seen = stretches.filter((stretch) => stretch.to >= from && stretch.from <= to)
  return seen
    .map((stretch, index): NumberLine => {
      const next = seen[index + 1]?.from ?? Number.POSITIVE_INFINITY
      const first = index === 0 ? Math.min(from, stretch.from) : stretch.from
      return {
        from: stretch.from,
        to: stretch.to,
        mean: meanOf(stretch),
        low: stretch.low,
        peak: stretch.peak,
        chat: chatIn(activity, stretch.from, stretch.to),
        marks: marks.filter(({ at }) => at >= first && at < next),
      }
    })
    .toReversed()
}
