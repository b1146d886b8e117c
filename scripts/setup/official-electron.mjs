import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { NODE, ROOT } from '../process/project.mjs'
import { capture } from '../process/run.mjs'
import { enableSetuidSandbox } from './setuid-sandbox.mjs'
import { readStamp, updateStamp } from './stamp.mjs'

const PACKAGE = path.join(ROOT, 'node_modules/electron')
const DIST = path.join(PACKAGE, 'dist')
const TIME_LIMIT_MS = 5 * 60_000
const TRY_AGAIN_MS = 24 * 60 * 60_000

/** The version that package.json asks for. */
export const electronVersion = () => JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')).version

const read = (/** @type {string} */ name) => {
  const file = path.join(PACKAGE, name)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

/** @returns {string | null} the folder of the official build, null when it is not there or is of another version */
export function findOfficial() {
  const executable = read('path.txt')
  const complete =
    executable !== '' &&
    existsSync(path.join(DIST, executable)) &&
    read('dist/version').replace(/^v/, '') === electronVersion()
  return complete ? DIST : null
}

/**
 * Lets the electron package download its build; a failure is remembered for a day.
 * @returns {Promise<{ folder: string } | { reason: string }>}
 */
export async function downloadOfficial() {
  const version = electronVersion()
  const { failedDownload: last } = readStamp()
  if (last !== undefined && last.version === version && Date.now() - last.at < TRY_AGAIN_MS)
    return { reason: last.reason }

  console.log(`Downloading Electron ${version}…`)
  const { stderr } = await capture(NODE, [path.join(PACKAGE, 'install.js')], {
    timeout: TIME_LIMIT_MS,
    killSignal: 'SIGKILL',
  })
  const folder = findOfficial()
  if (folder === null) {
    const reason =
      stderr
        .split('\n')
        .find((line) => /error/i.test(line))
        ?.trim() ?? 'no answer in time'
    updateStamp({ failedDownload: { version, at: Date.now(), reason } })
    return { reason }
  }
  enableSetuidSandbox(folder)
  return { folder }
}
