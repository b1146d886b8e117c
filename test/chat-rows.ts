import type { ChatSighting } from '#shared/model/archived-chat.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'

/** 23 November 2026, 20:00 UTC. */
export const EVENING = Date.UTC(2026, 10, 23, 20)

/** A row of user 7 with Parti's number, written that many seconds after `EVENING` and seen a moment later. */
export function aChatRow(
  chatId: number | null,
  message: Partial<ChatMessage> | string = {},
  rest: Partial<ChatSighting> = {},
): ChatSighting {
  const given = typeof message === 'string' ? textOf(message) : message
  const at = given.at === undefined ? EVENING + (chatId ?? 0) * 1_000 : given.at
  const key = chatId === null ? 'l1' : `p${chatId}`
  return {
    message: {
      chatId,
      key,
      userId: 7,
      userName: 'DBR',
      content: { kind: 'text', text: `row ${chatId}` },
      ...given,
      at,
    },
    seenAt: (at ?? EVENING) + 300,
    removedAt: null,
    ...rest,
  }
}

/** What only the text of a row differs by. */
export const textOf = (text: string): Partial<ChatMessage> => ({ content: { kind: 'text', text } })
