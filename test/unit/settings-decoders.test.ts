import { expect, test } from 'vitest'
import type { Follow } from '#shared/model/channel.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { decodeFollows } from '../../src/main/settings/follow-list-document.ts'
import { decodeSettings } from '../../src/main/settings/settings-document.ts'

const follow = (userId: number): Follow => ({
  channel: {
    userId,
    name: `Channel ${userId}`,
    account: { platform: 'discord', username: 'dbr', discriminator: userId % 2 === 0 ? null : '0' },
  },
  followedAt: 1_795_460_000_000,
})

test('a follow list is read whole, in its order', () => {
  const follows = [follow(3), follow(1), { ...follow(2), channel: { userId: 2, name: '', account: null } }]
  expect(decodeFollows({ schemaVersion: 1, follows })).toEqual({ value: follows, complete: true })
  expect(decodeFollows({ follows: [] })).toEqual({ value: [], complete: true })
})

test.each([
  ['null', null],
  ['a word', 'DBR'],
  ['no channel', { followedAt: 1 }],
  ['no user id', { channel: { name: 'DBR', account: null }, followedAt: 1 }],
  ['a user id in quotes', { channel: { userId: '7', name: 'DBR', account: null }, followedAt: 1 }],
  ['a user id that is none', { channel: { userId: -7, name: 'DBR', account: null }, followedAt: 1 }],
  ['no date', { channel: { userId: 7, name: 'DBR', account: null } }],
  ['half an account', { channel: { userId: 7, name: 'DBR', account: { platform: 'discord' } }, followedAt: 1 }],
])('one entry that is %s does not lose the 200 others', (_what, broken) => {
  const good = Array.from({ length: 200 }, (_, index) => follow(index + 1_000))
  const decoded = decodeFollows({ follows: good.toSpliced(100, 0, broken as never) })
  expect(decoded).toEqual({ value: good, complete: false })
})

test('what befell a channel is read back, and lost alone where it makes no sense', () => {
  const former = { name: 'DBR', until: 5 }
  const fate = { standing: 'vanished', at: 6 }
  const renamed = { ...follow(1), former, fate }
  expect(decodeFollows({ follows: [renamed] })).toEqual({ value: [renamed], complete: true })
  expect(decodeFollows({ follows: [{ ...renamed, fate: { standing: 'asleep', at: 6 } }] })).toEqual({
    value: [follow(1)],
    complete: false,
  })
})

test('a picture is read back, and lost alone where it makes no sense', () => {
  const pictured = { ...follow(1), channel: { ...follow(1).channel, avatarUrl: 'https://media.parti.com/1.png' } }
  expect(decodeFollows({ follows: [pictured] })).toEqual({ value: [pictured], complete: true })
  const broken = { ...pictured, channel: { ...pictured.channel, avatarUrl: 7 } }
  expect(decodeFollows({ follows: [broken] })).toEqual({ value: [follow(1)], complete: false })
})

test('a channel that is listed twice counts once, as it was listed first', () => {
  const later = { ...follow(1), followedAt: 5 }
  expect(decodeFollows({ follows: [follow(1), follow(2), later] })).toEqual({
    value: [follow(1), follow(2)],
    complete: false,
  })
})

test.each([[{}], [{ follows: 'DBR' }], [{ follows: null }], [{ follows: { 0: follow(1) } }]])(
  'without a list of follows nothing can be made of %j',
  (raw) => {
    expect(() => decodeFollows(raw)).toThrow('follows')
  },
)

test('settings are read as they were chosen', () => {
  const chosen = { theme: 'dark', closeToTray: false, showPictures: false }
  expect(decodeSettings({ schemaVersion: 1, ...chosen })).toEqual({ value: chosen, complete: true })
})

test('a missing setting has its default, which loses nothing', () => {
  expect(decodeSettings({})).toEqual({ value: DEFAULT_SETTINGS, complete: true })
  expect(decodeSettings({ theme: 'light' })).toEqual({
    value: { ...DEFAULT_SETTINGS, theme: 'light' },
    complete: true,
  })
})

test('a setting that makes no sense has its default, and the others stay', () => {
  expect(decodeSettings({ theme: 'pink', closeToTray: false })).toEqual({
    value: { ...DEFAULT_SETTINGS, closeToTray: false },
    complete: false,
  })
  expect(decodeSettings({ theme: 'dark', closeToTray: 'yes' })).toEqual({
    value: { ...DEFAULT_SETTINGS, theme: 'dark' },
    complete: false,
  })
})
