import uPlot from 'uplot'
import type { ViewerHistory } from '#shared/model/viewer-history.ts'
import { columnsOf, lonePlaces } from './columns.ts'
import { faded } from './look.ts'
import { lineLook } from './palette.ts'
import { baseOptions, countAxis, countRange, type Frame } from './plot-base.ts'

/** A channel in a graph. */
export interface Line {
  userId: number
  /** By which it looks. */
  place: number
  isShown: boolean
}

/** How the numbers of a graph are drawn. */
export interface ViewersKind {
  lines: readonly Line[]
  /** Every number by itself, as steps; else averages. */
  isRaw: boolean
  fromZero: boolean
  /** The words of times stand below it. */
  hasTimes: boolean
  /** There is room above it for marks. */
  hasMarks: boolean
}

/** How high the room above a graph for marks is, px. */
export const MARKS_PX = 20

/** What one channel shows more than a line: the least and the most of each stretch. */
export const hasBand = ({ lines, isRaw }: ViewersKind): boolean => lines.length === 1 && !isRaw

const dots = (frame: Frame, colour: string, size: number): uPlot.Series.Points => ({
  show: true,
  size: size * frame.zoom,
  stroke: colour,
  fill: colour,
  filter: (plot, series) => lonePlaces(plot.data[series] as (number | null | undefined)[]),
})

function lineSeries({ place, isShown }: Line, kind: ViewersKind, frame: Frame): uPlot.Series {
  const { dash, width } = lineLook(place)
  const colour = frame.look.series[place] ?? frame.look.accent
  const paths = kind.isRaw ? uPlot.paths.stepped?.({ align: 1 }) : uPlot.paths.linear?.()
  return {
    show: isShown,
    scale: 'y',
    stroke: colour,
    width: width * frame.zoom,
    dash: dash.map((part) => part * frame.zoom),
    points: dots(frame, colour, 5),
    ...(paths && { paths }),
    ...(kind.lines.length === 1 && kind.isRaw && { fill: faded(colour, 0.1) }),
  }
}

/** An edge of the band, which is seen as its ground alone. */
const edge = (frame: Frame, isShown: boolean): uPlot.Series => ({
  show: isShown,
  scale: 'y',
  width: 0,
  points: { show: false },
  stroke: frame.look.faint,
})

/** How uPlot is to draw it. */
export function viewersOptions(kind: ViewersKind, frame: Frame): uPlot.Options {
  const base = baseOptions(frame, kind.hasTimes)
  const isShown = kind.lines[0]?.isShown === true
  const colour = frame.look.series[kind.lines[0]?.place ?? 0] ?? frame.look.accent
  const lines = kind.lines.map((line) => lineSeries(line, kind, frame))
  return {
    ...base,
    padding: [(kind.hasMarks ? MARKS_PX : 6) * frame.zoom, 10 * frame.zoom, 0, 0],
    scales: { ...base.scales, y: { range: countRange(kind.fromZero) } },
    axes: [...(base.axes ?? []), countAxis(frame, 'y', 34)],
    series: [{}, ...(hasBand(kind) ? [edge(frame, isShown), edge(frame, isShown)] : []), ...lines],
    ...(hasBand(kind) && { bands: [{ series: [1, 2], fill: faded(colour, 0.16) }] }),
  }
}

/** The numbers as uPlot wants them. */
export function viewersData(kind: ViewersKind, histories: ReadonlyMap<number, ViewerHistory>): uPlot.AlignedData {
  const columns = kind.lines.map(({ userId }) => columnsOf(histories.get(userId) ?? { step: 'raw', stretches: [] }))
  const [first] = columns
  if (first !== undefined && columns.length === 1) {
    return hasBand(kind) ? [first.at, first.peak, first.low, first.mean] : [first.at, first.mean]
  }
  // 2: what stands beside a null is null, so that no line reaches into time of which nothing is known.
  return uPlot.join(
    columns.map(({ at, mean }) => [at, mean]),
    columns.map(() => [2, 2]),
  )
}
