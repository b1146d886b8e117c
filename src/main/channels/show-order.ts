/** Pushes are late by less than this many ms, so a show pushed later than that after a moment began after it. */
export const PUSH_LAG_MS = 120_000

/** Begun shows remembered; at the 270 a day that others counted they reach back two days. */
const REMEMBERED = 540

/** Tells from event ids, which count up over the whole site (counted by others), whether a show began after a moment. */
export interface ShowOrder {
  /** Takes in any event id of anybody; `elapsed` is when it came, `isPush` whether it was told as beginning. */
  note(eventId: number, elapsed: number, isPush: boolean): void
  /** Whether this event surely began after `elapsed`: its id is higher than one that was pushed well after it. */
  beganAfter(eventId: number, elapsed: number): boolean
}

/** An order that knows no event yet. */
export function createShowOrder(): ShowOrder {
  const begun: { eventId: number; elapsed: number }[] = []
  let highest = 0
  return {
    note(eventId, elapsed, isPush) {
      // An id below the highest may be a push that is repeated, which says nothing about when its show began.
      if (eventId <= highest) return
      highest = eventId
      if (isPush) begun.push({ eventId, elapsed })
      if (begun.length > REMEMBERED) begun.shift()
    },
    beganAfter(eventId, elapsed) {
      const later = begun.find((push) => push.elapsed >= elapsed + PUSH_LAG_MS)
      return later !== undefined && eventId > later.eventId
    },
  }
}
