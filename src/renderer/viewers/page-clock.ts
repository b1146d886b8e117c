import type { Clock } from '#shared/clock.ts'

/** Time as the page measures it. */
export const pageClock: Pick<Clock, 'elapsed' | 'after'> = {
  elapsed: () => performance.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}
