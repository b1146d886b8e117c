import { expect, test } from 'vitest'
import { DEFAULT_ALERT_RULES, type AlertRule, type AlertRules } from '#shared/model/alert-rules.ts'
import { soundOf } from '../../src/main/alerts/choose-sound.ts'
import { anAlert } from './alert-samples.ts'

const SILENCE = { sound: 'none', volume: 0 }
const other = { userId: 8, name: 'BalthierGR', account: null }

const rules = (standard: Partial<AlertRule>, ofOther: Partial<AlertRule> = {}): AlertRules => ({
  ...DEFAULT_ALERT_RULES,
  standard: { ...DEFAULT_ALERT_RULES.standard, ...standard },
  channels: { '8': ofOther },
})

test('by default the desktop makes the sound', () => {
  expect(soundOf([anAlert()], DEFAULT_ALERT_RULES).sound).toBe('desktop')
})

test('a channel has the sound of its rule, and the volume', () => {
  const chosen = rules({ sound: 'chime', volume: 30 }, { sound: 'harp' })
  expect(soundOf([anAlert()], chosen)).toEqual({ sound: 'chime', volume: 30 })
  expect(soundOf([anAlert({ channel: other })], chosen)).toEqual({ sound: 'harp', volume: 30 })
  expect(soundOf([anAlert({ channel: other })], rules({ sound: 'chime' }, { sound: 'none' }))).toEqual(SILENCE)
})

test('what rings together has one sound: that of the first which somebody chose', () => {
  const both = [anAlert(), anAlert({ channel: other })]
  expect(soundOf(both, rules({ sound: 'chime' }, { sound: 'harp' })).sound).toBe('chime')
  expect(soundOf(both, rules({ sound: 'desktop' }, { sound: 'harp' })).sound).toBe('harp')
  expect(soundOf(both, rules({ sound: 'none' }, { sound: 'desktop' })).sound).toBe('desktop')
  expect(soundOf(both, rules({ sound: 'none' }, { sound: 'none' }))).toEqual(SILENCE)
})

test('a volume of 0 is no sound', () => {
  const both = [anAlert(), anAlert({ channel: other })]
  expect(soundOf(both, rules({ sound: 'chime', volume: 0 }, {}))).toEqual(SILENCE)
  expect(soundOf(both, rules({ sound: 'chime', volume: 0 }, { sound: 'desktop' })).sound).toBe('desktop')
})

test('what rang in do-not-disturb is not heard, and does not keep others from being heard', () => {
  const hushed = anAlert({ outcome: 'announced-in-do-not-disturb' })
  const chosen = rules({ sound: 'chime' }, { sound: 'harp' })
  expect(soundOf([hushed], chosen)).toEqual(SILENCE)
  expect(soundOf([hushed, anAlert({ channel: other })], chosen).sound).toBe('harp')
})
