import { describe, expect, it, vi } from 'vitest'
import type { AskDeps } from '../../src/main/parti/ask-parti.ts'
import { createPartiRest } from '../../src/main/parti/rest.ts'
import { createUnknownLog } from '../../src/main/parti/unknown-log.ts'
import { eventually } from '../eventually.ts'
import { createFakeClock } from '../fake-clock.ts'
import { answering, host } from './rest-hosts.ts'

const DBR = 567503
const ACCOUNT = { platform: 'parti', username: 'x', discriminator: null }
const INFO = JSON.stringify({
  channel_info: { channel: { user_id: DBR, is_live: false } },
  is_streaming_live_now: false,
})

/** What a host was asked for, in order. */
const pathsOf = ({ requests }: Awaited<ReturnType<typeof host>>): string[] =>
  requests.map(({ url = '' }) => url.replace('/parti_v2/profile/', ''))

const informing = () => host((_request, response) => response.end(INFO))

/** A client whose time the test owns. */
function client(hosts: string[], more: Partial<Pick<AskDeps, 'token' | 'fetch' | 'timeoutMs'>> = {}) {
  const clock = createFakeClock(1_747_444_000_000)
  const unknown = createUnknownLog({ clock, redact: (text) => text.replaceAll('secret', '[token]') })
  return { ...createPartiRest({ hosts, fetch, clock, unknown, ...more }), clock, unknown }
}

describe('a host that asks to be left alone', () => {
  it('is, for as long as it said, and so are its neighbours', async () => {
    let isBusy = false
    const busy = await host((_request, response) => {
      if (isBusy) response.writeHead(429, { 'retry-after': '120' }).end()
      else response.end(INFO)
    })
    const neighbour = await informing()
    const { user, clock, hosts } = client([busy.url, neighbour.url])
    await user.channelInfo(DBR)
    isBusy = true
    await expect(user.channelInfo(DBR)).rejects.toMatchObject({ code: 'parti-refused' })
    expect(hosts.getState().get(`rest ${busy.url}`)).toMatchObject({ restsUntil: clock.now() + 120_000 })

    clock.advance(119_000)
    await expect(user.channelInfo(DBR)).rejects.toMatchObject({
      code: 'parti-refused',
      message: 'Parti asked to wait 1 s more',
    })
    expect([busy.requests.length, neighbour.requests.length]).toEqual([2, 0])

    isBusy = false
    clock.advance(1000)
    expect(await user.channelInfo(DBR)).toMatchObject({ userId: DBR })
    expect(hosts.getState().get(`rest ${busy.url}`)).toMatchObject({ restsUntil: null, isInUse: true })
  })

  it('is not asked what stood in the queue behind, nor are its neighbours', async () => {
    const busy = await host((request, response) => {
      if (request.url?.endsWith('/1')) response.writeHead(429, { 'retry-after': '120' }).end()
      else response.end(INFO)
    })
    const neighbour = await informing()
    const { background, clock } = client([busy.url, neighbour.url])
    await background.channelInfo(DBR)
    const asked = [background.channelInfo(1), background.channelInfo(DBR), background.channelInfo(DBR)]
    const outcomes = Promise.allSettled(asked)
    clock.advance(1000)
    await expect(asked[0]).rejects.toMatchObject({ code: 'parti-refused' })
    clock.advance(5000)
    await outcomes
    expect(pathsOf(busy)).toHaveLength(2)
    expect(neighbour.requests).toHaveLength(0)
  })

  it('does not keep the others from being asked while it has never told anything', async () => {
    const busy = await host((_request, response) => response.writeHead(429, { 'retry-after': '120' }).end())
    const other = await informing()
    const { user } = client([busy.url, other.url])
    expect(await user.channelInfo(DBR)).toMatchObject({ userId: DBR })
  })

  it('does not end the use of the app by asking for years', async () => {
    const busy = await host((_request, response) => response.writeHead(429, { 'retry-after': '999999999' }).end())
    const { user, clock } = client([busy.url])
    await expect(user.channelInfo(DBR)).rejects.toMatchObject({ code: 'parti-refused' })
    clock.advance(3_600_000)
    await expect(user.channelInfo(DBR)).rejects.toMatchObject({ code: 'parti-refused', message: /HTTP 429/ })
    expect(busy.requests).toHaveLength(2)
  })
})

