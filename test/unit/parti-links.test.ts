import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel, SocialAccount } from '#shared/model/channel.ts'
import { pageLink, readChannelText, resolveChannel } from '../../src/main/parti/links.ts'

const account = (platform: string, username: string, discriminator: string | null = null) => ({
  kind: 'account',
  account: { platform, username, discriminator },
})
const name = (text: string) => ({ kind: 'name', name: text })
const user = (userId: number) => ({ kind: 'user', userId })

/** What `run` throws that is no BridgeError, or null. */
function strangerThrown(run: () => unknown): unknown {
  try {
    run()
    return null
  } catch (error) {
    return error instanceof BridgeError ? null : error
  }
}

describe('readChannelText', () => {
  it.each([
    ['https://parti.com/creator/twitter/KickBalthierGR', account('twitter', 'KickBalthierGR')],
    ['http://www.parti.com/creator/twitter/KickBalthierGR/?ref=x#chat', account('twitter', 'KickBalthierGR')],
    ['parti.com/creator/Twitter/@KickBalthierGR/', account('twitter', 'KickBalthierGR')],
    ['/creator/parti/Johndoe', account('parti', 'Johndoe')],
    ['https://parti.com/creator/discord/drb666/0', account('discord', 'drb666', '0')],
    ['https://parti.com/creator/discord/drb666/0/', account('discord', 'drb666', '0')],
    ['https://parti.com/creator/discord/drb666', account('discord', 'drb666', '0')],
    ['https://parti.com/creator/discord/drb666%230', account('discord', 'drb666', '0')],
    ['https://parti.com/creator/discord/old/1234', account('discord', 'old', '1234')],
    ['https://parti.com/creator/twitter/x/0', account('twitter', 'x')],
    ['https://parti.com/Johndoe', name('Johndoe')],
    ['https://parti.com/@Johndoe/', name('Johndoe')],
    ['PARTI.COM/Johndoe/live', name('Johndoe')],
    ['www.parti.com/Johndoe?tab=chat', name('Johndoe')],
    ['https://parti.com/Jack%20Doherty', name('Jack Doherty')],
    ['https://parti.com/12345', name('12345')],
    ['https://parti.com/popout-chat?id=353044', user(353044)],
    ['popout-chat?id=353044', user(353044)],
    ['  353044\n', user(353044)],
    ['Johndoe', name('Johndoe')],
    ['@Johndoe', name('Johndoe')],
    ['mr.beast', name('mr.beast')],
  ])('reads %j', (text, address) => {
    expect(readChannelText(text)).toEqual(address)
  })

  it.each(['https://parti.com/video/80695', 'parti.com/video/80695/', '/video/80695?t=5'])(
    'says that %j names a video',
    (text) => {
      expect(() => readChannelText(text)).toThrow(expect.objectContaining({ code: 'link-names-a-video' }))
    },
  )

  it.each([
    '',
    '   ',
    '@',
    '0',
    '99999999999999999999',
    'parti.com',
    'https://parti.com/',
    'https://parti.com/live',
    'https://parti.com/Login',
    'https://parti.com/cdn-cgi/trace',
    'https://parti.com/schedule',
    'https://parti.com/video',
    'https://parti.com/creator',
    'https://parti.com/creator/twitter',
    'https://parti.com/creator/twitter/x/0/more',
    'https://parti.com/creator/tw%20itter/x',
    'https://parti.com/creator/twitter/..%2F..%2Fadmin',
    'https://parti.com/creator/twitter/%00',
    'https://parti.com/creator/twitter/%E0%A4%A',
    'https://parti.com/somebody/settings',
    'https://parti.com/popout-chat',
    'https://parti.com/popout-chat?id=0x10',
    'https://user:pass@parti.com/Johndoe',
    'https://parti.com@evil.example/Johndoe',
    'https://evil.example/parti.com/Johndoe',
    'https://parti.com.evil.example/Johndoe',
    'https://notparti.com/Johndoe',
    'https://media.parti.com/Johndoe',
    'https://parti.com:8443/Johndoe',
    'https://kick.com/xqc',
    'ftp://parti.com/Johndoe',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'a/b',
    'who?',
    'drb666#0',
    '..',
    '\uD800',
    'x'.repeat(5000),
  ])('refuses %j', (text) => {
    expect(() => readChannelText(text)).toThrow(expect.objectContaining({ code: 'not-a-channel-link' }))
  })

  it('throws nothing but a BridgeError, whatever is pasted', () => {
    const parts = fc.array(fc.constantFrom('https://', 'parti.com', '/', 'creator', '@', '%', '?id=', '#', '\\', '..'))
    const linkish = fc.tuple(parts, fc.string({ unit: 'binary' })).map(([front, end]) => front.join('') + end)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), linkish, fc.webUrl()), (text) => {
        expect(strangerThrown(() => readChannelText(text))).toBeNull()
      }),
      { numRuns: 3000 },
    )
  })

  it('reads back every page link that it makes', () => {
    const username = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'Z', '0', '.', '_', '-', 'é', '💰', ' ') })
    fc.assert(
      fc.property(fc.constantFrom('parti', 'twitter', 'discord', 'telegram'), username, (platform, raw) => {
        const usernameText = raw.trim()
        fc.pre(!['', '.', '..'].includes(usernameText))
        const discriminator = platform === 'discord' ? '0' : null
        const made = { platform, username: usernameText, discriminator }
        const link = pageLink({ userId: 1, name: 'x', account: made })
        expect(readChannelText(link ?? '')).toEqual({ kind: 'account', account: made })
      }),
    )
  })
})

