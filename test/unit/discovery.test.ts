import { expect, test, vi } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel } from '#shared/model/channel.ts'
import { createDiscovery, JUST_LIVE } from '../../src/main/channels/discovery.ts'
import type { LiveList, LiveNotice } from '../../src/main/parti/facts.ts'
import { createFakeClock } from '../fake-clock.ts'
import { profileOf } from './profile-of.ts'

const notice = (userId: number, viewers: number | null = null): LiveNotice => ({
  channel: { userId, name: `c${userId}`, account: null, avatarUrl: `https://media.parti.com/${userId}.png` },
  livestreamId: null,
  eventId: userId * 10,
  title: 'Games',
  category: 'Gaming',
  viewers,
})

const featuredChannels = () => Promise.resolve([profileOf(notice(4).channel)])

function discovery() {
  const clock = createFakeClock(1_000)
  const liveChannels = vi.fn((): Promise<LiveList> =>
    Promise.resolve({ shows: [notice(1, 5), notice(2), notice(3, 90)], isComplete: true }),
  )
  const onChannel = vi.fn<(channel: Channel) => void>()
  return {
    clock,
    liveChannels,
    onChannel,
    made: createDiscovery({ api: { liveChannels, featuredChannels }, clock, onChannel }),
  }
}

const idsOf = (channels: Iterable<{ channel: Channel }>): number[] => [...channels].map(({ channel }) => channel.userId)

test('who is live comes by viewers, those with an unknown number last, and is asked for once a minute', async () => {
  const { clock, liveChannels, made } = discovery()
  expect(idsOf((await made.live()).value)).toEqual([3, 1, 2])
  clock.advance(59_000)
  await made.live()
  expect(liveChannels).toHaveBeenCalledOnce()
  clock.advance(1_000)
  await made.live()
  expect(liveChannels).toHaveBeenCalledTimes(2)
})

test('a list that the app asked for by itself is not asked for again', async () => {
  const { liveChannels, made } = discovery()
  const list = { shows: [notice(9, 1)], isComplete: false }
  expect(await made.overhear(() => Promise.resolve(list))()).toBe(list)
  expect(idsOf((await made.live()).value)).toEqual([9])
  expect(liveChannels).not.toHaveBeenCalled()
})

test('what the app could not have by itself stays its failure', async () => {
  const { made } = discovery()
  const ask = made.overhear(() => Promise.reject(new BridgeError('parti-lacks-route')))
  await expect(ask()).rejects.toMatchObject({ code: 'parti-lacks-route' })
})

test('announcements are kept, each channel once, the latest last, and no more than fifty', () => {
  const { clock, made } = discovery()
  for (let userId = 1; userId <= JUST_LIVE + 2; userId++) made.notice(notice(userId))
  clock.advance(5_000)
  made.notice(notice(10))
  const kept = [...made.justLive.getState().values()]
  expect(kept).toHaveLength(JUST_LIVE)
  expect(kept.at(-1)).toMatchObject({ channel: { userId: 10 }, title: 'Games', at: 6_000 })
  expect(idsOf(kept).filter((userId) => userId === 10)).toHaveLength(1)
  expect(idsOf(kept).slice(0, 2)).toEqual([3, 4])
})

test('whoever was seen here is known by number, with a picture that may be asked for', async () => {
  const { made, onChannel } = discovery()
  expect(made.find(3)).toBeUndefined()
  await made.live()
  await made.featured()
  made.notice(notice(5))
  expect([3, 4, 5, 6].map((userId) => made.find(userId)?.userId)).toEqual([3, 4, 5, undefined])
  expect(onChannel.mock.calls.map(([{ userId }]) => userId)).toEqual([1, 2, 3, 4, 5])
})
