import { once } from 'node:events'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { LiveNotice } from '../../src/main/parti/facts.ts'
import { watchLiveNotices } from '../../src/main/parti/live-notices.ts'
import { openPartiSocket } from '../../src/main/parti/open-socket.ts'
import { superviseSocket } from '../../src/main/parti/supervised-socket.ts'
import { systemClock } from '../../src/main/system-clock.ts'
import { createFakeClock } from '../fake-clock.ts'
import { startPartiServer } from '../parti-server/server.ts'
import { eventually, refusingHost, socketServer, subscribed } from './socket-server.ts'

const HELLO = '{"subscribe_options":{"NewChannelLiveNotify":{}}}'

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
    const socket = openPartiSocket(url)
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

/** Watches live notices at `url`, and everything that came of it. */
function watch(url: string) {
  const notices: LiveNotice[] = []
  const unreadable: string[] = []
  const opened = vi.fn<() => void>()
  const watcher = watchLiveNotices({
    hosts: [url],
    clock: systemClock,
    random: () => 0,
    onNotice: (notice) => notices.push(notice),
    onUnreadable: (text) => unreadable.push(text),
    onOpen: opened,
  })
  watcher.start(openPartiSocket)
  onTestFinished(() => watcher.stop())
  return { notices, unreadable, opened }
}

describe('live notices', () => {
  it('tells who went live on Parti', async () => {
    const server = await startPartiServer({ scenario: 'guide' })
    onTestFinished(() => server.close())
    const { notices, unreadable, opened } = watch(server.wsUrl)
    await server.control.waitForSubscription('NewChannelLiveNotify')
    expect(opened).toHaveBeenCalledTimes(1)
    const show = await server.control.goLive(353044, { title: 'Games and music' })
    await eventually(() => expect(notices).toHaveLength(1))
    expect(notices[0]).toMatchObject({
      channel: {
        userId: 353044,
        name: 'BalthierGR',
        account: { platform: 'twitter', username: 'KickBalthierGR', discriminator: null },
      },
      livestreamId: 7862,
      eventId: show.eventId,
      title: 'Games and music',
    })
    expect(unreadable).toEqual([])
  })

  it('reads what it can of odd frames and counts the rest', async () => {
    const { url, visits } = await socketServer()
    const { notices, unreadable } = watch(url)
    await eventually(() => expect(visits[0]?.heard).toEqual([HELLO]))
    const odd = ['pong', '{"ok":true}', '5', 'null', '[{"user_id":7,"user_name":"g"},{"nobody":1}]']
    const good = ['{"NewChannelLiveNotify":{"user_id":8,"user_name":"h"}}', '[]', '{"user_id":9,"user_name":"i"}']
    for (const text of [...odd, ...good]) visits[0]?.socket.send(text)
    await eventually(() => expect(notices.map((notice) => notice.channel.userId)).toEqual([7, 8, 9]))
    expect(unreadable).toEqual(odd)
  })
})
