import { accessSync, constants, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runOnDesktop } from '../desktop/desktop.mjs'
import { changeLeftovers } from '../process/leftovers.mjs'
import { NODE, packageScript, ROOT } from '../process/project.mjs'
import { run } from '../process/run.mjs'
import { countPlaywright, countVitest } from './summary.mjs'

const RESULTS = 'test-results'
const E2E_RESULTS = `${RESULTS}/e2e`

/** @param {string} file */
function readReport(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/**
 * A report of an earlier run must not be taken for this one's.
 * @param {string} name relative to the checkout, in RESULTS
 */
function freshReport(name) {
  const file = path.join(ROOT, name)
  changeLeftovers(path.join(ROOT, RESULTS), () => {
    mkdirSync(path.dirname(file), { recursive: true })
    rmSync(file, { force: true })
    accessSync(path.dirname(file), constants.W_OK)
  })
  return file
}

/**
 * Runs the tests that need no Electron.
 * @param {readonly string[]} args further ones for vitest
 */
export async function runVitest(args) {
  const report = freshReport(`${RESULTS}/vitest.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const exitCode = await run(NODE, [packageScript('vitest'), 'run', ...reporters, ...args])
  return countVitest({ name: 'vitest', report: readReport(report), exitCode })
}

/**
 * Runs tests of the built app, on a desktop of their own.
 * @param {string} name of this run, and of its folder of results
 * @param {readonly string[]} args further ones for Playwright
 */
async function runPlaywright(name, args) {
  const results = `${E2E_RESULTS}/${name}`
  const report = freshReport(`${results}/report.json`)
  const own = ['--reporter=list,json', `--output=${results}/artifacts`]
  const exitCode = await runOnDesktop(NODE, [packageScript('playwright'), 'test', ...own, ...args], {
    privateBus: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    writable: [results],
  })
  return countPlaywright({ name: `playwright, ${name}`, report: readReport(report), exitCode })
}

/**
 * Runs all tests of the built app in two halves at once, each with its own screen, bus, panel and notification server: most of
 * their time is spent waiting. With arguments, those that they choose, one after the other.
 * @param {readonly string[]} args further ones for Playwright
 */
export async function runEndToEnd(args) {
  if (args.length > 0) return [await runPlaywright('chosen', args)]
  const halves = [1, 2].map((half) => runPlaywright(`half-${half}`, [`--shard=${half}/2`]))
  return Promise.all(halves)
}
