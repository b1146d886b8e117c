/** What a message says: text, or a raid, which Parti writes as JSON inside the text (guide). */
export type ChatContent = { kind: 'text'; text: string } | RaidContent

/** `from` and `to` are display names; `raw` is the text as it came. */
export interface RaidContent {
  kind: 'raid'
  from: string
  to: string
  raw: string
}

/** One row of a public chat. */
export interface ChatMessage {
  /** Parti's number of the message, which counts up over the whole site; null where the row came without one. */
  chatId: number | null
  /** Tells rows apart: `p4470868` by Parti's number, else `l1`, `l2`, …, which proves nothing about being the same row. */
  key: string
  /** Null where the row does not tell. */
  userId: number | null
  /** As it came; empty where the row does not tell. */
  userName: string
  content: ChatContent
  /** When it was written, ms since 1970 (Parti tells seconds); null where the row does not tell. */
  at: number | null
}

/** A message that stands above a chat. */
export interface PinnedMessage {
  /** The string beside the message; who pinned it or who wrote it, nobody knows which (measured by others). */
  label: string | null
  message: ChatMessage
}
