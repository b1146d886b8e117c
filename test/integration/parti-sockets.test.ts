import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { createOpenSocket } from '../../src/main/parti/open-socket.ts'
import { superviseSocket } from '../../src/main/parti/supervised-socket.ts'
import { systemClock } from '../../src/main/system-clock.ts'
import { eventually } from '../eventually.ts'
import { createFakeClock } from '../fake-clock.ts'
import { refusingHost, socketServer, subscribed } from './socket-server.ts'

const openSocket = createOpenSocket(() => Promise.resolve('DIRECT'))

interface Options {
  clock?: typeof systemClock
  onFrame?: (text: string) => void
  onSocket?: (socket: WebSocket) => void
}

/** A supervised socket that does not pause before it tries again. */
function supervise(hosts: string[], { clock = systemClock, onFrame = () => {}, onSocket }: Options = {}) {
  const supervised = superviseSocket({
    hosts,
    clock,
    random: () => 0,
    hello: 'hello',
    onFrame,
  })
  supervised.start((url) => {
    const socket = openSocket(url)
    onSocket?.(socket)
    return socket
  })
  onTestFinished(() => supervised.stop())
  return { supervised, state: () => supervised.status.getState() }
}

describe('a supervised socket on a real server', () => {
  it('comes as a browser would, without compression, and says what it wants', async () => {
    const { url, visits } = await socketServer()
    const { state } = supervise([url])
    await eventually(() => expect(visits[0]?.heard).toEqual(['hello']))
    expect(visits[0]?.request.headers).toMatchObject({
      origin: 'https://parti.com',
      'user-agent': expect.stringContaining('Mozilla/5.0'),
    })
    expect(visits[0]?.request.headers['sec-websocket-extensions']).toBeUndefined()
    expect(state()).toMatchObject({ state: 'open', host: url, failures: 0 })
  })

  it('comes back to the same host after a drop and subscribes anew', async () => {
    const { url, visits } = await socketServer()
    const { state } = supervise([url, await refusingHost(500)])
    await eventually(() => expect(visits[0]?.heard).toEqual(['hello']))
    visits[0]?.socket.terminate()
    await eventually(() => expect(visits[1]?.heard).toEqual(['hello']))
    expect(state()).toMatchObject({ state: 'open', host: url, failures: 1, reason: 'closed with code 1006' })
  })

  it('goes on to the next host when a handshake is refused', async () => {
    const { url, visits } = await socketServer()
    const { state } = supervise([await refusingHost(403), url])
    await eventually(() => expect(visits[0]?.heard).toEqual(['hello']))
    expect(state()).toMatchObject({ host: url, failures: 1, reason: 'Unexpected server response: 403' })
  })

  it('finds a half-open line by its own pings and replaces it', async () => {
    const { url, visits } = await socketServer({ autoPong: false })
    const clock = createFakeClock(0)
    const { state } = supervise([url], { clock })
    const { socket } = await subscribed(visits, 0)
    const pinged = once(socket, 'ping')
    clock.advance(25_000)
    await pinged
    clock.advance(10_000)
    expect(state()).toMatchObject({ state: 'connecting', failures: 1, reason: 'no answer to a ping' })
    await subscribed(visits, 1)
  })

  it('takes a pong as a sign of life', async () => {
    const { url, visits } = await socketServer()
    const clock = createFakeClock(0)
    const { state } = supervise([url], { clock })
    await eventually(() => expect(state().state).toBe('open'))
    clock.advance(25_000)
    await eventually(() => expect(state().heardAt).toBe(25_000))
    clock.advance(24_999)
    expect(state().state).toBe('open')
    expect(visits).toHaveLength(1)
  })

  it('drops a server that sends more than 1 MiB at once', async () => {
    const { url, visits } = await socketServer()
    const frames: string[] = []
    const { state } = supervise([url], { onFrame: (text) => frames.push(text) })
    await eventually(() => expect(visits[0]?.heard).toEqual(['hello']))
    visits[0]?.socket.send('x'.repeat(1024 * 1024 + 1))
    await eventually(() => expect(visits[1]?.heard).toEqual(['hello']))
    expect(frames).toEqual([])
    expect(state().reason).toBe('Max payload size exceeded')
  })

  it('can be told to reconnect during the handshake', async () => {
    const { url } = await socketServer()
    const { supervised, state } = supervise([url])
    supervised.reconnect()
    await eventually(() => expect(state()).toMatchObject({ state: 'open', failures: 0, reason: '' }))
  })

  it('can be told to reconnect while all is well', async () => {
    const { url, visits } = await socketServer()
    const { supervised, state } = supervise([url])
    const { socket } = await subscribed(visits, 0)
    const closed = once(socket, 'close')
    supervised.reconnect()
    await closed
    await subscribed(visits, 1)
    await eventually(() => expect(state()).toMatchObject({ state: 'open', failures: 0 }))
  })

  it('leaves the server when stopped', async () => {
    const { url, visits } = await socketServer()
    const { supervised, state } = supervise([url])
    const { socket } = await subscribed(visits, 0)
    const closed = once(socket, 'close')
    supervised.stop()
    await closed
    expect(state().state).toBe('stopped')
  })

  it('can be stopped during the handshake', async () => {
    const { url } = await socketServer()
    const sockets: WebSocket[] = []
    const { supervised, state } = supervise([url], { onSocket: (socket) => sockets.push(socket) })
    supervised.stop()
    const [socket] = sockets
    await eventually(() => expect(socket?.readyState).toBe(WebSocket.CLOSED))
    expect(state()).toMatchObject({ state: 'stopped', failures: 0, reason: '' })
  })
})
