import type { Alert, InboxEntry } from '#shared/model/alert.ts'
import type { Show } from '#shared/model/live-state.ts'

/** A go-live of user 7 that rang at 1,000. */
export const anAlert = (change: Partial<Alert> = {}, show: Partial<Show> = {}): Alert => ({
  kind: 'live',
  channel: { userId: 7, name: 'DBR', account: null },
  show: { eventId: 100, title: 'Games', category: null, startedAt: null, seenAt: 1_000, ...show },
  outcome: 'announced',
  isAway: false,
  at: 1_000,
  ...change,
})

/** The same in the inbox. */
export const anEntry = (change: Partial<InboxEntry> = {}, show: Partial<Show> = {}): InboxEntry => ({
  ...anAlert({}, show),
  id: 1,
  endedAt: null,
  peak: null,
  isSeen: false,
  ...change,
})
