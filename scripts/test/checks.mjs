import { NODE, packageScript } from '../process/project.mjs'
import { run } from '../process/run.mjs'

const CHECKS = [
  { name: 'types', args: () => [packageScript('typescript', 'tsc'), '-b'] },
  { name: 'lint', args: () => [packageScript('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'format', args: () => [packageScript('prettier'), '--check', '--log-level=warn', '.'] },
]

/**
 * Checks types, lint and format, each to its end.
 * @returns {Promise<import('./summary.mjs').Counts>} one for each check
 */
export async function runChecks() {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const { name, args } of CHECKS) {
    const passed = (await run(NODE, args())) === 0
    console.log(`Check of ${name}: ${passed ? 'passed' : 'failed'}`)
    counts[passed ? 'passed' : 'failed']++
  }
  return { ...counts, notes: [] }
}
