import { once } from 'node:events'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { Clock } from '#shared/clock.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { createLocalNumbers } from '../../src/main/parti/decode-chat-message.ts'
import { liveNotices } from '../../src/main/parti/live-notices.ts'
import { createOpenSocket } from '../../src/main/parti/open-socket.ts'
import { publicChat } from '../../src/main/parti/public-chat.ts'
import { createPartiSockets } from '../../src/main/parti/sockets.ts'
import { createUnknownLog } from '../../src/main/parti/unknown-log.ts'
import { viewerUpdates } from '../../src/main/parti/viewer-updates.ts'
import { systemClock } from '../../src/main/system-clock.ts'
import { eventually } from '../eventually.ts'
import { createFakeClock } from '../fake-clock.ts'
import { refusingHost, socketServer, subscribed } from './socket-server.ts'

const openSocket = createOpenSocket(() => Promise.resolve('DIRECT'))

interface Options {
  clock?: Clock
  random?: () => number
}

/** Parti's sockets over real ones, with what they tried and what they did not understand. */
function setUp(hosts: string[], { clock = systemClock, random = () => 0 }: Options = {}) {
  const unknown = createUnknownLog({ clock, redact: (text) => text })
  const sockets = createPartiSockets({ hosts, clock, random, unknown })
  const tries: { url: string; at: number }[] = []
  onTestFinished(() => sockets.stop())
  return {
    sockets,
    tries,
    start: () =>
      sockets.start((url): WebSocket => {
        tries.push({ url, at: clock.elapsed() })
        return openSocket(url)
      }),
    report: (key: string) => sockets.reports.getState().get(key),
    keys: () => [...sockets.reports.getState().keys()],
    states: () => [...sockets.reports.getState().values()].map(({ status }) => status.state),
    unknownTexts: () => [...unknown.records.getState().values()].map(({ text }) => text),
    unknownRecords: () => [...unknown.records.getState().values()],
    counts: () => [...unknown.counts.getState().values()].map(({ origin, count }) => [origin, count]),
  }
}

const chatOf = (userId: number) => publicChat(userId, createLocalNumbers())
const said = (text: string) => JSON.stringify({ chat_id: 1, user_id: 2, user_name: 'x', post_content: text })
const ignore = { onValue: (): void => undefined }

/** The shortest span between two tries, in ms. */
const shortestSpan = (tries: readonly { at: number }[]): number =>
  Math.min(...tries.slice(1).map(({ at }, index) => at - (tries[index]?.at ?? 0)))

