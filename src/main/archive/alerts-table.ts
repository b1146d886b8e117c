import type { Alert, AlertOutcome } from '#shared/model/alert.ts'
import type { Database } from './database.ts'

interface AlertRow {
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
  at: number
}

/** Adds the go-live unless its key is there: (user, event), or the live period where no event id is told. */
export function claimAlert(database: Database, alert: Alert): boolean {
  const taken =
    alert.show.eventId === null
      ? 'user_id = :userId AND began_at = :beganAt'
      : 'user_id = :userId AND event_id = :eventId'
  return (
    database.run(
      `INSERT INTO alerts
         (user_id, event_id, began_at, name, platform, username, discriminator, title, category, started_at, outcome, at)
       SELECT :userId, :eventId, :beganAt, :name, :platform, :username, :discriminator,
              :title, :category, :startedAt, :outcome, :at
       WHERE NOT EXISTS (SELECT 1 FROM alerts WHERE ${taken})`,
      toParameters(alert),
    ) === 1
  )
}

/**
 * Gives the entry of the live period that was first seen at `seenAt` (ms since 1970) its event id. False where there
 * is no such entry without an id, or where the event has an entry already: then the one of the period is dropped.
 */
export function joinEvent(database: Database, userId: number, seenAt: number, eventId: number): boolean {
  return database.transaction(() => {
    const period = { userId, seenAt }
    const known = database.get('SELECT 1 FROM alerts WHERE user_id = :userId AND event_id = :eventId', {
      userId,
      eventId,
    })
    const ofPeriod = 'user_id = :userId AND began_at = :seenAt AND event_id IS NULL'
    if (known === undefined) {
      return database.run(`UPDATE alerts SET event_id = :eventId WHERE ${ofPeriod}`, { ...period, eventId }) === 1
    }
    database.run(`DELETE FROM alerts WHERE ${ofPeriod}`, period)
    return false
  })
}

/** At most `limit` go-lives, the newest first. */
export const newestAlerts = (database: Database, limit: number): Alert[] =>
  database.all<AlertRow>('SELECT * FROM alerts ORDER BY at DESC, id DESC LIMIT :limit', { limit }).map(toAlert)

const toParameters = ({ channel, show, outcome, at }: Alert) => ({
  userId: channel.userId,
  name: channel.name,
  platform: channel.account?.platform ?? null,
  username: channel.account?.username ?? null,
  discriminator: channel.account?.discriminator ?? null,
  eventId: show.eventId,
  beganAt: show.seenAt,
  title: show.title,
  category: show.category,
  startedAt: show.startedAt,
  outcome,
  at,
})

const toAlert = (row: AlertRow): Alert => ({
  channel: { userId: row.user_id, name: row.name, account: toAccount(row) },
  show: {
    eventId: row.event_id,
    title: row.title,
    category: row.category,
    startedAt: row.started_at,
    seenAt: row.began_at,
  },
  outcome: row.outcome,
  at: row.at,
})

const toAccount = ({ platform, username, discriminator }: AlertRow): Alert['channel']['account'] =>
  platform === null || username === null ? null : { platform, username, discriminator }