describe('a host that is busy', () => {
  it.each([429, 503])('is asked once more after HTTP %i, when it said', async (status) => {
    let asked = 0
    const { url } = await host((_request, response) => {
      asked += 1
      if (asked === 1) response.writeHead(status, { 'retry-after': '0' }).end()
      else response.end('5')
    })
    expect(await client([url]).user.userIdOf(ACCOUNT)).toBe(5)
    expect(asked).toBe(2)
  })

  it.each([
    ['in seconds', '3600'],
    ['as a date', new Date(Date.now() + 3_600_000).toUTCString()],
  ])('is not asked again when it wants to be left alone for long, said %s', async (_form, retryAfter) => {
    const { url, requests } = await answering(429, '', { 'retry-after': retryAfter })
    await expect(client([url]).user.profile(DBR)).rejects.toMatchObject({ code: 'parti-refused' })
    expect(requests).toHaveLength(1)
  })

  it('is asked again at once when it named a date that has passed', async () => {
    const { url, requests } = await answering(429, '', { 'retry-after': new Date(0).toUTCString() })
    await expect(client([url]).user.profile(DBR)).rejects.toMatchObject({ code: 'parti-refused' })
    expect(requests).toHaveLength(2)
  })

  it('for a moment, is left alone by everybody, and asked again only in the turn of that', async () => {
    let isBusy = false
    const { url, requests } = await host((_request, response) => {
      if (isBusy) response.writeHead(429, { 'retry-after': '3' }).end()
      else response.end(INFO)
    })
    const { user, clock, hosts, requests: report } = client([url])
    await user.channelInfo(DBR)
    isBusy = true
    const asked = user.channelInfo(DBR)
    await eventually(() => expect(hosts.getState().get(`rest ${url}`)?.restsUntil).not.toBeNull())
    await expect(user.profile(DBR)).rejects.toMatchObject({ message: 'Parti asked to wait 3 s more' })
    isBusy = false
    clock.advance(3001)
    expect(await asked).toMatchObject({ userId: DBR })
    expect([requests.length, report.getState().total]).toEqual([3, 3])
  })

  it('is not waited for when it wants more time than an answer may take', async () => {
    const { url, requests } = await answering(429, '', { 'retry-after': '2' })
    await expect(client([url], { timeoutMs: 1000 }).user.profile(DBR)).rejects.toMatchObject({ code: 'parti-refused' })
    expect(requests).toHaveLength(1)
  })

  it('is asked no more than twice', async () => {
    const { url, requests } = await answering(429, '', { 'retry-after': '0' })
    await expect(client([url]).user.profile(DBR)).rejects.toMatchObject({ code: 'parti-refused' })
    expect(requests).toHaveLength(2)
  })
})

describe('a host that lacks a route', () => {
  it.each([
    [404, 'Not Found'],
    [404, '<html>nginx</html>'],
    [400, 'Invalid user id'],
    [422, '{"error":"live is no number"}'],
  ])('as it says by HTTP %i %s, is asked for it again only after ten minutes', async (status, text) => {
    const old = await host((request, response) => {
      if (request.url?.includes('/live?')) response.writeHead(status).end(text)
      else response.end(INFO)
    })
    const { user, clock, hosts, status: rest } = client([old.url])
    await expect(user.liveChannels()).rejects.toMatchObject({ code: 'parti-lacks-route' })
    expect(hosts.getState().get(`rest ${old.url}`)?.lacks).toEqual(['get_livestream_channel_info/live'])
    expect(rest.getState().state).toBe('unknown')

    clock.advance(599_000)
    await expect(user.liveChannels()).rejects.toMatchObject({ code: 'parti-lacks-route' })
    expect(await user.channelInfo(DBR)).toMatchObject({ userId: DBR })
    expect(pathsOf(old)).toEqual([
      'get_livestream_channel_info/live?limit=100&offset=0',
      `get_livestream_channel_info/${DBR}`,
    ])

    clock.advance(1000)
    await expect(user.liveChannels()).rejects.toMatchObject({ code: 'parti-lacks-route' })
    expect(old.requests).toHaveLength(3)
  })

  it('that told the last data settles it for ten minutes: the others are not tried again and again', async () => {
    const old = await host((request, response) => {
      if (request.url?.includes('/live?')) response.writeHead(404).end()
      else response.end(INFO)
    })
    const broken = await answering(500, '')
    const { user, clock } = client([old.url, broken.url])
    await user.channelInfo(DBR)
    await expect(user.liveChannels()).rejects.toMatchObject({ code: 'parti-lacks-route' })
    clock.advance(60_000)
    await expect(user.liveChannels()).rejects.toMatchObject({ code: 'parti-lacks-route' })
    expect(broken.requests).toHaveLength(1)
  })

  it('lets another host be asked that has it', async () => {
    const old = await host((_request, response) => response.writeHead(404).end())
    const later = await host((_request, response) => response.end('[]'))
    const { user } = client([old.url, later.url])
    expect(await user.liveChannels()).toEqual({ shows: [], isComplete: true })
  })
})

