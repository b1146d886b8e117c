import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import { readChannelText } from '../../src/main/parti/channel-address.ts'

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
    'reads %j as a show',
    (text) => {
      expect(readChannelText(text)).toEqual({ kind: 'video', eventId: 80695 })
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
    'https://parti.com/video/eighty',
    'https://parti.com/video/80695/more',
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
})
