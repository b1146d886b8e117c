import { CommandError } from '../process/command.mjs'
import { isRoot } from '../process/project.mjs'
import { capture, run } from '../process/run.mjs'

/** What Electron itself loads. */
export const ELECTRON_PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libnotify4',
  'libxtst6',
  'libsecret-1-0',
]

/** What a desktop of one's own needs. */
export const DISPLAY_PACKAGES = ['xvfb', 'dbus', 'fonts-dejavu', 'fonts-noto-color-emoji']

// Debian 13 and Ubuntu 24.04 renamed some libraries when time_t grew to 64 bits.
const renamed = (/** @type {string} */ name) => `${name}t64`

/** @param {readonly string[]} names */
async function missingOf(names) {
  const { code, stdout } = await capture('dpkg-query', [
    '--show',
    '--showformat=${Package} ${db:Status-Status}\n',
    ...names.flatMap((name) => [name, renamed(name)]),
  ])
  if (code === 127) return []
  const installed = new Set(stdout.split('\n').flatMap((line) => line.match(/^(\S+) installed$/)?.[1] ?? []))
  return names.filter((name) => !installed.has(name) && !installed.has(renamed(name)))
}

/** @param {string} name */
async function nameToInstall(name) {
  const { stdout } = await capture('apt-cache', ['pkgnames', renamed(name)])
  return stdout.split('\n').includes(renamed(name)) ? renamed(name) : name
}

/**
 * Installs what is missing of the Debian or Ubuntu packages; other systems are taken as they are.
 * @param {readonly string[]} names
 * @throws {CommandError} with the command to type, when it may not install
 */
export async function installSystemPackages(names) {
  if (process.platform !== 'linux') return
  const missing = await missingOf(names)
  if (missing.length === 0) return
  if (!isRoot()) {
    const toInstall = await Promise.all(missing.map(nameToInstall))
    throw new CommandError(
      `Packages are missing. Type: sudo apt-get install --no-install-recommends ${toInstall.join(' ')}`,
    )
  }
  console.log(`Installing Debian packages: ${missing.join(' ')}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = async (/** @type {string[]} */ ...args) => {
    const code = await run('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (code !== 0) throw new CommandError(`apt-get ${args[0]} failed with exit code ${code}.`)
  }
  await apt('update')
  await apt('install', '-y', '--no-install-recommends', ...(await Promise.all(missing.map(nameToInstall))))
}
