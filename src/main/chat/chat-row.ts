import type { ChatLink, ChatRow } from '#shared/model/chat-entry.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { findLinks } from './chat-links.ts'

const NONE: readonly ChatLink[] = []

/** The row of a message. `removedAt`: ms since 1970; null while the site shows it. */
export const chatRow = (message: ChatMessage, order: number, removedAt: number | null): ChatRow => ({
  kind: 'row',
  order,
  message,
  links: message.content.kind === 'text' ? linksOf(message.content.text) : NONE,
  removedAt,
})

function linksOf(text: string): readonly ChatLink[] {
  const found = findLinks(text)
  return found.length === 0 ? NONE : found.map(({ start, end, host }) => ({ start, end, host }))
}
