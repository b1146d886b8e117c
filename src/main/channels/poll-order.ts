import type { NobodyDoubt } from './channel-identity.ts'
import type { Watched } from './live-transitions.ts'

/** A channel that nobody said anything about for this many ms is asked about by itself. */
export const POLL_INTERVAL_MS = 60_000
/** Also one that the list speaks for is asked about this often: the list may leave shows out (guess: private ones). */
export const SWEEP_INTERVAL_MS = 15 * 60_000
/** At most one such question in this many ms. */
export const SWEEP_SPACING_MS = 10_000
/** Whom Parti does not know any more is asked about this often. */
export const VANISHED_INTERVAL_MS = 30 * 60_000
/** Name and standing are looked up this often per channel … */
export const PROFILE_INTERVAL_MS = 24 * 60 * 60_000
/** … and at most one of them in this many ms. */
export const PROFILE_SPACING_MS = 60_000

/** Comes before every wait. */
const URGENT = Number.MAX_SAFE_INTEGER / 2

const RECENT_MS = 24 * 60 * 60_000

/** What the order of asking depends on. Moments are of `Clock.elapsed`, ms; null means never. */
export interface PollEntry {
  watched: Watched
  /** When anything, be it the list, last said whether it is live. */
  answeredAt: number | null
  /** When its channel-info was last asked for. */
  infoAt: number | null
  /** When its profile was last asked for. */
  profileAt: number | null
  /** To be answered about without waiting for the interval. */
  needsAnswer: boolean
  /** To be asked about by itself without waiting: the list does not suffice. */
  needsInfo: boolean
  /** Its profile is to be asked for without waiting. */
  needsProfile: boolean
  /** Parti's answers that there is nobody of that number. */
  nobody: NobodyDoubt
  /** Parti knows nobody of that number. */
  isVanished: boolean
  /** It failed; it is left alone until then. */
  notBefore: number
}

/** One thing to ask Parti. */
export type Question = { kind: 'list' } | { kind: 'info' | 'profile'; userId: number }

/** All that decides what to ask next. */
export interface PollFacts {
  entries: Iterable<readonly [userId: number, PollEntry]>
  /** When the list is due. */
  listDueAt: number
  /** When a channel was last asked about although the list speaks for it, and a profile although nothing was wrong. */
  sweptAt: number
  profiledAt: number
  now: number
}

/**
 * What to ask next, or null when nothing is due: the list; then what became of somebody who is not there any more; then
 * about whom nothing was ever answered, who must be asked, and who waited longest, live ones counting more; then the
 * slow sweep; then profiles.
 */
export function nextQuestion({ entries, listDueAt, sweptAt, profiledAt, now }: PollFacts): Question | null {
  const may = { sweep: now - sweptAt >= SWEEP_SPACING_MS, profile: now - profiledAt >= PROFILE_SPACING_MS }
  const info = createBest('info')
  const profile = createBest('profile')
  const sweep = createBest('info')
  const refresh = createBest('profile')
  let isAnybody = false
  for (const [userId, entry] of entries) {
    isAnybody = true
    if (now < entry.notBefore) continue
    info.offer(userId, urgencyOf(entry, now))
    if (entry.needsProfile) profile.offer(userId, 1)
    if (may.sweep) sweep.offer(userId, overdue(entry.infoAt, sweepIntervalOf(entry), now) * weightOf(entry, now))
    if (may.profile) refresh.offer(userId, overdue(entry.profileAt, PROFILE_INTERVAL_MS, now))
  }
  if (isAnybody && now >= listDueAt) return { kind: 'list' }
  return profile.question() ?? info.question() ?? sweep.question() ?? refresh.question()
}

/** Whether a channel-info of this one would be asked for only by the sweep. */
export const isSwept = (entry: PollEntry, now: number): boolean => urgencyOf(entry, now) === 0

function urgencyOf(entry: PollEntry, now: number): number {
  if (entry.answeredAt === null && entry.infoAt === null) return Number.MAX_VALUE
  const waited = now - Math.max(entry.answeredAt ?? 0, entry.infoAt ?? 0)
  if (entry.needsInfo) return URGENT + waited
  const isDue =
    entry.needsAnswer ||
    (entry.nobody?.isSettled === false && overdue(entry.infoAt, POLL_INTERVAL_MS, now) > 0) ||
    (waited >= POLL_INTERVAL_MS && overdue(entry.infoAt, entry.isVanished ? VANISHED_INTERVAL_MS : 0, now) > 0)
  return isDue ? Math.max(1, waited) * weightOf(entry, now) : 0
}

const sweepIntervalOf = ({ isVanished }: PollEntry): number => (isVanished ? VANISHED_INTERVAL_MS : SWEEP_INTERVAL_MS)

/** How long something waits that is due every `interval` ms: 0 while it is not due, most where it was never done. */
function overdue(doneAt: number | null, interval: number, now: number): number {
  if (doneAt === null) return Number.MAX_SAFE_INTEGER
  return now - doneAt >= interval ? Math.max(1, now - doneAt) : 0
}

function weightOf({ watched: { state, liveAt } }: PollEntry, now: number): number {
  if (state.phase === 'live') return 3
  return liveAt !== null && now - liveAt < RECENT_MS ? 2 : 1
}

/** Keeps the most urgent of what is offered; an urgency of 0 is none. */
function createBest(kind: 'info' | 'profile'): {
  offer(userId: number, urgency: number): void
  question(): Question | null
} {
  let best: { userId: number; urgency: number } | null = null
  return {
    offer(userId, urgency) {
      if (urgency > (best?.urgency ?? 0)) best = { userId, urgency }
    },
    question: () => (best === null ? null : { kind, userId: best.userId }),
  }
}
