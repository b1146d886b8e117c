import type { ChatPage, FoundRow } from '#shared/model/archived-chat.ts'
import { marksIn } from '#shared/model/chat-marks.ts'
import type { ChatCondition, ChatQuery } from '#shared/model/chat-query.ts'
import { indexQueryOf } from './chat-index-query.ts'
import { AFTER_ALL_IDS, CHAT_COLUMNS, firstIdAt, toArchivedRow, toPage, type ChatColumns } from './chat-rows.ts'
import type { Database } from './database.ts'

interface Range {
  from: number
  before: number
  limit: number
}

/**
 * See `ChatArchive.search`. It goes through the index from the newest row on and stops at `limit`. The most that it can cost
 * is going once through the rows of the rarer word: 10 ms for 100,000 that never meet (measured).
 */
export function searchChat(
  database: Database,
  query: ChatQuery,
  limit: number,
  before: number | null,
): ChatPage<FoundRow> {
  const asked = indexQueryOf(query.conditions)
  const isEmpty = query.conditions.length === 0 && query.fromMs === null && query.beforeMs === null
  if (asked === null || isEmpty) return { rows: [], next: null }
  const range = {
    from: query.fromMs === null ? 0 : firstIdAt(query.fromMs),
    before: Math.min(before ?? AFTER_ALL_IDS, query.beforeMs === null ? AFTER_ALL_IDS : firstIdAt(query.beforeMs)),
    limit,
  }
  const { wanted, unwanted } = asked
  const rows =
    wanted === null
      ? withoutWords(database, unwanted, range)
      : byIndex(database, unwanted === null ? wanted : `(${wanted}) NOT (${unwanted})`, range)
  return toPage(
    rows.map((row) => toFoundRow(row, query.conditions)),
    limit,
  )
}

const byIndex = (database: Database, match: string, range: Range): ChatColumns[] =>
  database.all<ChatColumns>(
    // CROSS keeps SQLite from asking the table first.
    `SELECT ${CHAT_COLUMNS} FROM chat_index i CROSS JOIN chat c ON c.id = i.rowid
     WHERE i.chat_index MATCH :match AND i.rowid >= :from AND i.rowid < :before ORDER BY i.rowid DESC LIMIT :limit`,
    { ...range, match },
  )

/** The index can leave something out of what it found, but not find everything. */
const withoutWords = (database: Database, unwanted: string | null, range: Range): ChatColumns[] =>
  database.all<ChatColumns>(
    `SELECT ${CHAT_COLUMNS} FROM chat c
     WHERE c.id >= :from AND c.id < :before
       AND (:unwanted IS NULL OR NOT EXISTS (SELECT 1 FROM chat_index WHERE chat_index MATCH :unwanted AND rowid = c.id))
     ORDER BY c.id DESC LIMIT :limit`,
    { ...range, unwanted },
  )

function toFoundRow(columns: ChatColumns, conditions: readonly ChatCondition[]): FoundRow {
  const row = toArchivedRow(columns)
  const { content } = row.message
  const text = content.kind === 'raid' ? `${content.from} ${content.to}` : content.text
  return { ...row, marks: marksIn(text, conditions) }
}
