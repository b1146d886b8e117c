import type { Watched } from './live-transitions.ts'

/** No channel is asked again sooner than this many ms after it was last asked. */
export const POLL_INTERVAL_MS = 60_000

const RECENT_MS = 24 * 60 * 60_000

/** What the order of asking depends on. */
export interface PollCandidate {
  userId: number
  watched: Watched
  /** When it was last asked, ms since 1970; null when it never was. */
  askedAt: number | null
  /** To be asked without waiting for the interval. */
  due: boolean
}

/** The channel to ask next, or null when none is due. Unasked ones first, then by waiting time, live ones counting more. */
export function nextToAsk(candidates: Iterable<PollCandidate>, now: number): number | null {
  let next: { userId: number; urgency: number } | null = null
  for (const candidate of candidates) {
    const urgency = urgencyOf(candidate, now)
    if (urgency > (next?.urgency ?? 0)) next = { userId: candidate.userId, urgency }
  }
  return next?.userId ?? null
}

function urgencyOf({ watched, askedAt, due }: PollCandidate, now: number): number {
  if (askedAt === null) return Number.MAX_SAFE_INTEGER
  // A wait below zero means that the clock was set back; the channel then counts as due.
  const waited = now - askedAt
  if (!due && waited >= 0 && waited < POLL_INTERVAL_MS) return 0
  return Math.max(1, waited) * weightOf(watched, now)
}

function weightOf({ state }: Watched, now: number): number {
  if (state.phase === 'live') return 3
  if (state.phase === 'offline' && state.lastLiveAt !== null && now - state.lastLiveAt < RECENT_MS) return 2
  return 1
}
