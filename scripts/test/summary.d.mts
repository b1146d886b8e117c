/** What a runner reported. `notes`: what failed beyond single tests, a line each. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
  notes: readonly string[]
}

/** A finished runner. `report`: the text of its JSON report, null when there is none. */
export interface Finished {
  name: string
  report: string | null
  exitCode: number
}

/** A report that cannot be read counts as one failure, and so do a file that did not load and an unexplained exit code. */
export function countVitest(run: Finished): Counts
/** As countVitest; a flaky test, one that passed only when repeated, has failed. */
export function countPlaywright(run: Finished): Counts

/** The lines that end a test run, the last of which is `N passed, N failed`; and the number that failed. */
export function summarise(counts: readonly Counts[]): { lines: string[]; failed: number }
