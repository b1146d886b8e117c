import type { Cancel, Clock } from '#shared/clock.ts'
import type { Pause, PauseChoice } from '#shared/model/pause.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Document } from '../settings/document.ts'
import { nextMorning } from './next-morning.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** No pause with an end lasts longer than to the next morning, the clocks being set meanwhile; in ms. */
const LONGEST_MS = 27 * HOUR_MS

/** When a pause that begins now ends by itself, ms since 1970; null where it does not. */
export function endOfPause(choice: PauseChoice, now: number, timeZone: string): number | null {
  switch (choice) {
    case 'half-hour':
      return now + 30 * MINUTE_MS
    case 'hour':
      return now + HOUR_MS
    case 'morning':
      return nextMorning(now, timeZone)
    case 'open':
      break
  }
  return null
}

/** Whether a pause holds at `now`. An end that is too far off was chosen by a clock that ran ahead: it counts as past. */
export const pauseHolds = ({ until }: Pause, now: number): boolean =>
  until === null || (until > now && until - now <= LONGEST_MS)

/** Whether notifications are paused. A change is on disk before the call that made it returns. */
export interface NotificationPause {
  /** The pause that holds; null while none does. */
  current: StoreApi<Pause | null>
  isPaused(): boolean
  /** Begins a pause, or another one in its place. Throws `storage-failed` with nothing changed. */
  begin(choice: PauseChoice): void
  /** Throws `storage-failed` with nothing changed. */
  end(): void
  /** Looks at the clock again: timers stand still while the machine sleeps. */
  wake(): void
  stop(): void
}

interface Dependencies {
  /** What was chosen last; a pause in it may be over. */
  document: Document<Pause | null>
  clock: Clock
  /** The name of the time zone that the user lives in now. */
  timeZone(): string
}

/** The pause over its document. It ends by itself, also where the app did not run when it was over. */
export function createNotificationPause({ document, clock, timeZone }: Dependencies): NotificationPause {
  const current = createStore<Pause | null>(() => null)
  let cancelTimer: Cancel | null = null

  /** The pause that holds. One that is over is forgotten, so that a clock that is set back does not revive it. */
  function holding(): Pause | null {
    const chosen = document.value
    if (chosen === null || pauseHolds(chosen, clock.now())) return chosen
    try {
      document.replace(null)
    } catch {
      // Its end is in the file, so it stays over.
    }
    return null
  }

  function judge(): void {
    cancelTimer?.()
    cancelTimer = null
    const pause = holding()
    current.setState(pause, true)
    // The wall clock decides, so a timer that comes too soon is set again.
    if (pause !== null && pause.until !== null) cancelTimer = clock.after(pause.until - clock.now(), judge)
  }

  function choose(pause: Pause | null): void {
    document.replace(pause)
    judge()
  }

  judge()
  return {
    current,
    isPaused: () => holding() !== null,
    begin: (choice) => choose({ until: endOfPause(choice, clock.now(), timeZone()) }),
    end: () => choose(null),
    wake: judge,
    stop: () => cancelTimer?.(),
  }
}
