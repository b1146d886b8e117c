import type { BrowserWindow, WebContents } from 'electron'
import type { Clock } from '#shared/clock.ts'

/** From the end of the page's code to what it draws on the screen, ms (measured: about 100 on a slow machine). */
const PAINT_MS = 200
/** A page that never paints must neither stay out of sight nor keep the app from its work for longer than this, in ms. */
export const LONGEST_START_MS = 10_000

/** What of a window the first show is about. */
export type NewWindow = Pick<BrowserWindow, 'once'> & { webContents: Pick<WebContents, 'once'> }

interface FirstShow {
  clock: Clock
  /** Shows the window, or puts it where it was. Does not run where somebody else has shown it before. */
  show(): void
  /** What the page's code draws is on the screen, as far as can be told, or never will be: nobody need wait for it any more. */
  onPainted(): void
}

/**
 * Shows a new window as soon as it has something to show, and at last after 10 s: whoever asks for a window wants to see it. Electron
 * tells no "ready to show" of a window that is in sight already, so being shown counts, too.
 */
export function showFirst(window: NewWindow, { clock, show, onPainted }: FirstShow): void {
  let isShown = false
  let isDrawn = false
  const cancelShow = clock.after(LONGEST_START_MS, ready)
  const cancelDrawn = clock.after(LONGEST_START_MS, drawn)
  function shown(): void {
    isShown = true
    cancelShow()
  }
  function ready(): void {
    if (isShown) return
    shown()
    show()
  }
  function drawn(): void {
    if (isDrawn) return
    isDrawn = true
    cancelDrawn()
    clock.after(PAINT_MS, onPainted)
  }
  window.once('ready-to-show', ready)
  window.once('show', shown)
  // The first sight is in the page itself; what its code draws comes after that code has run.
  window.webContents.once('dom-ready', drawn)
  window.once('closed', () => {
    shown()
    drawn()
  })
}
