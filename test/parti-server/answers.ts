import type { Person } from './person.ts'
import type { Show } from './world.ts'

/** How much the answers tell: `guide` has exactly the guide's fields, `observed` adds those that others saw for certain. */
export type Dialect = 'guide' | 'observed'

const channelArn = ({ livestreamId }: Person) => `arn:aws:ivs:eu-west-1:000000000000:channel/${livestreamId}`
const isoTime = (ms: number) => new Date(ms).toISOString()

/** The profile of one person. */
export function profileAnswer(person: Person, dialect: Dialect): object {
  const documented = {
    user_id: person.userId,
    user_name: person.name,
    user_avatar_id: person.avatarId,
    channels_joined: person.channelsJoined,
    members: person.members,
    description: person.description,
    social_media: person.platform,
    social_username: person.username,
  }
  if (dialect === 'guide') return documented
  return {
    ...documented,
    accept_terms: true,
    avatar_link: null,
    background_link: null,
    discord_discriminator: person.discriminator,
    is_banned: false,
    role_id: 30,
  }
}

/** A person's channel, with the show that is on, if any. */
export function channelInfoAnswer(person: Person, show: Show | null, dialect: Dialect): object {
  const observed = dialect === 'observed'
  return {
    status: 'Public',
    ...(observed && { is_moderator: null }),
    channel_info: {
      channel: {
        livestream_id: person.livestreamId,
        user_id: person.userId,
        ...(observed && privateChannelFields(person)),
        is_live: show !== null,
        ...(show && { current_event_id: show.eventId }),
      },
      ...(show && { stream: streamFields(show, observed) }),
      visibility_type: 'Public',
      ...(show && { livestream_event_info: eventFields(show, observed) }),
    },
    is_streaming_live_now: show !== null,
  }
}

/** Strangers see the keys blank; the playback address leads nowhere, so that nothing here ever reaches a real host. */
const privateChannelFields = (person: Person) => ({
  channel_arn: channelArn(person),
  ingest_endpoint: '',
  playback_url: `https://playback.invalid/${person.livestreamId}.m3u8`,
  playback_auth_token: '',
  stream_key_arn: '',
  stream_key: '',
  created_at: person.channelCreatedAt,
})

const streamFields = (show: Show, observed: boolean) => ({
  health: 'HEALTHY',
  ...(observed && { start_time: isoTime(show.startedAt), stream_id: `st-${show.eventId}` }),
  state: 'LIVE',
  viewer_count: show.viewers,
})

const eventFields = (show: Show, observed: boolean) => ({
  ...(observed && { livestream_preview_file: null, event_description: '' }),
  event_name: show.title,
})

/** The object that is pushed when a channel goes live: bare, and the same in all dialects, for the guide shows none. */
export const liveNotice = (person: Person, show: Show): object => ({
  livestream_id: person.livestreamId,
  user_id: person.userId,
  user_name: person.name,
  user_avatar_id: person.avatarId,
  avatar_link: null,
  event_id: show.eventId,
  event_title: show.title,
  event_file: null,
  category_name: person.category,
  viewers_count: show.viewers,
  social_media: person.platform,
  social_username: person.username,
  channel_arn: channelArn(person),
})
