import { chooseRange } from './choose-range.ts'
import { graphKeyOf } from './graph-keys.ts'
import { openChatAt } from './open-chat-at.ts'
import { nextStop, stopsOf } from './read-out.ts'
import { extentAt, graphData, scene } from './scene.ts'
import { cursor, followNow, moveCursor, showDialog, showWindow, userId, wish } from './state.ts'
import { isWithin, panned, spanOf, zoomed } from './time-window.ts'

/** How much more or less is shown by one press. */
const ZOOM = 1.5
/** How far one press moves, as a part of what is in sight. */
const PAN = 0.25

/** Puts the cursor there, moving the window where it is out of sight. */
function goTo(at: number | null): void {
  if (at === null) return
  const { window } = scene.getState()
  if (!isWithin({ from: at, to: at }, window)) {
    showWindow(panned(window, (at - (window.from + window.to) / 2) / spanOf(window), extentAt(Date.now())))
  }
  moveCursor(at)
}

const stops = (): number[] => stopsOf(scene.getState().histories.get(userId) ?? { step: 'raw', stretches: [] })
const markStops = (): number[] =>
  [...new Set(graphData.state.getState().marks.map(({ at }) => at))].toSorted((a, b) => a - b)

/** The next stop in sight, where the cursor is nowhere yet; else the next from where it is. */
function step(all: readonly number[], by: 1 | -1): void {
  const { window } = scene.getState()
  const { at } = cursor.getState()
  const seen = at === null ? all.filter((stop) => isWithin({ from: stop, to: stop }, window)) : all
  goTo(nextStop(seen, at, by))
}

/** Zooms at the cursor; without one at the newest, so that it stays in sight. */
export function zoomBy(factor: number): void {
  const { window } = scene.getState()
  showWindow(zoomed(window, cursor.getState().at ?? window.to, factor, extentAt(Date.now())))
}

/** Moves by a part of what is in sight. */
export function panBy(by: number): void {
  showWindow(panned(scene.getState().window, by, extentAt(Date.now())))
}

/** The numbers in sight, of which the first and the last are the ends. */
function end(place: 0 | -1): void {
  const { window } = scene.getState()
  goTo(
    stops()
      .filter((at) => isWithin({ from: at, to: at }, window))
      .at(place) ?? null,
  )
}

/** Whether there was something to leave: the cursor first, the zoom then. */
function leave(): boolean {
  if (cursor.getState().at !== null) moveCursor(null)
  else if (wish.getState().window !== null) followNow()
  else return false
  return true
}

/** What has its keys for itself: where words are typed, what lies over the window, and the graph. */
const HAS_OWN_KEYS = 'input:not([type="radio"]), textarea, [role="dialog"], [role="menu"], [role="img"]'

/**
 * Whether a key that was pressed beside the graph is the graph's: any while nothing has the focus, and of a button or a
 * choice those that it has no use for, so that the keys which the buttons tell work after a click on one of them.
 */
export function isHeardBeside({ target, key, shiftKey }: KeyboardEvent): boolean {
  if (target === document.body) return true
  if (!(target instanceof Element) || target.closest(HAS_OWN_KEYS) !== null) return false
  return key.length === 1 || (shiftKey && key.startsWith('Arrow'))
}

/** Does what a key means in a graph. Keys that mean nothing there are the page's. */
export function onGraphKey(event: KeyboardEvent): void {
  const key = graphKeyOf(event)
  if (key === null || event.isComposing) return
  const { at } = cursor.getState()
  if (key.do === 'leave' && !leave()) return
  if (key.do === 'open' && at === null) return
  event.preventDefault()
  switch (key.do) {
    case 'range':
      return chooseRange(key.range)
    case 'next':
      return step(stops(), 1)
    case 'previous':
      return step(stops(), -1)
    case 'next-mark':
      return step(markStops(), 1)
    case 'previous-mark':
      return step(markStops(), -1)
    case 'first':
      return end(0)
    case 'last':
      return end(-1)
    case 'nearer':
      return zoomBy(1 / ZOOM)
    case 'farther':
      return zoomBy(ZOOM)
    case 'later':
      return panBy(PAN)
    case 'earlier':
      return panBy(-PAN)
    case 'reset':
      return followNow()
    case 'help':
      return showDialog('keys')
    case 'open':
      return at === null ? undefined : openChatAt(at)
    case 'leave':
      return undefined
  }
}
