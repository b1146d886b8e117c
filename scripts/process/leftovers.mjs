import { CommandError } from './command.mjs'

/** @param {unknown} error */
const isForbidden = (error) =>
  error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')

/**
 * Changes a file, or what is in a folder, that an earlier run as another user may have left.
 * @template T
 * @param {string} place
 * @param {() => T} change
 * @returns {T}
 * @throws {CommandError} with the command to type, when it is another user's
 */
export function changeLeftovers(place, change) {
  try {
    return change()
  } catch (error) {
    if (process.platform === 'win32' || !isForbidden(error)) throw error
    throw new CommandError(`Another user owns ${place}, or files in it. Type: sudo chown -R "$(id -un)" '${place}'`)
  }
}
