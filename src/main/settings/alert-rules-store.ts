import { withChannelRule, type AlertRule, type AlertRules } from '#shared/model/alert-rules.ts'
import type { WeekHours } from '#shared/model/week-hours.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Document } from './document.ts'

/** How the user wants to hear of channels; a change is on disk before its function returns, or it throws `storage-failed`. */
export interface AlertRulesStore {
  current: StoreApi<AlertRules>
  changeStandard(change: Partial<AlertRule>): void
  /** Replaces what is different for a channel; an empty rule makes it go with the standard one. */
  setChannel(userId: number, rule: Partial<AlertRule>): void
  setQuietHours(quietHours: WeekHours): void
  /** Leaves a channel to inbox and tray, whatever else its rule says, or lets it ring again. */
  setMuted(userId: number, muted: boolean): void
  /** Takes over all rules. */
  replaceAll(rules: AlertRules): void
}

/** The store over the document of rules, which must be changed through the store alone from then on. */
export function createAlertRulesStore(document: Document<AlertRules>): AlertRulesStore {
  const current = createStore<AlertRules>(() => document.value)
  function replace(next: AlertRules): void {
    document.replace(next)
    current.setState(document.value, true)
  }
  const setChannel = (userId: number, rule: Partial<AlertRule>): void =>
    replace(withChannelRule(document.value, userId, rule))
  return {
    current,
    setChannel,
    replaceAll: replace,
    changeStandard: (change) => replace({ ...document.value, standard: { ...document.value.standard, ...change } }),
    setQuietHours: (quietHours) => replace({ ...document.value, quietHours }),
    setMuted(userId, muted) {
      const { standard, channels } = document.value
      const { mode: _, ...own } = channels[String(userId)] ?? {}
      const wanted = muted ? 'silent' : 'all'
      setChannel(userId, wanted === standard.mode ? own : { ...own, mode: wanted })
    },
  }
}
