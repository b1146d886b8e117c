import type { Cancel, Clock } from '#shared/clock.ts'

/** What fails is tried again after such a pause, ms, … */
const PAUSE_MS = 10_000
/** … and after so many times it may be its own fault. */
const TRIES = 6
/** So much waits at most, which is hours of it, in some 10 MB; what waits longest is given up first. */
const MOST = 1_000

/**
 * Writes what comes, one after the other and in order. Each must change nothing when it is written again. What fails is tried
 * again for as long as nothing else can be written either: an archive may be out of order for hours.
 */
export interface PatientWrites {
  add(write: () => Promise<unknown>): void
  /** Whether nothing waits. */
  isIdle(): boolean
  /** From now on each is tried once more only. Settles when none is left. */
  stop(): Promise<void>
}

interface Waiting {
  write: () => Promise<unknown>
  tries: number
}

const isWritten = ({ write }: Waiting): Promise<boolean> =>
  write().then(
    () => true,
    () => false,
  )

/** Nothing waits at first. */
export function createPatientWrites(clock: Clock): PatientWrites {
  let waiting: Waiting[] = []
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
      const isOver = (await isWritten(next)) || (next.tries >= TRIES && (await isAtFault(next)))
      // While it was tried it may have been given up as too old.
      if (isOver || isStopping) waiting = waiting.filter((one) => one !== next)
      else await pause()
    }
    working = null
  }

  /** Whether what came after it can be written. It may be that all can by now: then it is written, too. */
  async function isAtFault(failed: Waiting): Promise<boolean> {
    const other = waiting.find((one) => one !== failed)
    if (other === undefined || !(await isWritten(other))) return false
    // The other one stays, to be written again in its turn: what is told later must be told last.
    await isWritten(failed)
    return true
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
