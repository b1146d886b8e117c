import type { Alert, AlertOutcome } from '#shared/model/alert.ts'
import type { Show } from '#shared/model/live-state.ts'
import type { Database } from './database.ts'

/** What must not be there yet, by the kind of the alert, by whether Parti tells an event id, and by whether it is over. */
function takenBy({ kind, show }: Alert, endedAt: number | null): string {
  // After a restart the same show is another live period.
  if (kind === 'title') {
    return "user_id = :userId AND kind <> 'busy' AND title = :title AND (began_at = :beganAt OR event_id = :eventId)"
  }
  if (kind === 'busy') return "user_id = :userId AND kind = 'busy' AND (began_at = :beganAt OR event_id = :eventId)"
  // A show that is over may be the one that was seen without an id in its time.
  if (endedAt !== null) {
    return `user_id = :userId AND kind = 'live'
      AND (event_id = :eventId OR (event_id IS NULL AND began_at BETWEEN :beganAt AND :endedAt))`
  }
  return show.eventId === null
    ? "user_id = :userId AND began_at = :beganAt AND kind = 'live'"
    : "user_id = :userId AND event_id = :eventId AND kind = 'live'"
}

/** Adds the alert unless its key is there: see `Archive.claimAlert`. */
export function claimAlert(database: Database, alert: Alert, endedAt: number | null): boolean {
  return (
    database.run(
      `INSERT INTO alerts
         (kind, user_id, event_id, began_at, name, platform, username, discriminator, title, category, started_at,
          outcome, is_away, ended_at, at)
       SELECT :kind, :userId, :eventId, :beganAt, :name, :platform, :username, :discriminator, :title, :category,
              :startedAt, :outcome, :isAway, :endedAt, :at
       WHERE NOT EXISTS (SELECT 1 FROM alerts WHERE ${takenBy(alert, endedAt)})`,
      { ...toParameters(alert), endedAt },
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
    // What else was told of the show is its own, too.
    database.run(
      `UPDATE alerts SET event_id = :eventId
       WHERE user_id = :userId AND began_at = :seenAt AND event_id IS NULL AND kind <> 'live'`,
      { ...period, eventId },
    )
    const known = database.get(
      "SELECT 1 FROM alerts WHERE user_id = :userId AND event_id = :eventId AND kind = 'live'",
      { userId, eventId },
    )
    const ofPeriod = "user_id = :userId AND began_at = :seenAt AND event_id IS NULL AND kind = 'live'"
    if (known === undefined) {
      return database.run(`UPDATE alerts SET event_id = :eventId WHERE ${ofPeriod}`, { ...period, eventId }) === 1
    }
    database.run(`DELETE FROM alerts WHERE ${ofPeriod}`, period)
    return false
  })
}

/** Gives the waiting go-live of the live period its outcome; false where none waits. */
export const decideAlert = (database: Database, userId: number, seenAt: number, outcome: AlertOutcome): boolean =>
  database.run(
    `UPDATE alerts SET outcome = :outcome
     WHERE user_id = :userId AND began_at = :seenAt AND kind = 'live' AND outcome = 'waiting'`,
    { userId, seenAt, outcome },
  ) === 1

/** Notes when a show ended (ms since 1970), or with null that it is on after all. */
export function endShow(
  database: Database,
  userId: number,
  { eventId, seenAt }: Pick<Show, 'eventId' | 'seenAt'>,
  endedAt: number | null,
): void {
  database.run(
    `UPDATE alerts SET ended_at = :endedAt
     WHERE user_id = :userId AND (began_at = :seenAt OR (event_id IS NOT NULL AND event_id = :eventId))`,
    { userId, seenAt, eventId, endedAt },
  )
}

/** What still waits was left by a run that is over. */
export const abandonWaiting = (database: Database): void =>
  void database.run("UPDATE alerts SET outcome = 'ended-while-waiting' WHERE outcome = 'waiting'")

const toParameters = ({ kind, channel, show, outcome, isAway, at }: Alert) => ({
  kind,
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
  isAway: Number(isAway),
  at,
})
