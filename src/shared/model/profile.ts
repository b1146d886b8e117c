import type { Channel } from './channel.ts'

/** A person's page as Parti tells it. Everything but the channel is null where the answer does not tell. */
export interface Profile {
  channel: Channel
  /** Plain text, lines parted by `\r\n` or `\n`. */
  description: string | null
  /** How many joined this channel: likely what other sites call followers. */
  members: number | null
  /** How many channels this person joined. */
  channelsJoined: number | null
  /** The number of one of Parti's own pictures. */
  avatarId: number | null
  isBanned: boolean | null
}

/** One entry of a person's feed; most are written when a show begins or ends. */
export interface Post {
  /** Parti's `feed_id`. */
  id: number
  text: string
  /** The show it belongs to. */
  eventId: number | null
  /** ms since 1970. */
  at: number | null
}

/** A pass that a person sells on a blockchain. */
export interface Pass {
  name: string | null
  /** An exact whole number in decimal; it may be beyond what a number can hold. */
  amount: string
  blockchainId: number | null
}
