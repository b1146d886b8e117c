/** Tells those who wait that something happened, so that nobody has to sleep. */
export interface Changes {
  notify(): void
  /** Resolves as soon as `reached` holds; rejects with a `WaitError` after `timeoutMs`, or when all is over. */
  until(reached: () => boolean, timeoutMs: number): Promise<void>
  /** Ends all waiting. */
  close(): void
}

/** What was waited for did not come. */
export class WaitError extends Error {}

interface Waiter {
  check(): void
  fail(reason: string): void
}

/** Nobody waits yet. */
export function createChanges(): Changes {
  const waiters = new Set<Waiter>()
  return {
    notify: () => waiters.forEach((waiter) => waiter.check()),
    until(reached, timeoutMs) {
      if (reached()) return Promise.resolve()
      return new Promise((resolve, reject) => {
        const leave = () => {
          clearTimeout(timer)
          waiters.delete(waiter)
        }
        const waiter: Waiter = {
          check() {
            if (!reached()) return
            leave()
            resolve()
          },
          fail(reason) {
            leave()
            reject(new WaitError(reason))
          },
        }
        const timer = setTimeout(() => waiter.fail(`did not happen within ${timeoutMs} ms`), timeoutMs)
        waiters.add(waiter)
      })
    },
    close: () => waiters.forEach((waiter) => waiter.fail('the server was closed')),
  }
}
