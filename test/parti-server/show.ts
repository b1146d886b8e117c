/** One live period of a channel. */
export interface Show {
  /** Counts up over the whole site. */
  eventId: number
  title: string
  viewers: number
  /** ms since 1970. */
  startedAt: number
}

/** What may be chosen about a show; the rest is as the site would fill it in. */
export interface GoLive {
  title?: string | undefined
  eventId?: number | undefined
  viewers?: number | undefined
  /** ms since 1970. */
  startedAt?: number | undefined
}

/** The title that the site gives to a show without one (guide). */
export const DEFAULT_TITLE = "I'm Live on Parti"
