/** @typedef {import('./summary.d.mts').Counts} Counts */
/** @typedef {import('./summary.d.mts').Finished} Finished */

/** @param {readonly Counts[]} counts @param {'passed' | 'failed' | 'skipped'} key */
const sum = (counts, key) => counts.reduce((total, count) => total + count[key], 0)

/** @param {string} name @param {string} why */
const broken = (name, why) => ({ passed: 0, failed: 1, skipped: 0, notes: [`${name}: ${why}`] })

/** @param {string} report */
function parse(report) {
  try {
    return JSON.parse(report)
  } catch {
    return null
  }
}

/** @param {number} count @param {string} noun */
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`

// A runner that fails without a failed test (an unhandled error, no tests found, a crash) must not pass for a success.
/** @param {Finished} run @param {Counts} counts @returns {Counts} */
function withExitCode({ name, exitCode }, counts) {
  if (exitCode === 0 || counts.failed > 0) return counts
  const note = `${name}: ended with exit code ${exitCode} though no test failed`
  return { ...counts, failed: 1, notes: [...counts.notes, note] }
}

/**
 * @param {(report: any, name: string) => Counts | null} read gives null for what is no such report
 * @returns {(run: Finished) => Counts}
 */
const counter = (read) => (run) => {
  if (run.report === null) return broken(run.name, 'wrote no report')
  const counts = read(parse(run.report), run.name)
  const numbers = counts && [counts.passed, counts.failed, counts.skipped]
  return counts !== null && numbers?.every(Number.isSafeInteger)
    ? withExitCode(run, counts)
    : broken(run.name, 'wrote a report that cannot be read')
}

// In a file that did not load, or whose hooks failed, no single test may have failed.
/** @param {{ status: string, assertionResults?: { status: string }[] }} file of vitest's report */
const failedAsWhole = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults?.some((test) => test.status === 'failed')

export const countVitest = counter((report, name) => {
  if (!Array.isArray(report?.testResults)) return null
  const files = report.testResults.filter(failedAsWhole)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + files.length,
    skipped: report.numPendingTests + report.numTodoTests,
    notes: files.map((/** @type {{ name: string }} */ file) => `${name}: ${file.name} failed as a whole`),
  }
})

export const countPlaywright = counter((report, name) => {
  if (!report?.stats) return null
  const { expected, unexpected, flaky, skipped } = report.stats
  const errors = report.errors?.length ?? 0
  return {
    passed: expected,
    failed: unexpected + flaky + errors,
    skipped,
    notes: [
      ...(flaky > 0 ? [`${name}: ${plural(flaky, 'flaky test')}`] : []),
      ...(errors > 0 ? [`${name}: ${plural(errors, 'error')} outside of tests`] : []),
    ],
  }
})

/** @param {readonly Counts[]} counts */
export function summarise(counts) {
  const failed = sum(counts, 'failed')
  const skipped = sum(counts, 'skipped')
  return {
    failed,
    lines: [
      ...counts.flatMap(({ notes }) => notes),
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
      `${sum(counts, 'passed')} passed, ${failed} failed`,
    ],
  }
}
