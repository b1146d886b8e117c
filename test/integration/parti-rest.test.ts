import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { resolveChannel } from '../../src/main/parti/resolve-channel.ts'
import { createPartiRest } from '../../src/main/parti/rest.ts'
import { createUnknownLog } from '../../src/main/parti/unknown-log.ts'
import { systemClock } from '../../src/main/system-clock.ts'
import type { Clock } from '#shared/clock.ts'
import { eventually } from '../eventually.ts'
import { createFakeClock } from '../fake-clock.ts'
import { startPartiServer } from '../parti-server/server.ts'
import { answering, deadUrl, host, silent } from './rest-hosts.ts'

const DBR = 567503
const BALTHIER = 353044

/** A simulated Parti in the world of the guide. */
async function parti() {
  const server = await startPartiServer({ scenario: 'guide' })
  onTestFinished(() => server.close())
  return server
}

/** A client as the user's questions use it. */
function client(hosts: string[], { clock = systemClock, ...more }: { timeoutMs?: number; clock?: Clock } = {}) {
  const unknown = createUnknownLog({ clock, redact: (text) => text })
  const { user, ...rest } = createPartiRest({ hosts, fetch, clock, unknown, ...more })
  return { ...user, ...rest }
}

describe('with a Parti that answers', () => {
  it('finds the users of the guide by their accounts, and nobody for others', async () => {
    const rest = client([(await parti()).restUrl])
    const account = (platform: string, username: string, discriminator: string | null = null) =>
      rest.userIdOf({ platform, username, discriminator })
    expect(await account('twitter', 'KickBalthierGR')).toBe(BALTHIER)
    expect(await account('discord', 'drb666', '0')).toBe(DBR)
    expect(await account('discord', 'drb666')).toBe(DBR)
    expect(await account('discord', 'drb666', '1234')).toBeNull()
    expect(await account('parti', 'a name/with?all#of%it')).toBeNull()
    expect(await account('parti', '..')).toBeNull()
  })

  it('tells name and account of a user, and nothing of an unknown one', async () => {
    const rest = client([(await parti()).restUrl])
    expect(await rest.profile(BALTHIER)).toMatchObject({
      channel: {
        userId: BALTHIER,
        name: 'BalthierGR',
        account: { platform: 'twitter', username: 'KickBalthierGR', discriminator: null },
      },
    })
    expect(await rest.profile(1)).toBeNull()
    expect(await rest.channelInfo(1)).toBeNull()
  })

  it('tells who is live and who is not', async () => {
    const rest = client([(await parti()).restUrl])
    expect(await rest.channelInfo(DBR)).toMatchObject({ isLive: true, eventId: 80695, viewers: 470 })
    expect(await rest.channelInfo(BALTHIER)).toMatchObject({ isLive: false, eventId: null, viewers: null })
  })

  it.each([
    ['https://parti.com/creator/discord/drb666/0', DBR],
    ['parti.com/creator/twitter/KickBalthierGR', BALTHIER],
    ['Johndoe', 43460],
    ['567503', DBR],
  ])('resolves %s', async (text, userId) => {
    const rest = client([(await parti()).restUrl])
    expect(await resolveChannel(rest, text)).toMatchObject({ userId })
  })

  it('asks with GET, the headers of the guide and escaped paths', async () => {
    const { url, requests } = await answering(200, '5')
    await client([url]).userIdOf({ platform: 'discord', username: 'drb666', discriminator: '0' })
    expect(requests[0]?.method).toBe('GET')
    expect(requests[0]?.url).toBe('/parti_v2/profile/get_user_by_social_media/discord/drb666%230')
    expect(requests[0]?.headers).toMatchObject({
      accept: 'application/json, text/plain, */*',
      origin: 'https://parti.com',
      referer: 'https://parti.com/',
      'user-agent': expect.stringContaining('Mozilla/5.0'),
    })
  })
})

