import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import type { Changes } from './changes.ts'
import type { Faults } from './faults.ts'
import type { SeenHeaders } from './request-log.ts'
import { readSubscription } from './topics.ts'

/** What the sockets did so far. */
export interface SocketStats {
  socketsOpen: number
  socketsEver: number
  socketsRefused: number
  /** The subscriptions that stand, by key of the topic. */
  subscriptions: Record<string, number>
  /** Frames that were not understood; Parti's answer to them is unknown, so there is none. */
  framesIgnored: number
  /** The headers with which the last socket was asked for. */
  lastSocketHeaders: SeenHeaders | null
}

/** The WebSocket side. */
export interface SocketHub {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Sends `message` as JSON to all who subscribed to `topic`. */
  publish(topic: string, message: unknown): void
  /** Cuts every socket without a close frame. They no longer count when this returns. */
  dropAll(): void
  stats(): SocketStats
}

export function createSocketHub({ faults, changes }: { faults: Faults; changes: Changes }): SocketHub {
  const server = new WebSocketServer({ noServer: true })
  const topicsBySocket = new Map<WebSocket, Set<string>>()
  let socketsEver = 0
  let socketsRefused = 0
  let framesIgnored = 0
  let lastSocketHeaders: SeenHeaders | null = null

  function receive(topics: Set<string>, data: RawData, isBinary: boolean): void {
    const topic = isBinary ? null : readSubscription(asText(data))
    if (topic === null) framesIgnored += 1
    else topics.add(topic)
    changes.notify()
  }

  function accept(socket: WebSocket): void {
    const topics = new Set<string>()
    topicsBySocket.set(socket, topics)
    socketsEver += 1
    socket.on('message', (data, isBinary) => receive(topics, data, isBinary))
    // An error is always followed by 'close'; without a listener it would end the process.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      topicsBySocket.delete(socket)
      changes.notify()
    })
    changes.notify()
  }

  return {
    upgrade(request, socket, head) {
      lastSocketHeaders = request.headers
      if (faults.refusing() || request.url !== '/') {
        socketsRefused += 1
        socket.destroy()
        changes.notify()
        return
      }
      server.handleUpgrade(request, socket, head, accept)
    },
    publish(topic, message) {
      const frame = JSON.stringify(message)
      for (const [socket, topics] of topicsBySocket) if (topics.has(topic)) socket.send(frame)
    },
    dropAll() {
      const sockets = [...topicsBySocket.keys()]
      topicsBySocket.clear()
      for (const socket of sockets) socket.terminate()
      changes.notify()
    },
    stats: () => ({
      socketsOpen: topicsBySocket.size,
      socketsEver,
      socketsRefused,
      subscriptions: countTopics(topicsBySocket.values()),
      framesIgnored,
      lastSocketHeaders,
    }),
  }
}

function countTopics(topicSets: Iterable<ReadonlySet<string>>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const topics of topicSets) for (const topic of topics) counts[topic] = (counts[topic] ?? 0) + 1
  return counts
}

/** With `ws` left at its default a whole message is one Buffer. */
const asText = (data: RawData): string => (Buffer.isBuffer(data) ? data.toString('utf8') : '')
