import type { ChatActivity } from '#shared/model/chat-activity.ts'
import type { Show } from '#shared/model/live-state.ts'
import type { PastShow } from '#shared/model/listed-show.ts'
import type { ShowRecord } from '#shared/model/show-record.ts'
import type { ViewerHistory, ViewerStep } from '#shared/model/viewer-history.ts'
import type { ViewerMark } from '#shared/model/viewer-mark.ts'
import type { ViewerSpan } from '#shared/model/viewer-span.ts'

/** What is kept of viewers until when; null keeps it for ever. Days are always kept. */
export interface ViewerLimits {
  rawMs: number | null
  minuteMs: number | null
  quarterMs: number | null
}

/** A show as it is seen; kept by (user id, event id), else by (user id, `seenAt`), or as one that an earlier run saw: see `resumedShow`. */
export interface SeenShow {
  userId: number
  show: Show
  /** When this was seen, ms since 1970: a title that is new is kept with it. */
  at: number
  /** ms since 1970; null while the show is on. */
  endedAt: number | null
}

/** What was counted of a show in one moment of its course. */
export interface CountAtAge {
  /** Which show: when it began, ms since 1970. */
  showFrom: number
  count: number
}

/** What the main thread asks of the worker about viewers, shows and how much was said. Moments are ms since 1970. */
export interface ViewerCalls {
  /**
   * Keeps the spans, all or none, and adds each to the minute, quarter and day that it lies in. A span that continues the
   * last one with the same number lengthens it. What is covered already is left out, so a clock that was set back doubles
   * nothing.
   */
  recordSpans(spans: readonly ViewerSpan[]): void
  /** Between two moments, in steps; older parts of which these steps are gone come in coarser ones. */
  viewerHistory(userId: number, from: number, to: number, step: ViewerStep): ViewerHistory
  recordShow(seen: SeenShow): void
  /**
   * Shows that are noted as on are not, as far as anybody knows, because nobody looks any more: those of a channel that is
   * watched no longer, or with null all that a run which is over left so. They were on until `lastAt` at least.
   */
  abandonShows(userId: number | null, lastAt: number): void
  /** A show of the period that began at `seenAt` has that event id. */
  joinShow(userId: number, seenAt: number, eventId: number): void
  /** What Parti's lists tell of shows that are over; what was seen by ourselves stays as it was seen. */
  recordPastShows(shows: readonly PastShow[], around: boolean): void
  /** Shows that touch the time between, the newest first. */
  shows(userId: number, from: number, to: number, limit: number): ShowRecord[]
  /** When shows began (Parti's word, else our first sight), the oldest first. */
  showStarts(userId: number, since: number): number[]
  /** How many watched at this age (ms) of at most `limit` earlier shows, the newest first; shows without a number then are left out. */
  countsAtAge(userId: number, before: number, ageMs: number, limit: number): CountAtAge[]
  viewerMarks(userId: number, from: number, to: number): ViewerMark[]
  /** Stretches in which nothing was said are left out. */
  chatActivity(roomId: number, from: number, to: number, step: Exclude<ViewerStep, 'raw'>): ChatActivity[]
  /** Channels of which numbers or shows are kept. */
  viewedChannels(): number[]
  /** Takes away some thousand rows beyond the limits, whole days of a channel at once; false once nothing is left to take away. */
  trimViewers(limits: ViewerLimits, now: number): boolean
  /** Forgets numbers and shows of a channel. */
  forgetViewers(userId: number): void
}
