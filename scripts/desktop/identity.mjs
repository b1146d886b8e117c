import { CommandError } from '../process/command.mjs'
import { isRoot, NODE, ROOT } from '../process/project.mjs'
import { capture } from '../process/run.mjs'
import { electronExecutable } from '../setup/electron-runtime.mjs'
import { unprivilegedUser } from '../setup/user.mjs'
import { sandboxWorks } from './sandbox.mjs'

/** @typedef {import('../setup/user.mjs').User} User */

/**
 * Who runs the programs on a desktop. Without `user` it is whoever runs this; `unsandboxed` says why Chromium's
 * sandbox cannot be had, and is null when it can.
 * @typedef {{ user: User | null, unsandboxed: string | null }} Identity
 */

const OFTEN_LARGE_AND_NOT_OURS = ['.git', 'node_modules', '.runtime', 'test-results']

/** For find's -path, which takes a pattern. */
const literally = (/** @type {string} */ file) => file.replaceAll(/[\\*?[\]]/g, String.raw`\$&`)

/**
 * Whether a user can really read the checkout and run its programs.
 * @param {User} user
 */
async function canUseCheckout({ uid, gid }) {
  const options = { uid, gid, cwd: '/' }
  const skipped = OFTEN_LARGE_AND_NOT_OURS.flatMap((name) => ['-path', literally(`${ROOT}/${name}`), '-prune', '-o'])
  const unreadable = ['!', '-readable', '-print', '-quit']
  const [files, ...programs] = await Promise.all([
    capture('find', [ROOT, '-ignore_readdir_race', ...skipped, ...unreadable], options),
    capture('test', ['-x', NODE], options),
    capture('test', ['-x', electronExecutable()], options),
  ])
  return files.code === 0 && files.stdout === '' && programs.every(({ code }) => code === 0)
}

/**
 * @param {string} reason
 * @returns {Identity}
 */
const asRoot = (reason) => ({ user: null, unsandboxed: `runs as root, which it refuses: ${reason}` })

/**
 * @param {{ ownDesktop: boolean }} situation `ownDesktop`: the desktop is made for this run
 * @returns {Promise<Identity>}
 */
export async function chooseIdentity({ ownDesktop }) {
  const user = process.platform === 'linux' && isRoot() ? await unprivilegedUser() : null
  if (process.platform === 'linux' && isRoot()) {
    if (!ownDesktop) return asRoot("another user may not use root's desktop")
    if (user === null) throw new CommandError('The unprivileged user is missing: setup creates it.')
    if (!(await canUseCheckout(user))) return asRoot(`user ${user.name} cannot read ${ROOT}`)
  }
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? ''
  const works = sandboxWorks(folder, user === null ? {} : { uid: user.uid, gid: user.gid })
  return { user, unsandboxed: works ? null : 'neither its helper nor user namespaces work on this machine' }
}
