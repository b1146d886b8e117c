import { vi } from 'vitest'

/** Only what never comes may meet it, for a busy machine takes its time, ms; less than a test may take. */
const PATIENCE_MS = 20_000

/** What `check` returns as soon as it does not throw; rejects with what it threw last. */
export const eventually = <Result>(check: () => Result | Promise<Result>): Promise<Result> =>
  vi.waitFor(check, { timeout: PATIENCE_MS })
