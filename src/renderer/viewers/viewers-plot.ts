import uPlot from 'uplot'
import { VIEWER_STEPS, type ViewerHistory, type ViewerStep } from '#shared/model/viewer-history.ts'
import { columnsOf, isStepped, lonePlaces } from './columns.ts'
import { faded } from './look.ts'
import { lineLook } from './palette.ts'
import { baseOptions, BEHIND_PX, countAxis, countRange, type Frame } from './plot-base.ts'

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
  /** How finely: of averages the least and the most are drawn, too. */
  step: ViewerStep
  fromZero: boolean
  /** The words of times stand below it. */
  hasTimes: boolean
  /** There is room above it for marks. */
  hasMarks: boolean
  /** Whose it is, where it is one of several; else null. */
  name: string | null
}

/** How high the room above a graph for marks is, px. */
export const MARKS_PX = 20

/** What one channel shows more than a line: the least and the most of each stretch. */
export const hasBand = ({ lines, step }: ViewersKind): boolean => lines.length === 1 && step !== 'raw'

const dots = (frame: Frame, colour: string, size: number): uPlot.Series.Points => ({
  show: true,
  size: size * frame.zoom,
  stroke: colour,
  fill: colour,
  filter: (plot, series) => lonePlaces(plot.data[series] as (number | null | undefined)[]),
})

/** The same for the line and for the edges of its band. */
const pathsOf = ({ step }: ViewersKind): Pick<uPlot.Series, 'paths'> => {
  const paths = isStepped(step) ? uPlot.paths.stepped?.({ align: 1 }) : uPlot.paths.linear?.()
  return paths === undefined ? {} : { paths }
}

function lineSeries({ place, isShown }: Line, kind: ViewersKind, frame: Frame): uPlot.Series {
  const { dash, width } = lineLook(place)
  const colour = frame.look.series[place] ?? frame.look.accent
  return {
    show: isShown,
    scale: 'y',
    stroke: colour,
    width: width * frame.zoom,
    dash: dash.map((part) => part * frame.zoom),
    points: dots(frame, colour, 5),
    ...pathsOf(kind),
    ...(kind.lines.length === 1 && kind.step === 'raw' && { fill: faded(colour, 0.1) }),
  }
}

/** An edge of the band, which is seen as its ground alone. */
const edge = (kind: ViewersKind, frame: Frame): uPlot.Series => ({
  ...pathsOf(kind),
  show: kind.lines[0]?.isShown === true,
  scale: 'y',
  width: 0,
  points: { show: false },
  stroke: frame.look.faint,
})

/** How uPlot is to draw it. */
export function viewersOptions(kind: ViewersKind, frame: Frame): uPlot.Options {
  const base = baseOptions(frame, kind.hasTimes)
  const colour = frame.look.series[kind.lines[0]?.place ?? 0] ?? frame.look.accent
  const lines = kind.lines.map((line) => lineSeries(line, kind, frame))
  return {
    ...base,
    padding: [(kind.hasMarks ? MARKS_PX : 8) * frame.zoom, BEHIND_PX * frame.zoom, 0, 0],
    scales: { ...base.scales, y: { range: countRange(kind.fromZero) } },
    axes: [...(base.axes ?? []), countAxis(frame, 'y', 34)],
    series: [{}, ...(hasBand(kind) ? [edge(kind, frame), edge(kind, frame)] : []), ...lines],
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

/** How finely the lines are known: the finest of them, which a line that is known less finely is drawn as, too. */
export const stepOf = (lines: readonly Line[], histories: ReadonlyMap<number, ViewerHistory>): ViewerStep =>
  VIEWER_STEPS.find((step) => lines.some(({ userId }) => histories.get(userId)?.step === step)) ?? 'raw'
