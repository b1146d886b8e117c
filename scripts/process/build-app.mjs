import path from 'node:path'
import { CommandError } from './command.mjs'
import { NODE, packageScript, ROOT } from './project.mjs'
import { run } from './run.mjs'

/**
 * Builds the app into out/. It needs the npm packages and no Electron.
 * @throws {CommandError} when a step fails
 */
export async function buildApp() {
  const steps = [
    ['drawing the pictures', path.join(ROOT, 'scripts/tray-pictures.mjs')],
    ['copying the sounds', path.join(ROOT, 'scripts/copy-sounds.mjs')],
    ['electron-vite', packageScript('electron-vite'), 'build', '--logLevel=warn'],
  ]
  for (const [name, ...args] of steps) {
    const code = await run(NODE, args)
    if (code !== 0) throw new CommandError(`The build failed: ${name} ended with exit code ${code}.`)
  }
}
