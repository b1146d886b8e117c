import { z } from 'zod'
import { DEFAULT_CHAT_RULES, MOST_CHAT_RULES, MOST_NOTES, type ChatRules } from '#shared/model/chat-rules.ts'
import { chatMatch, chatNote, highlight, notedUserId } from './chat-rules-schema.ts'
import { openDocument, type Document, type DocumentForm, type DocumentOptions } from './document.ts'
import type { Decoded } from './load-document.ts'

/** Those of the values that make sense, at most so many. */
const sensible = <T>(values: readonly unknown[], schema: z.ZodType<T>, most: number): T[] =>
  values
    .map((value) => schema.safeParse(value))
    .flatMap(({ success, data }) => (success ? [data] : []))
    .slice(0, most)

const note = z.tuple([notedUserId, chatNote])

/** Reads rule by rule; one that makes no sense is left out alone. */
export function decodeChatRules(raw: object): Decoded<ChatRules> {
  const parts = raw as Record<string, unknown>
  const list = (name: string): readonly unknown[] => (Array.isArray(parts[name]) ? (parts[name] as unknown[]) : [])
  const notes = typeof parts['notes'] === 'object' && parts['notes'] !== null ? Object.entries(parts['notes']) : []
  const value: ChatRules = {
    highlights: sensible(list('highlights'), highlight, MOST_CHAT_RULES),
    ignores: sensible(list('ignores'), chatMatch, MOST_CHAT_RULES),
    notes: Object.fromEntries(sensible(notes, note, MOST_NOTES)),
  }
  const complete =
    value.highlights.length === list('highlights').length &&
    value.ignores.length === list('ignores').length &&
    Object.keys(value.notes).length === notes.length
  return { value, complete }
}

/** How rules about chats are written. */
export const chatRulesForm: DocumentForm<ChatRules> = {
  name: 'chat-rules',
  version: 1,
  decode: decodeChatRules,
  encode: (rules) => rules,
}

/** Opens the document of what the user said about rows and people of all chats. */
export const openChatRulesDocument = (
  options: Pick<DocumentOptions<ChatRules>, 'file' | 'clock' | 'onNotice'>,
): Document<ChatRules> => openDocument({ ...options, ...chatRulesForm, fallback: DEFAULT_CHAT_RULES })
