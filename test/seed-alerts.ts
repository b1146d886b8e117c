import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Alert, AlertOutcome } from '#shared/model/alert.ts'
import { claimAlert } from '../src/main/archive/alerts-table.ts'
import { markSeen } from '../src/main/archive/inbox-queries.ts'
import { openArchiveFile } from '../src/main/archive/open-file.ts'
import { recordSpans } from '../src/main/archive/viewer-spans.ts'
import type { Person } from './parti-server/person.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** An alert that is in the inbox when the app starts. */
export interface PastAlert {
  person: Pick<Person, 'userId' | 'name'>
  /** How long ago it was, in hours. */
  hoursAgo: number
  title?: string | null
  outcome?: AlertOutcome
  kind?: Alert['kind']
  isAway?: boolean
  /** Of how many minutes the show was; lacking where nobody saw it end. */
  minutes?: number
  /** The most viewers, half an hour in. */
  peak?: number
}

/** Fills the archive of a data folder as the app itself would have left it; what was no `isAway` counts as looked at. */
export function seedAlerts(userData: string, alerts: readonly PastAlert[], now: number = Date.now()): void {
  mkdirSync(userData, { recursive: true })
  const { database } = openArchiveFile(path.join(userData, 'archive.db'), now)
  if (database === null) throw new Error('a new archive cannot be opened')
  for (const [index, alert] of alerts.entries()) {
    const { person, hoursAgo, title = 'Games and music', outcome = 'announced', kind = 'live', isAway = false } = alert
    const at = now - Math.round(hoursAgo * HOUR)
    // Of a show that was missed and has no length one moment is known, and not which.
    const startedAt = outcome === 'ended-while-away' && alert.minutes === undefined ? null : at
    const show = { eventId: index + 1, title, category: null, startedAt, seenAt: at }
    const channel = { userId: person.userId, name: person.name, account: null }
    const endedAt = alert.minutes === undefined ? null : at + alert.minutes * MINUTE
    claimAlert(database, { kind, channel, show, outcome, isAway, at }, endedAt)
    if (alert.peak !== undefined) {
      const from = at + MINUTE
      recordSpans(database, [{ userId: person.userId, from, to: from + MINUTE, count: alert.peak, source: 'poll' }])
    }
    if (!isAway) markSeen(database, [index + 1])
  }
  database.close()
}
