import type { PastShow } from '../past-shows.ts'
import type { Person } from '../person.ts'

// Addresses that lead nowhere, so that nothing here ever reaches a real host.

export const channelArn = ({ livestreamId }: Person): string =>
  `arn:aws:ivs:eu-west-1:000000000000:channel/${livestreamId}`

export const playbackUrl = ({ livestreamId }: Person): string => `https://playback.invalid/${livestreamId}.m3u8`

export const recordingUrl = ({ userId, eventId }: PastShow): string =>
  `https://media.invalid/channels/${userId}/vod/${eventId}/main.m3u8`
