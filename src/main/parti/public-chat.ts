import type { ChatMessage } from '#shared/model/chat-message.ts'
import { decodeChatMessage, type LocalNumber } from './decode-chat-message.ts'
import { readFrame } from './frame-rows.ts'
import type { Topic } from './topic.ts'

/**
 * What is said in a user's public chat from now on (guide, "Subscribe to Public Chat for a User"). That a frame holds a
 * row like those of the chat's history is a guess; deletions and bans come in a form that nobody published.
 */
export const publicChat = (userId: number, nextLocal: LocalNumber): Topic<ChatMessage> => ({
  name: 'ChatPublic',
  subject: userId,
  hello: JSON.stringify({ subscribe_options: { ChatPublic: { user_id: userId } } }),
  read: (text) => readFrame(text, (value) => decodeChatMessage(value, nextLocal)),
})
