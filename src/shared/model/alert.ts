import type { Channel } from './channel.ts'
import type { Show } from './live-state.ts'

/** Why an alert rang or stayed silent. */
export type AlertOutcome = 'announced' | 'already-live-when-first-seen' | 'paused' | 'muted'

/** One go-live as it is kept in the inbox. Its key is (user id, event id), or the live period where no id is told. */
export interface Alert {
  channel: Channel
  show: Show
  outcome: AlertOutcome
  /** When we learnt of it, ms since 1970. */
  at: number
}
