import { z } from 'zod'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { ChannelInfo } from './facts.ts'
import { readShape, requireSameUser } from './read-shape.ts'
import { optionalCount, optionalFlag, optionalId, optionalText, optionalTime, wireId } from './wire-fields.ts'

/** Parti leaves these two out for some live channels, so neither may decide anything (measured by others). */
const stream = z.object({ start_time: optionalTime, viewer_count: optionalCount }).nullable().catch(null)
/** `category_name` is a guess: other answers call it so. */
const event = z.object({ event_name: optionalText, category_name: optionalText }).nullable().catch(null)

const channel = z.object({
  user_id: wireId,
  livestream_id: optionalId,
  is_live: optionalFlag,
  current_event_id: optionalId,
})

const answer = z.object({
  is_streaming_live_now: optionalFlag,
  channel_info: z.object({ channel, stream, livestream_event_info: event }).nullish(),
})

const notLive = (userId: number, livestreamId: number | null): ChannelInfo => ({
  userId,
  livestreamId,
  isLive: false,
  eventId: null,
  title: null,
  category: null,
  startedAt: null,
  viewers: null,
})

/**
 * What a channel-info answer says (guide), or null for nobody. Live is what either flag calls live; a person without
 * a channel is not live if the answer says so.
 */
export function decodeChannelInfo(userId: number, body: unknown): ChannelInfo | null {
  if (body === null) return null
  const { is_streaming_live_now: liveNow, channel_info: info } = readShape(answer, body, 'channel info')
  if (!info && liveNow === false) return notLive(userId, null)
  if (!info) throw new BridgeError('parti-unreadable', 'channel info: no channel')

  requireSameUser(userId, info.channel.user_id, 'channel info')
  const { is_live: channelLive, livestream_id: livestreamId } = info.channel
  if (liveNow === null && channelLive === null) throw new BridgeError('parti-unreadable', 'channel info: no live flag')
  if (!liveNow && !channelLive) return notLive(userId, livestreamId)
  return {
    userId,
    livestreamId,
    isLive: true,
    eventId: info.channel.current_event_id,
    title: info.livestream_event_info?.event_name ?? null,
    category: info.livestream_event_info?.category_name ?? null,
    startedAt: info.stream?.start_time ?? null,
    viewers: info.stream?.viewer_count ?? null,
  }
}
