import { z } from 'zod'
import type { ChatContent, ChatMessage } from '#shared/model/chat-message.ts'
import { parseJson } from './parse-json.ts'
import { readShape } from './read-shape.ts'
import { optionalId, optionalSeconds, wireText } from './wire-fields.ts'

/** Gives the next of the numbers by which rows without one of Parti's are told apart, unique over the whole run. */
export type LocalNumber = () => number

/** Local numbers that count up from 1. */
export function createLocalNumbers(): LocalNumber {
  let last = 0
  return () => (last += 1)
}

const row = z.object({
  chat_id: optionalId,
  user_id: optionalId,
  user_name: wireText.catch(''),
  post_content: wireText,
  created_at: optionalSeconds,
})

/** Parti's JSON of a raid; it holds more, but nobody published what. */
const raid = z.object({ channel_from_name: wireText, channel_to_name: wireText })

function readContent(text: string): ChatContent {
  if (!text.trimStart().startsWith('{')) return { kind: 'text', text }
  const read = raid.safeParse(parseJson(text))
  if (!read.success) return { kind: 'text', text }
  return { kind: 'raid', from: read.data.channel_from_name, to: read.data.channel_to_name, raw: text }
}

/**
 * One row of a chat (guide, "Get User Profile Chat (Public)"). Text stays exactly as it came, but for NUL. Throws
 * `parti-unreadable` where there is no text.
 */
export function decodeChatMessage(value: unknown, nextLocal: LocalNumber): ChatMessage {
  const { chat_id: chatId, user_id: userId, user_name: userName, ...rest } = readShape(row, value, 'chat message')
  return {
    chatId,
    key: chatId === null ? `l${nextLocal()}` : `p${chatId}`,
    userId,
    userName,
    content: readContent(rest.post_content),
    at: rest.created_at,
  }
}
