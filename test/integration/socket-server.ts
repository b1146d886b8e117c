import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { onTestFinished } from 'vitest'
import { WebSocketServer, type WebSocket } from 'ws'
import { eventually } from '../eventually.ts'

/** One connection to the server. */
export interface Visit {
  socket: WebSocket
  request: IncomingMessage
  /** Every text that came. */
  heard: string[]
}

/** A WebSocket server that records who came and what they said. */
export async function socketServer({ autoPong = true } = {}): Promise<{ url: string; visits: Visit[] }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, autoPong })
  const visits: Visit[] = []
  server.on('connection', (socket, request) => {
    const visit: Visit = { socket, request, heard: [] }
    socket.on('message', (data) => visit.heard.push(Buffer.isBuffer(data) ? data.toString() : ''))
    visits.push(visit)
  })
  await once(server, 'listening')
  onTestFinished(() => {
    for (const client of server.clients) client.terminate()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `ws://127.0.0.1:${address.port}/`, visits }
}

/** The visit number `index` once its subscription has arrived. */
export const subscribed = (visits: readonly Visit[], index: number): Promise<Visit> =>
  eventually(() => {
    const visit = visits[index]
    if (visit?.heard.length !== 1) throw new Error(`visit ${index} has not subscribed`)
    return visit
  })

/** A host that answers every handshake with `status`. */
export async function refusingHost(status: number): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(status).end())
  server.on('upgrade', (_request, socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `ws://127.0.0.1:${address.port}/`
}
