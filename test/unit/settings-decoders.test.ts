import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Follow } from '#shared/model/channel.ts'
import type { Setting } from '#shared/model/setting-kinds.ts'
import { DEFAULT_SETTINGS, SETTING_IDS, SETTINGS, type SettingId, type Settings } from '#shared/model/settings.ts'
import { decodeFollows } from '../../src/main/settings/follow-list-document.ts'
import { settingSchemas } from '../../src/main/settings/setting-schemas.ts'
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
  expect(decodeFollows({ schemaVersion: 1, follows })).toEqual({ value: { follows, groups: [] }, complete: true })
  expect(decodeFollows({ follows: [] })).toEqual({ value: { follows: [], groups: [] }, complete: true })
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
  expect(decoded).toEqual({ value: { follows: good, groups: [] }, complete: false })
})

test('what befell a channel is read back, and lost alone where it makes no sense', () => {
  const former = { name: 'DBR', until: 5 }
  const fate = { standing: 'vanished', at: 6 }
  const renamed = { ...follow(1), former, fate }
  expect(decodeFollows({ follows: [renamed] })).toEqual({ value: { follows: [renamed], groups: [] }, complete: true })
  expect(decodeFollows({ follows: [{ ...renamed, fate: { standing: 'asleep', at: 6 } }] })).toEqual({
    value: { follows: [{ ...follow(1), former }], groups: [] },
    complete: false,
  })
})

test('what the user added is read back, each part lost alone where it makes no sense', () => {
  const added = { ...follow(1), group: 'Friends', isPinned: true as const, note: 'Sundays', isRecorded: true as const }
  const groups = ['Music', 'Friends']
  const saved = { follows: [added, { ...follow(2), group: 'Music' }], groups }
  expect(decodeFollows({ schemaVersion: 2, ...saved })).toEqual({ value: saved, complete: true })
  expect(
    decodeFollows({ follows: [{ ...added, isRecorded: 'yes', group: 7, note: 'x'.repeat(501) }], groups }),
  ).toEqual({
    value: { follows: [{ ...follow(1), isPinned: true }], groups: [] },
    complete: false,
  })
})

test('groups that nobody is in are no groups, and one that was not listed comes last', () => {
  const follows = [
    { ...follow(1), group: 'New' },
    { ...follow(2), group: 'Old' },
  ]
  expect(decodeFollows({ follows, groups: ['Empty', 'Old', 'Old'] }).value.groups).toEqual(['Old', 'New'])
  expect(decodeFollows({ follows, groups: 'Old' })).toEqual({
    value: { follows, groups: ['New', 'Old'] },
    complete: false,
  })
})

test('a picture is read back, and lost alone where it makes no sense', () => {
  const pictured = { ...follow(1), channel: { ...follow(1).channel, avatarUrl: 'https://media.parti.com/1.png' } }
  expect(decodeFollows({ follows: [pictured] })).toEqual({
    value: { follows: [pictured], groups: [] },
    complete: true,
  })
  const broken = { ...pictured, channel: { ...pictured.channel, avatarUrl: 7 } }
  expect(decodeFollows({ follows: [broken] })).toEqual({
    value: { follows: [follow(1)], groups: [] },
    complete: false,
  })
})

test('a channel that is listed twice counts once, as it was listed first', () => {
  const later = { ...follow(1), followedAt: 5 }
  expect(decodeFollows({ follows: [follow(1), follow(2), later] })).toEqual({
    value: { follows: [follow(1), follow(2)], groups: [] },
    complete: false,
  })
})

test.each([[{}], [{ follows: 'DBR' }], [{ follows: null }], [{ follows: { 0: follow(1) } }]])(
  'without a list of follows nothing can be made of %j',
  (raw) => {
    expect(() => decodeFollows(raw)).toThrow('follows')
  },
)

const { theme, closeToTray, ...others } = DEFAULT_SETTINGS

