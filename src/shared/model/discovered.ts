import type { Channel } from './channel.ts'

/** Somebody who is live, followed or not. */
export interface LiveChannel {
  channel: Channel
  title: string | null
  category: string | null
  /** As reported; null where it was not told. */
  viewers: number | null
}

/** Somebody whose show Parti announced when it began. */
export interface JustLive extends LiveChannel {
  /** When the announcement arrived, ms since 1970. */
  at: number
}
