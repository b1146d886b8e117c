import { CommandError } from '../process/command.mjs'
import { isRoot } from '../process/project.mjs'
import { capture } from '../process/run.mjs'

const NAME = 'afterparti'

/**
 * An account of this machine.
 * @typedef {{ name: string, uid: number, gid: number, home: string }} User
 */

/** @returns {Promise<User | null>} the unprivileged user, null when there is none */
export async function unprivilegedUser() {
  const { code, stdout } = await capture('getent', ['passwd', NAME])
  const [name, , uid, gid, , home] = stdout.trim().split(':')
  return code === 0 && name && home ? { name, uid: Number(uid), gid: Number(gid), home } : null
}

/** Creates, as root, the ordinary user that Electron runs as: Chromium's sandbox refuses root. */
export async function createUnprivilegedUser() {
  if (process.platform !== 'linux' || !isRoot() || (await unprivilegedUser()) !== null) return
  console.log(`Creating user ${NAME}, for Chromium's sandbox refuses root…`)
  const { code, stderr } = await capture('useradd', [
    '--create-home',
    '--user-group',
    '--shell=/usr/sbin/nologin',
    NAME,
  ])
  if (code !== 0) throw new CommandError(`User ${NAME} could not be created: ${stderr.trim()}`)
}
