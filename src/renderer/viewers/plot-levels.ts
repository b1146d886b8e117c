import type uPlot from 'uplot'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { isolated } from '#shared/strings/isolated.ts'
import { faded, type Look } from './look.ts'
import type { Surroundings } from './plot-marks.ts'
import { shortened } from './shortened.ts'
import { within } from './within-plot.ts'

const words = viewerStrings.graph

/** A graph lower than this, px, has one level line. */
const FEWEST_LEVELS_PX = 110

/** Words at the left of a graph, over whatever is there. `top`: canvas px. */
function drawWords(
  context: CanvasRenderingContext2D,
  plot: uPlot,
  text: string,
  top: number,
  look: Look,
  unit: number,
) {
  const room = 4 * unit
  const { left } = plot.bbox
  context.font = `${look.size * unit}px ${look.family}`
  context.textAlign = 'left'
  context.textBaseline = 'top'
  context.fillStyle = faded(look.bg, 0.8)
  context.fillRect(left + room, top, context.measureText(text).width + 2 * room, lineHeight(look, unit))
  context.fillStyle = look.dim
  context.fillText(text, left + 2 * room, top + unit)
}

const lineHeight = ({ size }: Look, unit: number): number => size * 1.2 * unit

/**
 * A level line with its words at its beginning: above it where there is room below `highest`, canvas px. Returns where the
 * words end, canvas px.
 */
function drawLevel(
  plot: uPlot,
  { count, text, dash, highest }: { count: number; text: string; dash: number[]; highest: number },
  look: Look,
  unit: number,
): number {
  const y = plot.valToPos(count, 'y', true)
  const { left, width } = plot.bbox
  const high = lineHeight(look, unit)
  const top = y - high < highest ? Math.max(y + unit, highest) : y - high
  within(plot, 0, (context) => {
    context.strokeStyle = look.faint
    context.lineWidth = unit
    context.setLineDash(dash.map((part) => part * unit))
    context.beginPath()
    context.moveTo(left, y)
    context.lineTo(left + width, y)
    context.stroke()
    drawWords(context, plot, text, top, look, unit)
  })
  return top + high
}

/** The words after whose they are, where that is told; kept apart from a name that is written from right to left. */
function named(plot: uPlot, name: string | null, text: string, look: Look, unit: number): string {
  if (name === null) return text
  const { ctx, bbox } = plot
  ctx.font = `${look.size * unit}px ${look.family}`
  const short = shortened(name, bbox.width / 2, (part) => ctx.measureText(part).width)
  return `${isolated(short)} · ${text}`
}

/** Level lines of the most and of the average; where nothing is known, whose graph it is. */
export function drawLevels(plot: uPlot, { figures, name }: Surroundings, look: Look, unit: number): void {
  if (figures === null) {
    if (name === null) return
    const text = named(plot, name, words.isEmpty, look, unit)
    return within(plot, 0, (context) => drawWords(context, plot, text, plot.bbox.top, look, unit))
  }
  const { peak, mean } = figures
  const text = named(plot, name, words.peak(peak), look, unit)
  const highest = drawLevel(plot, { count: peak, text, dash: [1, 3], highest: plot.bbox.top }, look, unit)
  // Where there is no room for two, one is enough.
  if (plot.bbox.height < FEWEST_LEVELS_PX * unit) return
  drawLevel(plot, { count: mean, text: words.mean(Math.round(mean)), dash: [6, 4], highest }, look, unit)
}
