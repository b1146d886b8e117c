import { BridgeError } from '#shared/bridge/errors.ts'
import { findLinks } from './chat-links.ts'
import type { Rooms } from './rooms.ts'

/**
 * Where a link of a row leads, as our own copy of the row says: a page must not be able to open what nobody wrote. `link`
 * counts from 0. Throws `forbidden` where there is none such.
 */
export function linkOfRow(rooms: Pick<Rooms, 'find'>, userId: number, key: string, link: number): string {
  const entry = rooms.find(userId)?.timeline.get(key)
  const text = entry?.kind === 'row' && entry.message.content.kind === 'text' ? entry.message.content.text : ''
  const url = findLinks(text)[link]?.url
  if (url === undefined) throw new BridgeError('forbidden', key)
  return url
}
