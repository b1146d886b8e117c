import type { Show } from '#shared/model/live-state.ts'
import type { Database } from './database.ts'

/**
 * A show may have been out of sight for so long and still be the same, ms. While the app runs the end of a show is believed after
 * two minutes, so what is off for less is one show there, too: a restart joins nothing that would be apart without it.
 */
const OUT_OF_SIGHT_MS = 2 * 60_000

/**
 * The id of the entry without an event id that an earlier run, or an earlier watch of the channel, left of the show that was on at
 * this first look; from then on it is known by this look, too. It is the same show by the start that Parti tells, else where it was
 * seen on just before and nobody knows of an end or of a start since. Else undefined: two entries for one show tell what was
 * seen, one entry for two would be wrong for good.
 */
export function resumedShow(database: Database, userId: number, show: Show): number | undefined {
  if (show.wasOn !== true) return undefined
  const row = database.get(
    `UPDATE shows SET resumed_at = :seenAt WHERE id = (
       SELECT id FROM shows
       WHERE user_id = :userId AND event_id IS NULL AND seen_at < :seenAt
         AND (started_at = :startedAt OR (
           ended_at IS NULL AND :seenAt - last_at BETWEEN 0 AND ${OUT_OF_SIGHT_MS}
           AND (:startedAt IS NULL OR (started_at IS NULL AND :startedAt <= last_at))
           AND NOT EXISTS (SELECT 1 FROM shows o WHERE o.user_id = :userId AND o.from_at > shows.last_at)))
       ORDER BY last_at DESC)
     RETURNING id`,
    { userId, seenAt: show.seenAt, startedAt: show.startedAt },
  )
  return row === undefined ? undefined : Number(row['id'])
}
