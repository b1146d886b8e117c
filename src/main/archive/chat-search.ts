import type { ChatPage, FoundRow } from '#shared/model/archived-chat.ts'
import { marksIn } from '#shared/model/chat-marks.ts'
import type { ChatCondition, ChatQuery } from '#shared/model/chat-query.ts'
import { indexQueryOf, type IndexQuery } from './chat-index-query.ts'
import { CHAT_COLUMNS, firstIdAt, toArchivedRow, type ChatColumns } from './chat-rows.ts'
import type { Database } from './database.ts'

interface Range {
  from: number
  before: number
}

/** The time is gone through in parts, the latest first and this small at first, until enough is found… */
const FIRST_PART = 1 / 16
/** …each twice as large as the one before while that took less than this… */
const QUICK_MS = 1
/** …or until this has passed: words that are common and never meet would hold up the thread for long. */
const ENOUGH_MS = 5

/** See `ChatArchive.search`. `elapsed`: ms since some moment, never jumping. */
export function searchChat(
  database: Database,
  query: ChatQuery,
  limit: number,
  before: number | null,
  elapsed: () => number = () => performance.now(),
): ChatPage<FoundRow> {
  const asked = indexQueryOf(query.conditions)
  const isEmpty = query.conditions.length === 0 && query.fromMs === null && query.beforeMs === null
  if (asked === null || isEmpty) return { rows: [], next: null }
  const range = rangeOf(database, query, before)
  const end = elapsed() + ENOUGH_MS
  const rows: FoundRow[] = []
  let width = Math.ceil((range.before - range.from) * FIRST_PART)
  let reached = range.before
  while (reached > range.from) {
    const start = elapsed()
    const part = { from: Math.max(range.from, reached - width), before: reached }
    const found = askIndex(database, asked, part, limit - rows.length)
    rows.push(...found.map((row) => toFoundRow(row, query.conditions)))
    if (rows.length >= limit) return { rows, next: rows.at(-1)!.id }
    reached = part.from
    if (reached > range.from && elapsed() >= end) return { rows, next: reached }
    if (elapsed() - start < QUICK_MS) width *= 2
  }
  return { rows, next: null }
}

/** The ids that the query and the cursor allow, no further than there are rows. */
function rangeOf(database: Database, { fromMs, beforeMs }: ChatQuery, cursor: number | null): Range {
  const ends = database.get('SELECT (SELECT min(id) FROM chat) AS oldest, (SELECT max(id) FROM chat) AS newest')
  const bounds = [Number(ends?.['newest'] ?? -1) + 1, cursor, beforeMs === null ? null : firstIdAt(beforeMs)]
  return {
    from: Math.max(Number(ends?.['oldest'] ?? 0), fromMs === null ? 0 : firstIdAt(fromMs)),
    before: Math.min(...bounds.filter((bound) => bound !== null)),
  }
}

const askIndex = (database: Database, { wanted, unwanted }: IndexQuery, range: Range, limit: number): ChatColumns[] =>
  wanted === null
    ? withoutWords(database, unwanted, range, limit)
    : byIndex(database, unwanted === null ? wanted : `(${wanted}) NOT (${unwanted})`, range, limit)

const byIndex = (database: Database, match: string, range: Range, limit: number): ChatColumns[] =>
  database.all<ChatColumns>(
    // CROSS keeps SQLite from asking the table first.
    `SELECT ${CHAT_COLUMNS} FROM chat_index i CROSS JOIN chat c ON c.id = i.rowid
     WHERE i.chat_index MATCH :match AND i.rowid >= :from AND i.rowid < :before ORDER BY i.rowid DESC LIMIT :limit`,
    { ...range, match, limit },
  )

/** The index can leave something out of what it found, but not find everything. */
const withoutWords = (database: Database, unwanted: string | null, range: Range, limit: number): ChatColumns[] =>
  database.all<ChatColumns>(
    `SELECT ${CHAT_COLUMNS} FROM chat c
     WHERE c.id >= :from AND c.id < :before
       AND (:unwanted IS NULL OR NOT EXISTS (SELECT 1 FROM chat_index WHERE chat_index MATCH :unwanted AND rowid = c.id))
     ORDER BY c.id DESC LIMIT :limit`,
    { ...range, unwanted, limit },
  )

function toFoundRow(columns: ChatColumns, conditions: readonly ChatCondition[]): FoundRow {
  const row = toArchivedRow(columns)
  const { content } = row.message
  const text = content.kind === 'raid' ? `${content.from} ${content.to}` : content.text
  return { ...row, marks: marksIn(text, conditions) }
}
