import { BrowserWindow, nativeTheme } from 'electron'
import { APP_ORIGIN, type WindowKind } from '../bridge/access.ts'
import { windowOptions } from './window-options.ts'

/**
 * Makes a window of this kind and begins to load its page; it stays hidden until somebody shows it. `userId`: whom it is
 * about, where there is one for each of many.
 */
export type OpenWindow = (kind: WindowKind, userId?: number) => BrowserWindow

/**
 * Makes windows with this preload script. `prepare` readies the session that serves pages, and is called before each: an
 * app that lives in the tray alone needs neither pages nor that session, which costs some MiB (measured).
 */
export function createOpenWindow(preload: string, prepare: () => void): OpenWindow {
  return (kind, userId) => {
    prepare()
    const window = new BrowserWindow(windowOptions(kind, preload, nativeTheme.shouldUseDarkColors))
    void window.loadURL(`${APP_ORIGIN}/?view=${kind}${userId === undefined ? '' : `&of=${userId}`}`)
    return window
  }
}
