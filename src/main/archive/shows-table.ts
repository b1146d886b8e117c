import type { Show } from '#shared/model/live-state.ts'
import type { Database } from './database.ts'
import { resumedShow } from './resumed-show.ts'
import { forgetCounts, keepCounts } from './show-counts.ts'
import { noteTitle, titlesOf } from './show-titles.ts'
import type { SeenShow } from './viewer-protocol.ts'

/** See `ViewerCalls.recordShow`. */
export function recordShow(database: Database, { userId, show, at, endedAt }: SeenShow): void {
  database.transaction(() => {
    const id =
      knownShow(database, userId, show) ?? resumedShow(database, userId, show) ?? insert(database, userId, show)
    // Nobody has two shows at once.
    if (endedAt === null) leave(database, userId, id)
    database.run(
      `UPDATE shows SET event_id = coalesce(event_id, :eventId), started_at = coalesce(:startedAt, started_at),
         was_on = iif(seen_at < :seenAt, was_on, :wasOn), seen_at = min(coalesce(seen_at, :seenAt), :seenAt),
         around_at = NULL, ended_at = :endedAt, last_at = max(coalesce(last_at, :at), :at), is_on = :isOn
       WHERE id = :id`,
      {
        id,
        eventId: show.eventId,
        startedAt: show.startedAt,
        seenAt: show.seenAt,
        wasOn: Number(show.wasOn === true),
        endedAt,
        at: endedAt ?? at,
        isOn: Number(endedAt === null),
      },
    )
    forgetCounts(database, id)
    noteTitle(database, id, { at, title: show.title, category: show.category })
    if (endedAt !== null) keepCounts(database, id)
  })
}

/** Known by when this run, or the first one, saw it live. */
const OF_PERIOD = '(seen_at = :seenAt OR resumed_at = :seenAt)'

/** By its event, else by when it was first seen; one that was seen without an id may have learnt it since. */
function knownShow(database: Database, userId: number, { eventId, seenAt }: Show): number | undefined {
  const row =
    (eventId === null ? undefined : ofEvent(database, userId, eventId)) ??
    database.get(
      `SELECT id FROM shows
       WHERE user_id = :userId AND ${OF_PERIOD} AND (event_id IS NULL OR :eventId IS NULL) ORDER BY id DESC`,
      { userId, seenAt, eventId },
    )
  return row === undefined ? undefined : Number(row['id'])
}

const ofEvent = (database: Database, userId: number, eventId: number) =>
  database.get('SELECT id FROM shows WHERE user_id = :userId AND event_id = :eventId', { userId, eventId })

function insert(database: Database, userId: number, { eventId, seenAt }: Show): number {
  const row = database.get(
    'INSERT INTO shows (user_id, event_id, seen_at, is_on) VALUES (:userId, :eventId, :seenAt, 0) RETURNING id',
    { userId, eventId, seenAt },
  )
  return Number(row?.['id'])
}

/**
 * Whatever else is noted as on is not: it was on when its last number held, as far as is known. An end that a list told
 * meanwhile stays, unless the show was seen after it.
 */
function leave(database: Database, userId: number | null, exceptId: number | null, lastAt = 0): void {
  const left = 'is_on = 1 AND (:userId IS NULL OR user_id = :userId) AND id IS NOT :exceptId'
  database.run(
    `UPDATE shows SET last_at = max(last_at, :lastAt, coalesce(
       (SELECT max(from_at + lasted) FROM viewer_spans v
        WHERE v.user_id = shows.user_id AND v.from_at >= shows.from_at
          AND (:exceptId IS NULL OR v.from_at < (SELECT from_at FROM shows WHERE id = :exceptId))), last_at))
     WHERE ${left}`,
    { userId, exceptId, lastAt },
  )
  database.run(`UPDATE shows SET is_on = 0, ended_at = iif(ended_at < last_at, NULL, ended_at) WHERE ${left}`, {
    userId,
    exceptId,
  })
}

/** See `ViewerCalls.abandonShows`. */
export const abandonShows = (database: Database, userId: number | null, lastAt: number): void =>
  leave(database, userId, null, lastAt)

/** See `ViewerCalls.joinShow`. */
export function joinShow(database: Database, userId: number, seenAt: number, eventId: number): void {
  database.transaction(() => {
    const period = database.get(`SELECT id FROM shows WHERE user_id = :userId AND ${OF_PERIOD} AND event_id IS NULL`, {
      userId,
      seenAt,
    })
    if (period === undefined) return
    const id = Number(period['id'])
    const event = ofEvent(database, userId, eventId)
    if (event === undefined) database.run('UPDATE shows SET event_id = :eventId WHERE id = :id', { id, eventId })
    else mergeInto(database, Number(event['id']), id)
  })
}

/** One show was kept as two: the later part ends as it ended, and what was counted of either is counted anew. */
function mergeInto(database: Database, id: number, later: number): void {
  database.run(
    `UPDATE shows SET (started_at, was_on, seen_at, ended_at, last_at, is_on) = (
       SELECT coalesce(shows.started_at, l.started_at), iif(shows.seen_at < l.seen_at, shows.was_on, l.was_on),
         min(coalesce(shows.seen_at, l.seen_at), l.seen_at), l.ended_at,
         max(coalesce(shows.last_at, 0), coalesce(l.last_at, 0)), l.is_on
       FROM shows l WHERE l.id = :later),
       around_at = NULL
     WHERE id = :id`,
    { id, later },
  )
  forgetCounts(database, id)
  for (const title of titlesOf(database, later)) noteTitle(database, id, title)
  database.run('DELETE FROM show_titles WHERE show_id = :later', { later })
  database.run('DELETE FROM shows WHERE id = :later', { later })
}
