import { preferring } from './hosts.ts'

/** A host that opens but never stays healthy is left after so many attempts. */
const PATIENCE = 3

/** Which host to connect to, and how often in vain. */
export interface SocketRoute {
  /** The host to try now. */
  host(): string
  /** Attempts since the last health. */
  attempts(): number
  /** The connection to the present host has lasted: it comes first from now on. */
  noteHealth(): void
  /** An attempt ended. A host that did open is kept for a while. */
  noteEnd(opened: boolean): void
}

/** A route over `hosts` (at least one), beginning with the first. */
export function createSocketRoute(hosts: readonly string[]): SocketRoute {
  const [first] = hosts
  if (first === undefined) throw new RangeError('a socket needs at least one host')
  let order = hosts
  let position = 0
  let attempts = 0
  const host = (): string => order[position % order.length] ?? first

  return {
    host,
    attempts: () => attempts,
    noteHealth() {
      order = preferring(hosts, host())
      position = 0
      attempts = 0
    },
    noteEnd(opened) {
      attempts += 1
      if (!opened || attempts >= PATIENCE) position += 1
    },
  }
}
