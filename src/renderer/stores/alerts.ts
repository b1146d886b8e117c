import { useStore } from 'zustand'
import { DEFAULT_ALERT_RULES, type AlertRules } from '#shared/model/alert-rules.ts'
import { createMirror } from './mirror.ts'

const { alerts } = window.afterparti

/** What was and was not told, keyed by id. */
export const inbox = createMirror(alerts.inbox)

/** How the user wants to hear of channels, under the key `rules`. */
export const rules = createMirror(alerts.rules)

/** The rules; the defaults until main has told. */
export const useRules = (): AlertRules => useStore(rules, ({ items }) => items.get('rules') ?? DEFAULT_ALERT_RULES)
