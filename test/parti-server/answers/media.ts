import type { PastShow } from '../past-shows.ts'
import type { Person } from '../person.ts'

/** The name of a channel at the provider of its video. */
export const channelArn = ({ livestreamId }: Person): string =>
  `arn:aws:ivs:eu-west-1:000000000000:channel/${livestreamId}`

/** Where a show would be played; the address leads nowhere, so that nothing here ever reaches a real host. */
export const playbackUrl = ({ livestreamId }: Person): string => `https://playback.invalid/${livestreamId}.m3u8`

/** Where a past show would be played; it leads nowhere either. */
export const recordingUrl = ({ userId, eventId }: PastShow): string =>
  `https://media.invalid/channels/${userId}/vod/${eventId}/main.m3u8`