describe('subscriptions', () => {
  it('wait for the start and then go out over a socket each, as the guide writes them', async () => {
    const { url, visits } = await socketServer()
    const clock = createFakeClock(0)
    const { sockets, start, tries, keys, report } = setUp([url], { clock })
    sockets.subscribe(liveNotices, ignore)
    sockets.subscribe(chatOf(353044), ignore)
    expect(tries).toEqual([])
    start()
    sockets.subscribe(viewerUpdates(7862), ignore)
    clock.advance(500)
    await eventually(() => expect(visits.flatMap(({ heard }) => heard)).toHaveLength(3))
    expect(visits.flatMap(({ heard }) => heard).toSorted()).toEqual([
      '{"jwt":null,"subscribe_options":{"LivestreamLiveViewersUpdate":{"livestream_id":7862}}}',
      '{"subscribe_options":{"ChatPublic":{"user_id":353044}}}',
      '{"subscribe_options":{"NewChannelLiveNotify":{}}}',
    ])
    expect(keys()).toEqual(['NewChannelLiveNotify', 'ChatPublic 353044', 'LivestreamLiveViewersUpdate 7862'])
    expect(report('ChatPublic 353044')).toMatchObject({
      topic: 'ChatPublic',
      subject: 353044,
      frames: 0,
      frameAt: null,
      status: { state: 'open', host: url },
    })
  })

  it('bring values, and count frames', async () => {
    const { url, visits } = await socketServer()
    const { sockets, start, report } = setUp([url])
    const counts: number[] = []
    sockets.subscribe(viewerUpdates(7862), { onValue: (count) => counts.push(count) })
    start()
    const { socket } = await subscribed(visits, 0)
    for (const text of ['470', '{"viewers_count":"471"}', '[1,2,472]']) socket.send(text)
    await eventually(() => expect(counts).toEqual([470, 471, 472]))
    await eventually(() =>
      expect(report('LivestreamLiveViewersUpdate 7862')).toMatchObject({ frames: 3, frameAt: expect.any(Number) }),
    )
  })

  it('go on with what can be read, and note what cannot, frame by frame', async () => {
    const { url, visits } = await socketServer()
    const { sockets, start, report, unknownRecords, unknownTexts, counts } = setUp([url])
    const messages: ChatMessage[] = []
    sockets.subscribe(chatOf(5), { onValue: (message) => messages.push(message) })
    start()
    const { socket } = await subscribed(visits, 0)
    const mixed = `[${said('b')},{"deleted":1},7]`
    for (const text of ['pong', said('a'), mixed, 'pong', 'pong']) socket.send(text)
    socket.send(Buffer.from('\u0001binary'), { binary: true })
    socket.send(said('c'))
    await eventually(() =>
      expect(messages.map(({ content }) => content)).toMatchObject([{ text: 'a' }, { text: 'b' }, { text: 'c' }]),
    )
    expect(unknownTexts()).toEqual(['pong', mixed, '\u0001binary'])
    expect(unknownRecords()).toMatchObject([
      { origin: 'ChatPublic', host: url, reason: 'not JSON' },
      { reason: expect.stringMatching(/^chat message: .* \(and 1 more\)$/) },
      { reason: 'a binary frame' },
    ])
    expect(counts()).toEqual([['ChatPublic', 5]])
    await eventually(() => expect(report('ChatPublic 5')?.frames).toBe(6))
  })

  it('of the same topic share one socket, which ends with the last of them', async () => {
    const { url, visits } = await socketServer()
    const { sockets, start, tries, keys } = setUp([url])
    start()
    const heard: string[] = []
    const listener = (name: string) => ({ onValue: () => heard.push(name), onOpen: () => heard.push(`${name} open`) })
    const stopA = sockets.subscribe(chatOf(5), listener('a'))
    const { socket } = await subscribed(visits, 0)
    await eventually(() => expect(heard).toEqual(['a open']))
    const stopB = sockets.subscribe(chatOf(5), listener('b'))
    expect(heard).toEqual(['a open', 'b open'])
    socket.send(said('hi'))
    await eventually(() => expect(heard).toEqual(['a open', 'b open', 'a', 'b']))
    stopA()
    stopA()
    socket.send(said('hi'))
    await eventually(() => expect(heard.slice(4)).toEqual(['b']))
    const closed = once(socket, 'close')
    stopB()
    await closed
    expect(keys()).toEqual([])
    expect(tries).toHaveLength(1)

    const stopC = sockets.subscribe(chatOf(5), listener('c'))
    await subscribed(visits, 1)
    stopB()
    expect(keys()).toEqual(['ChatPublic 5'])
    stopC()
    expect(keys()).toEqual([])
  })

  it('tell each subscriber once of an opening, also one who listens twice and one who comes at that moment', async () => {
    const { url, visits } = await socketServer()
    const { sockets, start } = setUp([url])
    const late = vi.fn<() => void>()
    const onOpen = vi.fn<() => void>(() => void sockets.subscribe(chatOf(5), { ...ignore, onOpen: late }))
    const onValue = vi.fn<() => void>()
    const listener = { onValue, onOpen }
    sockets.subscribe(chatOf(5), listener)
    sockets.subscribe(chatOf(5), listener)()
    start()
    const { socket } = await subscribed(visits, 0)
    socket.send(said('hi'))
    await eventually(() => expect(onValue).toHaveBeenCalledTimes(1))
    expect(onOpen).toHaveBeenCalledTimes(1)
    expect(late).toHaveBeenCalledTimes(1)
  })

  it('may end while their values are handed out', async () => {
    const { url, visits } = await socketServer()
    const { sockets, start, keys } = setUp([url])
    start()
    const onValue = vi.fn<() => void>(() => stop())
    const stop = sockets.subscribe(chatOf(5), { onValue })
    const { socket } = await subscribed(visits, 0)
    socket.send(`[${said('a')},${said('b')}]`)
    await once(socket, 'close')
    expect(onValue).toHaveBeenCalledTimes(1)
    expect(keys()).toEqual([])
  })

  it('replace a half-open line that pings have found', async () => {
    const { url, visits } = await socketServer({ autoPong: false })
    const clock = createFakeClock(0)
    const { sockets, start, report } = setUp([url], { clock })
    const onOpen = vi.fn<() => void>()
    sockets.subscribe(chatOf(5), { ...ignore, onOpen })
    start()
    const { socket } = await subscribed(visits, 0)
    const pinged = once(socket, 'ping')
    clock.advance(25_000)
    await pinged
    clock.advance(10_000)
    await subscribed(visits, 1)
    await eventually(() => expect(onOpen).toHaveBeenCalledTimes(2))
    expect(report('ChatPublic 5')?.status).toMatchObject({ failures: 1, reason: 'no answer to a ping' })
  })

  it('survive a frame that is too long', async () => {
    const { url, visits } = await socketServer()
    const { sockets, start, report } = setUp([url])
    const onValue = vi.fn<() => void>()
    sockets.subscribe(chatOf(5), { onValue })
    start()
    const { socket } = await subscribed(visits, 0)
    socket.send(said('x'.repeat(1024 * 1024)))
    const second = await subscribed(visits, 1)
    second.socket.send(said('short'))
    await eventually(() => expect(onValue).toHaveBeenCalledTimes(1))
    expect(report('ChatPublic 5')?.status.reason).toBe('Max payload size exceeded')
  })

  it('end for good when all is stopped', async () => {
    const { url, visits } = await socketServer()
    const { sockets, start, states, tries } = setUp([url])
    const stop = sockets.subscribe(chatOf(5), ignore)
    start()
    const { socket } = await subscribed(visits, 0)
    const closed = once(socket, 'close')
    sockets.stop()
    await closed
    expect(states()).toEqual(['stopped'])
    stop()
    sockets.subscribe(chatOf(6), ignore)()
    start()
    sockets.reconnect()
    expect(tries).toHaveLength(1)
  })
})

