import { inspect } from 'node:util'

/** Tells listeners that something may have changed. */
export interface Changes {
  tell: () => void
  /** Resolves at the next `tell`, or after `ms` milliseconds. */
  next: (ms: number) => Promise<void>
}

export function createChanges(): Changes {
  const listeners = new Set<() => void>()
  return {
    tell: () => listeners.forEach((listener) => listener()),
    next: (ms) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer)
          listeners.delete(done)
          resolve()
        }
        const timer = setTimeout(done, ms)
        listeners.add(done)
      }),
  }
}

/** An app may change what a signal does not announce, so state is also read again this often. */
const POLL_MS = 100

interface Wait<T> {
  /** What is waited for, for the message of the error. */
  what: string
  /** Undefined as long as it is not there. */
  find: () => Promise<T | undefined>
  /** What is there instead, for the message of the error. */
  seen: () => Promise<unknown>
  changes: Changes
  deadlineMs: number
}

/** What `find` gives as soon as it gives something; rejects after `deadlineMs` milliseconds. */
export async function waitUntil<T>({ what, find, seen, changes, deadlineMs }: Wait<T>): Promise<T> {
  const end = performance.now() + deadlineMs
  for (;;) {
    // Listening starts before reading, so a change in between is not missed.
    const changed = changes.next(POLL_MS)
    const found = await find()
    if (found !== undefined) return found
    if (performance.now() > end) {
      throw new Error(
        `No ${what} within ${deadlineMs} ms. Seen: ${inspect(await seen(), { depth: 8, maxArrayLength: 20 })}`,
      )
    }
    await changed
  }
}
