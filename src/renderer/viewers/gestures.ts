import type uPlot from 'uplot'
import { openChatAt } from './open-chat-at.ts'
import { extentAt, scene } from './scene.ts'
import { followNow, moveCursor, showWindow } from './state.ts'
import { clamped, panned, spanOf, zoomed } from './time-window.ts'

/** A turn of the wheel by so many px shows twice as much or half as much. */
const DOUBLE_PX = 400
/** A click waits so long, ms, whether it is the first of two. */
const SECOND_CLICK_MS = 250
/** Narrower than this, px, what was dragged over is a click. */
const FEWEST_PX = 5

const momentAt = (plot: uPlot, { clientX }: MouseEvent): number =>
  plot.posToVal(clientX - plot.over.getBoundingClientRect().left, 'x')

/** The wheel zooms at the pointer; with Shift, or turned sideways, it moves. */
function onWheel(plot: uPlot, event: WheelEvent): void {
  if (event.ctrlKey) return
  event.preventDefault()
  const { window } = scene.getState()
  const extent = extentAt(Date.now())
  const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
  if (event.shiftKey || isSideways) {
    const by = (isSideways ? event.deltaX : event.deltaY) / Math.max(plot.over.clientWidth, 1)
    return showWindow(panned(window, by, extent))
  }
  showWindow(zoomed(window, momentAt(plot, event), 2 ** (event.deltaY / DOUBLE_PX), extent))
}

/** Shows by the pointer that the graph can be moved, or is being moved. */
const showHand = (plot: uPlot, hand: 'grab' | 'grabbing' | null): void => {
  plot.over.style.cursor = hand ?? ''
}

/** Dragged with Shift, or with the middle button, the graph moves with the pointer. */
function drag(plot: uPlot, { clientX, pointerId }: PointerEvent): void {
  const start = scene.getState().window
  const perPx = spanOf(start) / Math.max(plot.over.clientWidth, 1)
  const move = (event: PointerEvent): void => {
    const by = (clientX - event.clientX) * perPx
    showWindow(clamped({ from: start.from + by, to: start.to + by }, extentAt(Date.now())))
  }
  const { over } = plot
  const end = (): void => {
    over.removeEventListener('pointermove', move)
    showHand(plot, null)
  }
  over.setPointerCapture(pointerId)
  over.addEventListener('pointermove', move)
  over.addEventListener('lostpointercapture', end, { once: true })
  showHand(plot, 'grabbing')
}

const isMove = ({ shiftKey, button }: MouseEvent): boolean => shiftKey || button === 1

/** What uPlot itself listens to: a plain drag selects a part, and two clicks are ours. */
export const bindings: uPlot.Cursor.Bind = {
  mousedown: (_plot, _target, handle) => (event) => (isMove(event) ? null : handle(event)),
  dblclick: () => null,
}

/** Shows the part that was dragged over. */
export function onSelect(plot: uPlot): void {
  const { left, width } = plot.select
  if (width >= FEWEST_PX) {
    const window = { from: plot.posToVal(left, 'x'), to: plot.posToVal(left + width, 'x') }
    showWindow(clamped(window, extentAt(Date.now())))
  }
  if (width > 0) plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
}

/** Lets the pointer zoom, move and point in a graph. */
export function heedPointer(plot: uPlot): void {
  const { over } = plot
  let waiting: ReturnType<typeof setTimeout> | undefined
  let downX = Number.NaN
  over.addEventListener('wheel', (event) => onWheel(plot, event), { passive: false })
  over.addEventListener('pointerdown', (event) => {
    downX = event.clientX
    if (isMove(event)) drag(plot, event)
  })
  over.addEventListener('click', (event) => {
    clearTimeout(waiting)
    if (event.detail !== 1 || isMove(event) || Math.abs(event.clientX - downX) >= FEWEST_PX) return
    const at = momentAt(plot, event)
    waiting = setTimeout(() => openChatAt(at), SECOND_CLICK_MS)
  })
  over.addEventListener('dblclick', () => {
    clearTimeout(waiting)
    followNow()
  })
  over.addEventListener('mousemove', (event) => {
    moveCursor(momentAt(plot, event))
    if (event.buttons === 0) showHand(plot, event.shiftKey ? 'grab' : null)
  })
  over.addEventListener('mouseleave', () => moveCursor(null))
}
