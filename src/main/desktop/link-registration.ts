import { app } from 'electron'

/** What links to the app begin with. */
const SCHEME = 'afterparti'

/**
 * Has the desktop give links of the app to this installation. Not in development, where the program is Electron itself.
 * What a link holds comes after `--`, so that nothing in it is taken for a switch; on Linux the desktop file says that.
 */
export function registerLinks(): void {
  if (!app.isPackaged) return
  if (process.platform === 'win32') app.setAsDefaultProtocolClient(SCHEME, process.execPath, ['--'])
  else app.setAsDefaultProtocolClient(SCHEME)
}
