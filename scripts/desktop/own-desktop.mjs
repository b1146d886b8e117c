import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { READY_FD, startService } from './service.mjs'
import { writeXAuthority } from './x-authority.mjs'

const SCREEN = '1600x1200x24'

/**
 * A screen, a session bus and a runtime folder that only one user can use.
 * @typedef {{ env: Record<string, string>, close(): Promise<void> }} OwnDesktop
 */

/**
 * @param {NodeJS.ProcessEnv} env for what the bus starts
 * @param {import('../setup/user.mjs').User | null} user null: whoever runs this
 * @returns {Promise<OwnDesktop>} `env`: where it is
 */
export async function openOwnDesktop(env, user) {
  const identity = user === null ? {} : { uid: user.uid, gid: user.gid }
  const folder = mkdtempSync('/tmp/afterparti-')
  const authority = path.join(folder, 'Xauthority')
  /** @type {(() => unknown)[]} */
  const undo = [() => rmSync(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const step of undo.toReversed()) await step()
  }
  try {
    writeXAuthority(authority)
    if (user !== null) for (const file of [authority, folder]) chownSync(file, user.uid, user.gid)

    const screen = ['-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset', '-auth', authority]
    const server = await startService('Xvfb', ['-displayfd', String(READY_FD), ...screen], { env, ...identity })
    undo.push(server.stop)
    const place = {
      DISPLAY: `:${server.line}`,
      XAUTHORITY: authority,
      XDG_RUNTIME_DIR: folder,
      XDG_SESSION_TYPE: 'x11',
    }
    const address = [`--address=unix:path=${folder}/bus`, `--print-address=${READY_FD}`]
    const busOptions = { env: { ...env, ...place }, ...identity }
    const bus = await startService('dbus-daemon', ['--session', '--nofork', '--nopidfile', ...address], busOptions)
    undo.push(bus.stop)
    return { env: { ...place, DBUS_SESSION_BUS_ADDRESS: bus.line }, close }
  } catch (error) {
    await close()
    throw error
  }
}
