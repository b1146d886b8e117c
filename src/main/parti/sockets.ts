import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { SocketReport } from '#shared/model/connection.ts'
import { createHostMemory } from './socket-route.ts'
import type { OpenSocket } from './supervised-socket.ts'
import { createTopicLine, type Listener, type TopicLine } from './topic-line.ts'
import { topicKey, type Topic } from './topic.ts'
import { createTurnstile } from './turnstile.ts'
import type { UnknownLog } from './unknown-log.ts'

/** Between any two attempts to connect, whatever they are for. */
const SPACING_MS = 250

interface PartiSocketsDeps {
  /** WebSocket URLs in order of preference; at least one. */
  hosts: readonly string[]
  clock: Clock
  /** At least 0, below 1. */
  random: () => number
  /** Takes the frames that cannot be read, whole or in part. */
  unknown: UnknownLog
}

/** Parti's WebSocket side: every subscription has a socket of its own, as nobody is known to put two on one. */
export interface PartiSockets {
  /** Begins to connect; subscriptions made before wait for it. */
  start(openSocket: OpenSocket): void
  /**
   * Listens to a topic until the returned function is called. Subscriptions to the same topic share a socket, and the
   * frames are read as the first of them reads. One that joins an open socket has its `onOpen` called before this returns.
   */
  subscribe<T>(topic: Topic<T>, listener: Listener<T>): Cancel
  /** How every subscription stands, by `ChatPublic 353044` or the bare name of a topic about everybody. */
  reports: StoreApi<ReadonlyMap<string, SocketReport>>
  /** Drops all sockets, or that of a topic, and connects anew, one after the other, as after the machine slept. */
  reconnect(of?: Topic<unknown>): void
  /** Ends all subscriptions for good. */
  stop(): void
}

/** No sockets yet; nothing connects before `start`. */
export function createPartiSockets({ hosts, clock, random, unknown }: PartiSocketsDeps): PartiSockets {
  const turnstile = createTurnstile(clock, SPACING_MS)
  const memory = createHostMemory()
  const reports = createStore<ReadonlyMap<string, SocketReport>>(() => new Map())
  const lines = new Map<string, TopicLine>()
  let openSocket: OpenSocket | null = null
  let isStopped = false

  function open(key: string, topic: Topic<unknown>): TopicLine {
    const line = createTopicLine(topic, { hosts, clock, random, turnstile, memory, unknown })
    const publish = (report: SocketReport): void => reports.setState(new Map(reports.getState()).set(key, report), true)
    lines.set(key, line)
    publish(line.report.getState())
    line.report.subscribe(publish)
    return line
  }

  function close(key: string, line: TopicLine): void {
    line.stop()
    lines.delete(key)
    reports.setState(new Map([...reports.getState()].filter(([other]) => other !== key)), true)
  }

  return {
    reports,
    start(by) {
      if (isStopped || openSocket !== null) return
      openSocket = by
      for (const { socket } of lines.values()) socket.start(by)
    },
    subscribe<T>(topic: Topic<T>, listener: Listener<T>) {
      if (isStopped) return () => undefined
      const key = topicKey(topic)
      const known = lines.get(key)
      const line = known ?? open(key, topic)
      // A listener of its own even where somebody listens twice. The key of the line tells what values it brings.
      const own = { ...listener } as Listener<unknown>
      line.listeners.add(own)
      if (known === undefined && openSocket !== null) line.socket.start(openSocket)
      if (known?.socket.status.getState().state === 'open') own.onOpen?.()
      return () => {
        if (line.listeners.delete(own) && line.listeners.size === 0 && !isStopped) close(key, line)
      }
    },
    reconnect(of) {
      for (const [key, { socket }] of lines) if (of === undefined || key === topicKey(of)) socket.reconnect()
    },
    stop() {
      isStopped = true
      for (const line of lines.values()) line.stop()
    },
  }
}
