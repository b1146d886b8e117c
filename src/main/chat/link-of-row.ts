import { BridgeError } from '#shared/bridge/errors.ts'
import { findLinks } from './chat-links.ts'
import type { Rooms } from './rooms.ts'

/**
 * Where a link of a row leads, or of what is pinned, as our own copy says: a page must not be able to open what nobody
 * wrote. `link` counts from 0. Throws `forbidden` where there is none such.
 */
export function linkOfRow(rooms: Pick<Rooms, 'find'>, userId: number, key: string, link: number): string {
  const room = rooms.find(userId)
  const entry = room?.timeline.get(key)
  const pinned = room?.state.getState().pinned?.message
  const message = entry?.kind === 'row' ? entry.message : pinned?.key === key ? pinned : null
  const text = message?.content.kind === 'text' ? message.content.text : ''
  const url = findLinks(text)[link]?.url
  if (url === undefined) throw new BridgeError('forbidden', key)
  return url
}
