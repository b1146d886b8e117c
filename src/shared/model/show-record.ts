/** A title that a show had from a moment on, ms since 1970. */
export interface ShowTitle {
  at: number
  title: string | null
  category: string | null
}

/** How many watched a show, by what this app counted itself. */
export interface ShowAudience {
  peak: number
  /** When the peak was first reached, ms since 1970. */
  peakAt: number
  /** Over the time that numbers are known for. */
  mean: number
  /** As many watched at least for half of that time. */
  median: number
  /** For how long numbers are known, ms. */
  coveredMs: number
}

/** What was said during a show, by what the archive holds. */
export interface ShowChat {
  rows: number
  chatters: number
  raidsIn: number
  raidsOut: number
  /** Of which nobody knows whether they came or left, because nobody told what the channel is called. */
  raidsUnclear: number
}

/** One show of a channel. Its key is (user id, event id), or (user id, seenAt) where no event id is told. */
export interface ShowRecord {
  userId: number
  /** Parti's id; null where it was not told. */
  eventId: number | null
  /** When Parti says it began, ms since 1970; null where it does not say. */
  startedAt: number | null
  /** When we first saw it live, ms since 1970; null for one that only Parti's lists tell of. */
  seenAt: number | null
  /** When it ended as far as is known, ms since 1970; null while it is on, or where nobody knows. */
  endedAt: number | null
  /** When it was last seen on, ms since 1970; null for one that only Parti's lists tell of. */
  lastAt: number | null
  /** A moment that Parti tells without saying whether the show began or ended then, ms since 1970; null where it says. */
  aroundAt: number | null
  /** It was on already when we first looked, and so may have begun long before, unless Parti says when. */
  wasOn: boolean
  isOn: boolean
  /** In the order of time; the first is the one that it began with. */
  titles: ShowTitle[]
  /** Null where no number was counted. */
  audience: ShowAudience | null
  /** Everybody who ever watched, as Parti reports it of a show that is over; null where it does not. */
  totalViewers: number | null
  /** Null where nothing of its chat is in the archive. */
  chat: ShowChat | null
}

/** When a show is taken to have begun, for order and for graphs, ms since 1970; null where nothing is known at all. */
export const showFrom = ({ startedAt, seenAt, aroundAt }: ShowRecord): number | null => startedAt ?? seenAt ?? aroundAt
