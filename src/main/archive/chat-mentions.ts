import type { MentionPage } from '#shared/model/archived-chat.ts'
import { AFTER_ALL_IDS, CHAT_COLUMNS, toArchivedRow, toPage, type ChatColumns } from './chat-rows.ts'
import type { Database } from './database.ts'

const UNSEEN = 1

/** See `ChatArchive.mentions`. */
export function mentions(database: Database, limit: number, before: number | null): MentionPage {
  const rows = database
    .all<ChatColumns>(
      `SELECT ${CHAT_COLUMNS} FROM chat c INDEXED BY chat_mentions
       WHERE c.mention > 0 AND c.id < :before ORDER BY c.id DESC LIMIT :limit`,
      { before: before ?? AFTER_ALL_IDS, limit },
    )
    .map((row) => ({ ...toArchivedRow(row), isSeen: row.mention > UNSEEN }))
  const unseen = database.get(
    `SELECT count(*) AS n FROM chat INDEXED BY chat_mentions WHERE mention > 0 AND mention = ${UNSEEN}`,
  )
  return { ...toPage(rows, limit), unseen: Number(unseen?.['n']) }
}

/** See `ChatArchive.markMentionsSeen`. */
export const markMentionsSeen = (database: Database, upToId: number): void =>
  void database.run(
    `UPDATE chat INDEXED BY chat_mentions SET mention = 2 WHERE mention > 0 AND mention = ${UNSEEN} AND id <= :upToId`,
    { upToId },
  )
