import type { Channel } from '#shared/model/channel.ts'
import type { PastShow } from '#shared/model/listed-show.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import type { Post } from '#shared/model/profile.ts'
import type { AwaySpan } from './away-watch.ts'

/** A show that began and ended while the app was off or the machine slept. */
export interface MissedShow extends Pick<PastShow, 'channel' | 'eventId' | 'title' | 'category'> {
  /** ms since 1970; null where Parti told one moment only, which may be the start or the end. */
  startedAt: number | null
  /** ms since 1970; null where that is not known. */
  endedAt: number | null
  /** The start, or else the only moment that is known; ms since 1970. */
  at: number
}

/** A show may begin shortly before the app ends and not be seen; one that was seen is known by its key. */
export const LEEWAY_MS = 2 * 60_000

const isWithin = (at: number, { from, to }: AwaySpan): boolean => at >= from - LEEWAY_MS && at < to

/** Whether the show is the one that is on now, as far as can be told: one that is on without an id may be any. */
const mayBeOn = (eventId: number, live: LiveState, { to }: AwaySpan): boolean => {
  // What was known before the span says nothing of now.
  if (live.phase === 'unknown' || live.at < to) return true
  return live.phase === 'live' && (live.show.eventId === null || live.show.eventId === eventId)
}

/** What a row of the list of past shows tells of a span; null where it is no show of that time, or may be on. Pure. */
export function missedShow(show: PastShow, span: AwaySpan, live: LiveState, now: number): MissedShow | null {
  const { channel, eventId, title, category, startedAt } = show
  const at = startedAt ?? show.endedAt
  if (at === null || !isWithin(at, span)) return null
  const hasEnded = show.endedAt !== null && show.endedAt <= now
  const isOn = live.phase === 'live' && live.show.eventId === eventId
  if (hasEnded ? isOn : mayBeOn(eventId, live, span)) return null
  const isWhole = startedAt !== null && hasEnded
  return { channel, eventId, title, category, startedAt, endedAt: isWhole ? show.endedAt : null, at }
}

/**
 * What an entry of a feed tells of a span; null as above. Whether its time is that of a start or of an end is not known
 * (guide, "Get User Profile Feed", does not say), so it is neither. Pure.
 */
export function missedPost({ eventId, text, at }: Post, channel: Channel, span: AwaySpan, live: LiveState) {
  if (eventId === null || at === null || !isWithin(at, span) || mayBeOn(eventId, live, span)) return null
  const title = text.trim() === '' ? null : text
  return { channel, eventId, title, category: null, startedAt: null, endedAt: null, at } satisfies MissedShow
}
