import type { ChatRow } from '../chat-book.ts'
import type { DialectTraits } from '../dialects.ts'
import type { Person } from '../person.ts'

/** One message, in the history as in a frame. */
export const chatAnswer = (row: ChatRow, { chatId }: DialectTraits): object => ({
  ...(chatId && { chat_id: row.chatId }),
  user_id: row.userId,
  user_name: row.userName,
  post_content: row.text,
  created_at: row.createdAt,
})

/** The text with which the site announces that `from` sends its viewers to `to`. Only the names are certain (guide). */
export const raidText = (from: Person, to: Person, viewers: number): string =>
  JSON.stringify({
    channel_from_name: from.name,
    channel_to_name: to.name,
    channel_from_id: from.userId,
    channel_to_id: to.userId,
    channel_to_social_media: to.platform,
    channel_to_social_username: to.username,
    viewers_count: viewers,
  })
