import type { Channel, Fate, FollowExtras } from './channel.ts'

/** How a fact reached us: pushed by a socket, polled over REST, or read back from our own disk. */
export type Source = 'push' | 'poll' | 'stored'

/** A number of viewers as Parti reported it. */
export interface ViewerReading {
  count: number
  /** When it was received, ms since 1970. */
  at: number
  source: Source
}

/** One live period of a channel. */
export interface Show {
  /** Parti's id of the event; null where the host does not tell it. */
  eventId: number | null
  title: string | null
  category: string | null
  /** When Parti says it began, ms since 1970; null where it does not say. */
  startedAt: number | null
  /** When we first saw it live, ms since 1970; of one that we never saw live, when it was as far as is known. */
  seenAt: number
  /** It was on already when we first looked, and so may have begun long before; nothing where that is not so. */
  wasOn?: true
}

/** What is known about a channel right now. */
export type LiveState =
  | { phase: 'unknown' }
  | {
      phase: 'offline'
      /** When the last answer that said so arrived, ms since 1970. */
      at: number
      source: Source
      /** When we last saw it live, ms since 1970; null when we never did. */
      lastLiveAt: number | null
    }
  | {
      phase: 'live'
      show: Show
      /** Null while Parti has not told a number. */
      viewers: ViewerReading | null
      /** When the last answer or push that said so arrived, ms since 1970. */
      at: number
      source: Source
    }

/** One row of the follow list: who, since when, and what is known. */
export interface FollowedChannel extends FollowExtras {
  channel: Channel
  followedAt: number
  /** What befell the person, be it long ago; null where nothing is known to have. The row stays whatever happens. */
  fate: Fate | null
  /** The name before the present one; null where it never changed while followed. */
  formerName: string | null
  live: LiveState
}

/** The reported viewers of a live channel, or null while it is not live or the number is unknown. */
export const viewersOf = (live: LiveState): number | null =>
  live.phase === 'live' ? (live.viewers?.count ?? null) : null

/** When a show began as far as is known, ms since 1970: Parti's word, else our first sight of it. */
export const beganAt = (show: Show): number => show.startedAt ?? show.seenAt

/** Whether nobody knows when a show began: it is at least as old as `beganAt` says. */
export const isOfUnknownAge = ({ startedAt, wasOn }: Show): boolean => startedAt === null && wasOn === true

/** Live channels first, the most watched on top (unknown numbers last among them), then the others by name. */
export function byLiveThenViewers(a: FollowedChannel, b: FollowedChannel): number {
  const liveFirst = Number(b.live.phase === 'live') - Number(a.live.phase === 'live')
  if (liveFirst !== 0) return liveFirst
  const moreViewersFirst = (viewersOf(b.live) ?? -1) - (viewersOf(a.live) ?? -1)
  if (moreViewersFirst !== 0) return moreViewersFirst
  return a.channel.name.localeCompare(b.channel.name) || a.channel.userId - b.channel.userId
}
