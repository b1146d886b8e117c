import type { ChatMessage } from './chat-message.ts'
import type { MarkColour } from './chat-rules.ts'

/** A link in the text of a row. */
export interface ChatLink {
  /** Where it stands in the text, in UTF-16 code units; `end` is not part of it. */
  start: number
  end: number
  /** The host to which it leads, in its ASCII form, so that lookalikes show. */
  host: string
}

/** A row of a room. */
export interface ChatRow {
  kind: 'row'
  /** Where it stands: entries are shown in ascending order. Parti's number where the row has one. */
  order: number
  message: ChatMessage
  /** In order; empty for most rows. */
  links: readonly ChatLink[]
  /** How the user's rules mark it; null for most rows. */
  mark: MarkColour | null
  /** The user's rules hide it. */
  isIgnored: boolean
  /** When we noticed that the site does not show it any more, ms since 1970; null while it does. */
  removedAt: number | null
}

/** A place where rows may be missing, or were until just now. */
export interface ChatGap {
  kind: 'gap'
  order: number
  /** The order of the row behind it. */
  until: number
  /** The times of the rows before and after it, ms since 1970; null where a row does not tell. */
  from: number | null
  to: number | null
  /** How many rows filled it; null while it is open. */
  filledBy: number | null
}

/** Whatever stands in a room, keyed by the message's key or the gap's. */
export type ChatEntry = ChatRow | ChatGap

/** Rows that the user had the app forget: nobody shows them any more. */
export interface Forgotten {
  kind: 'forgotten'
  /** Whose rows; null for everybody's. */
  userId: number | null
  /** The order of the last of them. */
  upTo: number
  /** Its time, ms since 1970; null where it does not tell. */
  at: number | null
}

/** The key of what was forgotten of a person, or with null of everybody. Never that of a row or a gap. */
export const forgottenKey = (userId: number | null): string => `f${userId ?? ''}`

/** What is told of a room: what stands in it, and what is to stand in it no more. */
export type RoomEntry = ChatEntry | Forgotten
/** Whether something that is told of a room stands in it. */
export const standsInRoom = (entry: RoomEntry): entry is ChatEntry => entry.kind !== 'forgotten'

const GAP_KEY = 'g'
/** The key of the gap after the row at this order. Never that of a row. */
export const gapKey = (order: number): string => `${GAP_KEY}${order}`
/** Whether a key is that of a gap. */
export const isGapKey = (key: string): boolean => key.startsWith(GAP_KEY)

/** Orders from one to another, both included, between which no row is missing. */
export interface Span {
  from: number
  to: number
}
