import { createStore } from 'zustand/vanilla'
import type { ViewerHistory, ViewerStep } from '#shared/model/viewer-history.ts'
import { currentSettings } from '../stores/settings.ts'
import { createDrawingTimes } from './drawing-times.ts'
import { createGraphLoader } from './graph-data.ts'
import { liveNow, type Told, toldOf, watchNow } from './live-now.ts'
import { grown } from './live-tail.ts'
import { pageClock } from './page-clock.ts'
import { isInUse, UNHURRIED_MS } from './pace.ts'
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

/** Between two drawings of numbers as they came, ms. */
const BEAT_MS = 500
/** The same of what is rolled up, which changes little with a number, ms. */
const ROLLED_UP_BEAT_MS = 2000
/** Marks, what was said and what is rolled up are asked for anew so often while now is in sight, ms. */
const ASK_EVERY_MS = 60_000
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

/** The window as it is, where the time has not moved it by a pixel, so that nothing is drawn for less. */
function settled(next: TimeWindow, before: TimeWindow): TimeWindow {
  const isSame = Math.abs(spanOf(next) - spanOf(before)) < 1 && Math.abs(next.to - before.to) < spanOf(next) / width
  return wish.getState().window === null && isSame ? before : next
}

/** How long a pixel of the graph is, ms. */
const pixelMs = (): number => spanOf(scene.getState().window) / width

function newsAfterMs(): number {
  if (document.hidden) return Number.POSITIVE_INFINITY
  return scene.getState().step === 'raw' ? BEAT_MS : ROLLED_UP_BEAT_MS
}

function timeAfterMs(): number {
  if (document.hidden || wish.getState().window !== null) return Number.POSITIVE_INFINITY
  return Math.max(pixelMs(), isInUse() ? BEAT_MS : UNHURRIED_MS)
}

const drawingTimes = createDrawingTimes({ draw: refresh, newsAfterMs, timeAfterMs, clock: pageClock })

/** Draws what is true now. */
function refresh(): void {
  const now = Date.now()
  const window = settled(windowAt(now), scene.getState().window)
  const step = stepFor(window, width)
  const ids = graphedIds()
  graphData.want({ window, step, userIds: ids })
  scene.setState({ window, step, now, histories: new Map(ids.map((id) => [id, historyOf(id, step, now)])) })
  drawingTimes.noteDrawn()
}

/** Asks for what was kept meanwhile, where it is in sight. */
function askAgain(): void {
  if (document.hidden || scene.getState().window.to < askedAt) return
  askedAt = Date.now()
  graphData.again()
}

/** Draws anew where the graph is so many px wide. */
export function setWidth(px: number): void {
  if (px === width || px <= 0) return
  width = px
  refresh()
}

/** Which show is on, as far as is known; null where none is. */
function showOn(told: ReadonlyMap<number, Told>): string | null {
  const live = toldOf(told, userId).now?.live
  return live?.phase === 'live' ? `${live.show.eventId} ${live.show.title}` : null
}

/** A show begins, ends or is called something else, which is kept at once and is to be seen as soon. */
function heedShow(told: ReadonlyMap<number, Told>, before: ReadonlyMap<number, Told>): void {
  const isFirst = toldOf(before, userId).now === null
  if (!isFirst && showOn(told) !== showOn(before)) askAgain()
}

/** Somebody looks again, or no longer as closely. */
function look(): void {
  if (Date.now() - askedAt >= ASK_EVERY_MS) askAgain()
  drawingTimes.review()
}

/** Begins with the range that the settings name, and keeps the scene true until what it returns is called. */
export function startScene(): () => void {
  wish.setState({ range: currentSettings().graphRange })
  askedAt = Date.now()
  const timer = setInterval(askAgain, ASK_EVERY_MS)
  const ends = [
    wish.subscribe((now, before) => {
      if (now.compared !== before.compared) watchNow(graphedIds())
      if (now.compared !== before.compared || now.window !== before.window || now.range !== before.range) refresh()
    }),
    graphData.state.subscribe(refresh),
    liveNow.subscribe(drawingTimes.noteNews),
    liveNow.subscribe(({ told }, before) => heedShow(told, before.told)),
  ]
  document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  watchNow(graphedIds())
  refresh()
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('focus', look)
    for (const end of ends) end()
    drawingTimes.stop()
    watchNow([])
  }
}
