import { activityColumns } from './activity-columns.ts'
import { activityOptions } from './activity-plot.ts'
import type { PlotPlan } from './mount-plot.ts'
import { drawLevels } from './plot-levels.ts'
import { drawMarks, drawShows, type Surroundings } from './plot-marks.ts'
import { figuresOf } from './read-out.ts'
import { graphData, scene } from './scene.ts'
import { userId } from './state.ts'
import { MARKS_PX, type ViewersKind, viewersData, viewersOptions } from './viewers-plot.ts'

/** What is drawn besides the line of the channel that the window is about. */
function surroundings(kind: ViewersKind): Surroundings {
  const { shows, marks } = graphData.state.getState()
  const { histories, window, now } = scene.getState()
  const isAlone = kind.lines.length === 1 && kind.lines[0]?.isShown === true
  const stretches = isAlone ? (histories.get(kind.lines[0]?.userId ?? userId)?.stretches ?? []) : []
  return { shows, marks, now, figures: figuresOf(stretches, window.from, window.to), name: kind.name }
}

/** A graph of viewers. Shows and marks are those of the channel that the window is about, where it is among the lines. */
export function viewersPlan(kind: ViewersKind): PlotPlan {
  const isOwn = kind.lines.some((line) => line.userId === userId)
  return {
    options: (frame) => viewersOptions(kind, frame),
    data: () => viewersData(kind, scene.getState().histories),
    sources: () => {
      const { histories } = scene.getState()
      const { shows, marks } = graphData.state.getState()
      return [...kind.lines.map((line) => histories.get(line.userId)), shows, marks]
    },
    drawBehind(plot, look, unit) {
      if (isOwn) drawShows(plot, surroundings(kind), look, unit)
    },
    drawAbove(plot, look, unit) {
      drawLevels(plot, surroundings(kind), look, unit)
      if (isOwn && kind.hasMarks) drawMarks(plot, surroundings(kind), look, unit, MARKS_PX * unit)
    },
  }
}

/** A graph of what was said. */
export const activityPlan: PlotPlan = {
  options: activityOptions,
  data: () => activityColumns(graphData.state.getState().activity),
  sources: () => [graphData.state.getState().activity],
}
