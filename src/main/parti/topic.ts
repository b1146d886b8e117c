import type { FrameRows } from './frame-rows.ts'

/** Something to subscribe to, and how its frames read. Values are of type T. */
export interface Topic<T> {
  /** Parti's name of it. */
  name: string
  /** Whom it is about, by the number that the topic goes by; null where it is about everybody. */
  subject: number | null
  /** The text that subscribes, byte for byte as in the guide. */
  hello: string
  /** The values in a frame; whatever is not understood is counted, nothing throws. */
  read(text: string): FrameRows<T>
}

/** Tells topics apart: `NewChannelLiveNotify`, `ChatPublic 353044`. */
export const topicKey = ({ name, subject }: Topic<unknown>): string => (subject === null ? name : `${name} ${subject}`)
