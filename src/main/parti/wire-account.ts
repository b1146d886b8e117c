import { z } from 'zod'
import type { Channel } from '#shared/model/channel.ts'
import { optionalExactText, optionalUrl, wireId, wireName } from './wire-fields.ts'

const discriminator = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().regex(/^\d+$/).nullable().catch(null),
)

/** How a person appears in profiles, lists and notices (guide; the last two fields measured by others). */
export const wirePerson = z.object({
  user_id: wireId,
  user_name: wireName,
  social_media: optionalExactText,
  social_username: optionalExactText,
  discord_discriminator: discriminator,
  avatar_link: optionalUrl,
})

/** The channel of a person as it came over the wire. */
export function toChannel(person: z.infer<typeof wirePerson>): Channel {
  const { user_id: userId, user_name: name, social_media: platform, social_username: username } = person
  const picture = person.avatar_link === null ? {} : { avatarUrl: person.avatar_link }
  if (platform === null || username === null) return { userId, name, account: null, ...picture }
  return {
    userId,
    name,
    account: { platform, username, discriminator: platform === 'discord' ? person.discord_discriminator : null },
    ...picture,
  }
}
