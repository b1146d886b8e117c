import path from 'node:path'
import { CommandError } from './command.mjs'
import { ROOT } from './project.mjs'
import { run } from './run.mjs'

const isOwnBin = (/** @type {string} */ folder) => folder === path.join(ROOT, 'node_modules/.bin')

// npm must not run on the very Node that it is about to replace.
const pathOutside = () => (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !isOwnBin(folder))

/** Puts the project's own commands, Node 24 among them, first on the PATH of this process and all that it starts. */
export function preferOwnCommands() {
  process.env.PATH = [path.join(ROOT, 'node_modules/.bin'), ...pathOutside()].join(path.delimiter)
}

/**
 * Runs npm without words unless it fails, against whatever registry the machine is set to.
 * @param {readonly string[]} args
 */
export async function npm(args) {
  const env = { ...process.env, PATH: pathOutside().join(path.delimiter) }
  const code = await run('npm', [...args, '--loglevel=error'], {
    env,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (code !== 0) throw new CommandError(`npm ${args[0]} failed with exit code ${code}.`)
}
