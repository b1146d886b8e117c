import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import { createFollowList } from '../../src/main/channels/follow-list.ts'
import { joinFollowedChannels } from '../../src/main/channels/followed-channels.ts'
import { createFollowing } from '../../src/main/channels/following.ts'
import { createFakeClock } from '../fake-clock.ts'
import { memoryDocument } from './memory-document.ts'
import { profileOf } from './profile-of.ts'

const dbr: Channel = {
  userId: 567503,
  name: 'DBR',
  account: { platform: 'discord', username: 'drb666', discriminator: '0' },
}
const nameless: Channel = { userId: 7, name: 'Nobody', account: null }
const offline: LiveState = { phase: 'offline', at: 1, source: 'poll', lastLiveAt: null }

function following() {
  const list = createFollowList(memoryDocument(), createFakeClock(1_000))
  const states = createStore<ReadonlyMap<number, LiveState>>(() => new Map())
  const channels = joinFollowedChannels(list.follows, states)
  const openLink = vi.fn<(link: string) => Promise<void>>(() => Promise.resolve())
  const copyText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve())
  const known = new Map([dbr, nameless].map((channel) => [channel.userId, channel]))
  const made = createFollowing({
    rest: {
      user: {
        userIdOf: () => Promise.resolve(dbr.userId),
        userIdOfName: () => Promise.resolve(null),
        profile: async (userId) => {
          const channel = known.get(userId)
          return channel === undefined ? null : profileOf(channel)
        },
        pastShow: () => Promise.resolve(null),
      },
      status: createStore(() => ({ state: 'unknown' as const, host: null, trials: [], answeredAt: null })),
    },
    list,
    channels,
    openLink,
    copyText,
  })
  return { channels, copyText, list, made, openLink, states }
}

test('a pasted link becomes a row that is unknown until Parti answers', async () => {
  const { made, channels } = following()
  const row = await made.add('https://parti.com/creator/discord/drb666/0')
  expect(row).toEqual({ channel: dbr, followedAt: 1_000, fate: null, formerName: null, live: { phase: 'unknown' } })
  expect([...channels.getState().keys()]).toEqual(['567503'])
})

test('whom Parti does not know is not followed', async () => {
  const { made, channels } = following()
  await expect(made.add('424242')).rejects.toMatchObject({ code: 'channel-not-found' })
  expect(channels.getState().size).toBe(0)
})

test('the stream opens at the account’s page, never at one made of the display name', async () => {
  const { made, openLink } = following()
  await made.add('567503')
  await made.openStream(567503)
  expect(openLink).toHaveBeenCalledExactlyOnceWith('https://parti.com/creator/discord/drb666/0')
  await made.add('7')
  await expect(made.openStream(7)).rejects.toThrow(BridgeError)
  expect(openLink).toHaveBeenCalledOnce()
})

test('a row stays the same object until something about it changes', async () => {
  const { made, channels, states } = following()
  await made.add('567503')
  await made.add('7')
  const before = channels.getState()
  states.setState(new Map([[7, offline]]), true)
  const after = channels.getState()
  expect(after.get('567503')).toBe(before.get('567503'))
  expect(after.get('7')).toMatchObject({ live: offline })
})

test('what Parti says of somebody changes the row, once', async () => {
  const { made, list, channels } = following()
  await made.add('567503')
  const row = () => channels.getState().get('567503')
  list.update(dbr.userId, (follow) => ({ ...follow, fate: { standing: 'banned', at: 5 } }))
  const banned = row()
  expect(banned).toMatchObject({ fate: { standing: 'banned', at: 5 }, formerName: null })
  await made.add('7')
  expect(row()).toBe(banned)
  list.update(dbr.userId, (follow) => ({ ...follow, former: { name: 'DrBr', until: 6 } }))
  expect(row()).toMatchObject({ formerName: 'DrBr' })
})

test('the addresses of pages are copied a line each, without those that are not known', async () => {
  const { made, copyText } = following()
  await made.add('567503')
  await made.add('7')
  await made.copyLinks([7, 567503])
  expect(copyText).toHaveBeenCalledExactlyOnceWith('https://parti.com/creator/discord/drb666/0')
  await expect(made.copyLinks([7])).rejects.toMatchObject({ code: 'no-page-address' })
})

test('a row changes with what the user adds to it', async () => {
  const { made, list, channels } = following()
  await made.add('7')
  list.edit([7], { group: 'Friends', isPinned: true, note: 'Sundays' })
  expect(channels.getState().get('7')).toMatchObject({ group: 'Friends', isPinned: true, note: 'Sundays' })
  list.edit([7], { note: 'Mondays' })
  expect(channels.getState().get('7')).toMatchObject({ note: 'Mondays' })
})
