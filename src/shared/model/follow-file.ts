/** The forms in which the follow list leaves the app: everything, a table, or the links alone. */
export const FILE_FORMS = ['json', 'csv', 'links'] as const

/** One of these forms. */
export type FileForm = (typeof FILE_FORMS)[number]

/** A line or an entry of a file of which nothing could be made. */
export interface UnreadablePart {
  /** Its line, or its place in a list, from 1. */
  number: number
  /** How it begins. */
  text: string
}

/** What a file that was chosen would bring. Nothing was changed yet. */
export interface ImportPreview {
  /** By which it is taken. */
  id: number
  fileName: string
  /** Channels that are told in full and not followed yet. */
  fresh: number
  /** Texts that may name a channel; Parti is asked about each. */
  toAsk: number
  /** How many such texts were left out, for there are too many to ask about at once. */
  leftOut: number
  /** Channels that are followed already; they stay as they are. */
  already: number
  /** How many parts could not be read, and the first of them. */
  unreadable: number
  examples: UnreadablePart[]
}
