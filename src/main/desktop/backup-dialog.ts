import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { BridgeError } from '#shared/bridge/errors.ts'
import { strings } from '#shared/strings/strings.ts'
import { reasonOf } from '../reason-of.ts'

/** No backup is as large as this. */
const MOST_BYTES = 32 * 1024 * 1024

/** Asks the user for a file and reads it; null when they cancel. Rejects with `backup-gone` or `not-a-backup`. */
export async function askForBackup(): Promise<{ name: string; text: string } | null> {
  const options: OpenDialogOptions = {
    filters: [{ name: strings.fileKinds.json, extensions: ['json'] }],
    properties: ['openFile'],
  }
  const parent = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options))
  const [file] = filePaths
  return canceled || file === undefined ? null : { name: path.basename(file), text: await readText(file) }
}

async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file)
    if (size > MOST_BYTES) throw new BridgeError('not-a-backup', `${size} bytes`)
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof BridgeError) throw error
    throw new BridgeError('backup-gone', reasonOf(error), { cause: error })
  }
}
