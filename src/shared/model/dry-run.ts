import type { Alert, AlertOutcome } from './alert.ts'

/** An alert of the past, and the most viewers that were counted while it could have waited; null where none were. */
export interface PastAlert {
  alert: Alert
  viewers: number | null
}

/** What would have become of an alert of the past under other rules. */
export interface DryRunEntry extends PastAlert {
  outcome: AlertOutcome
}