describe('the choice of hosts', () => {
  const info = JSON.stringify({
    channel_info: { channel: { user_id: DBR, is_live: false } },
    is_streaming_live_now: false,
  })

  it('goes on from a dead host to the next, remembers it and tells both trials', async () => {
    const [dead, { url }] = [await deadUrl(), await answering(200, info)]
    const rest = client([dead, url])
    expect(rest.status.getState()).toEqual({ state: 'unknown', host: null, trials: [], answeredAt: null })
    expect(await rest.channelInfo(DBR)).toMatchObject({ isLive: false })
    const { state, host: answered, trials } = rest.status.getState()
    expect({ state, answered }).toEqual({ state: 'reachable', answered: url })
    expect(trials).toMatchObject([
      { host: dead, outcome: 'failed', reason: expect.stringContaining('ECONNREFUSED') },
      { host: url, outcome: 'answered', reason: '' },
    ])
  })

  it('asks first whoever answered last', async () => {
    const [broken, good] = [await answering(500, 'oops'), await answering(200, info)]
    const rest = client([broken.url, good.url])
    await rest.channelInfo(DBR)
    await rest.channelInfo(DBR)
    expect(broken.requests).toHaveLength(1)
    expect(good.requests).toHaveLength(2)
  })

  it.each([
    ['a challenge', 403, '<!DOCTYPE html><title>Just a moment...</title>'],
    ['a page in place of data', 200, '<html>parked</html>'],
    ['a page that is not found', 404, '<html>nginx</html>'],
    ['a server error', 500, '{}'],
    ['something malformed', 200, '{"channel_info": 5}'],
    ['half an answer', 200, '{"channel_info": {"channel"'],
    ['the data of somebody else', 200, info.replace(String(DBR), '1')],
  ])('goes on after %s', async (_what, status, body) => {
    const [bad, good] = [await answering(status, body), await answering(200, info)]
    const rest = client([bad.url, good.url])
    expect(await rest.channelInfo(DBR)).toMatchObject({ userId: DBR })
    expect(rest.status.getState()).toMatchObject({ state: 'reachable', host: good.url })
    expect(bad.requests).toHaveLength(1)
  })

  it.each([
    ['a bare 404', 404, 'User not found'],
    ['null', 200, 'null'],
  ])('goes on after %s, which any wrong host may say, and does not remember that host', async (_what, status, body) => {
    const [wrong, good] = [await answering(status, body), await answering(200, info)]
    const rest = client([wrong.url, good.url])
    expect(await rest.channelInfo(DBR)).toMatchObject({ userId: DBR })
    expect(rest.status.getState()).toMatchObject({
      state: 'reachable',
      host: good.url,
      trials: [
        { host: wrong.url, outcome: 'answered' },
        { host: good.url, outcome: 'answered' },
      ],
    })
    await rest.channelInfo(DBR)
    expect(wrong.requests).toHaveLength(1)
  })

  it('knows nobody once every host has said so, and remembers none of them', async () => {
    const [first, second] = [await answering(404, ''), await answering(200, 'null')]
    const rest = client([first.url, second.url])
    expect(await rest.channelInfo(DBR)).toBeNull()
    expect([first.requests.length, second.requests.length]).toEqual([1, 1])
    expect(rest.status.getState()).toMatchObject({ state: 'unknown', host: null, answeredAt: null })
  })

  it('does not take "nobody" from a host that never told anything while another fails', async () => {
    const [wrong, broken] = [await answering(404, ''), await answering(500, '')]
    const rest = client([wrong.url, broken.url])
    await expect(rest.channelInfo(DBR)).rejects.toMatchObject({ code: 'parti-unreachable' })
    expect(rest.status.getState()).toMatchObject({ state: 'unreachable', host: null })
  })

  it('takes "nobody" from the host that told the last data, even if another fails', async () => {
    const dead = await deadUrl()
    const good = await host((request, response) => {
      if (request.url?.endsWith(String(DBR))) response.end(info)
      else response.writeHead(404).end()
    })
    const rest = client([dead, good.url])
    await rest.channelInfo(DBR)
    expect(await rest.channelInfo(1)).toBeNull()
    expect(rest.status.getState()).toMatchObject({ state: 'reachable', host: good.url })
  })

  it('does not take "nobody" from another host while the one that told the last data is down', async () => {
    let isDown = false
    const wrong = await answering(404, '')
    const good = await host((_request, response) => response.writeHead(isDown ? 500 : 200).end(info))
    const rest = client([wrong.url, good.url])
    await rest.channelInfo(DBR)
    isDown = true
    await expect(rest.channelInfo(DBR)).rejects.toMatchObject({ code: 'parti-unreachable' })
    isDown = false
    expect(await rest.channelInfo(DBR)).toMatchObject({ userId: DBR })
  })

  it('asks the next host too when the first is silent for 1.5 s on a cold start, and drops the loser', async () => {
    const [quiet, good] = [await silent(), await answering(200, info)]
    const clock = createFakeClock(1000)
    const rest = client([quiet.url, good.url], { clock })
    const asked = rest.channelInfo(DBR)
    await eventually(() => expect(quiet.requests).toHaveLength(1))
    clock.advance(1499)
    expect(good.requests).toHaveLength(0)
    clock.advance(1)
    expect(await asked).toMatchObject({ userId: DBR })
    await eventually(() => expect(quiet.requests[0]?.socket.destroyed).toBe(true))
    expect(rest.status.getState().trials).toEqual([{ host: good.url, outcome: 'answered', reason: '', at: 2500 }])
  })

  it('waits for the full timeout once a host has answered', async () => {
    let answers = true
    const first = await host((_request, response) => {
      if (answers) response.end(info)
    })
    const second = await answering(200, info)
    const clock = createFakeClock(0)
    const rest = client([first.url, second.url], { clock, timeoutMs: 1000 })
    await rest.channelInfo(DBR)
    answers = false
    const asked = rest.channelInfo(DBR)
    await eventually(() => expect(first.requests).toHaveLength(2))
    clock.advance(60_000)
    expect(second.requests).toHaveLength(0)
    expect(await asked).toMatchObject({ userId: DBR })
    expect(rest.status.getState()).toMatchObject({
      host: second.url,
      trials: [{ outcome: 'failed', reason: 'no answer within 1 s' }, { outcome: 'answered' }],
    })
  })
})

