import { describe, expect, it } from 'vitest'
import type { Channel, SocialAccount } from '#shared/model/channel.ts'
import type { PastShow } from '#shared/model/listed-show.ts'
import { resolveChannel } from '../../src/main/parti/resolve-channel.ts'
import { profileOf } from './profile-of.ts'

const drb: Channel = {
  userId: 567503,
  name: 'DBR',
  account: { platform: 'discord', username: 'drb666', discriminator: '0' },
}

const showOf = (channel: Channel, eventId: number): PastShow => ({
  channel,
  eventId,
  title: null,
  category: null,
  startedAt: null,
  endedAt: null,
  totalViewers: null,
})

/** A Parti that knows one channel, and what it was asked. On the later hosts accounts are found by their names only. */
function knowing(channel: Channel, { later = false } = {}) {
  const asked: (SocialAccount | string)[] = []
  const isIt = (username: string): number | null =>
    username.toLowerCase() === channel.account?.username.toLowerCase() ? channel.userId : null
  const api = {
    userIdOf: async (of: SocialAccount) => {
      asked.push(of)
      return !later && of.platform === channel.account?.platform ? isIt(of.username) : null
    },
    userIdOfName: async (name: string) => {
      asked.push(name)
      return later ? isIt(name) : null
    },
    profile: async (userId: number) => (userId === channel.userId ? profileOf(channel) : null),
    pastShow: async (eventId: number) => (eventId === 80695 ? showOf(channel, eventId) : null),
  }
  return { api, asked }
}

describe('resolveChannel', () => {
  it('asks for no account where the user id is given', async () => {
    const { api, asked } = knowing(drb)
    expect(await resolveChannel(api, '567503')).toEqual(drb)
    expect(asked).toEqual([])
  })

  it('finds the user of an account', async () => {
    const { api } = knowing(drb)
    expect(await resolveChannel(api, 'parti.com/creator/discord/drb666/0')).toEqual(drb)
  })

  it('looks for a bare name among the accounts of Parti itself, then among all names', async () => {
    const { api, asked } = knowing(drb, { later: true })
    expect(await resolveChannel(api, '@drb666')).toEqual(drb)
    expect(asked).toEqual([{ platform: 'parti', username: 'drb666', discriminator: null }, 'drb666'])
  })

  it('finds an account by its name where the hosts know nothing else, if the profile is that of the account', async () => {
    const { api } = knowing(drb, { later: true })
    expect(await resolveChannel(api, 'parti.com/creator/discord/DRB666/0')).toEqual(drb)
    await expect(resolveChannel(api, 'parti.com/creator/twitter/drb666')).rejects.toMatchObject({
      code: 'channel-not-found',
    })
  })

  it('finds the channel of a show that is over', async () => {
    const { api } = knowing(drb)
    expect(await resolveChannel(api, 'https://parti.com/video/80695')).toEqual(drb)
  })

  it('says that a link names a show of which nothing is known', async () => {
    const { api } = knowing(drb)
    await expect(resolveChannel(api, 'https://parti.com/video/1')).rejects.toMatchObject({ code: 'link-names-a-video' })
  })

  it.each(['nobody', '12345', 'https://parti.com/creator/twitter/nobody'])('does not find %j', async (text) => {
    const { api } = knowing(drb)
    await expect(resolveChannel(api, text)).rejects.toMatchObject({ code: 'channel-not-found' })
  })
})
