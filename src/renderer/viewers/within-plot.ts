import type uPlot from 'uplot'

/** Draws within the graph and the room above it, and nowhere else. */
export function within(plot: uPlot, above: number, draw: (context: CanvasRenderingContext2D) => void): void {
  const { ctx, bbox } = plot
  ctx.save()
  ctx.beginPath()
  ctx.rect(bbox.left, bbox.top - above, bbox.width, bbox.height + above)
  ctx.clip()
  draw(ctx)
  ctx.restore()
}
