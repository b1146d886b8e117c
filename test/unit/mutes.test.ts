import { expect, test, vi } from 'vitest'
import { DEFAULT_ALERT_RULES, type AlertRules } from '#shared/model/alert-rules.ts'
import { createMutes } from '../../src/main/alerts/mutes.ts'
import { createAlertRulesStore } from '../../src/main/settings/alert-rules-store.ts'

const DBR = 567503

function mutes(rules: Partial<AlertRules> = {}) {
  let value = { ...DEFAULT_ALERT_RULES, ...rules }
  const store = createAlertRulesStore({
    get value() {
      return value
    },
    replace: (next) => void (value = next),
  })
  return { made: createMutes(store), channels: () => store.current.getState().channels }
}

test('a mute leaves a channel to inbox and tray, and is gone without a trace when it is taken back', () => {
  const { made, channels } = mutes()
  made.setMuted(DBR, true)
  expect([made.isMuted(DBR), channels()]).toEqual([true, { [DBR]: { mode: 'silent' } }])
  made.setMuted(DBR, false)
  expect([made.isMuted(DBR), channels()]).toEqual([false, {}])
})

test('what else the rule of the channel says stays', () => {
  const { made, channels } = mutes({ channels: { [DBR]: { minimumViewers: 50 } } })
  made.setMuted(DBR, true)
  expect(channels()).toEqual({ [DBR]: { minimumViewers: 50, mode: 'silent' } })
  made.setMuted(DBR, false)
  expect(channels()).toEqual({ [DBR]: { minimumViewers: 50 } })
})

test('a channel can be let ring where the others are silent', () => {
  const { made, channels } = mutes({ standard: { ...DEFAULT_ALERT_RULES.standard, mode: 'off' } })
  expect(made.isMuted(DBR)).toBe(true)
  made.setMuted(DBR, false)
  expect([made.isMuted(DBR), channels()]).toEqual([false, { [DBR]: { mode: 'all' } }])
})

test('tells of changes', () => {
  const { made } = mutes()
  const listener = vi.fn()
  made.onChange(listener)
  made.setMuted(DBR, true)
  expect(listener).toHaveBeenCalledOnce()
})
