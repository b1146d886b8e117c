import type { ChatPage, FoundRow } from '#shared/model/archived-chat.ts'
import { marksIn, picturesOf, tokensOf } from '#shared/model/chat-marks.ts'
import type { ChatCondition, ChatQuery } from '#shared/model/chat-query.ts'
import { AFTER_ALL_IDS, CHAT_COLUMNS, firstIdAt, toArchivedRow, toPage, type ChatColumns } from './chat-rows.ts'
import { LINK_TAG, nameTag, pictureTag, RAID_TAG, roomTag, userTag } from './chat-tags.ts'
import type { Database } from './database.ts'

/** What to ask the index for, in its own language; null where nothing is asked of it. */
export interface IndexQuery {
  wanted: string | null
  unwanted: string | null
}

/** See `ChatArchive.search`. */
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
  const rows = asked.wanted === null ? withoutWords(database, asked.unwanted, range) : byIndex(database, asked, range)
  return toPage(
    rows.map((row) => toFoundRow(row, query.conditions)),
    limit,
  )
}

interface Range {
  from: number
  before: number
  limit: number
}

const byIndex = (database: Database, { wanted, unwanted }: IndexQuery, range: Range): ChatColumns[] =>
  database.all<ChatColumns>(
    `SELECT ${CHAT_COLUMNS} FROM chat_index i CROSS JOIN chat c ON c.id = i.rowid
     WHERE i.chat_index MATCH :match AND i.rowid >= :from AND i.rowid < :before ORDER BY i.rowid DESC LIMIT :limit`,
    { ...range, match: unwanted === null ? wanted : `(${wanted}) NOT (${unwanted})` },
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

/** Null where no row can meet the conditions. */
export function indexQueryOf(conditions: readonly ChatCondition[]): IndexQuery | null {
  const wanted = conditions.filter(({ isExcluded }) => !isExcluded)
  const alone = wanted.flatMap((condition) => (isEither(condition) ? [] : termsOf(condition)))
  const either = (['from', 'in'] as const).flatMap((kind) => {
    const same = wanted.filter((condition) => condition.kind === kind)
    return same.length === 0 ? [] : [same.flatMap(termsOf)]
  })
  const unwanted = conditions.filter(({ isExcluded }) => isExcluded).flatMap(termsOf)
  if (either.some((terms) => terms.length === 0)) return null
  const all = [...alone, ...either.map(anyOf)]
  if (all.length === 0 && wanted.length > 0) return null
  return {
    wanted: all.length === 0 ? null : all.join(' AND '),
    unwanted: unwanted.length === 0 ? null : anyOf(unwanted),
  }
}

const isEither = ({ kind }: ChatCondition): boolean => kind === 'from' || kind === 'in'

const anyOf = (terms: readonly string[]): string => `(${terms.join(' OR ')})`

/** None where the condition holds nothing that the index knows. */
function termsOf(condition: ChatCondition): string[] {
  if (condition.kind === 'words') return wordTerms(condition.words, condition.isPrefix)
  if (condition.kind === 'in') return condition.roomIds.map((roomId) => tagTerm(roomTag(roomId)))
  if (condition.kind === 'has') return [tagTerm(condition.what === 'link' ? LINK_TAG : RAID_TAG)]
  const { name } = condition
  return [tagTerm(nameTag(name)), ...(isUserId(name) ? [tagTerm(userTag(Number(name)))] : [])]
}

const isUserId = (name: string): boolean => /^[1-9]\d{0,15}$/.test(name)

function wordTerms(words: string, isPrefix: boolean): string[] {
  if (tokensOf(words).length > 0) return [`text : ${quoted(words)}${isPrefix ? ' *' : ''}`]
  const pictures = picturesOf(words).map((picture) => tagTerm(pictureTag(picture)))
  return pictures.length === 0 ? [] : [`(${pictures.join(' AND ')})`]
}

const tagTerm = (tag: string): string => `tags : ${quoted(tag)}`

/** Within quotes the index takes nothing for an operator. */
const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`
