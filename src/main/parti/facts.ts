import type { Channel } from '#shared/model/channel.ts'

/** What one answer says about a channel's show. Everything about the show is null while it is not live. */
export interface ChannelInfo {
  userId: number
  /** The key of the viewers subscription; it stays the same from show to show. */
  livestreamId: number | null
  isLive: boolean
  /** The key of the show. */
  eventId: number | null
  title: string | null
  category: string | null
  /** ms since 1970. */
  startedAt: number | null
  /** As reported; null where the answer does not tell. */
  viewers: number | null
}

/** The push that says a channel went live. It carries no time: the arrival counts. */
export interface LiveNotice {
  channel: Channel
  livestreamId: number | null
  eventId: number | null
  title: string | null
  category: string | null
  viewers: number | null
}