const link = (of: SocialAccount | null) => pageLink({ userId: 1, name: 'x', account: of })

describe('pageLink', () => {
  it('leads to the page of the account, not of the display name', () => {
    expect(link({ platform: 'twitter', username: 'KickBalthierGR', discriminator: null })).toBe(
      'https://parti.com/creator/twitter/KickBalthierGR',
    )
    expect(link({ platform: 'discord', username: 'drb666', discriminator: '0' })).toBe(
      'https://parti.com/creator/discord/drb666/0',
    )
  })

  it('escapes what an account may hold', () => {
    expect(link({ platform: 'parti', username: 'a/b?c#d', discriminator: null })).toBe(
      'https://parti.com/creator/parti/a%2Fb%3Fc%23d',
    )
  })

  it('is null without an account, and for one that no link can carry', () => {
    expect(link(null)).toBeNull()
    expect(link({ platform: 'parti', username: '..', discriminator: null })).toBeNull()
    expect(link({ platform: 'parti', username: '\uD800', discriminator: null })).toBeNull()
  })
})

/** A Parti that knows one channel, and what it was asked. */
function knowing(channel: Channel) {
  const asked: SocialAccount[] = []
  const rest = {
    userIdOf: (of: SocialAccount) => {
      asked.push(of)
      return Promise.resolve(of.username === channel.account?.username ? channel.userId : null)
    },
    channel: (userId: number) => Promise.resolve(userId === channel.userId ? channel : null),
  }
  return { rest, asked }
}

describe('resolveChannel', () => {
  const drb: Channel = {
    userId: 567503,
    name: 'DBR',
    account: { platform: 'discord', username: 'drb666', discriminator: '0' },
  }

  it('asks for no account where the user id is given', async () => {
    const { rest, asked } = knowing(drb)
    expect(await resolveChannel(rest, '567503')).toEqual(drb)
    expect(asked).toEqual([])
  })

  it('finds the user of an account', async () => {
    const { rest } = knowing(drb)
    expect(await resolveChannel(rest, 'parti.com/creator/discord/drb666/0')).toEqual(drb)
  })

  it('looks for a bare name among the accounts of Parti itself', async () => {
    const { rest, asked } = knowing(drb)
    await resolveChannel(rest, '@drb666')
    expect(asked).toEqual([{ platform: 'parti', username: 'drb666', discriminator: null }])
  })

  it.each(['nobody', '12345', 'https://parti.com/creator/twitter/nobody'])('does not find %j', async (text) => {
    const { rest } = knowing(drb)
    await expect(resolveChannel(rest, text)).rejects.toMatchObject({ code: 'channel-not-found' })
  })
})
