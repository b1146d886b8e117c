import type { Cancel, Clock } from '#shared/clock.ts'
import type { Alert, AlertOutcome } from '#shared/model/alert.ts'
import { viewersOf, type LiveState, type Show } from '#shared/model/live-state.ts'
import { WAIT_MS } from './policy.ts'

/** A show as it stands while its alert waits. */
export interface WaitingShow {
  show: Show
  /** The most viewers since it waits; null while none were told. */
  viewers: number | null
  isLate: boolean
}

/** Alerts that wait for enough viewers or for a title, one per channel. */
export interface WaitingList {
  add(alert: Alert): void
  /** Looks at the shows again. */
  review(): void
  /** The show of this channel is over, or another one is on. */
  ended(userId: number): void
  /** Nothing is decided any more; what waits stays undecided. */
  stop(): void
}

interface Dependencies {
  clock: Clock
  stateOf(userId: number): LiveState | undefined
  /** What becomes of it now. */
  decide(alert: Alert, now: WaitingShow): AlertOutcome
  /** It is decided. */
  onDecided(alert: Alert, outcome: AlertOutcome): void
}

interface Waiting {
  alert: Alert
  peak: number | null
  cancel: Cancel
}

/** An empty list. */
export function createWaitingList({ clock, stateOf, decide, onDecided }: Dependencies): WaitingList {
  const waiting = new Map<number, Waiting>()

  function settle(userId: number, { alert, cancel }: Waiting, outcome: AlertOutcome): void {
    cancel()
    waiting.delete(userId)
    onDecided(alert, outcome)
  }

  function look(userId: number, isLate: boolean): void {
    const entry = waiting.get(userId)
    const state = stateOf(userId)
    if (entry === undefined) return
    // Nobody follows the channel any more.
    if (state === undefined) return settle(userId, entry, 'ended-while-waiting')
    const known = state.phase === 'live' && state.show.seenAt === entry.alert.show.seenAt ? state : null
    const viewers = known === null ? null : viewersOf(known)
    if (viewers !== null) entry.peak = Math.max(entry.peak ?? 0, viewers)
    if (known !== null) entry.alert = { ...entry.alert, show: known.show }
    const outcome = decide(entry.alert, { show: entry.alert.show, viewers: entry.peak, isLate })
    if (outcome !== 'waiting') settle(userId, entry, outcome)
  }

  return {
    add(alert) {
      const { userId } = alert.channel
      const late = clock.after(WAIT_MS, () => look(userId, true))
      waiting.set(userId, { alert, peak: null, cancel: late })
    },
    review() {
      for (const userId of waiting.keys()) look(userId, false)
    },
    ended(userId) {
      const entry = waiting.get(userId)
      if (entry !== undefined) settle(userId, entry, 'ended-while-waiting')
    },
    stop() {
      for (const { cancel } of waiting.values()) cancel()
      waiting.clear()
    },
  }
}
