import type { Channel } from './channel.ts'

/** A show that is over and may be watched again. */
export interface PastShow {
  channel: Channel
  eventId: number
  title: string | null
  category: string | null
  /** ms since 1970. */
  startedAt: number | null
  /** ms since 1970. */
  endedAt: number | null
  /** Everybody who watched, as reported. */
  totalViewers: number | null
}

/** A show that somebody has announced for later. */
export interface ScheduledShow {
  /** Parti tells no account here. */
  userId: number
  userName: string
  eventId: number
  title: string | null
  /** ms since 1970; some lie years ahead and mean nothing. */
  startsAt: number
  /** ms since 1970. */
  endsAt: number | null
}

/** What shows are filed under. */
export interface Category {
  id: number
  /** The name to be shown. */
  name: string
}
