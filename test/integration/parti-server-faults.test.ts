import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Fault } from '../parti-server/faults.ts'
import { OVERSIZED_BYTES } from '../parti-server/oversized.ts'
import { BALTHIER, DBR, startRaw } from './parti-server-raw.ts'

const PROFILE = `profile/user_profile/${DBR}`
const PROFILE_ROUTE = 'profile/user_profile/{user_id}'
const CHANNEL_INFO = `profile/get_livestream_channel_info/${DBR}`

/** A simulated Parti with `fault` in force. */
async function faulty(fault: Fault) {
  const parti = await startRaw()
  await parti.control.fault(fault)
  return parti
}

describe('faults of REST', () => {
  it('429: asks for patience, for a while if wanted', async () => {
    const { ask, control } = await faulty({ name: '429', retryAfterS: 7 })
    const response = await ask(PROFILE)
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7'])
    await control.fault({ name: '429' })
    expect((await ask(PROFILE)).headers.get('retry-after')).toBeNull()
  })

  it('malformed: breaks off in the middle', async () => {
    const { ask } = await faulty({ name: 'malformed' })
    const response = await ask(PROFILE)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json'])
    await expect(response.json()).rejects.toThrow(SyntaxError)
  })

  it('wrong-shape: answers with other JSON', async () => {
    const { askJson, control } = await faulty({ name: 'wrong-shape' })
    expect(await askJson(PROFILE)).toEqual({ result: { ok: true } })
    await control.fault({ name: 'wrong-shape', body: [null, 'x'] })
    expect(await askJson(PROFILE)).toEqual([null, 'x'])
  })

  it('oversized: announces far too much', async () => {
    const { ask } = await faulty({ name: 'oversized' })
    const response = await ask(PROFILE)
    expect(response.headers.get('content-length')).toBe(String(OVERSIZED_BYTES))
    expect(JSON.parse(await response.text())).toEqual([])
  })

  it('oversized: looks small until it is unpacked', async () => {
    const { ask } = await faulty({ name: 'oversized', how: 'packed' })
    const response = await ask(PROFILE)
    expect(Number(response.headers.get('content-length'))).toBeLessThan(20_000)
    expect(await response.text()).toHaveLength(OVERSIZED_BYTES)
  })

  it('oversized: goes on until the client has had enough', async () => {
    const { ask } = await faulty({ name: 'oversized', how: 'endless' })
    const response = await ask(PROFILE)
    let bytes = 0
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length
      if (bytes > 2 * OVERSIZED_BYTES) break
    }
    expect(bytes).toBeGreaterThan(2 * OVERSIZED_BYTES)
  })

  it('redirect: leads to a route that is counted when it is followed', async () => {
    const { ask, askJson, control } = await faulty({ name: 'redirect' })
    const response = await ask(PROFILE, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/parti_v2/redirected'])
    expect((await control.stats()).requests).toEqual({ [PROFILE_ROUTE]: 1 })
    expect(await askJson(PROFILE)).toEqual({ redirected: true })
    expect((await control.stats()).requests).toEqual({ [PROFILE_ROUTE]: 2, redirected: 1 })
  })

  it.each<Exclude<Fault, { name: 'unplug' | 'half-open' }>>([
    { name: '5xx', route: PROFILE_ROUTE },
    { name: '429', route: PROFILE_ROUTE },
    { name: 'html-403', route: PROFILE_ROUTE },
    { name: 'redirect', status: 307, route: PROFILE_ROUTE },
    { name: 'malformed', route: PROFILE_ROUTE },
    { name: 'wrong-shape', route: PROFILE_ROUTE },
    { name: 'oversized', route: PROFILE_ROUTE },
  ])('$name: can be limited to one route', async (fault) => {
    const { ask, control } = await faulty(fault)
    const truth = { status: 200, text: expect.stringContaining(`"user_id":${DBR}`) as string }
    const told = async (path: string) => {
      const response = await ask(path, { redirect: 'manual' })
      return { status: response.status, text: await response.text() }
    }
    expect(await told(PROFILE)).not.toEqual(truth)
    expect(await told(CHANNEL_INFO)).toEqual(truth)
    await control.clearFaults()
    expect(await told(PROFILE)).toEqual(truth)
  })

  it('refuse: limited to one route it leaves the sockets alone', async () => {
    const { ask, connect } = await faulty({ name: 'refuse', route: PROFILE_ROUTE })
    await expect(ask(PROFILE)).rejects.toThrow('fetch failed')
    expect((await ask(CHANNEL_INFO)).status).toBe(200)
    expect((await connect()).socket.readyState).toBe(WebSocket.OPEN)
  })

  it('slow: can be limited to one route', async () => {
    const { ask, control } = await faulty({ name: 'slow', ms: 3_600_000, route: PROFILE_ROUTE })
    const held = ask(PROFILE).then(() => 'held')
    await control.waitForRequests(PROFILE_ROUTE)
    expect(await Promise.race([held, ask(CHANNEL_INFO).then(() => 'free')])).toBe('free')
    held.catch(() => undefined)
  })

  it('add up: one route may fail in another way than the rest', async () => {
    const { ask, control } = await faulty({ name: '5xx', status: 502 })
    await control.fault({ name: '5xx', status: 503, route: PROFILE_ROUTE })
    expect([(await ask(PROFILE)).status, (await ask(CHANNEL_INFO)).status]).toEqual([503, 502])
  })
})

