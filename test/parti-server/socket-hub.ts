import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import type { Changes } from './changes.ts'
import type { DialectTraits } from './dialects.ts'
import type { Faults } from './faults.ts'
import { acknowledgementText, frameText, type Message } from './frames.ts'
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
  /** Tells all who subscribed to the topic, in the form of the dialect. */
  publish(message: Message): void
  /** Sends this text as it is to all who subscribed to `topic`. */
  sendText(topic: string, text: string): void
  /** To be called when the faults have changed. */
  faultsChanged(): void
  /** Cuts every socket without a close frame. They no longer count when this returns. */
  dropAll(): void
  stats(): SocketStats
}

/** How sockets speak, what goes wrong, and whom to tell. */
export interface SocketHubDeps {
  traits: DialectTraits
  faults: Faults
  changes: Changes
}

/** A hub without sockets. */
export function createSocketHub({ traits, faults, changes }: SocketHubDeps): SocketHub {
  const server = new WebSocketServer({ noServer: true })
  const topicsBySocket = new Map<WebSocket, Set<string>>()
  /** Connections that wait in vain to become sockets. */
  const ungreeted = new Set<Duplex>()
  let socketsEver = 0
  let socketsRefused = 0
  let framesIgnored = 0
  let lastSocketHeaders: SeenHeaders | null = null
  const mute = () => faults.find('half-open') !== null

  function receive(socket: WebSocket, topics: Set<string>, data: RawData, isBinary: boolean): void {
    const topic = isBinary ? null : readSubscription(asText(data))
    if (topic === null) framesIgnored += 1
    else topics.add(topic)
    const acknowledgement = topic === null ? null : acknowledgementText(topic, traits)
    if (acknowledgement !== null) socket.send(acknowledgement)
    changes.notify()
  }

  function accept(socket: WebSocket): void {
    const topics = new Set<string>()
    topicsBySocket.set(socket, topics)
    socketsEver += 1
    if (mute()) socket.pause()
    socket.on('message', (data, isBinary) => receive(socket, topics, data, isBinary))
    // An error is always followed by 'close'; without a listener it would end the process.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      topicsBySocket.delete(socket)
      changes.notify()
    })
    changes.notify()
  }

  function sendText(topic: string, text: string): void {
    if (mute()) return
    for (const [socket, topics] of topicsBySocket) if (topics.has(topic)) socket.send(text)
  }

  function dropAll(): void {
    const sockets = [...topicsBySocket.keys()]
    topicsBySocket.clear()
    for (const socket of sockets) socket.terminate()
    for (const socket of ungreeted) socket.destroy()
    changes.notify()
  }

  return {
    upgrade(request, socket, head) {
      lastSocketHeaders = request.headers
      if (faults.find('refuse') || faults.find('unplug') || request.url !== '/') {
        socketsRefused += 1
        socket.destroy()
        changes.notify()
      } else if (faults.find('half-open')?.greet === false) {
        ungreeted.add(socket)
        socket.on('close', () => ungreeted.delete(socket)).on('error', () => undefined)
      } else {
        server.handleUpgrade(request, socket, head, accept)
      }
    },
    publish: (message) => sendText(message.topic, frameText(message, traits)),
    sendText,
    faultsChanged() {
      if (faults.find('unplug')) dropAll()
      for (const socket of topicsBySocket.keys()) {
        if (mute()) socket.pause()
        else socket.resume()
      }
    },
    dropAll,
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
