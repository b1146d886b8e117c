import { expect, test } from 'vitest'
import { DEFAULT_ALERT_RULES, ruleFor, type AlertRules } from '#shared/model/alert-rules.ts'
import { BridgeError } from '#shared/bridge/errors.ts'
import { everyDay } from '#shared/model/week-hours.ts'
import { createAlertRulesStore } from '../../src/main/settings/alert-rules-store.ts'

/** A document in memory that can run out of disk. */
function store() {
  let value = DEFAULT_ALERT_RULES
  const disk = { isFull: false }
  const made = createAlertRulesStore({
    get value() {
      return value
    },
    replace(next: AlertRules) {
      if (disk.isFull) throw new BridgeError('storage-failed')
      value = next
    },
  })
  return { made, disk }
}

test('a change of the standard rule leaves the rest', () => {
  const { made } = store()
  made.setQuietHours(everyDay({ from: 0, to: 60 }))
  made.changeStandard({ minimumViewers: 20 })
  expect(made.current.getState()).toEqual({
    ...DEFAULT_ALERT_RULES,
    standard: { ...DEFAULT_ALERT_RULES.standard, minimumViewers: 20 },
    quietHours: everyDay({ from: 0, to: 60 }),
  })
})

test('muting a channel keeps what else is its own', () => {
  const { made } = store()
  made.setChannel(7, { minimumViewers: 300, mode: 'all' })
  made.setMuted(7, true)
  expect(made.current.getState().channels).toEqual({ '7': { minimumViewers: 300, mode: 'silent' } })
  made.setMuted(8, true)
  expect(ruleFor(made.current.getState(), 8).mode).toBe('silent')
})

test('what cannot be written is not in force', () => {
  const { made, disk } = store()
  disk.isFull = true
  expect(() => made.setMuted(7, true)).toThrow(BridgeError)
  expect(made.current.getState()).toBe(DEFAULT_ALERT_RULES)
})
