import { BrowserWindow, screen } from 'electron'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { ZOOM_CHANNEL } from '#shared/bridge/zoom-channel.ts'
import type { Clock } from '#shared/clock.ts'
import type { WindowKind } from '../bridge/access.ts'
import type { Pace } from '../bridge/mirror-feed.ts'
import { cascade } from './cascade.ts'
import { leftOpen, onScreen, windowName, type WindowPlace } from './kept-windows.ts'
import { showFirst } from './first-show.ts'
import type { OpenWindow } from './open-window.ts'
import { createRecoveryPause } from './recovery-pause.ts'
import type { WindowKeeper } from './window-keeper.ts'
import { windowCommandOf, type WindowCommand } from './window-keys.ts'

/** Makes, finds and re-creates the app's windows. A closed window is destroyed: main holds the truth. */
export interface Windows {
  /** Brings the window of this kind, about that user, to the front, making it if there is none. */
  show(kind: WindowKind, userId?: number): void
  /** Opens the window unless it is open, behind what the user does: nobody asked for it just now. */
  offer(kind: WindowKind, userId?: number): void
  /** Runs the task once a window has painted, or now where the app starts without one, or at last after 10 s. */
  afterFirstPaint(task: () => void): void
  /** The window of this kind, about that user, where it is open. */
  find(kind: WindowKind, userId?: number): BrowserWindow | undefined
  /** What the window behind a web contents is; null when we did not make it. */
  identify(contentsId: number): WindowIdentity | null
  /** The open windows of which there is one for each of many, the longest open first. */
  subjects: StoreApi<readonly WindowSubject[]>
  paceOf(contentsId: number): Pace
  /** Shows the windows of this kind so much larger than usual. */
  zoom(kind: WindowKind, factor: number): void
}

/** The kind of a window, and whom it is about where there is one for each of many. */
export interface WindowIdentity {
  kind: WindowKind
  userId?: number | undefined
}

/** A window of which there is one for each of many. */
export interface WindowSubject {
  kind: WindowKind
  userId: number
}

/** How a window appears: because the user asked for it, as the first of a start, or by itself. */
type Appearance = 'asked' | 'first' | 'unasked'

interface Dependencies {
  openWindow: OpenWindow
  /** A follows window that was opened before; null where there is none. */
  first: BrowserWindow | null
  kept: WindowKeeper
  /** Whether windows come back where and as they were. */
  remembers(): boolean
  clock: Clock
  /** The app ends, and takes its windows with it. */
  isQuitting(): boolean
  /** Gives a window that was just made and is not shown yet whatever else it is to have. */
  dress(window: BrowserWindow, kind: WindowKind, userId?: number): void
  /** Whether closing a window is to be turned into minimising it: where nothing else would be left to come back by. */
  keepOnClose(): boolean
  onPaceChanged(contentsId: number): void
  /** The page is gone: closed, reloaded or crashed. */
  onGone(contentsId: number): void
  zoomOf(kind: WindowKind): number
  /** A key was pressed that means the same in every window; in this one, about that user. */
  onCommand(kind: WindowKind, command: WindowCommand, userId?: number): void
}

