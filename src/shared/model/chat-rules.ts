/** What a rule looks for. */
export type ChatMatch =
  /** The words as a whole, in capitals or not. */
  | { by: 'words'; text: string }
  /** A pattern in RE2's syntax, in capitals or not. */
  | { by: 'pattern'; text: string }
  /** Whatever one person says; `name` is what they were called when the rule was made. */
  | { by: 'person'; userId: number; name: string }

/** The colours in which a row can be marked; each is told apart in both themes and by its name. */
export const MARK_COLOURS = ['amber', 'green', 'blue', 'violet'] as const
export type MarkColour = (typeof MARK_COLOURS)[number]

/** Rows that are marked. */
export interface Highlight {
  match: ChatMatch
  colour: MarkColour
  /** A row that comes while the app runs rings, under the pause and the quiet hours of alerts. */
  rings: boolean
}

/** What the user said about rows and people of all chats. */
export interface ChatRules {
  /** The first that matches counts. */
  highlights: readonly Highlight[]
  /** Rows that are not shown; also those that are marked. */
  ignores: readonly ChatMatch[]
  /** By user id in decimal. */
  notes: Readonly<Record<string, string>>
}

/** Most rules of a kind, and most characters of one and of a note. */
export const MOST_CHAT_RULES = 200
export const LONGEST_MATCH = 200
export const LONGEST_NOTE = 1000
/** Most people with a note. */
export const MOST_NOTES = 5000

/** Nobody is marked and nobody is ignored. */
export const DEFAULT_CHAT_RULES: ChatRules = { highlights: [], ignores: [], notes: {} }

/** What the rules say of a row. */
export interface ChatVerdict {
  /** Null for a row that is not marked. */
  mark: { colour: MarkColour; rings: boolean } | null
  isIgnored: boolean
}
