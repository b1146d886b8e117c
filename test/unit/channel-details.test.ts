import { describe, expect, it, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { PastShow, ScheduledShow } from '#shared/model/listed-show.ts'
import { createChannelDetails, type DetailsApi } from '../../src/main/channels/channel-details.ts'
import { createOpenPages } from '../../src/main/channels/open-pages.ts'
import { createFakeClock } from '../fake-clock.ts'
import { profileOf } from './profile-of.ts'

const NOW = 1_795_460_000_000
const HOUR = 3_600_000
const DAY = 24 * HOUR
const ME = { userId: 7 }

const channel = (userId: number): Channel => ({ userId, name: `c${userId}`, account: null })
const withPage: Channel = {
  ...channel(7),
  account: { platform: 'twitter', username: 'seven', discriminator: null },
  avatarUrl: 'https://media.parti.com/7.png',
}
const past = (userId: number, eventId: number): PastShow => ({
  channel: channel(userId),
  eventId,
  title: null,
  category: null,
  startedAt: null,
  endedAt: null,
  totalViewers: null,
})
const planned = (userId: number, startsAt: number, endsAt: number | null = null): ScheduledShow => ({
  userId,
  userName: `c${userId}`,
  eventId: startsAt,
  title: null,
  startsAt,
  endsAt,
})

function details(change: Partial<DetailsApi> = {}) {
  const clock = createFakeClock(NOW)
  const onChannel = vi.fn<(channel: Channel) => void>()
  const api: DetailsApi = {
    profile: () => Promise.resolve(profileOf(withPage)),
    channelInfo: () => Promise.resolve(null),
    pinnedMessages: () => Promise.resolve(null),
    moderators: () => Promise.resolve([channel(1), channel(2)]),
    globalModerators: () => Promise.resolve([channel(2), channel(3)]),
    passes: () => Promise.resolve(null),
    posts: () => Promise.resolve(null),
    scheduledShows: () => Promise.resolve([]),
    pastShows: () => Promise.resolve([]),
    ...change,
  }
  return { clock, onChannel, made: createChannelDetails({ api, clock, onChannel }) }
}

describe('the details of a channel', () => {
  it('tell of the picture, which a window will ask for', async () => {
    const { made, onChannel } = details()
    expect((await made.profile(ME)).value?.channel).toEqual(withPage)
    expect(onChannel).toHaveBeenCalledExactlyOnceWith(withPage)
  })

  it('mark the moderators who moderate everywhere', async () => {
    const { made } = details()
    expect((await made.moderators(ME)).value).toEqual({ people: [channel(1), channel(2)], globalIds: [2] })
  })

  it('have moderators even where those of the whole site cannot be had', async () => {
    const { made } = details({ globalModerators: () => Promise.reject(new BridgeError('parti-unreachable')) })
    expect((await made.moderators(ME)).value).toEqual({ people: [channel(1), channel(2)], globalIds: null })
  })

  it('ask for those of the whole site only where there is somebody to mark', async () => {
    const globalModerators = vi.fn(() => Promise.resolve([]))
    const { made } = details({ globalModerators, moderators: () => Promise.resolve([]) })
    expect((await made.moderators(ME)).value).toEqual({ people: [], globalIds: [] })
    expect(globalModerators).not.toHaveBeenCalled()
  })

  it('pick the channel’s own shows from the calendar of the site: not over, the next first, none in far years', async () => {
    const scheduledShows = vi.fn(() =>
      Promise.resolve([
        planned(7, NOW + 3 * HOUR),
        planned(8, NOW + HOUR),
        planned(7, NOW + HOUR),
        planned(7, NOW - HOUR, NOW + HOUR),
        planned(7, NOW - 2 * HOUR, NOW - HOUR),
        planned(7, NOW + 700 * DAY),
      ]),
    )
    const { made } = details({ scheduledShows })
    const { value } = await made.scheduled(ME)
    expect(value.map(({ startsAt }) => startsAt - NOW)).toEqual([-HOUR, HOUR, 3 * HOUR])
    expect((await made.scheduled({ userId: 8 })).value).toHaveLength(1)
    expect(scheduledShows).toHaveBeenCalledOnce()
  })

  it('leave out past shows of others, which a host without the filter would tell', async () => {
    const { made } = details({ pastShows: () => Promise.resolve([past(7, 2), past(8, 3), past(7, 1)]) })
    expect((await made.past(ME)).value.map(({ eventId }) => eventId)).toEqual([2, 1])
  })

  it('are empty lists of somebody whom nobody knows', async () => {
    const { made } = details({ profile: () => Promise.resolve(null), moderators: () => Promise.resolve(null) })
    expect((await made.profile(ME)).value).toBeNull()
    for (const part of [made.pinned, made.passes, made.posts]) expect((await part(ME)).value).toEqual([])
    expect((await made.moderators(ME)).value.people).toEqual([])
  })

  it('say of a channel that nobody watches whether it is live', async () => {
    const info = {
      userId: 7,
      livestreamId: 1,
      category: null,
      startedAt: null,
      eventId: 5,
      title: 'Games',
      viewers: 12,
    }
    const { made } = details({ channelInfo: (userId) => Promise.resolve({ ...info, isLive: userId === 7 }) })
    expect((await made.live(ME)).value).toEqual({
      phase: 'live',
      show: { eventId: 5, title: 'Games', category: null, startedAt: null, seenAt: NOW, wasOn: true },
      viewers: { count: 12, at: NOW, source: 'poll' },
      at: NOW,
      source: 'poll',
    })
    expect((await made.live({ userId: 8 })).value).toMatchObject({ phase: 'offline', at: NOW })
  })

  it('fail part by part', async () => {
    const { made } = details({ posts: () => Promise.reject(new BridgeError('parti-lacks-route')) })
    await expect(made.posts(ME)).rejects.toMatchObject({ code: 'parti-lacks-route' })
    expect((await made.past(ME)).value).toEqual([])
  })
})

function pages(known: Channel | undefined, told: Channel | null) {
  const openLink = vi.fn<(link: string) => Promise<void>>(() => Promise.resolve())
  const ask = vi.fn(() => Promise.resolve(told))
  const status = createStore(() => ({ state: 'unknown' as const, host: null, trials: [], answeredAt: null }))
  return { openLink, ask, opened: createOpenPages({ known: [() => undefined, () => known], ask, status, openLink }) }
}

describe('pages of channels that need not be followed', () => {
  test('open by what is known of them already', async () => {
    const { opened, openLink, ask } = pages(withPage, null)
    await opened.openStream(ME)
    expect(openLink).toHaveBeenCalledExactlyOnceWith('https://parti.com/creator/twitter/seven')
    expect(ask).not.toHaveBeenCalled()
  })

  test('open by what Parti tells where their account is not known', async () => {
    const { opened, openLink } = pages(channel(7), withPage)
    await opened.openStream(ME)
    expect(openLink).toHaveBeenCalledExactlyOnceWith('https://parti.com/creator/twitter/seven')
  })

  test('do not open for nobody, or without an account', async () => {
    await expect(pages(undefined, null).opened.openStream(ME)).rejects.toMatchObject({ code: 'channel-not-found' })
    await expect(pages(undefined, channel(7)).opened.openStream(ME)).rejects.toMatchObject({ code: 'no-page-address' })
  })

  test('and those of shows open by their number alone', async () => {
    const { opened, openLink } = pages(undefined, null)
    await opened.openShow({ eventId: 80669 })
    expect(openLink).toHaveBeenCalledExactlyOnceWith('https://parti.com/video/80669')
  })
})
