import { BridgeError } from '#shared/bridge/errors.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { findLinks } from './chat-links.ts'
import type { Rooms } from './rooms.ts'

/**
 * Where a link of a message leads, as our own copy says: a page must not be able to open what nobody wrote. `link` counts
 * from 0. Throws `forbidden` where there is none such.
 */
export function linkIn(message: ChatMessage | null, link: number): string {
  const text = message?.content.kind === 'text' ? message.content.text : ''
  const url = findLinks(text)[link]?.url
  if (url === undefined) throw new BridgeError('forbidden', `${message?.key} ${link}`)
  return url
}

/** The same for a row of a room, or for what is pinned there. */
export function linkOfRow(rooms: Pick<Rooms, 'find'>, userId: number, key: string, link: number): string {
  const room = rooms.find(userId)
  const entry = room?.timeline.get(key)
  const pinned = room?.state.getState().pinned?.message
  return linkIn(entry?.kind === 'row' ? entry.message : pinned?.key === key ? pinned : null, link)
}
