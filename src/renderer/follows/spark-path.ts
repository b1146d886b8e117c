import type { ViewerPoint } from '#shared/model/viewer-point.ts'

/** Fewer points than this make no line. */
const FEWEST = 3

/** How large the drawing is, px. */
export const SPARK_WIDTH = 48
export const SPARK_HEIGHT = 18
/** Half of the line's width, which must not be cut off at the edges, px. */
const EDGE = 1

const place = (value: number, low: number, high: number, length: number): number =>
  high === low ? length / 2 : EDGE + ((value - low) / (high - low)) * (length - 2 * EDGE)

/** The points as an SVG path, the lowest count at the foot and the highest at the top; null where there are too few. */
export function sparkPath(points: readonly ViewerPoint[]): string | null {
  if (points.length < FEWEST) return null
  const [times, counts] = [points.map(({ at }) => at), points.map(({ count }) => count)]
  const [start, end] = [Math.min(...times), Math.max(...times)]
  const [low, high] = [Math.min(...counts), Math.max(...counts)]
  const steps = points.map(({ at, count }) => {
    const x = place(at, start, end, SPARK_WIDTH)
    const y = SPARK_HEIGHT - place(count, low, high, SPARK_HEIGHT)
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  })
  return `M${steps.join('L')}`
}
