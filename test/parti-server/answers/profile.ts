import type { DialectTraits } from '../dialects.ts'
import type { Person } from '../person.ts'

/** The profile of one person. */
export const profileAnswer = (person: Person, { fields }: DialectTraits): object => ({
  ...documentedProfile(person),
  ...(fields === 'observed' && { ...observedProfile(person), role_id: 30 }),
  ...((fields === 'observed' || person.banned) && { is_banned: person.banned }),
})

/** A row of the featured channels, which others saw without ban and role. */
export const featuredAnswer = (person: Person, ordinal: number): object => ({
  ...documentedProfile(person),
  ...observedProfile(person),
  ordinal,
})

/** A person as a row in a list of moderators. */
export const moderatorAnswer = ({ userId, name, platform, username }: Person): object => ({
  user_id: userId,
  user_name: name,
  social_media: platform,
  social_username: username,
})

const documentedProfile = (person: Person) => ({
  user_id: person.userId,
  user_name: person.name,
  user_avatar_id: person.avatarId,
  channels_joined: person.channelsJoined,
  members: person.members,
  description: person.description,
  social_media: person.platform,
  social_username: person.username,
})

const observedProfile = (person: Person) => ({
  accept_terms: true,
  avatar_link: person.picture,
  background_link: null,
  discord_discriminator: person.discriminator,
})
