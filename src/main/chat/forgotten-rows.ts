import { forgottenKey, type ChatRow, type Forgotten } from '#shared/model/chat-entry.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'

/** What the user had the app forget of a room. */
export interface ForgottenRows {
  entries(): Iterable<[key: string, forgotten: Forgotten]>
  get(key: string): Forgotten | undefined
  /** Forgets what somebody wrote up to this row, or with null what everybody did; the key of what changed. */
  add(userId: number | null, newest: ChatRow | undefined): string
  /** Whether a message is one of those. One that came later is not. */
  has(message: ChatMessage): boolean
  /** Whether a message is from before everything was forgotten. */
  isBefore(message: ChatMessage): boolean
  /** Whether everything of somebody that was kept when the room was opened is to go. */
  hasKept(userId: number | null): boolean
}

/** Nothing is forgotten yet. */
export function createForgottenRows(): ForgottenRows {
  const all = new Map<string, Forgotten>()
  const of = (userId: number | null): Forgotten | undefined => all.get(forgottenKey(userId))
  const isBefore = (message: ChatMessage): boolean => isUpTo(message, of(null))

  return {
    entries: () => all,
    get: (key) => all.get(key),
    add(userId, newest) {
      const key = forgottenKey(userId)
      const line = newest && { upTo: newest.order, at: newest.message.at }
      all.set(key, { ...(all.get(key) ?? { kind: 'forgotten', userId, upTo: -Infinity, at: null }), ...line })
      return key
    },
    has: (message) => isBefore(message) || isUpTo(message, of(message.userId)),
    isBefore,
    hasKept: (userId) => of(null) !== undefined || of(userId) !== undefined,
  }
}

/** By Parti's numbers where both have them, else by their times. */
function isUpTo({ chatId, at }: ChatMessage, forgotten: Forgotten | undefined): boolean {
  if (forgotten === undefined) return false
  if (chatId !== null && Number.isInteger(forgotten.upTo)) return chatId <= forgotten.upTo
  return at !== null && forgotten.at !== null && at <= forgotten.at
}
