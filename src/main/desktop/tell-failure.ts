import { dialog } from 'electron'
import { BridgeError } from '#shared/bridge/errors.ts'
import { strings } from '#shared/strings/strings.ts'

/** Tells the user that what they asked for in the tray or a notification did not work: there may be no window to do so. */
export function tellFailure(error: unknown): void {
  const code = error instanceof BridgeError ? error.code : 'internal'
  if (code === 'internal') console.error('afterparti:', error)
  void dialog.showMessageBox({ type: 'warning', title: strings.appName, message: strings.errors[code] })
}
