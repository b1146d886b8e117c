import { chmodSync, chownSync, existsSync } from 'node:fs'
import path from 'node:path'
import { isRoot } from '../process/project.mjs'

/** Chromium's sandbox helper, where the kernel lets no ordinary user make namespaces. */
export const SANDBOX_HELPER = 'chrome-sandbox'

/**
 * Gives the helper to root with its setuid bit, which only root can do.
 * @param {string} folder of an Electron runtime
 */
export function enableSetuidSandbox(folder) {
  const helper = path.join(folder, SANDBOX_HELPER)
  if (process.platform !== 'linux' || !isRoot() || !existsSync(helper)) return
  chownSync(helper, 0, 0)
  chmodSync(helper, 0o4755)
}
