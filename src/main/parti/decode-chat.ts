import type { ChatMessage } from '#shared/model/chat-message.ts'
import { decodeChatMessage, type LocalNumber } from './decode-chat-message.ts'
import { decodeRows, type Rows } from './decode-rows.ts'

/**
 * The last messages of a chat, newest first (guide, "Get User Profile Chat (Public)"); throws `parti-unreadable` where
 * the answer is no list.
 */
export const decodeChat = (body: unknown, nextLocal: LocalNumber): Rows<ChatMessage> =>
  decodeRows(body, (row) => decodeChatMessage(row, nextLocal), 'chat')
