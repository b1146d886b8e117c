import { screen, type BrowserWindow } from 'electron'
import { ZOOM_CHANNEL } from '#shared/bridge/zoom-channel.ts'
import type { Clock } from '#shared/clock.ts'
import type { WindowKind } from '../bridge/access.ts'
import type { Pace } from '../bridge/mirror-feed.ts'
import type { OpenWindow } from './open-window.ts'
import { onScreen, type WindowPlace } from './kept-windows.ts'
import type { WindowKeeper } from './window-keeper.ts'
import { windowCommandOf, type WindowCommand } from './window-keys.ts'

/** Makes, finds and re-creates the app's windows. A closed window is destroyed: main holds the truth. */
export interface Windows {
  /** Brings the window of this kind to the front, making it if there is none. */
  show(kind: WindowKind): void
  /** Runs the task once a window has painted, or now where the app starts without one, or at last after 10 s. */
  afterFirstPaint(task: () => void): void
  /** The kind of the window behind a web contents; null when we did not make it. */
  kindOf(contentsId: number): WindowKind | null
  paceOf(contentsId: number): Pace
  /** Shows the window of this kind so much larger than usual, where there is one. */
  zoom(kind: WindowKind, factor: number): void
}

interface Dependencies {
  openWindow: OpenWindow
  /** A follows window that was opened before; null where there is none. */
  first: BrowserWindow | null
  kept: WindowKeeper
  /** Whether windows come back where and as they were. */
  remembers(): boolean
  clock: Clock
  /** Whether closing a window is to be turned into minimising it: where nothing else would be left to come back by. */
  keepOnClose(): boolean
  onPaceChanged(contentsId: number): void
  /** The page is gone: closed, reloaded or crashed. */
  onGone(contentsId: number): void
  zoomOf(kind: WindowKind): number
  /** A key was pressed that means the same in every window. */
  onCommand(kind: WindowKind, command: WindowCommand): void
}

/** From the end of the page's code to the list on the screen, ms (measured: about 100 on a slow machine). */
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
  const { openWindow, first, kept, remembers, clock, keepOnClose, onPaceChanged, onGone } = dependencies
  const open = new Map<number, { kind: WindowKind; window: BrowserWindow }>()
  let crashes: number[] = []
  let onFirstPaint: (() => void) | null = null

  const find = (kind: WindowKind): BrowserWindow | undefined =>
    [...open.values()].find((candidate) => candidate.kind === kind)?.window

  const create = (kind: WindowKind): void => adopt(kind, openWindow(kind))

  function adopt(kind: WindowKind, window: BrowserWindow): void {
    const place = remembers() ? kept.of(kind).place : undefined
    putBack(window, place)
    const { id } = window.webContents
    open.set(id, { kind, window })
    window.once('ready-to-show', () => {
      // Whoever asks for a window wants to see it; the first one of a start may have been put away before.
      if (window === first && place?.state === 'minimized') window.minimize()
      else {
        if (place?.state === 'maximized') window.maximize()
        window.show()
      }
    })
    // The first sight is in the page itself; what its code draws comes after that code has run.
    window.webContents.once('dom-ready', () => clock.after(PAINT_MS, () => onFirstPaint?.()))
    for (const change of ['show', 'hide', 'minimize', 'restore', 'focus', 'blur'] as const) {
      // One listener for all; the typings know each event by its own overload only.
      window.on(change as 'show', () => onPaceChanged(id))
    }
    for (const change of ['show', 'move', 'resize', 'maximize', 'unmaximize', 'minimize', 'restore'] as const) {
      window.on(change as 'move', () => {
        if (remembers()) kept.keep(kind, { place: placeOf(window) })
      })
    }
    // Anew for each page: a zoom ends with the page that it was set for.
    window.webContents.on('dom-ready', () => showZoomed(window, dependencies.zoomOf(kind)))
    window.webContents.on('before-input-event', (event, input) => {
      const command = windowCommandOf(input, process.platform)
      if (command === null) return
      event.preventDefault()
      dependencies.onCommand(kind, command)
    })
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
    zoom(kind, factor) {
      const window = find(kind)
      if (window !== undefined) showZoomed(window, factor)
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

const showZoomed = (window: BrowserWindow, factor: number): void => window.webContents.send(ZOOM_CHANNEL, factor)

const placeOf = (window: BrowserWindow): WindowPlace => ({
  bounds: window.getNormalBounds(),
  state: window.isMinimized() ? 'minimized' : window.isMaximized() ? 'maximized' : 'normal',
})

function putBack(window: BrowserWindow, place: WindowPlace | undefined): void {
  const bounds = onScreen(
    place?.bounds,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  if (bounds !== null) window.setBounds(bounds)
}
