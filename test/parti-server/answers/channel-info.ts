import type { DialectTraits } from '../dialects.ts'
import type { Person } from '../person.ts'
import type { Show } from '../show.ts'
import { channelArn, playbackUrl } from './media.ts'

/** A person's channel, with the show that is on, if any. */
export function channelInfoAnswer(person: Person, show: Show | null, traits: DialectTraits): object {
  const observed = traits.fields === 'observed'
  return {
    status: 'Public',
    ...(observed && { is_moderator: null }),
    channel_info: {
      channel: {
        livestream_id: person.livestreamId,
        user_id: person.userId,
        ...(observed && privateChannelFields(person)),
        is_live: show !== null,
        ...(show && traits.eventId && { current_event_id: show.eventId }),
      },
      ...(show && traits.stream && { stream: streamFields(show, observed) }),
      visibility_type: 'Public',
      ...(show && { livestream_event_info: eventFields(show, observed) }),
    },
    is_streaming_live_now: show !== null,
  }
}

/** Strangers see the keys blank. */
const privateChannelFields = (person: Person) => ({
  channel_arn: channelArn(person),
  ingest_endpoint: '',
  playback_url: playbackUrl(person),
  playback_auth_token: '',
  stream_key_arn: '',
  stream_key: '',
  created_at: person.channelCreatedAt,
})

const streamFields = (show: Show, observed: boolean) => ({
  health: 'HEALTHY',
  ...(observed && { start_time: new Date(show.startedAt).toISOString(), stream_id: `st-${show.eventId}` }),
  state: 'LIVE',
  viewer_count: show.viewers,
})

const eventFields = (show: Show, observed: boolean) => ({
  ...(observed && { livestream_preview_file: null, event_description: '' }),
  event_name: show.title,
})
