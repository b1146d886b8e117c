import type { ChatRow } from '#shared/model/chat-entry.ts'
import { showChatOverlay } from './overlay.ts'
import { nameOf } from './row-words.ts'

/** Shows who somebody is, at their name. */
export function showCard(row: ChatRow, element: Element): void {
  const { left, bottom } = element.getBoundingClientRect()
  const { message } = row
  showChatOverlay({ kind: 'card', at: { x: left, y: bottom }, of: message, name: nameOf(message) })
}
