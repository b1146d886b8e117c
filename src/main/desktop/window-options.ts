import type { BrowserWindowConstructorOptions, WebContentsViewConstructorOptions } from 'electron'
import type { WindowKind } from '../bridge/access.ts'

const SIZES: Record<WindowKind, { width: number; height: number; minWidth: number; minHeight: number }> = {
  follows: { width: 380, height: 640, minWidth: 300, minHeight: 320 },
  chat: { width: 360, height: 640, minWidth: 240, minHeight: 240 },
  viewers: { width: 920, height: 580, minWidth: 320, minHeight: 240 },
  archive: { width: 760, height: 620, minWidth: 320, minHeight: 360 },
  connection: { width: 620, height: 640, minWidth: 420, minHeight: 360 },
  settings: { width: 640, height: 560, minWidth: 300, minHeight: 320 },
}

/** What holds for every page. */
const SAFE = { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false } as const

/** The options of every window: the one place where they are written. Sizes in px. */
export const windowOptions = (kind: WindowKind, preload: string, dark: boolean): BrowserWindowConstructorOptions => ({
  ...SIZES[kind],
  show: false,
  // The page's own background, so that nothing flashes before its first paint.
  backgroundColor: dark ? '#111216' : '#fcfcfd',
  autoHideMenuBar: true,
  webPreferences: { ...SAFE, preload },
})

/** The options of the page that plays a sound: it has no preload script, and nobody who could press a button first. */
export const soundPageOptions: WebContentsViewConstructorOptions = {
  webPreferences: { ...SAFE, autoplayPolicy: 'no-user-gesture-required', backgroundThrottling: false },
}
