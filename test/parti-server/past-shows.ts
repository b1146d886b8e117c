import type { Show } from './show.ts'

/** A show that has ended. It stands in the list of past streams and is a post in its channel's feed. */
export interface PastShow {
  userId: number
  eventId: number
  /** Of its post; counts up over the whole site. */
  feedId: number
  title: string
  /** ms since 1970. */
  startedAt: number
  endedAt: number
  /** The most that watched at once; what Parti counts here is unknown. */
  totalViewers: number
}

/** The shows that have ended. */
export interface PastShows {
  /** Files a show that ends now. */
  file(userId: number, show: Show, peak: number): void
  /** All of them, the last that ended first. */
  list(): readonly PastShow[]
  forget(userId: number): void
}

/** `now` gives ms since 1970. */
export function createPastShows(start: readonly PastShow[], now: () => number): PastShows {
  let shows = start.toSorted((a, b) => b.endedAt - a.endedAt)
  let nextFeedId = Math.max(0, ...start.map(({ feedId }) => feedId)) + 1
  return {
    file(userId, { eventId, title, startedAt }, totalViewers) {
      shows = [{ userId, eventId, feedId: nextFeedId, title, startedAt, endedAt: now(), totalViewers }, ...shows]
      nextFeedId += 1
    },
    list: () => shows,
    forget(gone) {
      shows = shows.filter(({ userId }) => userId !== gone)
    },
  }
}
