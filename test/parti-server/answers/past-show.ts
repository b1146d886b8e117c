import type { DialectTraits } from '../dialects.ts'
import type { PastShow } from '../past-shows.ts'
import type { Person } from '../person.ts'
import { recordingUrl } from './media.ts'

const seconds = (ms: number) => Math.floor(ms / 1_000)

/** A row of the past streams. */
export const pastShowAnswer = (person: Person, show: PastShow): object => ({
  user_id: person.userId,
  user_name: person.name,
  user_avatar_id: person.avatarId,
  avatar_link: person.picture,
  livestream_visibility_type: 'Public',
  event_id: show.eventId,
  event_title: show.title,
  event_file: null,
  event_start_ts: seconds(show.startedAt),
  event_end_ts: seconds(show.endedAt),
  livestream_recording: recordingUrl(show),
  category_name: person.category,
  social_media: person.platform,
  social_username: person.username,
  discord_discriminator: person.discriminator,
  has_access_pass: false,
  total_viewers: show.totalViewers,
})

/** A past show as a post in the feed of its channel: made when the show ends, as the guide's times suggest. */
export const feedAnswer = (show: PastShow, { fields }: DialectTraits): object => ({
  feed_id: show.feedId,
  user_id: show.userId,
  post_content: show.title,
  event_id: show.eventId,
  created_at: seconds(show.endedAt),
  ...(fields === 'observed' && { livestream_recording: recordingUrl(show), likes_count: show.eventId % 7 }),
})
