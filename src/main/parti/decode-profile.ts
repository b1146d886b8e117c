import type { Channel } from '#shared/model/channel.ts'
import { readShape, requireSameUser } from './read-shape.ts'
import { toChannel, wirePerson } from './wire-account.ts'

/** The channel in a profile (guide), or null for nobody. */
export function decodeProfile(userId: number, body: unknown): Channel | null {
  if (body === null) return null
  const channel = toChannel(readShape(wirePerson, body, 'profile'))
  requireSameUser(userId, channel.userId, 'profile')
  return channel
}
