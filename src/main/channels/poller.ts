import type { Cancel, Clock } from '#shared/clock.ts'
import { backOffMs } from '../parti/back-off.ts'

/** At most one question to Parti in this many ms, over everything. */
const SPACING_MS = 1_000
/** A turn that comes this many ms late by the wall clock was slept through. */
export const SLEPT_MS = 30_000

/** Takes turns to ask Parti, one question at a time and no faster than the spacing allows. */
export interface Poller {
  /** Takes a turn as soon as the spacing allows, whatever pause was planned. */
  soon(): void
  /** As `soon`, unless Parti is left alone because it failed. */
  soonIfWell(): void
  stop(): void
}

/** How Parti is, by one question: a failure calls for a pause; `moot` was about the question alone. */
export type Outcome = 'well' | 'failed' | 'moot'

interface Dependencies<Question> {
  clock: Clock
  /** From 0 to below 1. */
  random: () => number
  /** What to ask now; null when nothing is due. */
  next(): Question | null
  /** Asks. Never rejects. */
  ask(question: Question): Promise<Outcome>
  /** The machine slept, or the wall clock was set forward, before this turn. */
  onSlept(): void
}

/** A poller that begins with the first `soon`. */
export function createPoller<Question>({ clock, random, next, ask, onSlept }: Dependencies<Question>): Poller {
  let failures = 0
  let isAsking = false
  /** Somebody wanted a turn soon while a question was under way. */
  let isHurried = false
  let lastAskedAt = -Infinity
  let cancelTurn: Cancel | null = null
  let isStopped = false

  function takeTurnIn(ms: number): void {
    cancelTurn?.()
    const plannedAt = clock.now() + ms
    const take = (): void => {
      if (clock.now() - plannedAt > SLEPT_MS) onSlept()
      void takeTurn()
    }
    cancelTurn = isStopped ? null : clock.after(ms, take)
  }

  async function takeTurn(): Promise<void> {
    cancelTurn?.()
    if (isAsking || isStopped) return
    const question = next()
    if (question === null) return takeTurnIn(SPACING_MS)
    isAsking = true
    isHurried = false
    lastAskedAt = clock.elapsed()
    const outcome = await ask(question)
    isAsking = false
    if (outcome === 'well') failures = 0
    if (outcome === 'failed') failures += 1
    takeTurnIn(Math.max(SPACING_MS, isHurried || failures === 0 ? 0 : backOffMs(failures, random)))
  }

  function soon(): void {
    isHurried = isAsking
    takeTurnIn(Math.max(0, lastAskedAt + SPACING_MS - clock.elapsed()))
  }

  return {
    soon,
    soonIfWell() {
      if (failures === 0) soon()
    },
    stop() {
      isStopped = true
      cancelTurn?.()
    },
  }
}
