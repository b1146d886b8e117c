import { DEFAULT_ALERT_RULES } from '#shared/model/alert-rules.ts'

/** What alerts are given where nothing but the show itself is to decide whether it rings. */
export const LOUD = {
  rules: () => DEFAULT_ALERT_RULES,
  isPaused: () => false,
  doNotDisturb: () => Promise.resolve(false),
  localTime: () => ({ weekday: 0, minute: 0 }),
  open: () => undefined,
  onKept: () => undefined,
}
