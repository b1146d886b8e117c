import type uPlot from 'uplot'
import { type ShowRecord, showFrom } from '#shared/model/show-record.ts'
import type { ViewerMark } from '#shared/model/viewer-mark.ts'
import { faded, type Look } from './look.ts'
import { type MarkPlace, markPlaces } from './mark-places.ts'
import { type Figures, showUntil } from './read-out.ts'
import { within } from './within-plot.ts'

/** What is drawn besides the line. */
export interface Surroundings {
  shows: readonly ShowRecord[]
  marks: readonly ViewerMark[]
  /** Null where they are not drawn. */
  figures: Figures | null
  /** Whose graph it is, where that is to be told in it. */
  name: string | null
  now: number
}

/** More marks than this have no lines down to the graph, which would be behind bars. */
const MOST_LINES = 8
/** The beginning of a show narrower than this, px, is not marked besides. */
const NARROW_PX = 12

/** The time that shows were on, as a ground; one of which only a moment is known, as a line. */
export function drawShows(plot: uPlot, { shows, now }: Surroundings, look: Look, unit: number): void {
  within(plot, 0, (context) => {
    for (const show of shows) {
      const from = showFrom(show)
      if (from === null) continue
      const [left, right] = [from, showUntil(show, from, now)].map((at) => plot.valToPos(at, 'x', true))
      if (left === undefined || right === undefined) continue
      context.fillStyle = faded(look.dim, 0.09)
      context.fillRect(left, plot.bbox.top, Math.max(right - left, unit), plot.bbox.height)
      if (right - left < NARROW_PX * unit) continue
      context.fillStyle = faded(look.dim, 0.5)
      context.fillRect(left, plot.bbox.top, unit, plot.bbox.height)
    }
  })
}

/** Slanted lines over the time of which no number came. */
function drawGap(plot: uPlot, from: number, to: number, look: Look, unit: number, above: number): void {
  const { ctx, bbox } = plot
  const [left, right] = [plot.valToPos(from, 'x', true), plot.valToPos(to, 'x', true)]
  const [top, height] = [bbox.top - above + 6 * unit, above - 10 * unit]
  ctx.save()
  ctx.beginPath()
  ctx.rect(left, top, Math.max(right - left, 2 * unit), height)
  ctx.clip()
  ctx.strokeStyle = look.faint
  ctx.lineWidth = unit
  ctx.beginPath()
  const [first, last] = [Math.max(left, bbox.left), Math.min(right, bbox.left + bbox.width)]
  for (let x = first - height; x < last + unit; x += 4 * unit) {
    ctx.moveTo(x, top + height)
    ctx.lineTo(x + height, top)
  }
  ctx.stroke()
  ctx.strokeRect(left, top, Math.max(right - left, 2 * unit), height)
  ctx.restore()
}

/** The outline of a mark, around its middle, `r` from it to its edge. Each kind has a shape of its own. */
const OUTLINES: Readonly<Record<Exclude<ViewerMark['kind'], 'gap'>, (r: number) => [number, number][]>> = {
  title: (r) => [
    [0, -r],
    [r, 0],
    [0, r],
    [-r, 0],
  ],
  'raid-in': (r) => [
    [-r, -r * 0.8],
    [r, -r * 0.8],
    [0, r],
  ],
  'raid-out': (r) => [
    [-r, r * 0.8],
    [r, r * 0.8],
    [0, -r],
  ],
  // Both of the others at once.
  raid: (r) => [
    [-r, -r],
    [r, -r],
    [-r, r],
    [r, r],
  ],
  pin: (r) => [
    [-r * 0.75, -r * 0.75],
    [r * 0.75, -r * 0.75],
    [r * 0.75, r * 0.75],
    [-r * 0.75, r * 0.75],
  ],
}

function drawMark(
  context: CanvasRenderingContext2D,
  { x, kind }: MarkPlace,
  y: number,
  look: Look,
  unit: number,
): void {
  if (kind === 'gap') return
  context.beginPath()
  for (const [dx, dy] of OUTLINES[kind](4.5 * unit)) context.lineTo(x + dx, y + dy)
  context.closePath()
  const isRaid = kind === 'raid-in' || kind === 'raid-out' || kind === 'raid'
  context.fillStyle = isRaid ? look.live : kind === 'pin' ? look.dim : look.accent
  context.strokeStyle = look.bg
  context.lineWidth = 1.5 * unit
  context.stroke()
  context.fill()
}

/** What happened, above the graph, with a fine line down to when. `above`: the room there, canvas px. */
export function drawMarks(plot: uPlot, { marks }: Surroundings, look: Look, unit: number, above: number): void {
  const { left, width, top, height } = plot.bbox
  within(plot, above, (context) => {
    for (const mark of marks) if (mark.kind === 'gap') drawGap(plot, mark.at, mark.to, look, unit, above)
    const places = markPlaces(marks, (at) => plot.valToPos(at, 'x', true) / unit)
    for (const place of places) {
      const x = place.x * unit
      if (x < left || x > left + width) continue
      context.fillStyle = faded(look.dim, 0.55)
      const end = places.length <= MOST_LINES ? top + height : top
      for (let y = top; y < end; y += 5 * unit) context.fillRect(x, y, unit, 2 * unit)
      drawMark(context, { ...place, x }, top - above / 2 - unit, look, unit)
      if (place.count === 1) continue
      context.fillStyle = look.dim
      context.font = `${look.size * unit}px ${look.family}`
      context.textAlign = 'left'
      context.textBaseline = 'middle'
      context.fillText(String(place.count), x + 7 * unit, top - above / 2)
    }
  })
}
