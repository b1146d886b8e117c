import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPartiRest, type PartiRest } from '../../src/main/parti/rest.ts'
import { createUnknownLog } from '../../src/main/parti/unknown-log.ts'
import { hurriedClock as clock } from '../hurried-clock.ts'
import { startPartiServer, type PartiServer } from '../parti-server/server.ts'

const BALTHIER = 353044
const DBR = 567503
const unknown = createUnknownLog({ clock, redact: (text) => text })

let server: PartiServer
let api: PartiRest['user']
beforeAll(async () => {
  server = await startPartiServer({ scenario: 'guide' })
  api = createPartiRest({ hosts: [server.restUrl], fetch, clock, unknown }).user
})
afterAll(() => server.close())

const person = (userId: number, name: string, platform: string, discriminator: string | null = null) => ({
  userId,
  name,
  account: { platform, username: name, discriminator },
})
const text = (chatId: number, userId: number, userName: string, said: string, seconds: number) => ({
  chatId,
  key: `p${chatId}`,
  userId,
  userName,
  content: { kind: 'text', text: said },
  at: seconds * 1000,
})

describe('the guide’s samples as the app reads them', () => {
  it('Get User by Social Media (Twitter)', async () => {
    expect(await api.userIdOf({ platform: 'twitter', username: 'KickBalthierGR', discriminator: null })).toBe(BALTHIER)
  })

  it('Get User by Social Media (Discord)', async () => {
    expect(await api.userIdOf({ platform: 'discord', username: 'drb666', discriminator: '0' })).toBe(DBR)
  })

  it('Get User Profile', async () => {
    expect(await api.profile(BALTHIER)).toEqual({
      channel: {
        userId: BALTHIER,
        name: 'BalthierGR',
        account: { platform: 'twitter', username: 'KickBalthierGR', discriminator: null },
      },
      description:
        '🎉PARTI PARTNER 🎉 PARTI BOUNCER 🎉\r\nHello we are twin brothers from greece we love gaming music chatting...',
      members: 749,
      channelsJoined: 869,
      avatarId: 1,
      isBanned: null,
    })
  })

  it('List Global Moderators', async () => {
    expect(await api.globalModerators()).toEqual([
      person(355293, 'Capt_Robs_Adventures', 'parti'),
      person(43460, 'Johndoe', 'parti'),
      person(33, 'TheCreator', 'discord'),
    ])
  })

  it('Get Livestream Channel Info for a User (Offline User)', async () => {
    expect(await api.channelInfo(BALTHIER)).toEqual({
      userId: BALTHIER,
      livestreamId: 7862,
      isLive: false,
      eventId: null,
      title: null,
      category: null,
      startedAt: null,
      viewers: null,
    })
  })

  it('Get Livestream Channel Info for a User (Online User)', async () => {
    expect(await api.channelInfo(DBR)).toEqual({
      userId: DBR,
      livestreamId: 76436,
      isLive: true,
      eventId: 80695,
      title: "I'm Live on Parti",
      category: null,
      startedAt: null,
      viewers: 470,
    })
  })

  it('Get User Profile Feed', async () => {
    expect(await api.posts(BALTHIER, 5)).toEqual([
      { id: 92140, text: 'Games and music', eventId: 80669, at: 1747444493_000 },
      { id: 92008, text: 'Games and Music', eventId: 80553, at: 1747401808_000 },
      { id: 91899, text: 'Games and Music', eventId: 80415, at: 1747358160_000 },
    ])
    expect(await api.posts(BALTHIER, 2)).toHaveLength(2)
  })

  it('Get Livestream Moderators', async () => {
    expect(await api.moderators(BALTHIER)).toEqual([
      person(351819, 'officialsupercal', 'parti'),
      person(353111, 'ApolloGR', 'parti'),
      person(354445, 'JennyM', 'parti'),
    ])
    expect(await api.moderators(DBR)).toEqual([])
  })

  it('Get User Currency Info', async () => {
    expect(await api.passes(BALTHIER)).toEqual([{ name: 'AvP', amount: '10000000', blockchainId: 4 }])
  })

  it('Get Pinned Message for User Profile (Offline User)', async () => {
    expect(await api.pinnedMessages(BALTHIER)).toEqual([])
  })

  it('Get Pinned Message for User Profile (Online User)', async () => {
    expect(await api.pinnedMessages(DBR)).toEqual([
      { label: 'DBR', message: text(4441829, DBR, 'DBR', '$2 TTS h ttps://kickbot.com/tips/DBR6', 1747304740) },
    ])
  })

  it('Get User Profile Chat (Public)', async () => {
    expect(await api.chatHistory(BALTHIER)).toEqual([
      text(4470868, BALTHIER, 'BalthierGR', 'i will be on later ', 1747444386),
      text(4470866, 457269, 'BabbleChat', 'BalthierGR, You have leveled up the Streamers level to 2903!', 1747444378),
      // The guide cut this raid short, so it is no JSON and stays text.
      text(
        4470865,
        BALTHIER,
        'BalthierGR',
        '{"channel_from_name":"BalthierGR","channel_to_name":"Lionheart"...}',
        1747444378,
      ),
    ])
  })
})

describe('beyond the guide', () => {
  it('everybody who is live', async () => {
    expect(await api.liveChannels()).toMatchObject({
      isComplete: true,
      shows: [{ channel: { userId: DBR }, livestreamId: null, eventId: 80695, viewers: 470 }],
    })
  })

  it('past shows, of somebody and one by one', async () => {
    expect(await api.pastShows(BALTHIER, 2)).toMatchObject([
      { channel: { userId: BALTHIER }, eventId: 80669, title: 'Games and music', totalViewers: 120 },
      { eventId: 80553 },
    ])
    expect(await api.pastShow(80415)).toMatchObject({ channel: { userId: BALTHIER }, endedAt: 1747358160_000 })
    expect(await api.pastShow(1)).toBeNull()
  })

  it('the user behind a name', async () => {
    expect(await api.userIdOfName('KickBalthierGR')).toBe(BALTHIER)
    expect(await api.userIdOfName('nobody at all')).toBeNull()
  })

  it('whom Parti recommends, what is announced, and what shows are filed under', async () => {
    expect(Array.isArray(await api.featuredChannels())).toBe(true)
    expect(Array.isArray(await api.scheduledShows(10))).toBe(true)
    expect(await api.categories()).toContainEqual({ id: 7, name: 'Gaming' })
  })
})

describe('after all that', () => {
  it('nothing was written, nobody was counted as a viewer, and everything was understood', async () => {
    const { methods, requests } = await server.control.stats()
    expect(Object.keys(methods)).toEqual(['GET'])
    expect(requests).not.toHaveProperty('profile/livestream/heartbeat')
    expect([...unknown.records.getState().values()]).toEqual([])
  })
})
