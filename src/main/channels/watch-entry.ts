import { unknownSince } from './live-transitions.ts'
import type { PollEntry } from './poll-order.ts'

/** Everything the monitor keeps about one channel; it changes in place. Moments are of `Clock.elapsed`, ms. */
export type WatchEntry = PollEntry

/** A channel that is watched from `now` on, of which nothing is known. */
export const newEntry = (now: number, isVanished: boolean): WatchEntry => ({
  watched: unknownSince(now),
  answeredAt: null,
  infoAt: null,
  profileAt: null,
  needsAnswer: true,
  needsInfo: false,
  needsProfile: false,
  nobody: null,
  isVanished,
  notBefore: -Infinity,
})

/** Makes a channel due, unless it was answered or asked about less than `freshMs` ago. */
export function makeDue(entry: WatchEntry, now: number, freshMs: number): void {
  if (now - Math.max(entry.answeredAt ?? -Infinity, entry.infoAt ?? -Infinity) < freshMs) return
  entry.needsAnswer = true
  entry.notBefore = -Infinity
}

/** After a wake-up the channel is due, and what was doubted before the sleep is doubted no more. */
export function makeAnew(entry: WatchEntry): void {
  entry.watched = { ...entry.watched, doubt: null }
  entry.needsAnswer = true
  entry.notBefore = -Infinity
}
