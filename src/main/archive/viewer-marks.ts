import type { ViewerMark } from '#shared/model/viewer-mark.ts'
import { raidsIn } from './chat-of-room.ts'
import { firstIdAfter, firstIdAt } from './chat-rows.ts'
import type { Database } from './database.ts'
import { viewerGaps } from './viewer-gaps.ts'
import type { Period } from './viewer-steps.ts'

/** See `ViewerCalls.viewerMarks`. The oldest come first. */
export function viewerMarks(database: Database, userId: number, from: number, to: number): ViewerMark[] {
  const period = { from, to }
  return [
    ...titleChanges(database, userId, period),
    ...raidsIn(database, userId, { from: firstIdAt(from), before: firstIdAfter(to) }).filter(
      ({ at }) => at >= from && at <= to,
    ),
    ...pinsIn(database, userId, period),
    ...viewerGaps(database, userId, period),
  ].toSorted((a, b) => a.at - b.at)
}

/** The title that a show began with is none. */
const titleChanges = (database: Database, userId: number, { from, to }: Period): ViewerMark[] =>
  database
    .all<{ at: number; title: string | null; category: string | null }>(
      `SELECT t.at, t.title, t.category FROM shows s JOIN show_titles t ON t.show_id = s.id
       WHERE s.user_id = :userId AND s.from_at <= :to AND s.to_at >= :from AND t.at BETWEEN :from AND :to
         AND t.at > (SELECT min(at) FROM show_titles WHERE show_id = s.id)`,
      { userId, from, to },
    )
    .map((title) => ({ kind: 'title', ...title }))

/** When it was first seen above the chat; a raid is none. */
const pinsIn = (database: Database, roomId: number, { from, to }: Period): ViewerMark[] =>
  database
    .all<{ at: number; userName: string; text: string }>(
      `SELECT first_seen_at AS at, user_name AS userName, text FROM chat_pins
       WHERE room_id = :roomId AND first_seen_at BETWEEN :from AND :to AND raid_from IS NULL`,
      { roomId, from, to },
    )
    .map((pin) => ({ kind: 'pin', ...pin }))
