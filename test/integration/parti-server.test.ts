import { once } from 'node:events'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { controlClient } from '../parti-server/control-client.ts'
import { GUIDE_SAMPLES } from '../parti-server/guide-samples.ts'
import { createRandom } from '../parti-server/random.ts'
import { SCENARIOS, type ScenarioName } from '../parti-server/scenarios/catalogue.ts'
import { startPartiServer, type PartiServer, type PartiServerOptions } from '../parti-server/server.ts'
import { createWorld } from '../parti-server/world.ts'

const BALTHIER = 353044
const DBR = 567503
const CHANNEL_INFO = 'profile/get_livestream_channel_info/{user_id}'
const SOCIAL = 'profile/get_user_by_social_media/{platform}/{username}'
const LIVE_TOPIC = 'NewChannelLiveNotify'
const SUBSCRIBE_LIVE = '{"subscribe_options":{"NewChannelLiveNotify":{}}}'
const NOW = Date.UTC(2026, 10, 23, 20)

let server: PartiServer
afterEach(() => server.close())

const start = async (options?: PartiServerOptions) => (server = await startPartiServer(options))
const ask = (path: string, init?: RequestInit) => fetch(`${server.restUrl}/parti_v2/${path}`, init)
const askJson = async (path: string): Promise<unknown> => (await ask(path)).json()

/** An open socket that sent `frame`, and everything it received, parsed. */
async function connect(frame: string): Promise<{ socket: WebSocket; received: unknown[] }> {
  const socket = new WebSocket(server.wsUrl)
  onTestFinished(() => socket.terminate())
  const received: unknown[] = []
  socket.on('message', (data: Buffer) => received.push(JSON.parse(data.toString('utf8'))))
  await once(socket, 'open')
  socket.send(frame)
  return { socket, received }
}

async function subscribeLive() {
  const connection = await connect(SUBSCRIBE_LIVE)
  await server.control.waitForSubscription(LIVE_TOPIC)
  return connection
}

/** All that can be seen of a scenario after some steps. */
function play(name: ScenarioName, seed: number, steps: number) {
  const scenario = SCENARIOS[name]({ random: createRandom(seed), now: NOW })
  const world = createWorld(scenario, () => NOW)
  const pushed: number[] = []
  world.onGoLive((_person, show) => pushed.push(show.eventId))
  for (let step = 0; step < steps; step += 1) scenario.advance?.(world)
  const live = world.people.flatMap((person) => world.showOf(person.userId) ?? [])
  return { people: world.people, live, pushed }
}

