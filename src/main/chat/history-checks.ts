import type { Cancel, Clock } from '#shared/clock.ts'
import { backOffMs } from '../parti/back-off.ts'

/** At the beginning the socket gets this long to open first, ms: then one question serves for both. */
const HEAD_START_MS = 800
/** While the socket is away history stands in for it, ms. */
const POLL_MS = 10_000
/** While rows come by socket, ms: for what it did not bring and for what was removed. */
const RECONCILE_MS = 60_000
/** While nobody says anything, ms. */
const QUIET_MS = 300_000

/** When to ask for the history of a room: never twice at once, and after failures less and less often. */
export interface HistoryChecks {
  /** Asks now, or once more after the question that is under way. */
  now(): void
  /** Whether the socket is open. */
  setLive(isLive: boolean): void
  /** Something was said. */
  rowCame(): void
  stop(): void
}

interface Options {
  /** Asks; whether history answered. Never rejects. */
  check(): Promise<boolean>
  clock: Clock
  random: () => number
}

/** Begins to ask. */
export function createHistoryChecks({ check, clock, random }: Options): HistoryChecks {
  let isLive = false
  let hasNews = true
  let failures = 0
  let isAsking = false
  let isWanted = false
  let isStopped = false
  let cancel: Cancel | null = null

  function wait(): number {
    if (failures > 0) return POLL_MS + backOffMs(failures, random)
    if (!isLive) return POLL_MS
    return hasNews ? RECONCILE_MS : QUIET_MS
  }

  function schedule(ms: number): void {
    cancel?.()
    cancel = isStopped ? null : clock.after(ms, now)
  }

  function now(): void {
    if (isAsking) isWanted = true
    else void ask()
  }

  async function ask(): Promise<void> {
    cancel?.()
    isAsking = true
    isWanted = false
    hasNews = false
    failures = (await check()) ? 0 : failures + 1
    isAsking = false
    if (isStopped) return
    if (isWanted && failures === 0) void ask()
    else schedule(wait())
  }

  schedule(HEAD_START_MS)
  return {
    now,
    setLive(next) {
      if (next === isLive) return
      isLive = next
      if (!isAsking && !isLive) schedule(wait())
    },
    rowCame() {
      if (hasNews) return
      hasNews = true
      if (!isAsking && isLive) schedule(wait())
    },
    stop() {
      isStopped = true
      cancel?.()
    },
  }
}
