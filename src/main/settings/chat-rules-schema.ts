import { z } from 'zod'
import {
  LONGEST_MATCH,
  LONGEST_NOTE,
  MARK_COLOURS,
  MOST_CHAT_RULES,
  MOST_NOTES,
  type ChatRules,
} from '#shared/model/chat-rules.ts'

const text = z.string().trim().min(1).max(LONGEST_MATCH)

/** What a rule looks for. */
export const chatMatch = z.discriminatedUnion('by', [
  z.object({ by: z.literal('words'), text }),
  z.object({ by: z.literal('pattern'), text }),
  z.object({ by: z.literal('person'), userId: z.number().int().positive(), name: z.string().max(LONGEST_MATCH) }),
])

/** A rule that marks rows. */
export const highlight = z.object({ match: chatMatch, colour: z.enum(MARK_COLOURS), rings: z.boolean() })

/** A note about somebody, and of whom. */
export const chatNote = z.string().trim().min(1).max(LONGEST_NOTE)
export const notedUserId = z.string().regex(/^[1-9]\d{0,15}$/)

/** All rules about chats. */
export const chatRules = z.object({
  highlights: z.array(highlight).max(MOST_CHAT_RULES),
  ignores: z.array(chatMatch).max(MOST_CHAT_RULES),
  notes: z
    .record(notedUserId, chatNote)
    .refine((notes) => Object.keys(notes).length <= MOST_NOTES, `more than ${MOST_NOTES} notes`),
}) satisfies z.ZodType<ChatRules>