describe('many subscriptions', () => {
  const MANY = Array.from({ length: 20 }, (_, index) => index + 1)

  it('come one after the other, also in real time', async () => {
    const { url, visits } = await socketServer()
    const { sockets, start, tries } = setUp([url])
    for (const userId of [1, 2, 3, 4]) sockets.subscribe(chatOf(userId), ignore)
    start()
    await subscribed(visits, 3)
    expect(shortestSpan(tries)).toBeGreaterThanOrEqual(250)
  })

  it('come back one after the other from a storm of drops, and later after each', async () => {
    const { url, visits } = await socketServer()
    const clock = createFakeClock(0)
    const { sockets, start, tries, states } = setUp([url], { clock, random: () => 0.9 })
    for (const userId of MANY) sockets.subscribe(chatOf(userId), ignore)
    start()
    let storms = 0
    const lengths: number[] = []
    while (storms < 4) {
      const began = clock.elapsed()
      const due = (storms + 1) * MANY.length
      while (tries.length < due) clock.advance(50)
      lengths.push(clock.elapsed() - began)
      // oxlint-disable-next-line no-await-in-loop -- one storm after the other
      await eventually(() => expect(states()).toEqual(MANY.map(() => 'open')))
      for (const { socket } of visits) socket.terminate()
      // oxlint-disable-next-line no-await-in-loop -- one storm after the other
      await eventually(() => expect(states()).toEqual(MANY.map(() => 'waiting')))
      storms += 1
    }
    expect(shortestSpan(tries)).toBeGreaterThanOrEqual(250)
    // The first round is staggering alone: 19 spans. Then come 0.9 s, 1.8 s and 3.6 s of back-off.
    expect(lengths).toEqual([4750, 900 + 4750, 1800 + 4750, 3600 + 4750])
  })

  it('are all dropped after sleep and come back one after the other', async () => {
    const { url, visits } = await socketServer()
    const clock = createFakeClock(0)
    const { sockets, start, tries, states } = setUp([url], { clock })
    for (const userId of MANY) sockets.subscribe(chatOf(userId), ignore)
    start()
    clock.advance(5000)
    await eventually(() => expect(states()).toEqual(MANY.map(() => 'open')))
    sockets.reconnect()
    sockets.reconnect()
    clock.advance(10_000)
    await eventually(() => expect(states()).toEqual(MANY.map(() => 'open')))
    await eventually(() => expect(visits.filter(({ socket }) => socket.readyState === WebSocket.OPEN)).toHaveLength(20))
    // The one that passed at once was dropped again by the second call.
    expect(tries).toHaveLength(41)
    expect(shortestSpan(tries)).toBeGreaterThanOrEqual(250)
  })

  it('do not repeat the mistakes of the first', async () => {
    const { url, visits } = await socketServer()
    const refusing = await refusingHost(403)
    const clock = createFakeClock(0)
    const { sockets, start, tries, states } = setUp([refusing, url], { clock })
    sockets.subscribe(chatOf(1), ignore)
    start()
    await eventually(() => expect(states()).toEqual(['waiting']))
    clock.advance(250)
    await subscribed(visits, 0)
    await eventually(() => expect(states()).toEqual(['open']))
    clock.advance(24_999)
    visits[0]?.socket.send('x')
    await eventually(() => expect([...sockets.reports.getState().values()][0]?.frames).toBe(1))
    clock.advance(5001)
    sockets.subscribe(chatOf(2), ignore)
    await subscribed(visits, 1)
    expect(tries.map((each) => each.url)).toEqual([refusing, url, url])
  })

  it('leave a host that refuses them alone for longer', async () => {
    const clock = createFakeClock(0)
    const { sockets, start, tries, report } = setUp([await refusingHost(401)], { clock })
    sockets.subscribe(liveNotices, ignore)
    start()
    const state = () => report('NewChannelLiveNotify')?.status
    await eventually(() => expect(state()).toMatchObject({ state: 'waiting', retryAt: 7500 }))
    clock.advance(7499)
    expect(tries).toHaveLength(1)
    clock.advance(1)
    await eventually(() => expect(state()).toMatchObject({ state: 'waiting', failures: 2, retryAt: 7500 + 15_000 }))
    expect(state()?.reason).toBe('Unexpected server response: 401')
  })
})
