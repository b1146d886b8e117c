import type { BrowserWindow } from 'electron'
import type { Clock } from '#shared/clock.ts'

/** From "ready to show" to content on the screen, ms (measured: about 100 on a slow machine). */
const PAINT_MS = 200
/** A page that never paints must neither stay out of sight nor keep the app from its work for longer than this, in ms. */
export const LONGEST_START_MS = 10_000

/** What of a window the first show is about. */
export type NewWindow = Pick<BrowserWindow, 'once'>

interface FirstShow {
  clock: Clock
  /** Shows the window, or puts it where it was. Does not run where somebody else has shown it before. */
  show(): void
  /** The window has content on the screen, as far as can be told, or never will: nobody need wait for it any more. */
  onPainted(): void
}

/**
 * Shows a new window as soon as it has something to show, and at last after 10 s: whoever asks for a window wants to see it. Electron
 * tells no "ready to show" of a window that is in sight already, so being shown counts, too.
 */
export function showFirst(window: NewWindow, { clock, show, onPainted }: FirstShow): void {
  let isDone = false
  const cancelWait = clock.after(LONGEST_START_MS, ready)
  function done(): void {
    if (isDone) return
    isDone = true
    cancelWait()
    clock.after(PAINT_MS, onPainted)
  }
  function ready(): void {
    if (isDone) return
    done()
    show()
  }
  window.once('ready-to-show', ready)
  window.once('show', done)
  window.once('closed', done)
}
