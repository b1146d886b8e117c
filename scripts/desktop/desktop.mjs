import { ROOT } from '../process/project.mjs'
import { desktopEnvironment } from './environment.mjs'
import { chooseIdentity } from './identity.mjs'
import { openOwnDesktop } from './own-desktop.mjs'
import { runGroup } from './process-group.mjs'
import { giveBack, makeWritable } from './writable.mjs'

/** Whether this process can show a window to somebody. */
export const hasDesktop = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** @param {NodeJS.ProcessEnv} env @param {import('../setup/user.mjs').User | null} user */
async function openAndAnnounce(env, user) {
  const desktop = await openOwnDesktop(env, user)
  const who = user === null ? '' : `, as user ${user.name}`
  console.log(`Own desktop: Xvfb ${desktop.env.DISPLAY} with a session bus of its own${who}.`)
  return desktop
}

/**
 * Runs a program where it can open windows, in the checkout, and ends what is left of it. Where no desktop is to be
 * had, or a private one is asked for, that is an Xvfb and a session bus for this run alone; root then hands the
 * program to the unprivileged user. The program finds in its environment:
 * - AFTERPARTI_NO_SANDBOX=1 when Electron must be started with `--no-sandbox`;
 * - AFTERPARTI_OWN_DISPLAY=1 on an Xvfb, where Electron needs `--disable-gpu`.
 * @param {string} command
 * @param {readonly string[] | ((env: NodeJS.ProcessEnv) => readonly string[])} args
 * @param {{ privateBus?: boolean, env?: NodeJS.ProcessEnv, writable?: readonly string[] }} [options]
 *   `writable`: folders and files of the checkout that it writes
 * @returns {Promise<number>} its exit code
 */
export async function runOnDesktop(command, args, { privateBus = false, env: extra = {}, writable = [] } = {}) {
  const ownDesktop = process.platform === 'linux' && (privateBus || !hasDesktop())
  const { user, unsandboxed } = await chooseIdentity({ ownDesktop })
  if (unsandboxed !== null) console.log(`No Chromium sandbox: ${unsandboxed}.`)
  /** @type {import('./own-desktop.mjs').OwnDesktop | null} */
  let desktop = null
  try {
    makeWritable(writable, user)
    const base = desktopEnvironment({ user, ownDesktop })
    if (ownDesktop) desktop = await openAndAnnounce(base, user)
    const env = {
      ...base,
      ...(unsandboxed === null ? {} : { AFTERPARTI_NO_SANDBOX: '1' }),
      ...(desktop === null ? {} : { AFTERPARTI_OWN_DISPLAY: '1', ...desktop.env }),
      ...extra,
    }
    const identity = user === null ? {} : { uid: user.uid, gid: user.gid }
    return await runGroup(command, typeof args === 'function' ? args(env) : args, { cwd: ROOT, env, ...identity })
  } finally {
    await desktop?.close()
    giveBack(writable, user)
  }
}
