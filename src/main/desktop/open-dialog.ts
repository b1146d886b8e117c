import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import { strings } from '#shared/strings/strings.ts'
import { usualFolder } from './save-dialog.ts'

/** Asks the user for a file with a list of channels; null when they cancel. */
export async function askWhichList(): Promise<string | null> {
  const options: OpenDialogOptions = {
    defaultPath: usualFolder(),
    properties: ['openFile'],
    filters: [
      { name: strings.fileKinds.lists, extensions: ['json', 'csv', 'tsv', 'txt'] },
      { name: strings.fileKinds.all, extensions: ['*'] },
    ],
  }
  const parent = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options))
  return canceled ? null : (filePaths[0] ?? null)
}
