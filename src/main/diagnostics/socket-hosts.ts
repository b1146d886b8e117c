import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '#shared/clock.ts'
import type { HostReport, SocketReport } from '#shared/model/connection.ts'

type Hosts = ReadonlyMap<string, HostReport>
type Sockets = ReadonlyMap<string, SocketReport>

const keyOf = (url: string): string => `ws ${url}`

const untried = (url: string): HostReport => ({
  kind: 'ws',
  url,
  isInUse: false,
  outcome: 'untried',
  reason: '',
  at: null,
  restsUntil: null,
  lacks: [],
})

/** Whether the attempt or connection of this socket ended between the two. */
const ended = (before: SocketReport | undefined, now: SocketReport): boolean =>
  now.status.failures > (before?.status.failures ?? 0)

/** What the change of the sockets tells of one host, on top of what was known. A socket remembers only its last host. */
function hostAfter(known: HostReport, before: Sockets, now: Sockets, at: number): HostReport {
  const mine = [...now].filter(([, { status }]) => status.host === known.url)
  const open = mine.filter(([, { status }]) => status.state === 'open')
  if (open.length > 0) {
    const heardAt = Math.max(...open.map(([, { status }]) => status.heardAt ?? 0))
    return { ...known, isInUse: true, outcome: 'answered', reason: '', at: heardAt }
  }
  const lost = mine.find(([key, socket]) => ended(before.get(key), socket))
  if (lost === undefined) return { ...known, isInUse: false }
  return { ...known, isInUse: false, outcome: 'failed', reason: lost[1].status.reason, at }
}

const isSame = (a: HostReport, b: HostReport): boolean =>
  a.isInUse === b.isInUse && a.outcome === b.outcome && a.reason === b.reason && a.at === b.at

/** How the WebSocket hosts stand after the sockets changed; a host about which nothing new is told stays the same object. */
export function nextSocketHosts(known: Hosts, before: Sockets, now: Sockets, at: number): Hosts {
  return new Map(
    [...known].map(([key, host]) => {
      const next = hostAfter(host, before, now, at)
      return [key, isSame(host, next) ? host : next]
    }),
  )
}

/** Follows the sockets and tells how the hosts at `urls` stand, in their order, keyed as `ws wss://…`. */
export function createSocketHosts(urls: readonly string[], sockets: StoreApi<Sockets>, clock: Clock): StoreApi<Hosts> {
  const beginning: Hosts = new Map(urls.map((url) => [keyOf(url), untried(url)]))
  const store = createStore<Hosts>(() => nextSocketHosts(beginning, new Map(), sockets.getState(), clock.now()))
  sockets.subscribe((now, before) => {
    store.setState(nextSocketHosts(store.getState(), before, now, clock.now()), true)
  })
  return store
}
