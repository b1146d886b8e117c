import { buildApp } from '../process/build-app.mjs'
import { explain } from '../process/command.mjs'
import { setup } from '../setup/setup.mjs'
import { runChecks } from './checks.mjs'
import { runEndToEnd, runVitest } from './runners.mjs'

/** @typedef {import('./summary.mjs').Counts} Counts */

/** @param {readonly string[]} args @returns {Promise<Counts[]>} */
async function buildAndRunEndToEnd(args) {
  try {
    await buildApp()
  } catch (error) {
    explain(error)
    return [{ passed: 0, failed: 1, skipped: 0, notes: ['playwright: did not run, for the build failed'] }]
  }
  return runEndToEnd(args)
}

const NOTHING = { display: false, electron: false }
const DESKTOP = { display: true, electron: true }

/** @param {string} project */
const vitestProject = (project) => async (/** @type {string[]} */ args) => {
  await setup(NOTHING)
  return [await runVitest(['--project', project, ...args])]
}

/** @type {Record<string, (args: string[]) => Promise<Counts[]>>} */
const SUITES = {
  unit: vitestProject('unit'),
  integration: vitestProject('integration'),
  async e2e(args) {
    await setup(DESKTOP)
    return buildAndRunEndToEnd(args)
  },
}

async function everything() {
  await setup(DESKTOP)
  return [await runChecks(), await runVitest([]), ...(await buildAndRunEndToEnd([]))]
}

/** The names that `runTests` takes as its first argument. */
export const SUITE_NAMES = Object.keys(SUITES)

/**
 * Runs everything, or the suite that is named first with the rest as arguments for its runner.
 * @param {readonly string[]} args
 * @returns {Promise<Counts[]> | null} null when there is no such suite
 */
export function runTests([name, ...args]) {
  return name === undefined ? everything() : (SUITES[name]?.(args) ?? null)
}
