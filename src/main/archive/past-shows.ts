import type { PastShow } from '#shared/model/listed-show.ts'
import type { Database } from './database.ts'
import { forgetCounts } from './show-counts.ts'
import { noteTitle } from './show-titles.ts'

/** See `ViewerCalls.recordPastShows`. */
export function recordPastShows(database: Database, shows: readonly PastShow[], around: boolean): void {
  database.transaction(() => {
    for (const show of shows) recordPastShow(database, show, around)
  })
}

function recordPastShow(database: Database, show: PastShow, around: boolean): void {
  const aroundAt = around ? (show.startedAt ?? show.endedAt) : null
  const told = { startedAt: around ? null : show.startedAt, endedAt: around ? null : show.endedAt, aroundAt }
  const at = told.startedAt ?? aroundAt ?? told.endedAt
  const known = knownShow(database, show)
  if (known === undefined && at === null) return
  const id = known ?? insert(database, show, told)
  if (known !== undefined) complete(database, id, show, told)
  const hasTitle = database.get('SELECT 1 FROM show_titles WHERE show_id = :id', { id }) !== undefined
  if (!hasTitle && at !== null) noteTitle(database, id, { at, title: show.title, category: show.category })
}

/** What a list tells of when it was, ms since 1970. */
interface Told {
  startedAt: number | null
  endedAt: number | null
  aroundAt: number | null
}

/** By its event, else the one that was seen without an id in its time. */
function knownShow(
  database: Database,
  { channel: { userId }, eventId, startedAt, endedAt }: PastShow,
): number | undefined {
  const row =
    database.get('SELECT id FROM shows WHERE user_id = :userId AND event_id = :eventId', { userId, eventId }) ??
    database.get(
      `SELECT id FROM shows
       WHERE user_id = :userId AND event_id IS NULL AND seen_at BETWEEN :startedAt AND :endedAt ORDER BY seen_at`,
      { userId, startedAt, endedAt },
    )
  return row === undefined ? undefined : Number(row['id'])
}

function insert(database: Database, { channel, eventId, totalViewers }: PastShow, told: Told): number {
  const row = database.get(
    `INSERT INTO shows (user_id, event_id, started_at, around_at, ended_at, is_on, total_viewers)
     VALUES (:userId, :eventId, :startedAt, :aroundAt, :endedAt, 0, :totalViewers) RETURNING id`,
    { userId: channel.userId, eventId, totalViewers, ...told },
  )
  return Number(row?.['id'])
}

/**
 * Adds what was not known. When a show was that was seen stays as it was seen, but for an end that nobody saw; of a show that
 * is noted as on it counts once that is not so any more.
 */
function complete(database: Database, id: number, { eventId, totalViewers }: PastShow, told: Told): void {
  database.run(
    'UPDATE shows SET event_id = :eventId, total_viewers = coalesce(:totalViewers, total_viewers) WHERE id = :id',
    {
      id,
      eventId,
      totalViewers,
    },
  )
  const changed = database.run(
    `UPDATE shows SET started_at = coalesce(:startedAt, started_at), ended_at = coalesce(:endedAt, ended_at),
       around_at = iif(:startedAt IS NULL AND started_at IS NULL, coalesce(:aroundAt, around_at), NULL)
     WHERE id = :id AND seen_at IS NULL`,
    { id, ...told },
  )
  const ended = database.run(
    'UPDATE shows SET ended_at = :endedAt WHERE id = :id AND ended_at IS NULL AND :endedAt IS NOT NULL',
    { id, endedAt: told.endedAt },
  )
  if (changed + ended > 0) forgetCounts(database, id)
}
