import type { Cancel, Clock } from '#shared/clock.ts'

/** Lets tasks through one by one, in their order: at once where it may, else later. Returns what leaves the queue. */
export type Turnstile = (pass: () => void) => Cancel

/** Lets everybody through at once. */
export const openTurnstile: Turnstile = (pass) => {
  pass()
  return () => undefined
}

/** A turnstile that keeps at least `spacingMs` between any two. */
export function createTurnstile(clock: Clock, spacingMs: number): Turnstile {
  const queue = new Set<{ pass: () => void }>()
  let freeAt = clock.elapsed()
  let isArmed = false

  function letThrough(): void {
    isArmed = false
    const [next] = queue
    if (next === undefined) return
    // Also after a timer: one that rang a little early would let two through too close to each other.
    const waitMs = freeAt - clock.elapsed()
    if (waitMs <= 0) {
      queue.delete(next)
      freeAt = clock.elapsed() + spacingMs
      next.pass()
    }
    arm()
  }

  function arm(): void {
    if (isArmed || queue.size === 0) return
    isArmed = true
    clock.after(Math.max(1, freeAt - clock.elapsed()), letThrough)
  }

  return (pass) => {
    const place = { pass }
    queue.add(place)
    if (!isArmed) letThrough()
    return () => queue.delete(place)
  }
}
