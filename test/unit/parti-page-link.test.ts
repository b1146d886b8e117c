import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SocialAccount } from '#shared/model/channel.ts'
import { readChannelText } from '../../src/main/parti/channel-address.ts'
import { chatLink, pageFormOf, pageLink, type PageForm } from '../../src/main/parti/page-link.ts'

const link = (of: SocialAccount | null, form: PageForm = 'creator') =>
  pageLink({ userId: 1, name: 'x', account: of }, form)

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

  it('has the site’s later form where the later hosts answer', () => {
    const account = { platform: 'discord', username: 'drb666', discriminator: '0' }
    expect(link(account, pageFormOf('https://api.parti.com'))).toBe('https://parti.com/drb666')
    expect(link(account, pageFormOf('https://prod-api.parti.com'))).toBe('https://parti.com/drb666')
    expect(link(account, pageFormOf('https://api-backend.parti.com'))).toBe(
      'https://parti.com/creator/discord/drb666/0',
    )
    expect(link(account, pageFormOf(null))).toBe('https://parti.com/creator/discord/drb666/0')
  })

  it('keeps the older form for a name that the site needs for itself', () => {
    expect(link({ platform: 'parti', username: 'Live', discriminator: null }, 'name')).toBe(
      'https://parti.com/creator/parti/Live',
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
        const link = pageLink({ userId: 1, name: 'x', account: made }, 'creator')
        expect(readChannelText(link ?? '')).toEqual({ kind: 'account', account: made })
      }),
    )
  })
})

describe('chatLink', () => {
  it('leads to the chat by the number alone, and back to the user', () => {
    expect(chatLink(353044)).toBe('https://parti.com/popout-chat?id=353044')
    expect(readChannelText(chatLink(353044))).toEqual({ kind: 'user', userId: 353044 })
  })
})
