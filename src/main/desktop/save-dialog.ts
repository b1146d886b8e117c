import { app, BrowserWindow, dialog, type SaveDialogOptions } from 'electron'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { strings } from '#shared/strings/strings.ts'

/** Where somebody looks for a file that they just saved. */
export function usualFolder(): string {
  const downloads = app.getPath('downloads')
  return existsSync(downloads) ? downloads : app.getPath('home')
}

/** Asks the user where to save a file called `name`, whose extension tells what it is; null when they cancel. */
export async function askWhereToSave(name: string): Promise<string | null> {
  const extension = path.extname(name).slice(1)
  const kinds: Readonly<Record<string, string>> = strings.fileKinds
  const options: SaveDialogOptions = {
    defaultPath: path.join(usualFolder(), name),
    filters: [{ name: kinds[extension] ?? extension, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const parent = BrowserWindow.getFocusedWindow()
  const { canceled, filePath } = await (parent === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(parent, options))
  return canceled || filePath === '' ? null : filePath
}