describe('unplug', () => {
  it('cuts and refuses everything until cleared', async () => {
    const { ask, control, connect, subscribe } = await startRaw()
    const { socket } = await subscribe('ChatPublic/353044')
    const closed = once(socket, 'close')
    await control.fault({ name: 'unplug' })
    expect((await closed)[0]).toBe(1006)
    await expect(ask(PROFILE)).rejects.toThrow('fetch failed')
    await expect(connect()).rejects.toThrow('socket hang up')
    expect(await control.stats()).toMatchObject({ socketsOpen: 0, socketsRefused: 1, subscriptions: {} })
    await control.clearFaults()
    expect((await ask(PROFILE)).status).toBe(200)
    expect((await connect()).socket.readyState).toBe(WebSocket.OPEN)
  })
})

describe('half-open', () => {
  it('lets open sockets stand, and neither reads nor answers nor sends', async () => {
    const { ask, control, subscribe } = await startRaw()
    const { socket, next } = await subscribe('ChatPublic/353044')
    let pongs = 0
    socket.on('pong', () => (pongs += 1))
    await control.fault({ name: 'half-open' })
    socket.ping()
    socket.send('unread')
    await control.say(BALTHIER, { text: 'into the void' })
    await control.frame('ChatPublic/353044', 'this too')
    expect((await ask(PROFILE)).status).toBe(200)
    expect([socket.readyState, pongs, (await control.stats()).framesIgnored]).toEqual([WebSocket.OPEN, 0, 0])

    const pong = once(socket, 'pong')
    await control.clearFaults()
    await pong
    await control.waitFor(({ framesIgnored }) => framesIgnored === 1)
    await control.frame('ChatPublic/353044', 'back')
    expect(await next()).toBe('back')
  })

  it('welcomes new sockets and then falls silent', async () => {
    const { ask, control, connect } = await faulty({ name: 'half-open' })
    const { socket } = await connect()
    socket.send('{"subscribe_options":{"NewChannelLiveNotify":{}}}')
    expect((await ask(PROFILE)).status).toBe(200)
    expect(await control.stats()).toMatchObject({ socketsOpen: 1, subscriptions: {} })
    await control.clearFaults()
    await control.waitForSubscription('NewChannelLiveNotify')
  })

  it('does not even welcome them if so wanted', async () => {
    const { connect, control } = await faulty({ name: 'half-open', greet: false })
    await expect(connect({ handshakeTimeout: 50 })).rejects.toThrow('handshake has timed out')
    expect(await control.stats()).toMatchObject({ socketsOpen: 0, socketsEver: 0, socketsRefused: 0 })
  })
})

describe('a frame', () => {
  it('of any text reaches the subscribers as it is', async () => {
    const { control, subscribe } = await startRaw()
    const { next } = await subscribe('NewChannelLiveNotify')
    for (const text of ['no json', '{"unheard":[1]}', '']) {
      await control.frame('NewChannelLiveNotify', text)
      expect(await next()).toBe(text)
    }
  })

  it('can be too large for a client', async () => {
    const { control, subscribe, connect } = await startRaw()
    const { next } = await subscribe('NewChannelLiveNotify')
    await control.oversizedFrame('NewChannelLiveNotify')
    expect((await next()).length).toBeGreaterThan(1024 * 1024)

    const { socket } = await connect({ maxPayload: 1024 * 1024 })
    socket.send('{"subscribe_options":{"NewChannelLiveNotify":{}}}')
    await control.waitForSubscription('NewChannelLiveNotify', 2)
    const failed = once(socket, 'error')
    await control.oversizedFrame('NewChannelLiveNotify', 2_000_000)
    expect(String((await failed)[0])).toContain('Max payload size exceeded')
  })
})
