import { preferOwnCommands } from '../process/npm.mjs'
import { installDependencies } from './dependencies.mjs'
import { chooseElectron } from './electron-runtime.mjs'
import { DISPLAY_PACKAGES, ELECTRON_PACKAGES, installSystemPackages } from './system-packages.mjs'
import { createUnprivilegedUser } from './user.mjs'

/**
 * Makes this machine ready, doing only what is not done yet. Afterwards this process's PATH begins with the project's
 * commands and, when Electron was asked for, ELECTRON_OVERRIDE_DIST_PATH names the runtime to use.
 * @param {{ display: boolean, electron: boolean }} needs `display`: may need a desktop of its own
 */
export async function setup({ display, electron }) {
  await installDependencies()
  preferOwnCommands()
  await installSystemPackages([...(electron ? ELECTRON_PACKAGES : []), ...(display ? DISPLAY_PACKAGES : [])])
  if (!electron) return
  await createUnprivilegedUser()
  const runtime = await chooseElectron()
  process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.folder
  console.log(runtime.line)
}