test('settings are read as they were chosen', () => {
  const chosen = {
    ...others,
    theme: 'dark',
    closeToTray: false,
    showPictures: false,
    followsView: { sort: 'mine', isGrouped: false, isLiveOnly: true, folded: ['others'] },
  }
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
    value: { ...others, theme, closeToTray: false },
    complete: false,
  })
  expect(decodeSettings({ theme: 'dark', closeToTray: 'yes' })).toEqual({
    value: { ...others, theme: 'dark', closeToTray },
    complete: false,
  })
})

test('how the list is shown has its default part by part', () => {
  const { followsView } = DEFAULT_SETTINGS
  expect(decodeSettings({ followsView: { sort: 'size', isLiveOnly: true, folded: ['live'] } })).toEqual({
    value: { ...DEFAULT_SETTINGS, followsView: { ...followsView, isLiveOnly: true, folded: ['live'] } },
    complete: false,
  })
  expect(decodeSettings({ followsView: 7 })).toEqual({ value: DEFAULT_SETTINGS, complete: false })
})

test('every default is a value that its own setting takes', () => {
  for (const id of SETTING_IDS) expect(settingSchemas[id].safeParse(DEFAULT_SETTINGS[id]).success).toBe(true)
})

test.each([
  ['textSize', 130, true],
  ['textSize', 131, false],
  ['textSize', 80, false],
  ['textSize', 95, false],
  ['textSize', '100', false],
  ['accent', 'teal', true],
  ['accent', 'red', false],
  ['rememberWindows', 0, false],
  ['trustedHosts', ['a.example'], true],
  ['trustedHosts', [''], false],
  ['trustedHosts', Array.from({ length: 201 }, String), false],
  ['restHosts', { order: ['https://a.example'], pinned: null }, true],
  ['restHosts', { order: ['https://a.example'] }, false],
  ['wsHosts', { order: Array.from({ length: 21 }, String), pinned: null }, false],
  ['wsHosts', { order: ['x'.repeat(301)], pinned: null }, false],
] as const)('%s takes %j: %j', (id, value, isTaken) => {
  expect(settingSchemas[id].safeParse(value).success).toBe(isTaken)
})

/** Any value that the setting takes. */
function anyOf(setting: Setting): fc.Arbitrary<unknown> {
  switch (setting.kind) {
    case 'toggle':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...setting.options)
    case 'range':
      return fc
        .integer({ min: 0, max: (setting.max - setting.min) / setting.step })
        .map((n) => setting.min + n * setting.step)
    case 'names':
      return fc.array(fc.domain(), { maxLength: 5 })
    case 'hosts':
      break
  }
  const host = fc.webUrl().filter(({ length }) => length <= 300)
  return fc.record({ order: fc.array(host, { maxLength: 20 }), pinned: fc.option(host) })
}

const anySettings = fc.record(
  Object.fromEntries(SETTING_IDS.map((id) => [id, anyOf(SETTINGS[id])])) as Record<SettingId, fc.Arbitrary<unknown>>,
)

test('whatever the settings are, they are read again as they were written', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const written = JSON.parse(JSON.stringify({ schemaVersion: 1, ...settings })) as object
      const value = { ...settings, followsView: DEFAULT_SETTINGS.followsView }
      expect(decodeSettings(written)).toEqual({ value, complete: true })
    }),
  )
})

test('any JSON is read as settings that all make sense, and each field that makes sense is kept', () => {
  const anyFields = fc.record(
    Object.fromEntries(SETTING_IDS.map((id) => [id, fc.oneof(anyOf(SETTINGS[id]), fc.jsonValue())])) as Record<
      SettingId,
      fc.Arbitrary<unknown>
    >,
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(fc.object(), anyFields), (raw) => {
      const { value, complete } = decodeSettings(raw)
      expect(Object.keys(value)).toEqual([...SETTING_IDS, 'followsView'])
      const makesSense = (id: SettingId): boolean =>
        settingSchemas[id].safeParse((raw as Partial<Settings>)[id]).success
      for (const id of SETTING_IDS) {
        expect(value[id]).toEqual(makesSense(id) ? (raw as Settings)[id] : DEFAULT_SETTINGS[id])
      }
      expect(complete).toBe(SETTING_IDS.every((id) => !(id in raw) || makesSense(id)))
    }),
  )
})
