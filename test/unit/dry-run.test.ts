import { expect, test } from 'vitest'
import type { Alert } from '#shared/model/alert.ts'
import { DEFAULT_ALERT_RULES, withChannelRule, type AlertRule, type AlertRules } from '#shared/model/alert-rules.ts'
import { everyDay } from '#shared/model/week-hours.ts'
import { dryRun } from '../../src/main/alerts/dry-run.ts'

const alert = (change: Partial<Alert> = {}): Alert => ({
  kind: 'live',
  channel: { userId: 7, name: 'DBR', account: null },
  show: { eventId: 1, title: 'Games', category: null, startedAt: null, seenAt: 0 },
  outcome: 'announced',
  isAway: false,
  at: 600,
  ...change,
})
const standard = (rule: Partial<AlertRule>): AlertRules => ({
  ...DEFAULT_ALERT_RULES,
  standard: { ...DEFAULT_ALERT_RULES.standard, ...rule },
})
const replay = (past: Alert, rules: AlertRules, viewers: number | null = null) =>
  dryRun([{ alert: past, viewers }], rules, (at) => ({ weekday: 0, minute: at })).map(({ outcome }) => outcome)

test('judges what was by other rules, at the time when it was', () => {
  expect(replay(alert({ outcome: 'off' }), DEFAULT_ALERT_RULES)).toEqual(['announced'])
  expect(replay(alert(), withChannelRule(DEFAULT_ALERT_RULES, 7, { mode: 'off' }))).toEqual(['off'])
  const quiet = { ...DEFAULT_ALERT_RULES, quietHours: everyDay({ from: 600, to: 601 }) }
  expect(replay(alert(), quiet)).toEqual(['quiet-hours'])
  expect(replay(alert({ at: 601 }), quiet)).toEqual(['announced'])
})

test('goes by the viewers that were counted, and waits for nothing', () => {
  const rules = standard({ minimumViewers: 300 })
  expect(replay(alert(), rules, 299)).toEqual(['below-minimum'])
  expect(replay(alert(), rules, 300)).toEqual(['announced'])
  expect(replay(alert(), rules)).toEqual(['announced-uncounted'])
})

test('a pause of then is none now, and what was on before stays so', () => {
  expect(replay(alert({ outcome: 'paused' }), DEFAULT_ALERT_RULES)).toEqual(['announced'])
  for (const outcome of ['already-live-when-first-seen', 'began-while-away', 'ended-while-away'] as const) {
    expect(replay(alert({ outcome }), DEFAULT_ALERT_RULES)).toEqual([outcome])
  }
})

test('busy shows count where the rule wants them', () => {
  expect(replay(alert({ kind: 'busy' }), DEFAULT_ALERT_RULES)).toEqual([])
  expect(replay(alert({ kind: 'busy' }), standard({ whenBusy: true }))).toEqual(['announced'])
})

test('new titles count where the rule wants them', () => {
  expect(replay(alert({ kind: 'title' }), DEFAULT_ALERT_RULES)).toEqual([])
  expect(replay(alert({ kind: 'title' }), standard({ titleChanges: true }))).toEqual(['announced'])
})
