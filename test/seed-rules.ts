import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { DEFAULT_ALERT_RULES, type AlertRule, type AlertRules } from '#shared/model/alert-rules.ts'

/** Writes rules into a data folder as the app itself would have left them; what is left out has its default. */
export function seedRules(userData: string, rules: Partial<AlertRules>, standard: Partial<AlertRule> = {}): void {
  const whole = { ...DEFAULT_ALERT_RULES, standard: { ...DEFAULT_ALERT_RULES.standard, ...standard }, ...rules }
  writeFileSync(path.join(userData, 'alert-rules.json'), JSON.stringify({ schemaVersion: 1, ...whole }))
}
