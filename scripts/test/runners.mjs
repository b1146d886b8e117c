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
 * Runs the tests of the built app, on a desktop of their own.
 * @param {readonly string[]} args further ones for Playwright
 */
export async function runPlaywright(args) {
  const report = freshReport(`${E2E_RESULTS}/report.json`)
  const own = ['--reporter=list,json', `--output=${E2E_RESULTS}/artifacts`]
  const exitCode = await runOnDesktop(NODE, [packageScript('playwright'), 'test', ...own, ...args], {
    privateBus: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    writable: [E2E_RESULTS],
  })
  return countPlaywright({ name: 'playwright', report: readReport(report), exitCode })
}
