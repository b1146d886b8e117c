import type { ArchivedRow, ChatFacts, ChatMoment, ChatPage, UserChatPage } from '#shared/model/archived-chat.ts'
import {
  AFTER_ALL_IDS,
  CHAT_COLUMNS,
  firstIdAfter,
  firstIdAt,
  timeOfId,
  toArchivedRow,
  toPage,
  type ChatColumns,
  type IdRange,
} from './chat-rows.ts'
import { roomTag, userTag } from './chat-tags.ts'
import type { Database } from './database.ts'

/** Rows with a tag, in the order of time or against it. */
const tagged = (
  database: Database,
  tag: string,
  { from, before }: IdRange,
  order: 'ASC' | 'DESC',
  limit: number,
): ArchivedRow[] =>
  database
    .all<ChatColumns>(
      // CROSS keeps SQLite from asking the table first.
      `SELECT ${CHAT_COLUMNS} FROM chat_index i CROSS JOIN chat c ON c.id = i.rowid
       WHERE i.chat_index MATCH :match AND i.rowid >= :from AND i.rowid < :before
       ORDER BY i.rowid ${order} LIMIT :limit`,
      { match: `tags : "${tag}"`, from, before, limit },
    )
    .map(toArchivedRow)

/** See `ChatArchive.recent`. */
export function recentChat(database: Database, roomId: number, limit: number, before: number | null): ChatPage {
  const range = { from: 0, before: before ?? AFTER_ALL_IDS }
  const { rows, next } = toPage(tagged(database, roomTag(roomId), range, 'DESC', limit), limit)
  return { rows: rows.toReversed(), next }
}

/** See `ChatArchive.row`. */
export function chatRow(database: Database, id: number): ArchivedRow | null {
  const [row] = database.all<ChatColumns>(`SELECT ${CHAT_COLUMNS} FROM chat c WHERE c.id = :id`, { id })
  return row === undefined ? null : toArchivedRow(row)
}

/** See `ChatArchive.around`. */
export function chatAround(database: Database, roomId: number, moment: ChatMoment, limit: number): ArchivedRow[] {
  const pivot = 'at' in moment ? firstIdAt(moment.at) : idOf(database, roomId, moment.chatId)
  const half = Math.floor(limit / 2)
  const tag = roomTag(roomId)
  const earlier = tagged(database, tag, { from: 0, before: pivot }, 'DESC', half)
  const later = tagged(database, tag, { from: pivot, before: AFTER_ALL_IDS }, 'ASC', limit - half)
  return [...earlier.toReversed(), ...later]
}

/** Of the message with this number, or of the one that came next. */
function idOf(database: Database, roomId: number, chatId: number): number {
  const row = database.get(
    'SELECT id FROM chat WHERE room_id = :roomId AND chat_id >= :chatId ORDER BY chat_id LIMIT 1',
    { roomId, chatId },
  )
  return Number(row?.['id'] ?? AFTER_ALL_IDS)
}

/** See `ChatArchive.ofUser`. */
export function userChat(database: Database, userId: number, limit: number, before: number | null): UserChatPage {
  const range = { from: 0, before: before ?? AFTER_ALL_IDS }
  const page = toPage(tagged(database, userTag(userId), range, 'DESC', limit), limit)
  if (before !== null) return { ...page, rooms: null }
  const rooms = database.all<{ roomId: number; rows: number }>(
    `SELECT c.room_id AS roomId, count(*) AS rows FROM chat_index i CROSS JOIN chat c ON c.id = i.rowid
     WHERE i.chat_index MATCH :match GROUP BY c.room_id ORDER BY rows DESC, roomId`,
    { match: `tags : "${userTag(userId)}"` },
  )
  return { ...page, rooms }
}

/** See `ChatArchive.export`. */
export function exportChat(
  database: Database,
  roomId: number,
  fromMs: number,
  toMs: number,
  limit: number,
  after: number | null,
): ChatPage {
  const from = Math.max(firstIdAt(fromMs), (after ?? -1) + 1)
  return toPage(tagged(database, roomTag(roomId), { from, before: firstIdAfter(toMs) }, 'ASC', limit), limit)
}

/** See `ChatArchive.facts`. */
export function chatFacts(database: Database): ChatFacts {
  const rooms = database
    .all<{ roomId: number; rows: number; oldest: number; newest: number }>(
      `SELECT room_id AS roomId, count(*) AS rows, min(id) AS oldest, max(id) AS newest
       FROM chat INDEXED BY chat_known GROUP BY room_id ORDER BY rows DESC, roomId`,
    )
    .map(({ roomId, rows, oldest, newest }) => ({
      roomId,
      rows,
      oldestAt: timeOfId(oldest),
      newestAt: timeOfId(newest),
    }))
  return {
    rows: rooms.reduce((sum, { rows }) => sum + rows, 0),
    bytes: fileBytes(database).all,
    oldestAt: rooms.length === 0 ? null : Math.min(...rooms.map(({ oldestAt }) => oldestAt)),
    newestAt: rooms.length === 0 ? null : Math.max(...rooms.map(({ newestAt }) => newestAt)),
    rooms,
  }
}

/** How large the file is, and how much of it holds something. */
export function fileBytes(database: Database): { all: number; used: number } {
  const row = database.get(
    `SELECT page_count * page_size AS "all", (page_count - freelist_count) * page_size AS used
     FROM pragma_page_count, pragma_page_size, pragma_freelist_count`,
  )
  return { all: Number(row?.['all']), used: Number(row?.['used']) }
}
