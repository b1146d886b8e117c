import type { WebSocket } from 'ws'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { SocketStatus } from '#shared/model/status.ts'
import { backOffMs, refusedBackOffMs } from './back-off.ts'
import { failureReason } from './failure-reason.ts'
import { startHeartbeat, type Heartbeat } from './heartbeat.ts'
import { isRefusal } from './socket-refusal.ts'
import { createSocketRoute, type Ending, type HostMemory } from './socket-route.ts'
import { openTurnstile, type Turnstile } from './turnstile.ts'

/** A connection that lasted this long was worth its attempts; a shorter one must not make the next come sooner. */
const HEALTHY_AFTER_MS = 30_000

/** Frames may come by the thousand a second; when one came last is told at most this often, ms. */
const TELL_EVERY_MS = 1000

/** What a supervised socket needs. */
export interface SupervisedSocketDeps {
  /** WebSocket URLs in order of preference; at least one. */
  hosts: readonly string[]
  clock: Clock
  /** At least 0, below 1. */
  random: () => number
  /** Sent after every opening: the subscription. */
  hello: string
  /** Every text frame. */
  onFrame: (text: string) => void
  /** Every binary frame; none was ever seen on Parti. */
  onBinary?: (data: Buffer) => void
  /** After every opening: what happened meanwhile is not told again. */
  onOpen?: () => void
  /** Passed before every attempt, so that many sockets do not come at once. */
  turnstile?: Turnstile
  /** Shared by sockets that learn from each other which host is good. */
  memory?: HostMemory
}

/** Begins to connect to a WebSocket URL. */
export type OpenSocket = (url: string) => WebSocket

/** A subscription that is kept alive from its start until it is stopped. */
export interface SupervisedSocket {
  status: StoreApi<SocketStatus>
  /** Connects now, and by the same means after every loss; after a stop it does nothing. */
  start(openSocket: OpenSocket): void
  /** Drops what there is and connects as soon as the turnstile lets it, as after the machine slept. */
  reconnect(): void
  stop(): void
}

/** How a socket stands before it is started. */
export const UNTRIED: SocketStatus = {
  state: 'connecting',
  host: null,
  heardAt: null,
  retryAt: null,
  failures: 0,
  reason: '',
}

/**
 * Connects, once started, and again after every loss, with growing pauses; never gives up. Mere silence is no loss. A
 * host that refused us is left alone for longer.
 */
export function superviseSocket(deps: SupervisedSocketDeps): SupervisedSocket {
  const { clock, turnstile = openTurnstile } = deps
  let openSocket: OpenSocket | null = null
  const status = createStore<SocketStatus>(() => UNTRIED)
  const route = createSocketRoute(deps.hosts, deps.memory)
  let leaveQueue: Cancel | undefined
  let dropCurrent: Cancel | undefined
  const isStopped = (): boolean => status.getState().state === 'stopped'

  function connect(): void {
    leaveQueue = turnstile(open)
  }

  function drop(): void {
    leaveQueue?.()
    dropCurrent?.()
  }

  function open(): void {
    if (openSocket === null) return
    const host = route.host()
    status.setState({ state: 'connecting', host, retryAt: null })
    try {
      dropCurrent = attend(openSocket(host))
    } catch (error) {
      lose('unopened', failureReason(error))
    }
  }

  /** Serves one socket until it ends. Returns what silences and kills it: from then on its events mean nothing. */
  function attend(socket: WebSocket): Cancel {
    let current = true
    let opened = false
    let reason = ''
    let toldAt = -Infinity
    let heartbeat: Heartbeat | null = null
    let cancelHealth: Cancel | undefined

    function release(): void {
      current = false
      heartbeat?.stop()
      cancelHealth?.()
      socket.terminate()
    }
    function end(why: string, refused = false): void {
      if (!current) return
      release()
      lose(refused ? 'refused' : opened ? 'lost' : 'unopened', why)
    }
    function hear(): void {
      if (!current) return
      heartbeat?.heard()
      if (clock.elapsed() - toldAt < TELL_EVERY_MS) return
      toldAt = clock.elapsed()
      status.setState({ heardAt: clock.now() })
    }

    socket.on('open', () => {
      if (!current) return
      opened = true
      heartbeat = startHeartbeat({ clock, ping: () => socket.ping(), onDead: () => end('no answer to a ping') })
      cancelHealth = clock.after(HEALTHY_AFTER_MS, () => route.noteHealth())
      status.setState({ state: 'open', heardAt: clock.now() })
      socket.send(deps.hello)
      deps.onOpen?.()
    })
    socket.on('message', (data, isBinary) => {
      hear()
      if (!current || !Buffer.isBuffer(data)) return
      if (isBinary) deps.onBinary?.(data)
      else deps.onFrame(data.toString())
    })
    socket.on('ping', hear)
    socket.on('pong', hear)
    // A listener that outlives the interest: an error without one would end the process.
    socket.on('error', (error) => {
      reason = failureReason(error)
    })
    socket.on('close', (code, text) =>
      end(reason || text.toString() || `closed with code ${code}`, isRefusal(code, reason)),
    )
    return release
  }

  function lose(ending: Ending, reason: string): void {
    const attempt = route.attempts()
    route.noteEnd(ending)
    const pauseMs = (route.isRefused() ? refusedBackOffMs : backOffMs)(attempt, deps.random)
    dropCurrent = clock.after(pauseMs, connect)
    const failures = status.getState().failures + 1
    status.setState({ state: 'waiting', retryAt: clock.now() + pauseMs, failures, reason })
  }

  return {
    status,
    start(by) {
      if (isStopped()) return
      openSocket = by
      connect()
    },
    reconnect() {
      if (isStopped() || openSocket === null) return
      drop()
      status.setState({ state: 'waiting', retryAt: clock.now() })
      connect()
    },
    stop() {
      drop()
      status.setState({ state: 'stopped', retryAt: null })
    },
  }
}
