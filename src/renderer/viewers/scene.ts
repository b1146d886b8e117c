import { createStore } from 'zustand/vanilla'
import type { ViewerHistory, ViewerStep } from '#shared/model/viewer-history.ts'
import { createGraphLoader } from './graph-data.ts'
import { liveNow, toldOf, watchNow } from './live-now.ts'
import { grown } from './live-tail.ts'
import { userId, wish } from './state.ts'
import { stepFor } from './step-choice.ts'
import { type Extent, latest, spanOf, type TimeWindow } from './time-window.ts'

/** What is drawn. It changes at most twice a second, and only when something is new. */
export interface Scene {
  window: TimeWindow
  step: ViewerStep
  /** ms since 1970: until when this is true. */
  now: number
  /** By user id, the numbers of this moment among them. */
  histories: ReadonlyMap<number, ViewerHistory>
}

/** How often is looked whether there is something new to draw, ms. */
const BEAT_MS = 500
/** Numbers that are rolled up grow by a stretch no faster than this, ms. */
const ROLLED_UP_EVERY_MS = 60_000
/** Where the window is not in use, a number that moves the line by no pixel of time waits up to so long to be drawn, ms. */
const UNHURRIED_MS = 5000
/** How wide a graph is taken to be before it is measured, px. */
const USUAL_WIDTH = 800

export const graphData = createGraphLoader(window.afterparti.viewers, Date.now)

export const extentAt = (now: number): Extent => ({ oldest: graphData.state.getState().oldest ?? now, now })

const windowAt = (now: number): TimeWindow => wish.getState().window ?? latest(wish.getState().range, extentAt(now))

export const scene = createStore<Scene>(() => {
  const now = Date.now()
  const window = windowAt(now)
  return { window, step: stepFor(window, USUAL_WIDTH), now, histories: new Map() }
})

let width = USUAL_WIDTH
let askedAt = 0

/** The channels of the graph, the one that the window is about first. */
export const graphedIds = (): number[] => [userId, ...wish.getState().compared.map((channel) => channel.userId)]

/** The numbers of a channel with those that came since. Where the archive tells nothing, these alone. */
function historyOf(id: number, step: ViewerStep, now: number): ViewerHistory {
  const { histories, phase } = graphData.state.getState()
  const { now: told, readings } = toldOf(liveNow.getState().told, id)
  const kept = histories.get(id) ?? { step: phase === 'broken' ? 'raw' : step, stretches: [] }
  return grown(kept, readings, told?.live.phase === 'live' ? now : null)
}

/** Draws what is true now. */
function refresh(): void {
  const now = Date.now()
  const window = windowAt(now)
  const step = stepFor(window, width)
  const ids = graphedIds()
  graphData.want({ window, step, userIds: ids })
  scene.setState({ window, step, now, histories: new Map(ids.map((id) => [id, historyOf(id, step, now)])) })
}

/** How long a pixel of the graph is, ms. */
const pixelMs = (): number => spanOf(scene.getState().window) / width

/** Whether a number that came is worth drawing by now: the header has told it already. */
const isNewsDue = (): boolean =>
  document.hasFocus() || Date.now() - scene.getState().now >= Math.min(UNHURRIED_MS, pixelMs())

/** Follows the time: by no less than a pixel at once. */
function followTime(): void {
  const { now, step } = scene.getState()
  if (document.hidden || wish.getState().window !== null || Date.now() - now < pixelMs()) return
  if (step !== 'raw' && Date.now() - askedAt >= ROLLED_UP_EVERY_MS) {
    askedAt = Date.now()
    graphData.again()
  }
  refresh()
}

/** Draws anew where the graph is so many px wide. */
export function setWidth(px: number): void {
  if (px === width || px <= 0) return
  width = px
  refresh()
}

/** Keeps the scene true until what it returns is called. */
export function startScene(): () => void {
  let isNews = false
  askedAt = Date.now()
  const beat = (): void => {
    if (document.hidden) return
    if (!isNews) return followTime()
    if (!isNewsDue()) return
    isNews = false
    refresh()
  }
  const timer = setInterval(beat, BEAT_MS)
  const ends = [
    wish.subscribe((now, before) => {
      if (now.compared !== before.compared) watchNow(graphedIds())
      if (now.compared !== before.compared || now.window !== before.window || now.range !== before.range) refresh()
    }),
    graphData.state.subscribe(refresh),
    // Not drawn at once: many channels may tell something in the same moment.
    liveNow.subscribe(() => {
      isNews = true
    }),
  ]
  document.addEventListener('visibilitychange', beat)
  watchNow(graphedIds())
  refresh()
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', beat)
    for (const end of ends) end()
    watchNow([])
  }
}
