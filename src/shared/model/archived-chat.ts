import type { ChatMessage, PinnedMessage } from './chat-message.ts'

/** A row of chat to be kept. */
export interface ChatSighting {
  message: ChatMessage
  /** When this app first had it, ms since 1970. */
  seenAt: number
  /** When the row was found to be gone from the site, ms since 1970; null while it is there. */
  removedAt: number | null
  /** Whether the user is meant or wants to hear of it; left out, not. */
  isMention?: boolean
}

/** Numbers of messages, both ends included, between which a room is known to be complete. */
export interface IdSpan {
  from: number
  to: number
}

/** What is to be kept of one room. */
export interface ChatBatch {
  roomId: number
  rows: readonly ChatSighting[]
  /** In place of the complete spans that were kept of the room; null leaves them as they are. */
  spans: readonly IdSpan[] | null
}

/** A row as the archive has it. */
export interface ArchivedRow {
  /**
   * Its place among the rows of all rooms, which are in the order of time: a later one has a higher id, and within a
   * second mostly, too. It stays the same, and is what cursors are made of.
   */
  id: number
  roomId: number
  /** Its key is `p…` by Parti's number, else `a…` by `id`. */
  message: ChatMessage
  /** ms since 1970. */
  seenAt: number
  /** ms since 1970; null while the row is on the site. */
  removedAt: number | null
  isMention: boolean
}

/** Some rows; `next` is the cursor with which to ask for those that follow, null where none do. */
export interface ChatPage<Row = ArchivedRow> {
  rows: Row[]
  next: number | null
}

/** A moment in a room: Parti's number of a message, or ms since 1970. */
export type ChatMoment = { chatId: number } | { at: number }

/** A row that a search found. */
export interface FoundRow extends ArchivedRow {
  /** Which parts of its text, of a raid's `from` and `to` with one space between, met the query: start, end (excluded). */
  marks: [start: number, end: number][]
}

/** A row that means the user. */
export interface MentionRow extends ArchivedRow {
  isSeen: boolean
}

/** Rows that mean the user, the newest first. */
export interface MentionPage extends ChatPage<MentionRow> {
  /** How many of all, not of this page, were not looked at. */
  unseen: number
}

/** Rows of one person, the newest first. */
export interface UserChatPage extends ChatPage {
  /** How many there are in each room, most first; null but on the first page. */
  rooms: { roomId: number; rows: number }[] | null
}

/** A message that stood above a chat, and when it was first and last seen there (ms since 1970). */
export interface ArchivedPin {
  pin: PinnedMessage
  firstSeenAt: number
  lastSeenAt: number
}

/** How much chat is kept. Null means no limit. */
export interface ChatLimits {
  /** Rows that are older go. */
  maxAgeMs: number | null
  /** The oldest rows of all rooms go while the archive holds more than this. */
  maxBytes: number | null
  /** Rooms with an age of their own, which stands in for `maxAgeMs`. */
  perRoom: readonly { roomId: number; maxAgeMs: number | null }[]
}

/** What is kept of one room; times are whole seconds in ms since 1970. */
export interface RoomFacts {
  roomId: number
  rows: number
  oldestAt: number
  newestAt: number
}

/** What is kept of chat. */
export interface ChatFacts {
  rows: number
  /** Of the archive's file, alerts and viewer counts included. */
  bytes: number
  /** ms since 1970; null where there are no rows. */
  oldestAt: number | null
  newestAt: number | null
  /** Most rows first. */
  rooms: RoomFacts[]
}

/** How the keeping of chat stands. `live-only`: rows are shown and not kept, or not yet. */
export interface ChatKeeping {
  state: 'kept' | 'live-only'
  /** Rows that wait to be written. */
  waiting: number
  /** Rows that were given up since the start, because too many waited. */
  dropped: number
  /** Why the last attempt failed; empty while `kept`. */
  reason: string
}
