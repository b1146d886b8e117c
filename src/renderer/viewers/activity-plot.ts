import uPlot from 'uplot'
import { faded } from './look.ts'
import { baseOptions, BEHIND_PX, countAxis, type Frame } from './plot-base.ts'

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
    padding: [look.size * 1.5 * zoom, BEHIND_PX * zoom, 0, 0],
    scales: { ...base.scales, rows: { range: upTo(4) }, people: { range: upTo(4) } },
    axes: [...(base.axes ?? []), countAxis(frame, 'rows', 24)],
    series: [
      {},
      { scale: 'rows', fill: faded(look.dim, 0.45), width: 0, points: { show: false }, ...(bars && { paths: bars }) },
      { scale: 'people', stroke: look.accent, width: 1.25 * zoom, points: { show: false } },
    ],
  }
}
