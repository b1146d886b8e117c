import type { Channel } from '#shared/model/channel.ts'
import type { Profile } from '#shared/model/profile.ts'

/** A profile that tells nothing but the channel. */
export const profileOf = (channel: Channel): Profile => ({
  channel,
  description: null,
  members: null,
  channelsJoined: null,
  avatarId: null,
  isBanned: null,
})
