import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Far beyond what any of the runs takes: past it, the product hangs. */
const TIMEOUT_MS = 5 * 60_000

const reportSchema = z.object({
  numFailedTests: z.number(),
  /** Files that did not load or whose hooks failed count here, and blocks with a failed test. */
  numFailedTestSuites: z.number(),
  testResults: z.array(z.object({ name: z.string() })),
})

/** What came of a run of tests. */
export type TestRun = z.infer<typeof reportSchema> | 'hung'

/** Runs these test files of the checkout at `root`; rejects where they wrote no report. */
export async function runTests(root: string, tests: readonly string[]): Promise<TestRun> {
  const report = path.join(root, 'report.json')
  rmSync(report, { force: true })
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--reporter=json', `--outputFile=${report}`, ...tests]
  // A group of its own, so that workers that hang end with it.
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore', detached: true })
  await once(child, 'spawn')
  let hung = false
  const timer = setTimeout(() => {
    hung = true
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }, TIMEOUT_MS)
  await once(child, 'exit')
  clearTimeout(timer)
  return hung ? 'hung' : reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')))
}

/** Whether the tests noticed something; a file that did not even load has noticed nothing. */
export const hasFailed = (run: TestRun): boolean => run === 'hung' || run.numFailedTests > 0

/** What keeps this run of `tests` from being a good one; null when nothing does. */
export function whyNotGreen(run: TestRun, tests: readonly string[]): string | null {
  if (run === 'hung') return 'the tests hang'
  if (run.numFailedTests > 0 || run.numFailedTestSuites > 0) return 'the tests fail'
  const ran = new Set(run.testResults.map(({ name }) => name))
  const absent = tests.filter((test) => ![...ran].some((name) => name.endsWith(`/${test}`)))
  return absent.length === 0 ? null : `these did not run: ${absent.join(', ')}`
}
