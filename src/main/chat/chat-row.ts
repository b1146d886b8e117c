import type { ChatLink, ChatRow } from '#shared/model/chat-entry.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import type { ChatVerdict } from '#shared/model/chat-rules.ts'
import { findLinks } from './chat-links.ts'

const NONE: readonly ChatLink[] = []

/** The row of a message, with what the user's rules say of it, while the site shows it. */
export const chatRow = (message: ChatMessage, order: number, { mark, isIgnored }: ChatVerdict): ChatRow => ({
  kind: 'row',
  order,
  message,
  links: message.content.kind === 'text' ? linksOf(message.content.text) : NONE,
  mark: mark?.colour ?? null,
  isIgnored,
  removedAt: null,
})

function linksOf(text: string): readonly ChatLink[] {
  const found = findLinks(text)
  return found.length === 0 ? NONE : found.map(({ start, end, host }) => ({ start, end, host }))
}
