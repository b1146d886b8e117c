import * as fc from 'fast-check'

const person = { user_id: 353044, user_name: 'BalthierGR', social_media: 'twitter', social_username: 'KickBalthierGR' }
const message = { chat_id: 4470868, user_id: 353044, user_name: 'x', post_content: 'later ', created_at: 1747444386 }
const raid = { ...message, post_content: '{"channel_from_name":"BalthierGR","channel_to_name":"Lionheart"}' }

/** Rows and answers as the guide and others saw them. */
export const samples: readonly object[] = [
  { ...person, user_avatar_id: 1, channels_joined: 869, members: 749, description: '🎉\r\n', avatar_link: null },
  { ...person, discord_discriminator: '0', social_media: 'discord' },
  message,
  raid,
  { feed_id: 92140, user_id: 353044, post_content: 'Games', event_id: 80669, created_at: 1747444493 },
  { currency_address_id: 3429, user_id: 353044, blockchain_id: 4, amount: '10000000', pass_name: 'AvP' },
  { ...person, livestream_id: 76436, event_id: 80695, event_title: '🎉', category_name: null, viewers_count: 470 },
  { ...person, event_id: 80695, event_start_ts: 1747444493, event_end_ts: 1747448093, total_viewers: 93260 },
  { ...person, event_id: 5, event_title: 'x', event_start_ts: 1795000000, event_end_ts: 1795003600 },
  { category_id: 7, name: '', display_name: 'Gaming' },
  { user: person },
  { livestream_id: 7862, viewers_count: 470 },
  {
    status: 'Public',
    channel_info: {
      channel: { livestream_id: 76436, user_id: 567503, is_live: true, current_event_id: 80695, stream_key: 'sk' },
      stream: { health: 'HEALTHY', state: 'LIVE', viewer_count: 470, start_time: '2025-05-28T10:00:00Z' },
      livestream_event_info: { event_name: "I'm Live on Parti" },
    },
    is_streaming_live_now: true,
  },
]

/** What a changed Parti might do to a value. */
type Bend = (value: unknown) => unknown

const drop: Bend = () => undefined
const nest: Bend = (value) => ({ value })
const asText: Bend = (value) => (typeof value === 'string' ? value : JSON.stringify(value))
const replaceBy =
  (other: unknown): Bend =>
  () =>
    other

const bends = fc.oneof(
  fc.constantFrom(drop, nest, asText),
  fc.oneof(fc.jsonValue(), fc.constantFrom('\0', -1, 0, 2 ** 53, '', '7', true)).map(replaceBy),
)

/** The samples with some of their parts gone, nested deeper, as text, or replaced by anything. */
export const bentSample: fc.Arbitrary<unknown> = fc
  .record({
    sample: fc.constantFrom(...samples),
    hits: fc.array(fc.tuple(fc.nat(20), bends), { maxLength: 3 }),
  })
  .map(({ sample, hits }) => {
    let place = 0
    const bent: unknown = JSON.parse(JSON.stringify(sample), (_key, value: unknown) => {
      const hit = hits.find(([at]) => at === place)
      place += 1
      return hit === undefined ? value : hit[1](value)
    })
    return bent === undefined ? null : bent
  })
