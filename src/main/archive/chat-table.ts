import type { ChatBatch, ChatSighting, IdSpan } from '#shared/model/archived-chat.ts'
import { firstIdAfter, firstIdAt, messageParameters, wishedId } from './chat-rows.ts'
import { dropCounts } from './chat-counts.ts'
import { tagsOf } from './chat-tags.ts'
import type { Database } from './database.ts'

/** Keeps the batches as one whole: see `ChatArchive.record`. */
export function recordChat(database: Database, batches: readonly ChatBatch[]): void {
  database.transaction(() => {
    const added: number[] = []
    for (const { roomId, rows, spans } of batches) {
      for (const row of rows) added.push(...recordRow(database, roomId, row))
      if (spans !== null) replaceSpans(database, roomId, spans)
    }
    const ids = JSON.stringify(added)
    database.run(
      `INSERT INTO chat_index (rowid, text, tags)
       SELECT id, text, tags FROM chat_words WHERE id IN (SELECT value FROM json_each(:ids))`,
      { ids },
    )
    dropCounts(database, ids)
  })
}

/** The id of the row, where it is new. */
function recordRow(database: Database, roomId: number, row: ChatSighting): number[] {
  const { message, seenAt } = row
  const known = message.chatId === null ? sameWords(database, roomId, row) : undefined
  const id = wishedId(message, seenAt)
  if (known === undefined && insert(database, id, roomId, row)) return [id]
  const there = known ?? numbered(database, roomId, message.chatId)
  if (there !== undefined) {
    update(database, there, row)
    return []
  }
  const free = freeId(database, id)
  insert(database, free, roomId, row)
  return [free]
}

/** False where the id or Parti's number is taken. */
const insert = (database: Database, id: number, roomId: number, row: ChatSighting): boolean =>
  database.run(
    `INSERT OR IGNORE INTO chat
       (id, room_id, chat_id, user_id, user_name, text, raid_from, raid_to, at, seen_at, removed_at, mention, tags)
     VALUES (:id, :roomId, :chatId, :userId, :userName, :text, :raidFrom, :raidTo, :at, :seenAt, :removedAt, :mention,
       :tags)`,
    {
      id,
      roomId,
      ...messageParameters(row.message),
      seenAt: row.seenAt,
      removedAt: row.removedAt,
      mention: Number(row.isMention ?? false),
      tags: tagsOf(row.message),
    },
  ) === 1

/** What is told of a row again may say that it is gone, or back, or that it means the user. */
const update = (database: Database, id: number, { removedAt, isMention }: ChatSighting): number =>
  database.run(
    `UPDATE chat SET removed_at = :removedAt, mention = max(mention, :mention)
     WHERE id = :id AND (removed_at IS NOT :removedAt OR mention < :mention)`,
    { id, removedAt, mention: Number(isMention ?? false) },
  )

function numbered(database: Database, roomId: number, chatId: number | null): number | undefined {
  const row = database.get('SELECT id FROM chat WHERE room_id = :roomId AND chat_id = :chatId', { roomId, chatId })
  return row === undefined ? undefined : Number(row['id'])
}

/** The row without Parti's number that is the same by its room, user, second and text. */
function sameWords(database: Database, roomId: number, { message, seenAt }: ChatSighting): number | undefined {
  const ms = message.at ?? seenAt
  const { userId, userName, text } = messageParameters(message)
  const row = database.get(
    `SELECT id FROM chat
     WHERE id >= :from AND id < :to AND room_id = :roomId AND chat_id IS NULL AND user_id IS :userId
       AND user_name = :userName AND text = :text`,
    {
      from: firstIdAt(ms),
      to: Math.max(firstIdAfter(ms), freeId(database, firstIdAt(ms))),
      roomId,
      userId,
      userName,
      text,
    },
  )
  return row === undefined ? undefined : Number(row['id'])
}

/** The first id from `id` on that no row has. */
function freeId(database: Database, id: number): number {
  if (database.get('SELECT 1 FROM chat WHERE id = :id', { id }) === undefined) return id
  const last = database.get(
    `SELECT id FROM chat c WHERE id >= :id AND NOT EXISTS (SELECT 1 FROM chat WHERE id = c.id + 1) ORDER BY id LIMIT 1`,
    { id },
  )
  return Number(last?.['id'] ?? id) + 1
}

function replaceSpans(database: Database, roomId: number, spans: readonly IdSpan[]): void {
  database.run('DELETE FROM chat_spans WHERE room_id = :roomId', { roomId })
  for (const { from, to } of spans) {
    database.run(
      `INSERT INTO chat_spans (room_id, from_id, to_id) VALUES (:roomId, :from, :to)
       ON CONFLICT (room_id, from_id) DO UPDATE SET to_id = max(to_id, excluded.to_id)`,
      { roomId, from, to },
    )
  }
}

/** The complete spans of a room, the lowest first. */
export const chatSpans = (database: Database, roomId: number): IdSpan[] =>
  database.all<IdSpan>(
    'SELECT from_id AS "from", to_id AS "to" FROM chat_spans WHERE room_id = :roomId ORDER BY from_id',
    { roomId },
  )
