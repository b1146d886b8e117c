import { BrowserWindow, nativeTheme } from 'electron'
import { APP_ORIGIN, type WindowKind } from '../bridge/access.ts'
import { windowOptions } from './window-options.ts'

/** Makes a window of this kind and begins to load its page; it stays hidden until somebody shows it. */
export function openWindow(kind: WindowKind, preload: string): BrowserWindow {
  const window = new BrowserWindow(windowOptions(kind, preload, nativeTheme.shouldUseDarkColors))
  void window.loadURL(`${APP_ORIGIN}/?view=${kind}`)
  return window
}
