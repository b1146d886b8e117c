import type { DialectTraits } from './dialects.ts'
import { jsonText } from './json.ts'
import { topicName } from './topics.ts'

/** A message for those who subscribed to a topic, before a dialect gives it its form. */
export interface Message {
  /** The key under which it is published. */
  topic: string
  /** The user whom it is about, who heads a tuple. */
  userName: string
  value: unknown
}

type Write = (value: unknown) => string

/** By form: the frame's text. `write` gives JSON. */
const FRAMES: Readonly<Record<DialectTraits['frame'], (message: Message, write: Write) => string>> = {
  bare: ({ value }, write) => write(value),
  wrapped: ({ topic, value }, write) => write({ [topicName(topic)]: value }),
  tuple: ({ userName, value }, write) => write([userName, value]),
  list: ({ value }, write) => write([value]),
  'json-string': ({ value }, write) => JSON.stringify(write(value)),
}

/** The text of the frame that carries `message`. */
export const frameText = (message: Message, { frame, numbers }: DialectTraits): string =>
  FRAMES[frame](message, (value) => jsonText(value, numbers))

/** What is sent after a subscription to `topic`, or null if nothing is. */
export function acknowledgementText(topic: string, { acknowledgement }: DialectTraits): string | null {
  if (acknowledgement === 'none') return null
  return acknowledgement === 'text' ? 'ok' : JSON.stringify({ subscribed: topicName(topic) })
}
