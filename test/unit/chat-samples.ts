import type { ChatGap, ChatRow } from '#shared/model/chat-entry.ts'
import type { ChatContent, ChatMessage } from '#shared/model/chat-message.ts'

interface RowParts
  extends Partial<Omit<ChatMessage, 'content'>>, Partial<Pick<ChatRow, 'links' | 'mark' | 'isIgnored' | 'removedAt'>> {
  order: number
  text?: string
  content?: ChatContent
}

/** A row of a room. */
export const chatRowOf = ({
  order,
  text = 'hello',
  links = [],
  mark = null,
  isIgnored = false,
  removedAt = null,
  ...message
}: RowParts): ChatRow => ({
  kind: 'row',
  order,
  links,
  mark,
  isIgnored,
  removedAt,
  message: {
    chatId: order,
    key: `p${order}`,
    userId: 5,
    userName: 'Ann',
    at: null,
    content: { kind: 'text', text },
    ...message,
  },
})

/** A place where rows may be missing. */
export const chatGap = (gap: Partial<ChatGap> & Pick<ChatGap, 'order' | 'until'>): ChatGap => ({
  kind: 'gap',
  from: null,
  to: null,
  filledBy: null,
  ...gap,
})
