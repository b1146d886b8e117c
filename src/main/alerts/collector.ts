import type { Alert } from '#shared/model/alert.ts'
import type { Cancel, Clock } from '#shared/clock.ts'

/** What rings within this many ms of the first makes one popup with it. */
export const COLLECT_MS = 2_000

/** At least one alert, in the order in which they came. */
export type Alerts = readonly [Alert, ...Alert[]]

/** Makes one popup of what rings at nearly the same time. */
export interface Collector {
  add(alerts: readonly Alert[]): void
  /** Shows what is collected, and from now on everything at once: the app ends. */
  stop(): void
}

/** A collector that holds nothing yet. */
export function createCollector(clock: Clock, popUp: (alerts: Alerts) => void): Collector {
  let collected: Alert[] = []
  let cancel: Cancel | null = null
  let isStopped = false

  function show(): void {
    cancel?.()
    cancel = null
    const [first, ...others] = collected
    collected = []
    if (first !== undefined) popUp([first, ...others])
  }

  return {
    add(alerts) {
      if (alerts.length === 0) return
      collected.push(...alerts)
      if (isStopped) show()
      else cancel ??= clock.after(COLLECT_MS, show)
    },
    stop() {
      isStopped = true
      show()
    },
  }
}
