import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../process/project.mjs'

// Inside node_modules, so that it goes when the packages go.
const FILE = path.join(ROOT, 'node_modules/.cache/afterparti/setup.json')

/**
 * What earlier set-ups left, to be spared now.
 * @typedef {object} Stamp
 * @property {string} [lockHash] sha256 of the package-lock.json that is installed
 * @property {{ version: string, at: number, reason: string }} [failedDownload] of the official Electron; `at` in ms since 1970
 */

/** @returns {Stamp} empty when there is none, or none that can be read */
export function readStamp() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'))
  } catch {
    return {}
  }
}

/** @param {Stamp} change */
export function updateStamp(change) {
  mkdirSync(path.dirname(FILE), { recursive: true })
  writeFileSync(FILE, JSON.stringify({ ...readStamp(), ...change }))
}