describe('the remembered host', () => {
  it('is asked first for half an hour; then the list is tried from its top, for hosts come back', async () => {
    let isBack = false
    const documented = await host((_request, response) => {
      if (isBack) response.end(INFO)
      else response.writeHead(500).end()
    })
    const later = await informing()
    const { user, clock, status } = client([documented.url, later.url])
    await user.channelInfo(DBR)
    isBack = true
    clock.advance(1_799_000)
    await user.channelInfo(DBR)
    expect(status.getState().host).toBe(later.url)
    clock.advance(1000)
    await user.channelInfo(DBR)
    expect(status.getState().host).toBe(documented.url)
  })
})

describe('what cannot be read', () => {
  it('is recorded with its route and its text, once for the answer and once for each row', async () => {
    const odd = await host((request, response) =>
      response.end(request.url?.includes('global_mod') ? '[{"user_id":1,"user_name":"A"},7]' : '{"secret":true}'),
    )
    const { user, unknown } = client([odd.url])
    await expect(user.profile(DBR)).rejects.toMatchObject({ code: 'parti-unreadable' })
    expect(await user.globalModerators()).toEqual([{ userId: 1, name: 'A', account: null }])
    expect([...unknown.records.getState().values()]).toMatchObject([
      { origin: 'user_profile/{user_id}', host: odd.url, text: '{"[token]":true}' },
      { origin: 'admin/global_mod/list', text: '7' },
    ])
  })
})

describe('a Parti that nobody can read', () => {
  it('is unreachable after two minutes, though it answers, until something readable comes', async () => {
    let isOdd = false
    const { url } = await host((_request, response) => response.end(isOdd ? '{}' : INFO))
    const { user, clock, status } = client([url])
    const ask = () => user.channelInfo(DBR).catch(({ code }: { code: string }) => code)
    await ask()
    isOdd = true
    expect(await ask()).toBe('parti-unreadable')
    clock.advance(119_000)
    await ask()
    expect(status.getState().state).toBe('reachable')
    clock.advance(1000)
    await ask()
    expect(status.getState().state).toBe('unreachable')

    isOdd = false
    await ask()
    isOdd = true
    clock.advance(300_000)
    await ask()
    expect(status.getState().state).toBe('reachable')
  })
})

/** Brings what is meant for Parti to hosts of this machine, and notes who was shown which token. */
function shownTokens() {
  const shown: [string, string | null][] = []
  const fetchHere = vi.fn<typeof fetch>(async (input) => {
    const request = new Request(input)
    shown.push([new URL(request.url).host, request.headers.get('authorization')])
    return Response.json([1, 2])
  })
  return { shown, fetchHere }
}

describe('the token', () => {
  it('goes to Parti’s own hosts only, and without one nobody is asked', async () => {
    const { shown, fetchHere } = shownTokens()
    const token = vi.fn<() => string | null>(() => 'secret')
    const hosts = ['https://parti.example', 'http://api.parti.com', 'https://api.parti.com']
    const { user } = client(hosts, { token, fetch: fetchHere })
    expect(await user.followedUserIds()).toEqual([1, 2])
    expect(shown).toEqual([['api.parti.com', 'Bearer secret']])

    token.mockReturnValue(null)
    await expect(user.followedUserIds()).rejects.toMatchObject({ code: 'no-token' })
    expect(shown).toHaveLength(1)
  })

  it('is not shown to a host that somebody added', async () => {
    const { shown, fetchHere } = shownTokens()
    const { user } = client(['https://mirror.parti.com.example', 'https://evil.parti.com'], {
      token: () => 'secret',
      fetch: fetchHere,
    })
    await expect(user.profile(DBR)).rejects.toMatchObject({ code: 'parti-unreadable' })
    expect(shown).toEqual([
      ['mirror.parti.com.example', null],
      ['evil.parti.com', null],
    ])
  })
})
