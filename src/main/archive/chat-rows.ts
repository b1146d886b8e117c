import type { ArchivedRow, ChatPage } from '#shared/model/archived-chat.ts'
import type { ChatContent, ChatMessage } from '#shared/model/chat-message.ts'
import type { SqlParameters } from './database.ts'

/** Rows of one second that keep their order; more are put into the seconds that follow. */
const IDS_PER_SECOND = 1024
/** Up to the year 2106, so that ids stay whole numbers that JavaScript holds. */
const LAST_SECOND = 2 ** 32 - 1

/** The ids of all rows are below it. */
export const AFTER_ALL_IDS = (LAST_SECOND + 1) * IDS_PER_SECOND * 2

/** The first id of the second that holds `ms` (since 1970): no row from then on has a lower one. */
export const firstIdAt = (ms: number): number =>
  Math.min(LAST_SECOND, Math.max(0, Math.floor(ms / 1000))) * IDS_PER_SECOND

/** The first id after the second that holds `ms`. */
export const firstIdAfter = (ms: number): number => firstIdAt(ms) + IDS_PER_SECOND

/** Ids of rows, from the first on and below the last. */
export interface IdRange {
  from: number
  before: number
}

/** How many ids a stretch of time has; it is of whole seconds and given in ms. */
export const idsPer = (ms: number): number => (ms / 1000) * IDS_PER_SECOND

/** The second in which a row with this id was written, ms since 1970. */
export const timeOfId = (id: number): number => Math.floor(id / IDS_PER_SECOND) * 1000

/**
 * The id for a row unless it is taken. Parti's number counts up, so it puts the rows of a second into their order, but
 * for one second in a thousand numbers; rows without one go by when they came.
 */
export function wishedId({ chatId, at }: ChatMessage, seenAt: number): number {
  const ms = at ?? seenAt
  const place = chatId ?? Math.floor((Math.max(0, ms) % 1000) * (IDS_PER_SECOND / 1000))
  return firstIdAt(ms) + (place % IDS_PER_SECOND)
}

/** What the columns of a message hold, in `chat` and in `chat_pins`. */
export interface MessageColumns {
  chat_id: number | null
  user_id: number | null
  user_name: string
  text: string
  raid_from: string | null
  raid_to: string | null
  at: number | null
}

/** A row of the table `chat`, without what only the index is made of. */
export interface ChatColumns extends MessageColumns {
  id: number
  room_id: number
  seen_at: number
  removed_at: number | null
  mention: number
}

/** The columns of `ChatColumns`, of a table that goes by the name `c`. */
export const CHAT_COLUMNS = `c.id, c.room_id, c.chat_id, c.user_id, c.user_name, c.text, c.raid_from, c.raid_to, c.at,
  c.seen_at, c.removed_at, c.mention`

/** A message as values of a statement. */
export const messageParameters = ({ chatId, userId, userName, content, at }: ChatMessage) =>
  ({
    chatId,
    userId,
    userName,
    text: content.kind === 'raid' ? content.raw : content.text,
    raidFrom: content.kind === 'raid' ? content.from : null,
    raidTo: content.kind === 'raid' ? content.to : null,
    at,
  }) satisfies SqlParameters

/** A message as it was kept; `key` is for one without Parti's number. */
export const toMessage = (row: MessageColumns, key: string): ChatMessage => ({
  chatId: row.chat_id,
  key: row.chat_id === null ? key : `p${row.chat_id}`,
  userId: row.user_id,
  userName: row.user_name,
  content: toContent(row),
  at: row.at,
})

const toContent = ({ text, raid_from: from, raid_to: to }: MessageColumns): ChatContent =>
  from === null || to === null ? { kind: 'text', text } : { kind: 'raid', from, to, raw: text }

/** A row as it was kept. */
export const toArchivedRow = (row: ChatColumns): ArchivedRow => ({
  id: row.id,
  roomId: row.room_id,
  message: toMessage(row, `a${row.id}`),
  seenAt: row.seen_at,
  removedAt: row.removed_at,
  isMention: row.mention > 0,
})

/** A page of rows that were asked for with `limit`: where there are as many, more may follow. */
export const toPage = <Row extends { id: number }>(rows: Row[], limit: number): ChatPage<Row> => ({
  rows,
  next: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
})
