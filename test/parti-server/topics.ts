import { z } from 'zod'

/** The topic that tells of every channel that goes live. */
export const LIVE_TOPIC = 'NewChannelLiveNotify'

/** By topic name: reads its options and gives the key under which messages are published, or null if they are wrong. */
const TOPICS: Readonly<Record<string, (options: unknown) => string | null>> = {
  [LIVE_TOPIC]: () => LIVE_TOPIC,
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
