import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A running proxy: where it is, and whom it was asked to reach (`host:port`). */
export interface TestProxy {
  address: string
  reached: string[]
}

async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Joins both ends; when one goes, the other goes too. */
function join(a: Socket, b: Socket): void {
  a.pipe(b).pipe(a)
  for (const [end, other] of [
    [a, b],
    [b, a],
  ] as const) {
    end.on('error', () => other.destroy())
    end.on('close', () => other.destroy())
  }
}

/** A proxy that opens tunnels by CONNECT, as those of companies do. */
export async function startHttpProxy(): Promise<TestProxy> {
  const reached: string[] = []
  const server = createServer((_request, response) => response.writeHead(405).end())
  server.on('connect', (request, client: Socket) => {
    reached.push(request.url ?? '')
    const [host = '', port = ''] = (request.url ?? '').split(':')
    const target = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      join(client, target)
    })
    target.on('error', () => client.end('HTTP/1.1 502 Bad gateway\r\n\r\n'))
  })
  return { address: await listen(server), reached }
}

const SOCKS_IPV4 = 1
const SOCKS_NAME = 3

/** A SOCKS5 proxy without log-in (RFC 1928). */
export async function startSocksProxy(): Promise<TestProxy> {
  const reached: string[] = []
  const server = createTcpServer((client) => {
    client.once('data', () => {
      client.write(Buffer.from([5, 0]))
      client.once('data', (request: Buffer) => {
        const host = hostOf(request)
        const port = request.readUInt16BE(request.length - 2)
        reached.push(`${host}:${port}`)
        const target = connect(port, host, () => {
          client.write(Buffer.from([5, 0, 0, SOCKS_IPV4, 0, 0, 0, 0, 0, 0]))
          join(client, target)
        })
        target.on('error', () => client.destroy())
      })
    })
    client.on('error', () => client.destroy())
  })
  return { address: await listen(server), reached }
}

function hostOf(request: Buffer): string {
  if (request[3] === SOCKS_IPV4) return [...request.subarray(4, 8)].join('.')
  if (request[3] === SOCKS_NAME) return request.subarray(5, 5 + (request[4] ?? 0)).toString()
  throw new Error('this test needs no IPv6')
}
