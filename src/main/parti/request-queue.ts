import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { RequestReport } from '#shared/model/connection.ts'

/** A question of the user's may come at once with up to this many others; over time it is one a second for all together. */
const BURST = 5
const SPACING_MS = 1000
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
  let cancelNext: Cancel | null = null
  let cancelReport: Cancel | null = null
  const report = createStore<RequestReport>(() => ({ total: 0, lastMinute: 0, waiting: 0 }))

  function publish(): void {
    cancelReport?.()
    given = given.filter((at) => at > clock.elapsed() - REPORT_SPAN_MS)
    report.setState({ total, lastMinute: given.length, waiting: waiting.user.length + waiting.background.length })
    const [oldest] = given
    // So that "in the last minute" stays true while nothing is asked.
    cancelReport = oldest === undefined ? null : clock.after(oldest + REPORT_SPAN_MS - clock.elapsed(), publish)
  }

  /** The app itself asks only while the burst is nearly whole, so that the user's next question finds it. */
  const needed = (): number => (waiting.user.length > 0 ? 1 : BURST)

  function serve(): void {
    cancelNext?.()
    cancelNext = null
    const now = clock.elapsed()
    credit = Math.min(BURST, credit + (now - creditAt) / SPACING_MS)
    creditAt = now
    while (waiting.user.length + waiting.background.length > 0 && credit >= needed()) {
      const next = waiting.user.shift() ?? waiting.background.shift()
      credit -= 1
      total += 1
      given.push(now)
      next?.()
    }
    publish()
    if (waiting.user.length + waiting.background.length === 0) return
    // Rounded up, for a timer that comes a hair too early would find nothing to give.
    cancelNext = clock.after(Math.ceil((needed() - credit) * SPACING_MS), serve)
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
