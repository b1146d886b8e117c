import type { ChatRow } from '#shared/model/chat-entry.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import type { ChatVerdict } from '#shared/model/chat-rules.ts'
import { linksIn } from './chat-links.ts'

/** The row of a message, with what the user's rules say of it, while the site shows it. */
export const chatRow = (message: ChatMessage, order: number, { mark, isIgnored }: ChatVerdict): ChatRow => ({
  kind: 'row',
  order,
  message,
  links: linksIn(message.content),
  mark: mark?.colour ?? null,
  isIgnored,
  removedAt: null,
})
