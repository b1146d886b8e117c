import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, summarise } from '../../scripts/test/summary.mjs'

const vitestReport = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] }],
}
const playwrightReport = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] }

const vitest = (report: object, exitCode = 0) =>
  countVitest({ name: 'vitest', report: JSON.stringify(report), exitCode })
const playwright = (report: object, exitCode = 0) =>
  countPlaywright({ name: 'playwright', report: JSON.stringify(report), exitCode })

describe('counting a vitest report', () => {
  it('takes passed, failed and skipped tests as they are told', () => {
    expect(vitest(vitestReport)).toEqual({ passed: 7, failed: 0, skipped: 3, notes: [] })
    expect(vitest({ ...vitestReport, numFailedTests: 2 }, 1)).toMatchObject({ passed: 7, failed: 2 })
  })

  it('counts a file that did not load as one failure and names it', () => {
    const testResults = [{ name: 'b.test.ts', status: 'failed', assertionResults: [] }]
    expect(vitest({ ...vitestReport, testResults }, 1)).toMatchObject({
      failed: 1,
      notes: ['vitest: b.test.ts failed as a whole'],
    })
  })

  it('does not count a file again whose tests failed', () => {
    const testResults = [{ name: 'b.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] }]
    expect(vitest({ ...vitestReport, numFailedTests: 1, testResults }, 1)).toMatchObject({ failed: 1, notes: [] })
  })
})

describe('counting a Playwright report', () => {
  it('takes expected as passed and unexpected as failed', () => {
    const stats = { expected: 5, unexpected: 2, flaky: 0, skipped: 1 }
    expect(playwright({ stats, errors: [] }, 1)).toEqual({ passed: 5, failed: 2, skipped: 1, notes: [] })
  })

  it('counts a flaky test as failed', () => {
    const stats = { ...playwrightReport.stats, flaky: 1 }
    expect(playwright({ stats, errors: [] })).toMatchObject({ failed: 1, notes: ['playwright: 1 flaky test'] })
  })

  it('counts errors outside of tests as failures', () => {
    expect(playwright({ ...playwrightReport, errors: [{}, {}] }, 1)).toMatchObject({
      failed: 2,
      notes: ['playwright: 2 errors outside of tests'],
    })
  })
})

describe.each([
  { name: 'vitest', count: countVitest, good: vitestReport },
  { name: 'playwright', count: countPlaywright, good: playwrightReport },
])('a run of $name that cannot be trusted', ({ name, count, good }) => {
  it('counts a missing report as one failure and says so', () => {
    expect(count({ name, report: null, exitCode: 0 })).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      notes: [`${name}: wrote no report`],
    })
  })

  it.each(['', '{"stats":', 'null', '{}', '[]', '{"stats":{"expected":1}}', '{"testResults":[]}'])(
    'counts the unreadable report %j as one failure and says so',
    (report) => {
      expect(count({ name, report, exitCode: 0 })).toMatchObject({
        passed: 0,
        failed: 1,
        notes: [`${name}: wrote a report that cannot be read`],
      })
    },
  )

  it('counts a failing exit code that no test explains as one failure', () => {
    expect(count({ name, report: JSON.stringify(good), exitCode: 130 })).toMatchObject({
      failed: 1,
      notes: [`${name}: ended with exit code 130 though no test failed`],
    })
  })
})

describe('the end of a test run', () => {
  it('sums all runners in its last line', () => {
    expect(summarise([vitest(vitestReport), playwright(playwrightReport)])).toEqual({
      failed: 0,
      lines: ['4 skipped', '12 passed, 0 failed'],
    })
  })

  it('says first what failed beyond single tests, and nothing of skipped tests when there are none', () => {
    const checks = { passed: 3, failed: 0, skipped: 0, notes: [] }
    const broken = countVitest({ name: 'vitest', report: null, exitCode: 1 })
    expect(summarise([checks, broken])).toEqual({
      failed: 1,
      lines: ['vitest: wrote no report', '3 passed, 1 failed'],
    })
  })
})
