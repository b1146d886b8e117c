import type { Clock } from '#shared/clock.ts'

/** A clock that moves only when told. */
export interface FakeClock extends Clock {
  /** Moves time on, running what falls due in the order of its time, then of its scheduling. */
  advance(ms: number): void
  /** Sets the wall clock forward or back, as a user or the network does; nothing falls due by it. */
  jump(ms: number): void
}

interface Task {
  due: number
  run: () => void
}

/** A clock that stands at `startMs`, ms since 1970. */
export function createFakeClock(startMs: number): FakeClock {
  let now = 0
  let wallOffset = startMs
  const tasks = new Set<Task>()

  const nextDueBy = (until: number): Task | undefined =>
    [...tasks].filter((task) => task.due <= until).toSorted((a, b) => a.due - b.due)[0]

  return {
    now: () => now + wallOffset,
    elapsed: () => now,
    after(ms, run) {
      // A timer of the page or of Node would fire at once.
      if (!Number.isFinite(ms)) throw new RangeError(`no timer waits ${ms} ms`)
      const task = { due: now + Math.max(0, ms), run }
      tasks.add(task)
      return () => tasks.delete(task)
    },
    advance(ms) {
      const until = now + ms
      for (let task = nextDueBy(until); task !== undefined; task = nextDueBy(until)) {
        tasks.delete(task)
        now = task.due
        task.run()
      }
      now = until
    },
    jump(ms) {
      wallOffset += ms
    },
  }
}
