import type { Cancel, Clock } from '#shared/clock.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { isWithin, type LocalTime, type WeekHours } from '#shared/model/week-hours.ts'

/** What rings within this many ms of the first makes one popup with it. */
const COLLECT_MS = 2_000
/** Between two popups, ms: a lively chat must not bury the desktop. */
const LEAST_APART_MS = 15_000

/** A row that the user's rules let ring, and in whose chat. */
export interface ChatRing {
  userId: number
  message: ChatMessage
}

/** At least one of them, in the order in which they came. */
export type ChatRings = readonly [ChatRing, ...ChatRing[]]

interface Dependencies {
  clock: Clock
  isPaused(): boolean
  quietHours(): WeekHours
  /** What a clock on the user's wall shows at a moment, ms since 1970. */
  localTime(at: number): LocalTime
  /** Whether the desktop is in do-not-disturb. Never rejects. */
  isQuiet(): Promise<boolean>
  /** Shows one popup of all of them; without a sound where it is quiet. */
  show(rings: ChatRings, isQuiet: boolean): void
}

/** Makes popups of rows that ring: one at most of those that come together, none in quiet hours and while paused. */
export function createChatRings({ clock, isPaused, quietHours, localTime, isQuiet, show }: Dependencies) {
  let collected: ChatRing[] = []
  let cancel: Cancel | null = null
  let shownAt = -Infinity

  function flush(): void {
    cancel = null
    const [first, ...others] = collected
    collected = []
    if (first === undefined) return
    shownAt = clock.elapsed()
    void isQuiet().then((quiet) => show([first, ...others], quiet))
  }

  return {
    ring(ring: ChatRing): void {
      if (isPaused() || isWithin(quietHours(), localTime(clock.now()))) return
      collected.push(ring)
      cancel ??= clock.after(Math.max(COLLECT_MS, shownAt + LEAST_APART_MS - clock.elapsed()), flush)
    },
    stop(): void {
      cancel?.()
    },
  }
}
