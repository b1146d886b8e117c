import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_ALERT_RULES, type AlertRules } from '#shared/model/alert-rules.ts'
import { everyDay } from '#shared/model/week-hours.ts'
import { decodeAlertRules } from '../../src/main/settings/alert-rules-document.ts'
import { alertRules } from '../../src/main/settings/alert-rules-schema.ts'

const night = { from: 23 * 60, to: 7 * 60 }
const rules: AlertRules = {
  standard: { ...DEFAULT_ALERT_RULES.standard, minimumViewers: 20, words: ['finals'], hours: everyDay(night) },
  channels: {
    '7': { mode: 'off', sound: 'harp', volume: 0 },
    '8': { click: 'chat', autoOpen: 'stream' },
    '9': { sound: { key: `${'0a'.repeat(16)}.ogg`, name: 'Ding Dong.OGA' } },
  },
  quietHours: everyDay(null).with(5, night),
}

test('rules are read whole', () => {
  expect(decodeAlertRules({ schemaVersion: 1, ...rules })).toEqual({ value: rules, complete: true })
  expect(decodeAlertRules({})).toEqual({ value: DEFAULT_ALERT_RULES, complete: true })
})

test('a damaged part falls back alone', () => {
  const { value, complete } = decodeAlertRules({
    standard: { ...rules.standard, minimumViewers: '20' },
    channels: {
      '7': { mode: 'loud', click: 'list' },
      '8': rules.channels['8'],
      __proto__x: { mode: 'off' },
      '9': 'off',
    },
    quietHours: [null, { from: 1440, to: 0 }, night],
  })
  expect(complete).toBe(false)
  expect(value).toEqual({
    standard: { ...rules.standard, minimumViewers: 0 },
    channels: { '7': { click: 'list' }, '8': rules.channels['8'] },
    quietHours: everyDay(null).with(2, night),
  })
})

test.each([
  ['of a newer app', 'gong'],
  ['that is no sound', 7],
  ['whose file lies elsewhere', { key: '../../token.json', name: 'token' }],
  ['of another kind of file', { key: `${'0a'.repeat(16)}.exe`, name: 'setup.exe' }],
])('a sound %s is left out, and the rest of the rule holds', (_what, sound) => {
  const { value, complete } = decodeAlertRules({ ...rules, channels: { '8': { click: 'chat', sound, volume: 101 } } })
  expect(complete).toBe(false)
  expect(value.channels).toEqual({ '8': { click: 'chat' } })
})

test('fields of a newer app break nothing', () => {
  const newer = { ...rules, colours: {}, standard: { ...rules.standard, colour: 'red' } }
  expect(decodeAlertRules(newer)).toEqual({ value: rules, complete: true })
})

test('whatever the file holds, what is read can be written and used', () => {
  const anything = fc.dictionary(
    fc.constantFrom('standard', 'channels', 'quietHours'),
    fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom('mode', 'words', 'hours', '7', '0'), fc.anything())),
  )
  fc.assert(
    fc.property(anything, (raw) => {
      expect(alertRules.safeParse(decodeAlertRules(raw).value).success).toBe(true)
    }),
  )
})
