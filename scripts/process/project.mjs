import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The checkout's top folder. */
export const ROOT = path.resolve(import.meta.dirname, '../..')

/** Node 24, a dev dependency. It exists once the npm packages are installed. */
export const NODE = path.join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Whether this process is root (never so on Windows). */
export const isRoot = () => process.getuid?.() === 0

/**
 * A package's command as a script for Node: `.bin` holds shell shims on Windows.
 * @param {string} packageName
 * @param {string} [command] the package's name when left out
 */
export function packageScript(packageName, command = packageName) {
  const folder = path.join(ROOT, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[command])
}
