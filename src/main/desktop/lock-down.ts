import { app, session } from 'electron'
import { APP_ORIGIN } from '../bridge/access.ts'

/** Denies what no page of ours needs. Electron allows all of it unless told otherwise. Call once the app is ready. */
export function lockDown(devServer: string | null): void {
  const own = session.defaultSession
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url, devServer) }))
}

/** Keeps every page where it is: no navigation, no new windows, no webviews. Call before the first window is made. */
export function forbidNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

function isOwn(url: string, devServer: string | null): boolean {
  if (url.startsWith(`${APP_ORIGIN}/`) || url.startsWith('devtools://')) return true
  return devServer !== null && new URL(url).host === new URL(devServer).host
}
