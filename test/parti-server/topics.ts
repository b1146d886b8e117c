import { z } from 'zod'

/** The topic that tells of every channel that goes live. */
export const LIVE_TOPIC = 'NewChannelLiveNotify'
const CHAT = 'ChatPublic'
const VIEWERS = 'LivestreamLiveViewersUpdate'

/** The key of what is said in the channel of a user. */
export const chatTopic = (userId: number): string => `${CHAT}/${userId}`
/** The key of the viewers of a livestream, whose id is not the user's. */
export const viewersTopic = (livestreamId: number): string => `${VIEWERS}/${livestreamId}`
/** The name that clients use for the topic of a key. */
export const topicName = (key: string): string => key.split('/')[0] ?? key

const chatOptions = z.object({ user_id: z.int() })
const viewersOptions = z.object({ livestream_id: z.int() })

/** By topic name: reads its options and gives the key under which messages are published, or null if they are wrong. */
const TOPICS: Readonly<Record<string, (options: unknown) => string | null>> = {
  [LIVE_TOPIC]: () => LIVE_TOPIC,
  [CHAT](options) {
    const read = chatOptions.safeParse(options)
    return read.success ? chatTopic(read.data.user_id) : null
  },
  [VIEWERS](options) {
    const read = viewersOptions.safeParse(options)
    return read.success ? viewersTopic(read.data.livestream_id) : null
  },
}

const subscribeFrame = z.object({
  jwt: z.string().nullish(),
  subscribe_options: z.record(z.string(), z.record(z.string(), z.unknown())),
})

/** The key of the topic that a frame subscribes to, or null if the frame is not understood. */
export function readSubscription(frame: string): string | null {
  const read = subscribeFrame.safeParse(parseJson(frame))
  if (!read.success) return null
  const [option, ...others] = Object.entries(read.data.subscribe_options)
  if (!option || others.length > 0) return null
  return TOPICS[option[0]]?.(option[1]) ?? null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
