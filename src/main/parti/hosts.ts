import { BridgeError } from '#shared/bridge/errors.ts'
import type { HostOrder } from '#shared/model/setting-kinds.ts'

/** Where Parti may be found, in the order in which to try. */
export interface PartiHosts {
  /** Base URLs without a trailing slash. */
  rest: readonly string[]
  /** Full WebSocket URLs. */
  ws: readonly string[]
}

/** Parti moved before: the hosts of the guide (May 2025) come first, then those that its site used later (2026). */
export const DEFAULT_HOSTS: PartiHosts = {
  rest: ['https://api-backend.parti.com', 'https://api.parti.com', 'https://prod-api.parti.com'],
  ws: ['wss://ws-backend.parti.com/', 'wss://ws.parti.com/ws'],
}

const SCHEMES: Record<keyof PartiHosts, readonly string[]> = { rest: ['http:', 'https:'], ws: ['ws:', 'wss:'] }

function readHost(text: string, kind: keyof PartiHosts): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const usable = url !== null && SCHEMES[kind].includes(url.protocol)
  if (!usable || url.username || url.password || url.search || url.hash) {
    throw new BridgeError('invalid-arguments', `"${text}" is not the address of a ${kind} host`)
  }
  return kind === 'rest' ? url.href.replace(/\/+$/, '') : url.href
}

/** The hosts named in a comma list of URLs, in its order; throws `invalid-arguments` for anything else. */
export function readHostList(text: string, kind: keyof PartiHosts): string[] {
  const hosts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readHost(part, kind))
  if (hosts.length === 0) throw new BridgeError('invalid-arguments', `no ${kind} host named`)
  return [...new Set(hosts)]
}

function attempt<Result>(task: () => Result): Result | null {
  try {
    return task()
  } catch {
    return null
  }
}

/** The user's order with its addresses as this app writes them; throws `not-a-host` for one that is none or is there twice. */
export function readHostOrder({ order, pinned }: HostOrder, kind: keyof PartiHosts): HostOrder {
  const read = (text: string): string => {
    const [host, ...more] = attempt(() => readHostList(text, kind)) ?? []
    if (host === undefined || more.length > 0) throw new BridgeError('not-a-host', text)
    return host
  }
  const hosts = order.map(read)
  const twice = hosts.find((host, at) => hosts.indexOf(host) !== at)
  if (twice !== undefined) throw new BridgeError('not-a-host', twice)
  return { order: hosts, pinned: pinned === null ? null : read(pinned) }
}

/** The hosts to try, in order: those of the user, then our own that are not among them; or the pinned one alone. */
export function hostsInOrder({ order, pinned }: HostOrder, kind: keyof PartiHosts): readonly string[] {
  // A file may have been written by hand.
  const usable = order.flatMap((text) => attempt(() => readHost(text, kind)) ?? [])
  const known = [...new Set([...usable, ...DEFAULT_HOSTS[kind]])]
  return pinned !== null && known.includes(pinned) ? [pinned] : known
}

/** The same hosts with the one that proved itself in front, where there is one. */
export const preferring = (hosts: readonly string[], proven: string | null): readonly string[] =>
  proven !== null && hosts.includes(proven) ? [proven, ...hosts.filter((host) => host !== proven)] : hosts
