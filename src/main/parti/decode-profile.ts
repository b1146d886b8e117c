import type { z } from 'zod'
import type { Profile } from '#shared/model/profile.ts'
import { readShape, requireSameUser } from './read-shape.ts'
import { toChannel, wirePerson } from './wire-account.ts'
import { optionalCount, optionalFlag, optionalText } from './wire-fields.ts'

/** A person's page (guide, "Get User Profile"; `is_banned` measured by others). */
export const wireProfile = wirePerson.extend({
  description: optionalText,
  members: optionalCount,
  channels_joined: optionalCount,
  user_avatar_id: optionalCount,
  is_banned: optionalFlag,
})

/** The profile of a page as it came over the wire. */
export const toProfile = (page: z.infer<typeof wireProfile>): Profile => ({
  channel: toChannel(page),
  description: page.description,
  members: page.members,
  channelsJoined: page.channels_joined,
  avatarId: page.user_avatar_id,
  isBanned: page.is_banned,
})

/** The profile of a user, or null for nobody; throws `parti-unreadable`, also where it is somebody else's. */
export function decodeProfile(userId: number, body: unknown): Profile | null {
  if (body === null) return null
  const profile = toProfile(readShape(wireProfile, body, 'profile'))
  requireSameUser(userId, profile.channel.userId, 'profile')
  return profile
}
