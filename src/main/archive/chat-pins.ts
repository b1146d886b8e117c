import type { ArchivedPin } from '#shared/model/archived-chat.ts'
import type { PinnedMessage } from '#shared/model/chat-message.ts'
import { messageParameters, toMessage, type MessageColumns } from './chat-rows.ts'
import type { Database } from './database.ts'

interface PinColumns extends MessageColumns {
  id: number
  label: string | null
  first_seen_at: number
  last_seen_at: number
}

/** See `ChatArchive.recordPin`. */
export function recordPin(database: Database, roomId: number, { label, message }: PinnedMessage, seenAt: number): void {
  const { chatId, ...words } = messageParameters(message)
  database.transaction(() => {
    const id = known(database, roomId, { chatId, ...words })
    if (id === undefined) {
      database.run(
        `INSERT INTO chat_pins
           (room_id, chat_id, user_id, user_name, text, raid_from, raid_to, at, label, first_seen_at, last_seen_at)
         VALUES (:roomId, :chatId, :userId, :userName, :text, :raidFrom, :raidTo, :at, :label, :seenAt, :seenAt)`,
        { roomId, chatId, ...words, label, seenAt },
      )
    } else {
      database.run(
        `UPDATE chat_pins SET label = coalesce(:label, label), first_seen_at = min(first_seen_at, :seenAt),
           last_seen_at = max(last_seen_at, :seenAt) WHERE id = :id`,
        { id, label, seenAt },
      )
    }
  })
}

function known(
  database: Database,
  roomId: number,
  { chatId, userId, at, text }: ReturnType<typeof messageParameters>,
): number | undefined {
  const row =
    chatId === null
      ? database.get(
          `SELECT id FROM chat_pins
           WHERE room_id = :roomId AND chat_id IS NULL AND user_id IS :userId AND at IS :at AND text = :text`,
          { roomId, userId, at, text },
        )
      : database.get('SELECT id FROM chat_pins WHERE room_id = :roomId AND chat_id = :chatId', { roomId, chatId })
  return row === undefined ? undefined : Number(row['id'])
}

/** See `ChatArchive.pins`. */
export const pins = (database: Database, roomId: number): ArchivedPin[] =>
  database
    .all<PinColumns>('SELECT * FROM chat_pins WHERE room_id = :roomId ORDER BY last_seen_at DESC, id DESC', { roomId })
    .map((row) => ({
      pin: { label: row.label, message: toMessage(row, `pin${row.id}`) },
      firstSeenAt: row.first_seen_at,
      lastSeenAt: row.last_seen_at,
    }))
