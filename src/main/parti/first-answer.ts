import type { Cancel, Clock } from '#shared/clock.ts'

interface Race<T> {
  candidates: readonly string[]
  /** Must end soon after its signal is aborted; what it then says is ignored. */
  ask: (candidate: string, signal: AbortSignal) => Promise<T>
  clock: Clock
  /** How long to wait for an answer before the next candidate is asked as well; null waits for a failure. */
  hedgeAfterMs: number | null
}

/**
 * The first answer of candidates that are asked in order: the next one after a failure, or already after a while.
 * Losers are aborted. Rejects with an AggregateError once all have failed.
 */
export function firstAnswer<T>({ candidates, ask, clock, hedgeAfterMs }: Race<T>): Promise<T> {
  const running = new Set<AbortController>()
  const failures: unknown[] = []
  const upcoming = [...candidates]
  let cancelHedge: Cancel | undefined

  return new Promise<T>((resolve, reject) => {
    function startNext(): void {
      cancelHedge?.()
      const candidate = upcoming.shift()
      if (candidate !== undefined) void start(candidate)
      else if (running.size === 0) reject(new AggregateError(failures))
    }
    function win(answer: T): void {
      cancelHedge?.()
      for (const loser of running) loser.abort()
      running.clear()
      resolve(answer)
    }
    async function start(candidate: string): Promise<void> {
      const trial = new AbortController()
      running.add(trial)
      if (hedgeAfterMs !== null) cancelHedge = clock.after(hedgeAfterMs, startNext)
      try {
        const answer = await ask(candidate, trial.signal)
        if (running.delete(trial)) win(answer)
      } catch (failure) {
        if (!running.delete(trial)) return
        failures.push(failure)
        startNext()
      }
    }
    startNext()
  })
}
