import uPlot from 'uplot'
import { formatCount } from '#shared/strings/format.ts'
import type { Look } from './look.ts'
import { tickWords } from './time-ticks.ts'
import type { TimeWindow } from './time-window.ts'

/** Where a graph is drawn, and how large. */
export interface Frame {
  /** CSS px. */
  width: number
  height: number
  look: Look
  /** How much larger everything is drawn than usual: for pictures. */
  zoom: number
  window: TimeWindow
}

/** A scale is never shorter than this: a difference of two viewers must not look like a cliff. */
const FEWEST = 5

export const fontOf = ({ look, zoom }: Frame): string => `${look.size * zoom}px ${look.family}`

/** How wide the numbers beside a graph are, px: the same for all graphs, so that their times stand below each other. */
export const axisWidth = ({ look, zoom }: Frame): number => Math.round(look.size * 4.2) * zoom

/** From nought, or from near the least. */
export const countRange =
  (fromZero: boolean): uPlot.Range.Function =>
  (_plot, low, high): [number, number] => {
    if (low === null || high === null) return [0, 2 * FEWEST]
    if (fromZero) return [0, Math.max(high * 1.08, FEWEST)]
    const middle = (low + high) / 2
    const half = Math.max((high - low) * 0.58, FEWEST / 2)
    return [Math.max(0, middle - half), middle + half]
  }

/** The axis of time, with words or with lines alone. */
function timeAxis(frame: Frame, hasWords: boolean): uPlot.Axis {
  const { look, zoom } = frame
  return {
    scale: 'x',
    stroke: look.dim,
    font: fontOf(frame),
    space: 72 * zoom,
    size: hasWords ? Math.round(look.size * 1.9) * zoom : 8 * zoom,
    gap: 3 * zoom,
    grid: { stroke: look.line, width: zoom },
    ticks: { show: hasWords, stroke: look.line, size: 3 * zoom, width: zoom },
    values: (_plot, splits, _axis, _space, every) => (hasWords ? tickWords(splits, every) : splits.map(() => null)),
  }
}

/** The axis of a count: whole numbers alone. */
export function countAxis(frame: Frame, scale: string, most: number): uPlot.Axis {
  const { look, zoom } = frame
  return {
    scale,
    stroke: look.dim,
    font: fontOf(frame),
    space: most * zoom,
    size: axisWidth(frame),
    gap: 4 * zoom,
    incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500]
      .flatMap((step) => [step, step * 1000, step * 1_000_000])
      .toSorted((a, b) => a - b),
    grid: { stroke: look.line, width: zoom },
    ticks: { show: false },
    values: (_plot, splits) => splits.map((split) => formatCount(split)),
  }
}

/** What all graphs of the window have in common. */
export function baseOptions(frame: Frame, hasWords: boolean): Omit<uPlot.Options, 'series'> {
  const { width, height, zoom, look, window } = frame
  return {
    width,
    height,
    ms: 1,
    pxAlign: 1,
    padding: [6 * zoom, 10 * zoom, 0, 0],
    legend: { show: false },
    scales: { x: { time: true, auto: false, min: window.from, max: window.to } },
    axes: [timeAxis(frame, hasWords)],
    cursor: {
      y: false,
      points: { size: 7, width: 2, stroke: look.bg },
      drag: { x: true, y: false, setScale: false, dist: 4 },
    },
    select: { show: true, left: 0, top: 0, width: 0, height: 0 },
  }
}
