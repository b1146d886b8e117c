import { CommandError } from './command.mjs'

/** @param {unknown} error */
const isForbidden = (error) =>
  error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')

/**
 * Changes files below a folder which an earlier run, as another user, may have left.
 * @template T
 * @param {string} folder
 * @param {() => T} change
 * @returns {T}
 * @throws {CommandError} with the command to type, when they are another user's
 */
export function changeBelow(folder, change) {
  try {
    return change()
  } catch (error) {
    if (process.platform === 'win32' || !isForbidden(error)) throw error
    throw new CommandError(`${folder} has files of another user. Type: sudo chown -R "$(id -un)" '${folder}'`)
  }
}
