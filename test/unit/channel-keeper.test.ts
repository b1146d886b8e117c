import { describe, expect, test, vi } from 'vitest'
import type { Channel, SocialAccount } from '#shared/model/channel.ts'
import type { SavedFollows } from '#shared/model/saved-follows.ts'
import type { Profile } from '#shared/model/profile.ts'
import { nobodyAfter, RENAME_SETTLES_MS } from '../../src/main/channels/channel-identity.ts'
import { createChannelKeeper } from '../../src/main/channels/channel-keeper.ts'
import { createFollowList } from '../../src/main/channels/follow-list.ts'
import { BridgeError } from '#shared/bridge/errors.ts'
import { createFakeClock } from '../fake-clock.ts'

const discord = (discriminator: string | null): SocialAccount => ({
  platform: 'discord',
  username: 'drb666',
  discriminator,
})
const dbr: Channel = { userId: 567503, name: 'DBR', account: discord('0') }
const profileOf = (change: Partial<Profile> = {}): Profile => ({
  channel: dbr,
  description: null,
  members: null,
  channelsJoined: null,
  avatarId: null,
  isBanned: null,
  ...change,
})

function kept() {
  const clock = createFakeClock(1_000)
  const document = {
    value: { follows: [{ channel: dbr, followedAt: 1 }], groups: [] } as SavedFollows,
    replace: vi.fn((next: SavedFollows) => {
      document.value = next
    }),
  }
  const list = createFollowList(document, clock)
  return { clock, document, list, keeper: createChannelKeeper(list, clock), follow: () => list.find(dbr.userId) }
}

describe('a name', () => {
  test('that changed is taken over with its account, and the former one kept', () => {
    const { keeper, follow, document } = kept()
    const renamed: Channel = { ...dbr, name: 'DBR2', account: { ...discord('0'), username: 'dbr2' } }
    keeper.seenLive(renamed)
    expect(follow()).toEqual({ channel: renamed, followedAt: 1, former: { name: 'DBR', until: 1_000 } })
    expect(document.replace).toHaveBeenCalledOnce()
  })
  test('that did not change is not written', () => {
    const { keeper, document } = kept()
    for (const account of [discord('0'), discord(null), null]) keeper.seenLive({ ...dbr, account })
    keeper.seenLive({ ...dbr, name: ' ' })
    keeper.profiled(dbr.userId, profileOf())
    keeper.seenThere(dbr.userId)
    expect(document.replace).not.toHaveBeenCalled()
  })
  test('on which sources do not agree is written once a day at most', () => {
    const { keeper, document, clock, follow } = kept()
    for (let minute = 0; minute < 60; minute++) {
      keeper.seenLive({ ...dbr, name: 'DBR2' })
      keeper.seenLive(dbr)
      clock.advance(60_000)
    }
    expect(document.replace).toHaveBeenCalledOnce()
    expect(follow()?.channel.name).toBe('DBR2')
    clock.advance(RENAME_SETTLES_MS)
    keeper.seenLive(dbr)
    expect(follow()).toMatchObject({ channel: { name: 'DBR' }, former: { name: 'DBR2' } })
  })
  test('of an account that was never told is filled in, without a former name', () => {
    const { keeper, list } = kept()
    list.add({ userId: 7, name: 'Seven', account: null })
    keeper.seenLive({ userId: 7, name: 'Seven', account: discord('0') })
    expect(list.find(7)).toEqual({
      channel: { userId: 7, name: 'Seven', account: discord('0') },
      followedAt: 1_000,
    })
  })
  test('of somebody who is not followed is nobody’s business', () => {
    const { keeper, document } = kept()
    keeper.seenLive({ ...dbr, userId: 1 })
    expect(document.replace).not.toHaveBeenCalled()
  })
  test('that cannot be written stays as it was, and is told again', () => {
    const { keeper, document, follow } = kept()
    document.replace.mockImplementationOnce(() => {
      throw new BridgeError('storage-failed')
    })
    keeper.seenLive({ ...dbr, name: 'DBR2' })
    expect(follow()?.channel.name).toBe('DBR')
    keeper.seenLive({ ...dbr, name: 'DBR2' })
    expect(follow()?.channel.name).toBe('DBR2')
  })
})

describe('a person', () => {
  test('without a profile vanished, and keeps the row and the name', () => {
    const { keeper, follow, document } = kept()
    keeper.profiled(dbr.userId, null)
    keeper.profiled(dbr.userId, null)
    expect(follow()).toEqual({ channel: dbr, followedAt: 1, fate: { standing: 'vanished', at: 1_000 } })
    expect(document.replace).toHaveBeenCalledOnce()
  })
  test('may be banned', () => {
    const { keeper } = kept()
    keeper.profiled(dbr.userId, profileOf({ isBanned: true }))
    expect(keeper.standingOf(dbr.userId)).toBe('banned')
  })
  test.each<[string, Profile | null, (keeper: ReturnType<typeof kept>['keeper']) => void, string]>([
    ['vanished and answers again', null, (keeper) => keeper.seenThere(dbr.userId), 'ok'],
    ['vanished and is live', null, (keeper) => keeper.seenLive(dbr), 'ok'],
    ['vanished and has a profile', null, (keeper) => keeper.profiled(dbr.userId, profileOf()), 'ok'],
    ['is banned and answers', profileOf({ isBanned: true }), (keeper) => keeper.seenThere(dbr.userId), 'banned'],
    ['is banned and live', profileOf({ isBanned: true }), (keeper) => keeper.seenLive(dbr), 'ok'],
    [
      'is banned by a profile, which then does not tell',
      profileOf({ isBanned: true }),
      (keeper) => keeper.profiled(dbr.userId, profileOf()),
      'banned',
    ],
    [
      'is banned, and the ban lifted',
      profileOf({ isBanned: true }),
      (keeper) => keeper.profiled(dbr.userId, profileOf({ isBanned: false })),
      'ok',
    ],
  ])('who %s', (_what, profile, then, standing) => {
    const { keeper } = kept()
    keeper.profiled(dbr.userId, profile)
    then(keeper)
    expect(keeper.standingOf(dbr.userId)).toBe(standing)
  })
})

/** Whether answers at these moments (ms) that there is nobody settle it. */
const settled = (...moments: number[]): boolean | undefined =>
  moments.reduce<ReturnType<typeof nobodyAfter> | null>((doubt, at) => nobodyAfter(doubt, at), null)?.isSettled

test('that nobody is there is settled by three answers over two minutes', () => {
  expect(settled(0, 60_000, 120_000)).toBe(true)
  expect(settled(0, 60_000, 119_999)).toBe(false)
  expect(settled(0, 600_000)).toBe(false)
})
