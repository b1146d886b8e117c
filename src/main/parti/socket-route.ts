import { preferring } from './hosts.ts'

/** A host that opens but never stays healthy is left after so many attempts. */
const PATIENCE = 3

/** The host that proved itself last. One for all sockets: what served one will serve the others. */
export interface HostMemory {
  proven: string | null
}

/** A memory of nothing yet. */
export const createHostMemory = (): HostMemory => ({ proven: null })

/** How an attempt ended: without a connection, with one that was lost, or with a refusal by the host. */
export type Ending = 'unopened' | 'lost' | 'refused'

/** Which host to connect to, and how often in vain. */
export interface SocketRoute {
  /** The host to try now. */
  host(): string
  /** Whether that host refused us when this socket tried it last. */
  isRefused(): boolean
  /** Attempts since the last health. */
  attempts(): number
  /** The connection to the host has lasted: it comes first from now on. */
  noteHealth(): void
  /** The attempt ended. A host that did open is kept for a while. */
  noteEnd(ending: Ending): void
}

/** A route over `hosts` (at least one), beginning with the one that is remembered, else with the first. */
export function createSocketRoute(hosts: readonly string[], memory = createHostMemory()): SocketRoute {
  const [first] = hosts
  if (first === undefined) throw new RangeError('a socket needs at least one host')
  const refusers = new Set<string>()
  let proven: string | null = null
  let order = hosts
  let position = 0
  let attempts = 0
  let tried = first

  function prefer(host: string | null): void {
    proven = host
    order = preferring(hosts, host)
    position = 0
  }

  const next = (): string => {
    if (memory.proven !== proven) prefer(memory.proven)
    return order[position % order.length] ?? first
  }

  return {
    host: () => (tried = next()),
    isRefused: () => refusers.has(next()),
    attempts: () => attempts,
    noteHealth() {
      memory.proven = tried
      prefer(tried)
      attempts = 0
      refusers.delete(tried)
    },
    noteEnd(ending) {
      attempts += 1
      if (ending === 'refused') refusers.add(tried)
      else refusers.delete(tried)
      if (ending !== 'lost' || attempts >= PATIENCE) position += 1
    },
  }
}
