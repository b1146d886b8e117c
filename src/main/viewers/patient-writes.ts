import type { Cancel, Clock } from '#shared/clock.ts'

/** So often something is tried, … */
const TRIES = 6
/** … with such a pause, ms. */
const PAUSE_MS = 10_000
/** So much waits at most; what waits longest is given up first. */
const MOST = 200

/** Writes what comes, one after the other and in order. What fails is tried again some times, then given up. */
export interface PatientWrites {
  add(write: () => Promise<unknown>): void
  /** Whether nothing waits. */
  isIdle(): boolean
  /** From now on each is tried once more only. Settles when none is left. */
  stop(): Promise<void>
}

/** Nothing waits at first. */
export function createPatientWrites(clock: Clock): PatientWrites {
  const waiting: { write: () => Promise<unknown>; tries: number }[] = []
  let working: Promise<void> | null = null
  let isStopping = false
  let endPause: (() => void) | null = null

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const cancel: Cancel = clock.after(PAUSE_MS, () => endPause?.())
      endPause = () => {
        cancel()
        endPause = null
        resolve()
      }
    })

  async function work(): Promise<void> {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      next.tries += 1
      const isDone = await next.write().then(
        () => true,
        () => false,
      )
      const isLast = isStopping || next.tries === TRIES
      // While it was tried it may have been given up as too old.
      if ((isDone || isLast) && waiting[0] === next) waiting.shift()
      else if (!isDone) await pause()
    }
    working = null
  }

  return {
    add(write) {
      waiting.push({ write, tries: 0 })
      if (waiting.length > MOST) waiting.shift()
      working ??= work()
    },
    isIdle: () => waiting.length === 0,
    async stop() {
      isStopping = true
      endPause?.()
      await working
    },
  }
}
