/** Runs tasks, a few at a time; the others wait in their order. */
export function createTurns(atOnce: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0

  return async (task) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      // Whoever waited longest takes this turn over.
      if (next === undefined) running -= 1
      else next()
    }
  }
}
