import type { Clock } from '#shared/clock.ts'
import { unhurriedBackOffMs } from '../parti/back-off.ts'

/** Each is asked about once in so many ms. */
const ONCE_IN_MS = 24 * 3_600_000

/** Whose turn it is to be asked about. After a failure the whole line rests: what befell one is likely to befall the next. */
export interface BackFillLine {
  /** Whose turn it is; undefined for nobody's just now. */
  next(): number | undefined
  /** Whether a window waits for somebody whose turn may come at once: such need not wait for a rest, unless they failed themselves. */
  isAwaited(): boolean
  /** This channel was asked about, with success or in vain. */
  told(userId: number): void
  failed(userId: number): void
}

interface Dependencies {
  clock: Clock
  random: () => number
  /** Whom windows show: they come first. */
  lookedAt(): Iterable<number>
  /** Who is in the line all the time, in this order. */
  followed(): readonly number[]
  /** When each was asked about with success, ms since 1970, by user id. */
  asked: { get(userId: number): number | undefined; set(userId: number, at: number): void }
}

/** Nobody has failed at first. */
export function createBackFillLine({ clock, random, lookedAt, followed, asked }: Dependencies): BackFillLine {
  /** Who was asked about in vain, the one first for whom that is longest ago: they come after all others. */
  const inVain = new Set<number>()
  /** How many rests there were in a row. */
  let rests = 0
  let restsUntil = -Infinity

  function isDue(userId: number): boolean {
    const age = clock.now() - (asked.get(userId) ?? -Infinity)
    // One that was asked about in the future was so before the clock was set back.
    return age >= ONCE_IN_MS || age < 0
  }

  const isFresh = (userId: number): boolean => isDue(userId) && !inVain.has(userId)
  const isResting = (): boolean => clock.elapsed() < restsUntil

  function afterFailures(): number | undefined {
    const here = new Set([...lookedAt(), ...followed()])
    return [...inVain].find((userId) => here.has(userId) && isDue(userId))
  }

  return {
    next: () =>
      [...lookedAt()].find(isFresh) ?? (isResting() ? undefined : (followed().find(isFresh) ?? afterFailures())),
    isAwaited: () => [...lookedAt()].some(isFresh),
    told(userId) {
      asked.set(userId, clock.now())
      inVain.delete(userId)
      rests = 0
    },
    failed(userId) {
      inVain.delete(userId)
      inVain.add(userId)
      // Who opens many graphs meanwhile makes nobody wait longer.
      if (isResting()) return
      restsUntil = clock.elapsed() + unhurriedBackOffMs(rests, random)
      rests += 1
    },
  }
}
