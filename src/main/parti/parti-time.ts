import type { Clock } from '#shared/clock.ts'

/** What time it is by Parti's hosts, beside the clock of this machine, which anybody may set. */
export interface PartiTime {
  /** A host sent an answer at this moment, by its own clock (ms since 1970). */
  note(sentAt: number): void
  /** ms since 1970, and rather too early than too late: answers travel, and are kept on their way. Null while no host told. */
  now(): number | null
}

/** Nothing is known at first. */
export function createPartiTime(clock: Pick<Clock, 'elapsed'>): PartiTime {
  /** Their time when the clock that never jumps was at 0. */
  let start: number | null = null
  return {
    note: (sentAt) => void (start = sentAt - clock.elapsed()),
    now: () => (start === null ? null : start + clock.elapsed()),
  }
}
