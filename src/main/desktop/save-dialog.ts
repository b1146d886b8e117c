import { app, BrowserWindow, dialog, type SaveDialogOptions } from 'electron'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** Where somebody looks for a file that they just saved. */
function usualFolder(): string {
  const downloads = app.getPath('downloads')
  return existsSync(downloads) ? downloads : app.getPath('home')
}

/** Asks the user where to save a JSON file called `name`; null when they cancel. */
export async function askWhereToSave(name: string): Promise<string | null> {
  const options: SaveDialogOptions = {
    defaultPath: path.join(usualFolder(), name),
    filters: [{ name: 'JSON', extensions: ['json'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const parent = BrowserWindow.getFocusedWindow()
  const { canceled, filePath } = await (parent === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(parent, options))
  return canceled || filePath === '' ? null : filePath
}
