import type { Person } from '../person.ts'
import type { Show } from '../show.ts'
import { channelArn, playbackUrl } from './media.ts'

/** The object that is pushed when a channel goes live. The guide shows none; these are the fields that others saw. */
export const liveNotice = (person: Person, show: Show): object => ({
  livestream_id: person.livestreamId,
  ...showFields(person, show),
  channel_arn: channelArn(person),
})

/** A row of the list of live channels: as the notice, but without the livestream's id. */
export const liveRow = (person: Person, show: Show): object => ({
  ...showFields(person, show),
  discord_discriminator: person.discriminator,
  channel_arn: channelArn(person),
  playback_url: playbackUrl(person),
  playback_auth_token: '',
  original_playback_url: playbackUrl(person),
  dvr_url: null,
})

const showFields = (person: Person, show: Show) => ({
  user_id: person.userId,
  user_name: person.name,
  user_avatar_id: person.avatarId,
  avatar_link: person.picture,
  event_id: show.eventId,
  event_title: show.title,
  event_file: null,
  category_name: person.category,
  viewers_count: show.viewers,
  social_media: person.platform,
  social_username: person.username,
})
