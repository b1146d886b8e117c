import uPlot from 'uplot'
import { bindings, heedPointer, onSelect } from './gestures.ts'
import { type Look, lookAt } from './look.ts'
import type { Frame } from './plot-base.ts'
import { scene } from './scene.ts'
import { cursor } from './state.ts'

/** How a graph is drawn. `unit`: canvas px per CSS px of the usual size. */
export interface PlotPlan {
  options(frame: Frame): uPlot.Options
  data(): uPlot.AlignedData
  /** What the data are made of: they are made anew when one of these is another one. */
  sources(): readonly unknown[]
  drawBehind?(plot: uPlot, look: Look, unit: number): void
  drawAbove?(plot: uPlot, look: Look, unit: number): void
}

/** The plot as uPlot makes it, with what the plan draws besides. */
export function createPlot(plan: PlotPlan, frame: Frame, host: HTMLElement, more: Partial<uPlot.Options> = {}): uPlot {
  // Asked for each time, as the user may zoom the page.
  const unit = (): number => uPlot.pxRatio * frame.zoom
  const options = plan.options(frame)
  return new uPlot(
    {
      ...options,
      ...more,
      cursor: { ...options.cursor, ...more.cursor },
      hooks: {
        ...more.hooks,
        drawClear: [(plot) => plan.drawBehind?.(plot, frame.look, unit())],
        draw: [(plot) => plan.drawAbove?.(plot, frame.look, unit())],
      },
    },
    plan.data(),
    host,
  )
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])

/** Stands where the cursor of the window does, whichever graph it is in. */
function placeCursor(plot: uPlot): void {
  const { at } = cursor.getState()
  const left = at === null ? -10 : plot.valToPos(at, 'x')
  const isInside = left >= 0 && left <= plot.over.clientWidth
  plot.setCursor({ left: isInside ? left : -10, top: isInside ? 0 : -10 }, false)
}

/** Draws into the host until what it returns is called: anew when the scene or the size changes, and not while nobody looks. */
export function mountPlot(host: HTMLElement, plan: PlotPlan, onWidth: (px: number) => void): () => void {
  const { clientWidth: width, clientHeight: height } = host
  const frame: Frame = { width, height, look: lookAt(host), zoom: 1, window: scene.getState().window }
  let sources = plan.sources()
  let { window } = frame
  const plot = createPlot(plan, frame, host, {
    cursor: { bind: bindings },
    hooks: { setSelect: [onSelect], ready: [placeCursor] },
  })
  heedPointer(plot)
  const paint = (): void => {
    const next = scene.getState().window
    const news = plan.sources()
    const [isNew, isMoved] = [!isSame(news, sources), next.from !== window.from || next.to !== window.to]
    if (!isNew && !isMoved) return
    sources = news
    window = next
    plot.batch(() => {
      if (isNew) plot.setData(plan.data(), false)
      // The scale of counts goes with it.
      plot.setScale('x', { min: next.from, max: next.to })
    })
    placeCursor(plot)
  }
  const resizes = new ResizeObserver(() => {
    if (host.clientWidth === 0 || host.clientHeight === 0) return
    plot.setSize({ width: host.clientWidth, height: host.clientHeight })
    onWidth(plot.over.clientWidth)
  })
  resizes.observe(host)
  const ends = [scene.subscribe(paint), cursor.subscribe(() => placeCursor(plot))]
  return () => {
    resizes.disconnect()
    for (const end of ends) end()
    plot.destroy()
  }
}
