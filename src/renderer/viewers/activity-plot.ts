import uPlot from 'uplot'
import type { ChatActivity } from '#shared/model/chat-activity.ts'
import { faded } from './look.ts'
import { baseOptions, countAxis, type Frame } from './plot-base.ts'

const MINUTE = 60_000

/** How many messages came in a minute of it on average. */
export const perMinute = ({ from, to, rows }: ChatActivity): number =>
  to > from ? (rows * MINUTE) / (to - from) : rows

/** The most people who wrote in one stretch of this time; 0 where nobody did. */
export const mostChatters = (activity: readonly ChatActivity[], from: number, to: number): number =>
  activity.reduce((most, one) => (one.to >= from && one.from <= to ? Math.max(most, one.chatters) : most), 0)

const upTo =
  (fewest: number): uPlot.Range.Function =>
  (_plot, _low, high): [number, number] => [0, Math.max((high ?? 0) * 1.1, fewest)]

/** How uPlot is to draw what was said: messages per minute as bars, people as a line. */
export function activityOptions(frame: Frame): uPlot.Options {
  const base = baseOptions(frame, true)
  const { look, zoom } = frame
  const bars = uPlot.paths.bars?.({ size: [0.8, 40 * zoom, zoom] })
  return {
    ...base,
    // Room for the words above it.
    padding: [look.size * 1.5 * zoom, 10 * zoom, 0, 0],
    scales: { ...base.scales, rows: { range: upTo(4) }, people: { range: upTo(4) } },
    axes: [...(base.axes ?? []), countAxis(frame, 'rows', 24)],
    series: [
      {},
      { scale: 'rows', fill: faded(look.dim, 0.45), width: 0, points: { show: false }, ...(bars && { paths: bars }) },
      { scale: 'people', stroke: look.accent, width: 1.25 * zoom, points: { show: false } },
    ],
  }
}

/** What was said as uPlot wants it; a stretch of silence between two is one with nothing in it. */
export function activityData(activity: readonly ChatActivity[]): uPlot.AlignedData {
  const columns: [number[], number[], (number | null)[]] = [[], [], []]
  for (const [index, one] of activity.entries()) {
    columns[0].push((one.from + one.to) / 2)
    columns[1].push(perMinute(one))
    columns[2].push(one.chatters)
    const next = activity[index + 1]
    if (next === undefined || next.from <= one.to) continue
    columns[0].push((one.to + next.from) / 2)
    columns[1].push(0)
    columns[2].push(null)
  }
  return columns
}
