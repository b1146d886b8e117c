import type { ShowAudience, ShowChat, ShowRecord } from '#shared/model/show-record.ts'
import { meanOf } from '#shared/model/viewer-history.ts'
import type { CountableShow } from './countable-show.ts'
import type { Database } from './database.ts'
import { audienceIn, keepAudience } from './show-audience.ts'
import { chatIn, keepShowChat } from './show-chat.ts'
import { titlesOf } from './show-titles.ts'
import { viewerHistory } from './viewer-history.ts'
import type { CountAtAge } from './viewer-protocol.ts'

/** A show with what was counted of it: `coveredMs` and `rows` are null where that is to be done (again). */
interface ShowRow
  extends
    CountableShow,
    Pick<ShowRecord, 'eventId' | 'startedAt' | 'seenAt' | 'endedAt' | 'lastAt' | 'aroundAt' | 'totalViewers'> {
  wasOn: number
  isOn: number
  coveredMs: number | null
  peak: number | null
  peakAt: number
  mean: number
  median: number
  rows: number | null
  chatters: number
  raidsIn: number
  raidsOut: number
  raidsUnclear: number
}

/** See `ViewerCalls.shows`. */
export function shows(database: Database, userId: number, from: number, to: number, limit: number): ShowRecord[] {
  const touching = database.all<ShowRow>(
    `SELECT id, user_id AS userId, from_at AS "from", to_at AS "to", event_id AS eventId, started_at AS startedAt,
       seen_at AS seenAt, ended_at AS endedAt, last_at AS lastAt, around_at AS aroundAt, was_on AS wasOn,
       is_on AS isOn, total_viewers AS totalViewers,
       covered_ms AS coveredMs, peak, peak_at AS peakAt, mean, median, chat_rows AS rows, chatters, raids_in AS raidsIn,
       raids_out AS raidsOut, raids_unclear AS raidsUnclear
     FROM shows WHERE user_id = :userId AND from_at <= :to AND to_at >= :from
     ORDER BY from_at DESC, id DESC LIMIT :limit`,
    { userId, from, to, limit },
  )
  const read = (): ShowRecord[] => touching.map((row) => toRecord(database, row))
  return touching.some(isUncounted) ? database.transaction(read) : read()
}

const isUncounted = ({ isOn, coveredMs, rows }: ShowRow): boolean => isOn === 0 && (coveredMs === null || rows === null)

const toRecord = (database: Database, row: ShowRow): ShowRecord => ({
  userId: row.userId,
  eventId: row.eventId,
  startedAt: row.startedAt,
  seenAt: row.seenAt,
  endedAt: row.isOn === 1 ? null : row.endedAt,
  lastAt: row.lastAt,
  aroundAt: row.aroundAt,
  wasOn: row.wasOn === 1,
  isOn: row.isOn === 1,
  titles: titlesOf(database, row.id),
  audience: audienceOf(database, row),
  totalViewers: row.totalViewers,
  chat: chatOf(database, row),
})

function audienceOf(database: Database, row: ShowRow): ShowAudience | null {
  const { coveredMs, peak, peakAt, mean, median } = row
  if (row.isOn === 1) return audienceIn(database, row.userId, row)
  if (coveredMs === null) return keepAudience(database, row)
  return peak === null ? null : { peak, peakAt, mean, median, coveredMs }
}

function chatOf(database: Database, row: ShowRow): ShowChat | null {
  const { rows, chatters, raidsIn, raidsOut, raidsUnclear } = row
  if (row.isOn === 1) return chatIn(database, row.userId, row)
  if (rows === null) return keepShowChat(database, row)
  return rows === 0 ? null : { rows, chatters, raidsIn, raidsOut, raidsUnclear }
}

/** It is known when they began: Parti told it, or we saw it. */
const HAS_AGE = '(started_at IS NOT NULL OR (seen_at IS NOT NULL AND was_on = 0))'

/** See `ViewerCalls.showStarts`. */
export const showStarts = (database: Database, userId: number, since: number): number[] =>
  database
    .all<{ at: number }>(
      `SELECT from_at AS at FROM shows
       WHERE user_id = :userId AND from_at >= :since AND ${HAS_AGE} ORDER BY from_at`,
      { userId, since },
    )
    .map(({ at }) => at)

/** See `ViewerCalls.countsAtAge`. */
export function countsAtAge(
  database: Database,
  userId: number,
  before: number,
  ageMs: number,
  limit: number,
): CountAtAge[] {
  const earlier = database.all<{ showFrom: number }>(
    `SELECT from_at AS showFrom FROM shows
     WHERE user_id = :userId AND from_at < :before AND seen_at IS NOT NULL AND ${HAS_AGE} AND to_at >= from_at + :ageMs
     ORDER BY from_at DESC LIMIT :limit`,
    { userId, before, ageMs, limit },
  )
  return earlier.flatMap(({ showFrom }) => {
    const count = countAt(database, userId, showFrom + ageMs)
    return count === null ? [] : [{ showFrom, count }]
  })
}

/** How many watched then; null where no number of that quarter of an hour is known. */
function countAt(database: Database, userId: number, at: number): number | null {
  const { step, stretches } = viewerHistory(database, userId, at, at, 'raw')
  const stretch = stretches.at(-1)
  return stretch === undefined || step === 'day' ? null : Math.round(meanOf(stretch))
}
