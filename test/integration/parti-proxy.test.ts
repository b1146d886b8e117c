import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { WebSocket } from 'ws'
import { createOpenSocket } from '../../src/main/parti/open-socket.ts'
import { createProxiedFetch } from '../../src/main/parti/proxied-fetch.ts'
import { startPartiServer } from '../parti-server/server.ts'
import { startHttpProxy, startSocksProxy } from './proxies.ts'

async function parti() {
  const server = await startPartiServer({ scenario: 'guide' })
  onTestFinished(() => server.close())
  return { ...server, address: new URL(server.restUrl).host }
}

function open(url: string, rule: string): WebSocket {
  const socket = createOpenSocket(() => Promise.resolve(rule))(url)
  onTestFinished(() => socket.terminate())
  return socket
}

describe.each([
  ['an HTTP proxy', 'PROXY', startHttpProxy],
  ['a SOCKS5 proxy', 'SOCKS5', startSocksProxy],
])('through %s', (_name, kind, startProxy) => {
  it('Parti is asked, with the headers that it wants', async () => {
    const [server, proxy] = [await parti(), await startProxy()]
    const fetchIt = createProxiedFetch(() => Promise.resolve(`${kind} ${proxy.address}`))
    const response = await fetchIt(`${server.restUrl}/parti_v2/profile/user_profile/353044`, {
      headers: { Origin: 'https://parti.com' },
      redirect: 'error',
    })
    expect(await response.json()).toMatchObject({ user_name: 'BalthierGR' })
    expect(proxy.reached).toEqual([server.address])
    const { lastHeaders } = await server.control.stats()
    expect(lastHeaders['profile/user_profile/{user_id}']).toMatchObject({ origin: 'https://parti.com' })
  })

  it('a socket connects', async () => {
    const [server, proxy] = [await parti(), await startProxy()]
    const socket = open(server.wsUrl, `${kind} ${proxy.address}; DIRECT`)
    await once(socket, 'open')
    socket.send('{"subscribe_options":{"NewChannelLiveNotify":{}}}')
    await server.control.waitForSubscription('NewChannelLiveNotify')
    expect(proxy.reached).toEqual([server.address])
  })

  it('a question that is given up ends', async () => {
    const proxy = await startProxy()
    const silent = await startSilentHost()
    const fetchIt = createProxiedFetch(() => Promise.resolve(`${kind} ${proxy.address}`))
    const giveUp = new AbortController()
    const asked = fetchIt(silent, { signal: giveUp.signal })
    giveUp.abort()
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  })
})

async function startSilentHost(): Promise<string> {
  const server = await parti()
  await server.control.fault({ name: 'slow', ms: 60_000 })
  return `${server.restUrl}/parti_v2/profile/user_profile/353044`
}

describe('without a proxy', () => {
  it('Parti is asked and connected to directly', async () => {
    const server = await parti()
    const response = await createProxiedFetch(() => Promise.resolve('DIRECT'))(
      `${server.restUrl}/parti_v2/profile/user_profile/353044`,
    )
    expect(response.status).toBe(200)
    await once(open(server.wsUrl, 'DIRECT'), 'open')
  })
})

describe('a proxy that is not there', () => {
  it('is no reason to go past it', async () => {
    const server = await parti()
    const dead = 'PROXY 127.0.0.1:1'
    const path = `${server.restUrl}/parti_v2/profile/user_profile/353044`
    await expect(createProxiedFetch(() => Promise.resolve(dead))(path)).rejects.toMatchObject({ name: 'TypeError' })
    const [error] = (await once(open(server.wsUrl, dead), 'error')) as [Error]
    expect(error.message).toContain('ECONNREFUSED')
    expect((await server.control.stats()).requests).toEqual({})
  })

  it('of a kind that cannot be used is told', async () => {
    const ask = createProxiedFetch(() => Promise.resolve('SOCKS 127.0.0.1:1'))
    await expect(ask('http://127.0.0.1:2/')).rejects.toMatchObject({
      code: 'parti-unreachable',
      message: expect.stringContaining('SOCKS4'),
    })
  })
})
