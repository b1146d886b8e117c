import { screen, type BrowserWindow } from 'electron'
import type { Clock } from '#shared/clock.ts'
import type { WindowKind } from '../bridge/access.ts'
import type { Pace } from '../bridge/mirror-feed.ts'
import type { OpenWindow } from './open-window.ts'
import { onScreen, type BoundsKeeper } from './window-bounds.ts'

/** Makes, finds and re-creates the app's windows. A closed window is destroyed: main holds the truth. */
export interface Windows {
  /** Brings the window of this kind to the front, making it if there is none. */
  show(kind: WindowKind): void
  /** Runs the task once a window has painted, or now where the app starts without one, or at last after 10 s. */
  afterFirstPaint(task: () => void): void
  /** The kind of the window behind a web contents; null when we did not make it. */
  kindOf(contentsId: number): WindowKind | null
  paceOf(contentsId: number): Pace
}

interface Dependencies {
  openWindow: OpenWindow
  /** A follows window that was opened before; null where there is none. */
  first: BrowserWindow | null
  bounds: BoundsKeeper
  clock: Clock
  /** Whether closing a window is to be turned into minimising it: where nothing else would be left to come back by. */
  keepOnClose(): boolean
  onPaceChanged(contentsId: number): void
  /** The page is gone: closed, reloaded or crashed. */
  onGone(contentsId: number): void
}

/** From "ready to show" to content on the screen, ms (measured: about 100 on a slow machine). */
const PAINT_MS = 200
/** A page that never paints must not keep the app from its work for longer than this, in ms. */
const LONGEST_START_MS = 10_000
/** A new page made while the old renderer still ends would join it and die too (measured): ms to wait. */
const RECOVERY_MS = 500
/** Where pages die again and again, in quick succession, ms to wait instead. */
const SLOW_RECOVERY_MS = 60_000
const CRASHES_IN_SUCCESSION = 3
const SUCCESSION_MS = 5 * 60_000

/** The windows of the app, with `first` adopted where one is open already. */
export function createWindows(dependencies: Dependencies): Windows {
  const { openWindow, first, bounds, clock, keepOnClose, onPaceChanged, onGone } = dependencies
  const open = new Map<number, { kind: WindowKind; window: BrowserWindow }>()
  let crashes: number[] = []
  let onFirstPaint: (() => void) | null = null

  const find = (kind: WindowKind): BrowserWindow | undefined =>
    [...open.values()].find((candidate) => candidate.kind === kind)?.window

  const create = (kind: WindowKind): void => adopt(kind, openWindow(kind))

  function adopt(kind: WindowKind, window: BrowserWindow): void {
    const kept = onScreen(
      bounds.of(kind),
      screen.getAllDisplays().map(({ workArea }) => workArea),
    )
    if (kept !== null) window.setBounds(kept)
    const { id } = window.webContents
    open.set(id, { kind, window })
    window.once('ready-to-show', () => {
      window.show()
      clock.after(PAINT_MS, () => onFirstPaint?.())
    })
    for (const change of ['show', 'hide', 'minimize', 'restore', 'focus', 'blur'] as const) {
      // One listener for all; the typings know each event by its own overload only.
      window.on(change as 'show', () => onPaceChanged(id))
    }
    for (const change of ['move', 'resize'] as const) {
      window.on(change as 'move', () => bounds.keep(kind, window.getNormalBounds()))
    }
    window.on('close', (event) => {
      // The list leads to every other window, so those may go; the last one must not, whichever it is.
      if ((kind !== 'follows' && open.size > 1) || !keepOnClose()) return
      event.preventDefault()
      window.minimize()
    })
    window.on('closed', () => {
      open.delete(id)
      onGone(id)
    })
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) onGone(id)
    })
    // A page that hangs is ended, which brings it back like one that crashed.
    window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer())
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') recover(kind, id, window)
    })
  }

  function recover(kind: WindowKind, id: number, crashed: BrowserWindow): void {
    open.delete(id)
    onGone(id)
    const now = clock.now()
    crashes = [...crashes.filter((at) => Math.abs(now - at) < SUCCESSION_MS), now]
    const pause = crashes.length > CRASHES_IN_SUCCESSION ? SLOW_RECOVERY_MS : RECOVERY_MS
    const cancelRecovery = clock.after(pause, () => {
      if (find(kind) === undefined) create(kind)
      // Only now, so that the app is never without a window, which may mean its end.
      crashed.destroy()
    })
    // Whoever closes the white window does not want it back.
    crashed.once('closed', cancelRecovery)
  }

  if (first !== null) adopt('follows', first)
  return {
    show(kind) {
      const window = find(kind)
      if (window === undefined) return create(kind)
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    afterFirstPaint(task) {
      if (first === null) return task()
      const cancelWait = clock.after(LONGEST_START_MS, () => onFirstPaint?.())
      onFirstPaint = () => {
        onFirstPaint = null
        cancelWait()
        task()
      }
    },
    kindOf: (contentsId) => open.get(contentsId)?.kind ?? null,
    paceOf(contentsId) {
      const window = open.get(contentsId)?.window
      if (window === undefined || window.isMinimized()) return 'hidden'
      if (window.isFocused()) return 'focused'
      return window.isVisible() ? 'visible' : 'hidden'
    },
  }
}
