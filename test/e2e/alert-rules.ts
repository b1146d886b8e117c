import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { DEFAULT_ALERT_RULES, type AlertRule, type AlertRules } from '#shared/model/alert-rules.ts'

/** Writes rules as the app itself would have left them. */
export function saveRules(userData: string, rules: Partial<AlertRules>, standard: Partial<AlertRule> = {}): void {
  const whole = { ...DEFAULT_ALERT_RULES, standard: { ...DEFAULT_ALERT_RULES.standard, ...standard }, ...rules }
  writeFileSync(path.join(userData, 'alert-rules.json'), JSON.stringify({ schemaVersion: 1, ...whole }))
}
