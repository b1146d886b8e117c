import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { RequestReport } from '#shared/model/connection.ts'

/** Questions that may come at once; over time it is one a second for all together. */
const BURST = 5
const SPACING_MS = 1000
/** Between the app's own questions while the burst is used up, so that it grows whole again for the user's next ones. */
const YIELDING_MS = 2000
const REPORT_SPAN_MS = 60_000

/** Who waits: the user, or the app by itself, which gives way. */
export type Urgency = 'user' | 'background'

/** The one queue before Parti: whatever is asked, Parti gets no more than one question a second, save a short burst. */
export interface RequestQueue {
  /** Resolves when it is this question's turn. The user's questions come before the app's own. */
  turn(urgency: Urgency): Promise<void>
  report: StoreApi<RequestReport>
}

/** A queue that is empty and has its whole burst to give. */
export function createRequestQueue(clock: Clock): RequestQueue {
  const waiting: Record<Urgency, (() => void)[]> = { user: [], background: [] }
  /** When turns were given, by `clock.elapsed()`, the oldest first; no older than the report looks back. */
  let given: number[] = []
  let total = 0
  let credit = BURST
  let creditAt = clock.elapsed()
  let backgroundAt = -Infinity
  let cancelNext: Cancel | null = null
  let cancelReport: Cancel | null = null
  const report = createStore<RequestReport>(() => ({ total: 0, lastMinute: 0, waiting: 0 }))

  const waitingCount = (): number => waiting.user.length + waiting.background.length

  function publish(): void {
    cancelReport?.()
    given = given.filter((at) => at > clock.elapsed() - REPORT_SPAN_MS)
    report.setState({ total, lastMinute: given.length, waiting: waitingCount() })
    const [oldest] = given
    // So that "in the last minute" stays true while nothing is asked.
    cancelReport = oldest === undefined ? null : clock.after(oldest + REPORT_SPAN_MS - clock.elapsed(), publish)
  }

  /** How long until the next in the queue may have its turn, ms. */
  function waitMs(now: number): number {
    const untilCredit = Math.max(0, (1 - credit) * SPACING_MS)
    if (waiting.user.length > 0) return untilCredit
    const spacing = credit < BURST - 1 ? YIELDING_MS : SPACING_MS
    return Math.max(untilCredit, backgroundAt + spacing - now)
  }

  function giveTurn(now: number): void {
    const next = waiting.user.shift() ?? waiting.background.shift()
    credit -= 1
    total += 1
    given.push(now)
    next?.()
  }

  function serve(): void {
    cancelNext?.()
    cancelNext = null
    const now = clock.elapsed()
    credit = Math.min(BURST, credit + (now - creditAt) / SPACING_MS)
    creditAt = now
    while (waitingCount() > 0 && waitMs(now) <= 0) {
      if (waiting.user.length === 0) backgroundAt = now
      giveTurn(now)
    }
    publish()
    // Rounded up, for a timer that comes a hair too early would find nothing to give.
    if (waitingCount() > 0) cancelNext = clock.after(Math.ceil(waitMs(now)), serve)
  }

  return {
    report,
    turn: (urgency) =>
      new Promise((resolve) => {
        waiting[urgency].push(resolve)
        serve()
      }),
  }
}
