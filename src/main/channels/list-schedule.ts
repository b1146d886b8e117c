/** The list of live channels is asked for once in this many ms while hosts answer it … */
export const LIST_INTERVAL_MS = 60_000
/** … and again after this many ms where no host offers it. */
export const LIST_LACKING_MS = 10 * 60_000
/** Nothing is asked anew within this many ms on demand: a socket that flaps must not turn polling into a storm. */
export const FRESH_MS = 15_000

/** When to ask for the list of live channels. Moments are of `Clock.elapsed`, ms. */
export interface ListSchedule {
  /** When it is to be asked for next. */
  dueAt(): number
  asked(now: number): void
  answered(): void
  /** No host offers it. */
  lacked(): void
  /** It could not be had this time. */
  failed(): void
  /** Something suggests that asking now is worth it; heeded unless it was asked within `freshMs` or is not on offer. */
  hurry(now: number, freshMs: number): void
  /** The machine slept: hosts, networks and the show of every channel may have changed. */
  wake(): void
}

/** A schedule that asks at once. `random` from 0 to below 1. */
export function createListSchedule(random: () => number): ListSchedule {
  let askedAt = -Infinity
  let pause = 0
  let isLacking = false
  let failures = 0
  return {
    dueAt: () => askedAt + pause,
    asked(now) {
      askedAt = now
      pause = LIST_INTERVAL_MS
    },
    answered() {
      isLacking = false
      failures = 0
    },
    lacked() {
      isLacking = true
      pause = LIST_LACKING_MS
    },
    failed() {
      const longest = Math.min(LIST_LACKING_MS, FRESH_MS * 2 ** failures)
      failures += 1
      // Never sooner than by half: meanwhile every channel is asked about by itself.
      pause = longest * (0.5 + random() / 2)
    },
    hurry(now, freshMs) {
      if (!isLacking) pause = Math.min(pause, Math.max(freshMs, now - askedAt))
    },
    wake() {
      pause = 0
    },
  }
}
