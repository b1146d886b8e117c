import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { SANDBOX_HELPER } from '../setup/setuid-sandbox.mjs'

/** @typedef {{ uid?: number, gid?: number }} Identity who will run Chromium; this process's when empty */

// Containers, mount options, AppArmor and kernel settings all have a say, so both of Chromium's ways are tried, not guessed.
const HARMLESS = '/bin/true'

// The helper wants to be asked for its own version, and to find the descriptor on which Chromium would listen to it.
const HELPER_DESCRIPTORS = 8

/** @param {string} electronFolder @param {Identity} identity */
function helperWorks(electronFolder, identity) {
  const helper = path.join(electronFolder, SANDBOX_HELPER)
  const version = spawnSync(helper, ['--get-api'], { ...identity, cwd: '/', encoding: 'utf8' })
  if (version.status !== 0) return false
  const env = { SBX_CHROME_API_RQ: version.stdout.trim() }
  const stdio = Array(HELPER_DESCRIPTORS).fill('ignore')
  return spawnSync(helper, [HARMLESS], { ...identity, cwd: '/', env, stdio }).status === 0
}

/** @param {Identity} identity */
function namespacesWork(identity) {
  const args = ['--user', '--map-root-user', '--pid', '--net', '--fork', HARMLESS]
  return spawnSync('unshare', args, { ...identity, cwd: '/', stdio: 'ignore' }).status === 0
}

/**
 * Whether Chromium can sandbox its renderers: by its setuid helper, or by user namespaces.
 * @param {string} electronFolder
 * @param {Identity} identity
 */
export const sandboxWorks = (electronFolder, identity) =>
  process.platform !== 'linux' || helperWorks(electronFolder, identity) || namespacesWork(identity)
