import type { Channel } from '#shared/model/channel.ts'
import type { PastShow } from '#shared/model/listed-show.ts'

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

/** A channel that is live, as it is pushed and as the list of live channels has it. It carries no time. */
export interface LiveNotice {
  channel: Channel
  /** Null in the list of live channels. */
  livestreamId: number | null
  eventId: number | null
  title: string | null
  category: string | null
  viewers: number | null
}

/** Everybody who is live, over all pages. */
export interface LiveList {
  shows: LiveNotice[]
  /** False where a row could not be read or the pages did not end: then a channel's absence means nothing. */
  isComplete: boolean
}

/** Shows that are over, over as many pages as were asked for. */
export interface RecentShows {
  shows: PastShow[]
  /** False where the pages did not reach back far enough: then a show's absence means nothing. */
  isComplete: boolean
}