/** The windows of the app, with `first` adopted where one is open already. */
export function createWindows(dependencies: Dependencies): Windows {
  const { openWindow, first, kept, remembers, clock, keepOnClose, onPaceChanged, onGone } = dependencies
  const open = new Map<number, WindowIdentity & { window: BrowserWindow }>()
  const subjects = createStore<readonly WindowSubject[]>(() => [])
  /** Whether the windows that were open when the last run ended are still to come back. */
  let isAwaited = remembers()
  const recoveryPause = createRecoveryPause(clock)
  let onFirstPaint: (() => void) | null = null

  const find = (kind: WindowKind, userId?: number): BrowserWindow | undefined =>
    [...open.values()].find((candidate) => candidate.kind === kind && candidate.userId === userId)?.window

  const create = (appearance: Appearance, kind: WindowKind, userId?: number): void =>
    adopt(openWindow(kind, userId), appearance, kind, userId)

  /** Notes whether a window that is one of many is open, so that it comes back, also after the app was killed. */
  function note(kind: WindowKind, userId: number | undefined, isOpen: boolean): void {
    if (userId === undefined) return
    subjects.setState(
      [...open.values()].flatMap(({ kind, userId }) => (userId === undefined ? [] : [{ kind, userId }])),
      true,
    )
    const name = windowName(kind, userId)
    if ((kept.of(name).isOpen === true) !== isOpen) kept.keep(name, { isOpen: isOpen || undefined }, 'now')
  }

  function adopt(window: BrowserWindow, appearance: Appearance, kind: WindowKind, userId?: number): void {
    const name = windowName(kind, userId)
    const place = remembers() ? kept.of(name).place : undefined
    const bounds =
      onScreen(place?.bounds, workAreas()) ?? (userId === undefined ? null : placeAmong(window, others(kind)))
    if (bounds !== null) window.setBounds(bounds)
    const { id } = window.webContents
    open.set(id, { kind, userId, window })
    note(kind, userId, true)
    dependencies.dress(window, kind, userId)
    showFirst(window, {
      clock,
      show() {
        // Whoever asks for a window wants to see it; one that comes by itself may have been put away before.
        if (appearance !== 'asked' && place?.state === 'minimized') return window.minimize()
        if (place?.state === 'maximized') window.maximize()
        if (appearance === 'unasked') window.showInactive()
        else window.show()
      },
      onPainted: () => onFirstPaint?.(),
    })
    for (const change of ['show', 'hide', 'minimize', 'restore', 'maximize', 'focus', 'blur'] as const) {
      // One listener for all; the typings know each event by its own overload only.
      window.on(change as 'show', () => onPaceChanged(id))
    }
    for (const change of ['show', 'move', 'resize', 'maximize', 'unmaximize', 'minimize', 'restore'] as const) {
      window.on(change as 'move', () => {
        if (remembers()) kept.keep(name, { place: placeOf(window) })
      })
    }
    // Anew for each page: a zoom ends with the page that it was set for.
    window.webContents.on('dom-ready', () => showZoomed(window, dependencies.zoomOf(kind)))
    window.webContents.on('before-input-event', (event, input) => {
      const command = windowCommandOf(input, process.platform)
      if (command === null) return
      event.preventDefault()
      dependencies.onCommand(kind, command, userId)
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
      // One that crashed was made anew before it is closed.
      if (!dependencies.isQuitting() && find(kind, userId) === undefined) note(kind, userId, false)
    })
    // Not where one starts: of all but a reload that is the last that is heard, for it is forbidden and the page stays.
    window.webContents.on('did-navigate', () => onGone(id))
    // A page that hangs is ended, which brings it back like one that crashed.
    window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer())
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && !dependencies.isQuitting()) recover(id, window, kind, userId)
    })
  }

  function recover(id: number, crashed: BrowserWindow, kind: WindowKind, userId?: number): void {
    open.delete(id)
    onGone(id)
    const appearance = crashed.isFocused() ? 'asked' : 'unasked'
    const cancelRecovery = clock.after(recoveryPause(), () => {
      if (find(kind, userId) === undefined) create(appearance, kind, userId)
      // Only now, so that the app is never without a window, which may mean its end.
      crashed.destroy()
    })
    // Whoever closes the white window does not want it back.
    crashed.once('closed', cancelRecovery)
  }

  const others = (kind: WindowKind): BrowserWindow[] =>
    [...open.values()].filter((each) => each.kind === kind).map(({ window }) => window)

  function reveal(kind: WindowKind, userId?: number): void {
    const window = find(kind, userId)
    if (window === undefined) return create('asked', kind, userId)
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  function offer(kind: WindowKind, userId?: number): void {
    if (find(kind, userId) === undefined) create('unasked', kind, userId)
  }

  /** Opens what was open when the app ended, behind what the user asked for. */
  function comeBack(): void {
    if (!isAwaited) return
    isAwaited = false
    for (const { kind, userId } of leftOpen(kept.all())) offer(kind, userId)
  }

  if (first !== null) adopt(first, 'first', 'follows')
  // None of them is open now, and none will be.
  if (!isAwaited) for (const { kind, userId } of leftOpen(kept.all())) note(kind, userId, false)
  return {
    find,
    subjects,
    offer,
    show(kind, userId) {
      reveal(kind, userId)
      // A start that is hidden shows nothing at all; whoever comes back to the app finds it as they left it.
      comeBack()
    },
    afterFirstPaint(task) {
      if (first === null) return task()
      onFirstPaint = () => {
        onFirstPaint = null
        task()
        comeBack()
      }
    },
    zoom(kind, factor) {
      for (const each of open.values()) if (each.kind === kind) showZoomed(each.window, factor)
    },
    identify: (contentsId) => open.get(contentsId) ?? null,
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

const workAreas = () => screen.getAllDisplays().map(({ workArea }) => workArea)

/** Where a new window is put among others of its kind, on the screen that the user is at. */
function placeAmong(window: BrowserWindow, others: readonly BrowserWindow[]) {
  const { workArea } = screen.getDisplayMatching((BrowserWindow.getFocusedWindow() ?? window).getBounds())
  return cascade(
    window.getBounds(),
    others.map((other) => other.getNormalBounds()),
    workArea,
  )
}