describe('REST', () => {
  it.each(Object.entries(GUIDE_SAMPLES))('answers %s as the guide does', async (path, sample) => {
    await start()
    const response = await ask(path)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toEqual(JSON.parse(sample))
  })

  it.each([
    ['an account that nobody has', 'profile/get_user_by_social_media/twitter/nobody', 404],
    ['a Discord name without its discriminator', 'profile/get_user_by_social_media/discord/drb666', 404],
    ['an account of another platform', 'profile/get_user_by_social_media/parti/KickBalthierGR', 404],
    ['a user that does not exist', 'profile/user_profile/1', 404],
    ['the channel of a user that does not exist', 'profile/get_livestream_channel_info/1', 404],
    ['an id that is no number', 'profile/user_profile/BalthierGR', 400],
    ['a path that nothing answers', 'profile/nothing', 404],
    ['a path that cannot be unescaped', 'profile/user_profile/%E0%A4', 404],
  ])('refuses %s in plain text', async (_what, path, status) => {
    await start()
    const response = await ask(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('text/plain')
  })

  it('takes an escaped slash as part of a name, not as the end of it', async () => {
    await start()
    await ask('profile/get_user_by_social_media/parti/a%2Fb')
    expect((await server.control.stats()).requests).toEqual({ [SOCIAL]: 1 })
  })

  it('adds the fields that others saw, where the guide is not quoted', async () => {
    await start({ dialect: 'observed', now: () => NOW })
    expect(await askJson(`profile/user_profile/${DBR}`)).toMatchObject({ discord_discriminator: '0', role_id: 30 })
    expect(await askJson(`profile/get_livestream_channel_info/${DBR}`)).toMatchObject({
      is_moderator: null,
      channel_info: {
        channel: { current_event_id: 80695, stream_key: '' },
        stream: { start_time: '2026-11-23T19:40:00.000Z', viewer_count: 470 },
      },
    })
  })

  it.each(['OPTIONS', 'POST', 'HEAD', 'DELETE'])('turns %s away and counts it', async (method) => {
    await start()
    const response = await ask(`profile/get_livestream_channel_info/${DBR}`, { method })
    expect(response.status).toBe(405)
    expect(await server.control.stats()).toMatchObject({ requests: { [CHANNEL_INFO]: 1 }, methods: { [method]: 1 } })
  })

  it('sends no CORS header, whoever asks', async () => {
    await start()
    for (const method of ['GET', 'OPTIONS']) {
      const headers = { origin: 'https://parti.com', 'access-control-request-method': 'GET' }
      const response = await ask(`profile/user_profile/${DBR}`, { method, headers })
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it('keeps count of the requests and the headers of the last one', async () => {
    await start()
    await ask(`profile/get_livestream_channel_info/${DBR}`, { headers: { 'x-turn': 'first' } })
    await ask(`profile/get_livestream_channel_info/${BALTHIER}`, { headers: { 'x-turn': 'second' } })
    await ask('profile/nothing')
    const stats = await server.control.stats()
    expect(stats.requests).toEqual({ [CHANNEL_INFO]: 2, unknown: 1 })
    expect(stats.lastHeaders[CHANNEL_INFO]).toMatchObject({ 'x-turn': 'second' })
  })
})

describe('sockets', () => {
  it('push the bare object when a channel goes live', async () => {
    await start()
    const { socket, received } = await subscribeLive()
    const pushed = once(socket, 'message')
    await server.control.goLive(BALTHIER, { title: 'Games and music', viewers: 58 })
    await pushed
    expect(received).toEqual([
      {
        livestream_id: 7862,
        user_id: BALTHIER,
        user_name: 'BalthierGR',
        user_avatar_id: 1,
        avatar_link: null,
        event_id: 80696,
        event_title: 'Games and music',
        event_file: null,
        category_name: 'Gaming',
        viewers_count: 58,
        social_media: 'twitter',
        social_username: 'KickBalthierGR',
        channel_arn: expect.stringMatching(/^arn:aws:ivs:/),
      },
    ])
    expect(await askJson(`profile/get_livestream_channel_info/${BALTHIER}`)).toMatchObject({
      channel_info: { channel: { is_live: true, current_event_id: 80696 } },
    })
  })

  it('push a show once more when it is announced again', async () => {
    await start()
    const { socket, received } = await subscribeLive()
    const pushed = once(socket, 'message')
    await server.control.announce(DBR)
    await pushed
    expect(received).toMatchObject([{ user_id: DBR, event_id: 80695 }])
  })

  it('push nothing when a show changes or ends', async () => {
    await start()
    const { socket, received } = await subscribeLive()
    await server.control.setViewers(DBR, 500)
    await server.control.setTitle(DBR, 'other')
    await server.control.end(DBR)
    const pong = once(socket, 'pong')
    socket.ping()
    await pong
    expect(received).toEqual([])
  })

  it.each([
    'no json',
    '{}',
    '{"subscribe_options":{}}',
    '{"subscribe_options":{"Unheard":{}}}',
    '{"subscribe_options":{"NewChannelLiveNotify":{},"Unheard":{}}}',
  ])('leave the frame %s without an answer and count it', async (frame) => {
    await start()
    const { received } = await connect(frame)
    await server.control.waitFor(({ framesIgnored }) => framesIgnored === 1)
    expect(received).toEqual([])
    expect((await server.control.stats()).subscriptions).toEqual({})
  })

  it('accept a null token and count subscriptions, not frames', async () => {
    await start()
    const { socket } = await connect(`{"jwt":null,"subscribe_options":{"${LIVE_TOPIC}":{}}}`)
    socket.send(SUBSCRIBE_LIVE)
    await subscribeLive()
    await server.control.waitForSubscription(LIVE_TOPIC, 2)
    expect(await server.control.stats()).toMatchObject({ subscriptions: { [LIVE_TOPIC]: 2 }, socketsOpen: 2 })
  })

  it('are all cut at once, after which new ones are welcome', async () => {
    await start()
    const { socket } = await subscribeLive()
    const closed = once(socket, 'close')
    await server.control.dropSockets()
    expect(await server.control.stats()).toMatchObject({ socketsOpen: 0, socketsEver: 1, subscriptions: {} })
    expect(await closed).toContain(1006)
    await subscribeLive()
    expect(await server.control.stats()).toMatchObject({ socketsOpen: 1, socketsEver: 2 })
  })
})

describe('faults', () => {
  const path = `profile/user_profile/${DBR}`

  it('refuse: breaks REST and refuses new sockets, until cleared', async () => {
    await start()
    const { socket } = await subscribeLive()
    await server.control.fault({ name: 'refuse' })
    await expect(ask(path)).rejects.toThrow('fetch failed')
    await expect(connect(SUBSCRIBE_LIVE)).rejects.toThrow('socket hang up')
    expect(socket.readyState).toBe(WebSocket.OPEN)
    expect(await server.control.stats()).toMatchObject({ methods: { GET: 1 }, socketsEver: 1, socketsRefused: 1 })
    await server.control.clearFaults()
    expect((await ask(path)).status).toBe(200)
  })

  it('5xx: answers with the wanted status', async () => {
    await start()
    await server.control.fault({ name: '5xx' })
    expect((await ask(path)).status).toBe(500)
    await server.control.fault({ name: '5xx', status: 503 })
    expect((await ask(path)).status).toBe(503)
  })

  it('html-403: answers with a page', async () => {
    await start()
    await server.control.fault({ name: 'html-403' })
    const response = await ask(path)
    expect(response.status).toBe(403)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).toMatch(/^<!DOCTYPE html>/)
  })

  it('slow: holds the answer back', async () => {
    await start()
    await server.control.fault({ name: 'slow', ms: 60 })
    const began = performance.now()
    expect((await ask(path)).status).toBe(200)
    expect(performance.now() - began).toBeGreaterThan(50)
  })

  it('slow: does not hold back the closing of the server', async () => {
    await start()
    await server.control.fault({ name: 'slow', ms: 3_600_000 })
    const answer = Promise.allSettled([ask(path)])
    await server.control.waitForRequests('profile/user_profile/{user_id}')
    await server.close()
    expect(await answer).toMatchObject([{ status: 'rejected' }])
  })
})

describe('control over HTTP', () => {
  it('does all that the control in process does', async () => {
    await start()
    const remote = controlClient(server.controlUrl)
    const { socket, received } = await connect(SUBSCRIBE_LIVE)
    await remote.waitForSubscription(LIVE_TOPIC)

    const show = await remote.goLive(BALTHIER, { eventId: 90_000 })
    expect(show).toMatchObject({ eventId: 90_000, title: "I'm Live on Parti", viewers: 0 })
    await remote.setViewers(BALTHIER, 12)
    await remote.setTitle(BALTHIER, 'other')
    await remote.announce(BALTHIER)
    expect(await askJson(`profile/get_livestream_channel_info/${BALTHIER}`)).toMatchObject({
      channel_info: { stream: { viewer_count: 12 }, livestream_event_info: { event_name: 'other' } },
    })
    await remote.end(BALTHIER)
    expect((await remote.goLive(BALTHIER)).eventId).toBe(90_001)
    await remote.waitForRequests(CHANNEL_INFO)

    await remote.fault({ name: 'html-403' })
    expect((await ask('profile/nothing')).status).toBe(403)
    await remote.clearFaults()
    expect(await remote.stats()).toEqual(await server.control.stats())

    const closed = once(socket, 'close')
    await remote.dropSockets()
    await closed
    expect(received).toMatchObject([
      { event_title: "I'm Live on Parti" },
      { event_title: 'other' },
      { event_id: 90_001 },
    ])
  })

  it.each([
    ['go-live of nobody', 'go-live', { userId: 1 }, 409],
    ['go-live of a live channel', 'go-live', { userId: DBR }, 409],
    ['the end of no show', 'end', { userId: BALTHIER }, 409],
    ['an announcement of no show', 'announce', { userId: BALTHIER }, 409],
    ['an unknown fault', 'fault', { name: 'flood' }, 400],
    ['a missing field', 'viewers', { userId: DBR }, 400],
    ['an unknown command', 'nothing', {}, 404],
  ])('refuses %s', async (_what, command, body, status) => {
    await start()
    const response = await fetch(server.controlUrl + command, { method: 'POST', body: JSON.stringify(body) })
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ error: expect.any(String) })
  })

  it('gives up waiting after the wanted time', async () => {
    await start()
    const waiting = controlClient(server.controlUrl).waitForSubscription(LIVE_TOPIC, 1, 5)
    await expect(waiting).rejects.toThrow('408')
    await expect(server.control.waitFor(() => false, 5)).rejects.toThrow('within 5 ms')
  })

  it('stays in reach while everything is refused', async () => {
    await start()
    await server.control.fault({ name: 'refuse' })
    await controlClient(server.controlUrl).clearFaults()
    expect((await ask(`profile/user_profile/${DBR}`)).status).toBe(200)
  })
})

describe('scenarios', () => {
  it.each(['evening', 'thousand'] as const)('%s is the same for the same seed and another for another', (name) => {
    expect(play(name, 7, 200)).toEqual(play(name, 7, 200))
    expect(play(name, 8, 200)).not.toEqual(play(name, 7, 200))
  })

  it.each([
    ['guide', 9, 1],
    ['evening', 30, 8],
    ['thousand', 1_000, 60],
    ['empty', 0, 0],
  ] as const)('%s begins with %i people, %i of them live', (name, people, live) => {
    const world = play(name, 1, 0)
    expect(world.people).toHaveLength(people)
    expect(world.live).toHaveLength(live)
    for (const key of ['userId', 'livestreamId'] as const) {
      expect(new Set(world.people.map((person) => person[key])).size).toBe(people)
    }
    expect(new Set(world.people.map((person) => `${person.platform}/${person.username}`)).size).toBe(people)
  })

  it('evening moves: shows begin with rising ids, viewers change, never all at once', () => {
    const [before, after] = [play('evening', 3, 0), play('evening', 3, 400)]
    expect(after.pushed.length).toBeGreaterThan(5)
    expect(after.pushed).toEqual(after.pushed.map((_, index) => 91_208 + index))
    expect(after.live.length).toBeGreaterThanOrEqual(5)
    expect(after.live.length).toBeLessThanOrEqual(12)
    expect(after.live.every(({ viewers }) => viewers > 0)).toBe(true)
    expect(after.live).not.toEqual(before.live)
  })

  it('evening moves by itself when told to tick', async () => {
    await start({ scenario: 'evening', tickMs: 1 })
    const { socket } = await connect(SUBSCRIBE_LIVE)
    const [frame] = await once(socket, 'message')
    expect(JSON.parse(String(frame))).toMatchObject({ event_id: expect.any(Number) })
  })
})
