import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import { usualFolder } from './save-dialog.ts'

const OPTIONS: OpenDialogOptions = {
  properties: ['openFile'],
  filters: [
    { name: 'Lists', extensions: ['json', 'csv', 'tsv', 'txt'] },
    { name: 'All files', extensions: ['*'] },
  ],
}

/** Asks the user for a file with a list of channels; null when they cancel. */
export async function askWhichList(): Promise<string | null> {
  const options = { ...OPTIONS, defaultPath: usualFolder() }
  const parent = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options))
  return canceled ? null : (filePaths[0] ?? null)
}
