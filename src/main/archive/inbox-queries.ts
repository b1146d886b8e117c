import type { Alert, AlertKind, AlertOutcome, InboxEntry } from '#shared/model/alert.ts'
import type { PastAlert } from '#shared/model/dry-run.ts'
import type { Database } from './database.ts'

interface AlertRow {
  id: number
  kind: AlertKind
  user_id: number
  event_id: number | null
  began_at: number
  name: string
  platform: string | null
  username: string | null
  discriminator: string | null
  title: string | null
  category: string | null
  started_at: number | null
  outcome: AlertOutcome
  is_away: number
  at: number
}

interface InboxRow extends AlertRow {
  ended_at: number | null
  is_seen: number
  peak: number | null
}

/** The most viewers of user `a.user_id` from one moment to another, both included; by the ms, where that is still kept. */
const mostViewers = (from: string, to: string): string => `coalesce(
    (SELECT max(peak) FROM (
       SELECT max(count) AS peak FROM viewer_spans WHERE user_id = a.user_id AND from_at BETWEEN ${from} AND ${to}
       UNION ALL SELECT max(peak) FROM viewer_minutes
         WHERE user_id = a.user_id AND start BETWEEN (${from} + 59999) / 60000 AND ${to} / 60000 - 1)),
    (SELECT max(peak) FROM viewer_minutes WHERE user_id = a.user_id AND start BETWEEN ${from} / 60000 AND ${to} / 60000),
    (SELECT max(peak) FROM viewer_quarters WHERE user_id = a.user_id AND start BETWEEN ${from} / 900000 AND ${to} / 900000))`

/** A show whose end nobody saw was over, at the latest, when the next one of the channel began. */
const END = `coalesce(
     a.ended_at,
     (SELECT min(began_at) - 1 FROM alerts WHERE user_id = a.user_id AND began_at > a.began_at),
     ${Number.MAX_SAFE_INTEGER}
   )`

/** At most `limit` alerts with what became of them, the newest first. */
export const inbox = (database: Database, limit: number): InboxEntry[] =>
  database
    .all<InboxRow>(
      `SELECT a.*, ${mostViewers('a.began_at', END)} AS peak FROM alerts a ORDER BY at DESC, id DESC LIMIT :limit`,
      { limit },
    )
    .map((row) => ({
      ...toAlert(row),
      id: row.id,
      endedAt: row.ended_at,
      peak: row.peak,
      isSeen: row.is_seen === 1,
    }))

/** Notes that these were looked at. */
export function markSeen(database: Database, ids: readonly number[]): void {
  database.transaction(() => {
    for (const id of ids) database.run('UPDATE alerts SET is_seen = 1 WHERE id = :id', { id })
  })
}

/** The alerts since `fromMs`, the oldest first, each with the most viewers within `withinMs` of it. */
export const pastAlerts = (database: Database, fromMs: number, withinMs: number): PastAlert[] =>
  database
    .all<AlertRow & { viewers: number | null }>(
      `SELECT a.*, ${mostViewers('a.began_at', 'a.at + :withinMs')} AS viewers
       FROM alerts a WHERE at >= :fromMs ORDER BY at, id`,
      { fromMs, withinMs },
    )
    .map((row) => ({ alert: toAlert(row), viewers: row.viewers }))

/** Whether anything was kept before that moment. */
export const hasHistoryBefore = (database: Database, at: number): boolean =>
  database.get(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM alerts WHERE at < :at)
       OR EXISTS (SELECT 1 FROM viewer_spans WHERE from_at < :at)
       OR EXISTS (SELECT 1 FROM viewer_days WHERE (start + 1) * 86400000 <= :at)`,
    { at },
  ) !== undefined

const toAlert = (row: AlertRow): Alert => ({
  kind: row.kind,
  channel: { userId: row.user_id, name: row.name, account: toAccount(row) },
  show: {
    eventId: row.event_id,
    title: row.title,
    category: row.category,
    startedAt: row.started_at,
    seenAt: row.began_at,
  },
  outcome: row.outcome,
  isAway: row.is_away === 1,
  at: row.at,
})

const toAccount = ({ platform, username, discriminator }: AlertRow): Alert['channel']['account'] =>
  platform === null || username === null ? null : { platform, username, discriminator }
