import type { Cancel, Clock } from '#shared/clock.ts'
import type { Document } from '../settings/document.ts'

/** So long, or longer, nobody looked: then it is asked what was missed, ms. */
export const AWAY_MS = 10 * 60_000
/** How often it is noted that the app looks, ms. */
export const NOTE_EVERY_MS = 5 * 60_000
/** Who is live now is asked first, and has settled after this many ms. */
export const SETTLE_MS = 20_000
/** How often a run looks up the same span, where Parti or the disk fail. */
const ATTEMPTS = 3

/** A time in which the app was off or the machine slept; both ends in ms since 1970. */
export interface AwaySpan {
  from: number
  to: number
}

/** Notices when the app was off or asleep, and has what was missed looked up. */
export interface AwayWatch {
  /** The app runs from now on. */
  begin(): void
  /** The machine woke up. It is noticed also without a word, some minutes later. */
  wake(): void
  stop(): void
}

interface Dependencies {
  /** Up to when nothing was missed. */
  document: Document<number | null>
  clock: Clock
  /** Looks up what was missed. False where it shall be tried again. */
  lookUp(span: AwaySpan): Promise<boolean>
}

/** A watch over the document. A span that was not looked up before the app ends is part of that of the next start. */
export function createAwayWatch({ document, clock, lookUp }: Dependencies): AwayWatch {
  /** When the app last noted that it looks. */
  let lookedAt = document.value
  let span: AwaySpan | null = null
  let attempts = 0
  let isLookingUp = false
  let isStopped = true
  let cancelNote: Cancel | null = null
  let cancelAttempt: Cancel | null = null

  function save(): void {
    try {
      document.replace(clock.now())
    } catch {
      // The next start then asks about some time in which the app did look, and finds nothing new in it.
    }
  }

  function note(): void {
    const now = clock.now()
    if (lookedAt !== null && now - lookedAt >= AWAY_MS) {
      span = { from: span?.from ?? lookedAt, to: now }
      attempts = 0
    }
    lookedAt = now
    if (span === null) save()
    else plan()
    cancelNote?.()
    cancelNote = clock.after(NOTE_EVERY_MS, note)
  }

  function plan(): void {
    cancelAttempt?.()
    cancelAttempt = clock.after(SETTLE_MS, () => void attempt())
  }

  async function attempt(): Promise<void> {
    if (span === null || isLookingUp) return
    const asked = span
    isLookingUp = true
    attempts += 1
    const isDone = await lookUp(asked).catch(() => false)
    isLookingUp = false
    if (isStopped || span !== asked || (!isDone && attempts < ATTEMPTS)) return
    span = null
    save()
  }

  return {
    begin() {
      isStopped = false
      note()
    },
    wake() {
      if (!isStopped) note()
    },
    stop() {
      if (isStopped) return
      isStopped = true
      cancelNote?.()
      cancelAttempt?.()
      if (span === null) save()
    },
  }
}
