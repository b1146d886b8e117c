import uPlot from 'uplot'
import { formatCount } from '#shared/strings/format.ts'
import { dotPlace } from './dot-place.ts'
import type { Look } from './look.ts'
import { tickWords, withinEdge } from './time-ticks.ts'
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

/** The room behind a graph, px. */
export const BEHIND_PX = 10
/** How wide a letter of the axis is at most, as a part of its size. */
const LETTER = 0.62
/** So near to the cursor, px, a number at the edge of the unknown has its dot. */
const DOT_PX = 8

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
    values(plot, splits, _axis, _space, every) {
      if (!hasWords) return splits.map(() => null)
      const { min = 0, max = 0 } = plot.scales['x'] ?? {}
      const pxPerMs = (plot.width - axisWidth(frame) - BEHIND_PX * zoom) / Math.max((max ?? 0) - (min ?? 0), 1)
      const roomOf = (at: number): number => ((max ?? 0) - at) * pxPerMs + BEHIND_PX * zoom
      return withinEdge(tickWords(splits, every), splits.map(roomOf), look.size * zoom * LETTER)
    },
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

/** Where the dot of a line is while the cursor is there. */
const dotOf: NonNullable<uPlot.Cursor['dataIdx']> = (plot, series, nearest, moment) => {
  const { min, max } = plot.scales['x'] ?? {}
  const nearMs = (((max ?? 0) - (min ?? 0)) / Math.max(plot.bbox.width, 1)) * DOT_PX * uPlot.pxRatio
  const values = plot.data[series] as (number | null | undefined)[]
  return series === 0 ? nearest : dotPlace(plot.data[0], values, { nearest, moment, nearMs })
}

/** What all graphs of the window have in common. */
export function baseOptions(frame: Frame, hasWords: boolean): Omit<uPlot.Options, 'series'> {
  const { width, height, zoom, look, window } = frame
  return {
    width,
    height,
    ms: 1,
    pxAlign: 1,
    padding: [6 * zoom, BEHIND_PX * zoom, 0, 0],
    legend: { show: false },
    scales: { x: { time: true, auto: false, min: window.from, max: window.to } },
    axes: [timeAxis(frame, hasWords)],
    cursor: {
      y: false,
      dataIdx: dotOf,
      points: { size: 7, width: 2, stroke: look.bg },
      drag: { x: true, y: false, setScale: false, dist: 4 },
    },
    select: { show: true, left: 0, top: 0, width: 0, height: 0 },
  }
}