describe('when no host answers', () => {
  it('cannot reach Parti where nobody listens', async () => {
    const rest = client([await deadUrl(), await deadUrl()])
    await expect(rest.profile(DBR)).rejects.toMatchObject({
      code: 'parti-unreachable',
      message: expect.stringMatching(/ECONNREFUSED.*ECONNREFUSED/),
    })
    expect(rest.status.getState()).toMatchObject({ state: 'unreachable', host: null, answeredAt: null })
  })

  it('is refused by a challenge, even if other hosts are dead', async () => {
    const { url } = await answering(503, '<html>checking your browser</html>', { 'retry-after': '60' })
    const rest = client([await deadUrl(), url])
    await expect(rest.profile(DBR)).rejects.toMatchObject({ code: 'parti-refused' })
    expect(rest.status.getState().state).toBe('unreachable')
  })

  it.each([401, 403])('is refused by HTTP %i', async (status) => {
    const { url } = await answering(status, '{}')
    await expect(client([url]).profile(DBR)).rejects.toMatchObject({ code: 'parti-refused' })
  })

  it('does not follow redirects', async () => {
    const good = await answering(200, '5')
    const { url, requests } = await host((_request, response) => response.writeHead(302, { location: good.url }).end())
    await expect(client([url]).profile(DBR)).rejects.toMatchObject({ code: 'parti-unreachable' })
    expect(requests).toHaveLength(1)
    expect(good.requests).toHaveLength(0)
  })

  it('calls a fault of its own by its name, and does not lay it on Parti', async () => {
    const { url } = await answering(200, '5')
    const now = vi.fn(() => 0)
    now.mockImplementationOnce(() => {
      throw new Error('no time')
    })
    const rest = client([url, await deadUrl()], { clock: { ...createFakeClock(0), now } })
    const asked = rest.userIdOf({ platform: 'parti', username: 'x', discriminator: null })
    await expect(asked).rejects.toMatchObject({ code: 'internal', message: expect.stringContaining('no time') })
    expect(rest.status.getState().state).toBe('unknown')
  })

  it('stays reachable when one answer among readable ones is odd', async () => {
    const { url } = await host((request, response) => response.end(request.url?.endsWith('/5') ? '{"user_id":5}' : '5'))
    const rest = client([url])
    expect(await rest.userIdOf({ platform: 'parti', username: 'x', discriminator: null })).toBe(5)
    await expect(rest.profile(5)).rejects.toMatchObject({ code: 'parti-unreadable' })
    expect(rest.status.getState()).toMatchObject({ state: 'reachable', trials: [{ outcome: 'failed' }] })
  })

  it('becomes unreachable when the host that answered dies, and reachable when it is back', async () => {
    let isDead = false
    const { url } = await host((request, response) => {
      if (isDead) request.socket.destroy()
      else response.end('5')
    })
    const rest = client([url])
    const ask = () => rest.userIdOf({ platform: 'parti', username: 'x', discriminator: null })
    await ask()
    isDead = true
    await expect(ask()).rejects.toMatchObject({ code: 'parti-unreachable' })
    expect(rest.status.getState()).toMatchObject({ state: 'unreachable', host: url, trials: [{ outcome: 'failed' }] })
    isDead = false
    await ask()
    expect(rest.status.getState()).toMatchObject({ state: 'reachable', trials: [{ outcome: 'answered' }] })
  })

  it('does not swallow endless answers, whatever their announced length', async () => {
    const chunk = Buffer.alloc(64 * 1024, ' ')
    let closed = false
    const { url } = await host((_request, response) => {
      response.on('close', () => (closed = true))
      const pour = (): void => {
        while (!response.destroyed && response.write(chunk)) continue
      }
      response.on('drain', pour)
      pour()
    })
    await expect(client([url]).profile(DBR)).rejects.toMatchObject({
      code: 'parti-unreadable',
      message: expect.stringContaining('longer than'),
    })
    await eventually(() => expect(closed).toBe(true))
  })

  it('gives up on an answer that never ends', async () => {
    const { url } = await host((_request, response) => response.writeHead(200).write('{"user_id"'))
    await expect(client([url], { timeoutMs: 300 }).profile(DBR)).rejects.toMatchObject({
      code: 'parti-unreachable',
      message: expect.stringContaining('no answer within 0.3 s'),
    })
  })

  it('tells of an answer that was cut off', async () => {
    const { url } = await host((_request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"user_id"', () => response.destroy())
    })
    await expect(client([url]).profile(DBR)).rejects.toMatchObject({ code: 'parti-unreachable' })
  })
})
