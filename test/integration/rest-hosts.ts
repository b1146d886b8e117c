import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { onTestFinished } from 'vitest'

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return (address satisfies AddressInfo).port
}

/** A host that does as `listener` says, and what it was asked. */
export async function host(listener: RequestListener) {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    listener(request, response)
  })
  const url = `http://127.0.0.1:${await portOf(server)}`
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url, requests }
}

/** A host that always answers the same. */
export const answering = (status: number, body: string, headers: Record<string, string> = {}) =>
  host((_request, response) => response.writeHead(status, headers).end(body))

/** A host that takes requests and never answers. */
export const silent = () => host(() => {})

/** An address where nobody listens. */
export async function deadUrl(): Promise<string> {
  const server = createTcpServer()
  const port = await portOf(server)
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}`
}
