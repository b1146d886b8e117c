import { BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron'
import { strings } from '#shared/strings/strings.ts'
import { SOUND_ENDINGS } from '../media/sound-type.ts'
import { usualFolder } from './save-dialog.ts'

/** Asks the user for a file with a list of channels; null when they cancel. */
export const askWhichList = (): Promise<string | null> =>
  askWhich([
    { name: strings.fileKinds.lists, extensions: ['json', 'csv', 'tsv', 'txt'] },
    { name: strings.fileKinds.all, extensions: ['*'] },
  ])

/** Asks the user for a sound; null when they cancel. What it is called says nothing of what is in it. */
export const askWhichSound = (): Promise<string | null> =>
  askWhich([{ name: 'WAV, Ogg, MP3, FLAC, M4A', extensions: ['oga', ...SOUND_ENDINGS] }])

async function askWhich(filters: FileFilter[]): Promise<string | null> {
  const options: OpenDialogOptions = { properties: ['openFile'], filters, defaultPath: usualFolder() }
  const parent = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options))
  return canceled ? null : (filePaths[0] ?? null)
}
