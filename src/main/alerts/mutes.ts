import { ruleFor } from '#shared/model/alert-rules.ts'
import type { AlertRulesStore } from '../settings/alert-rules-store.ts'

/** Which channels go live without a notification. */
export interface Mutes {
  isMuted(userId: number): boolean
  /** On disk when it returns; throws `storage-failed` with nothing changed. */
  setMuted(userId: number, muted: boolean): void
  /** Runs the listener when somebody may have been muted or unmuted. Returns what ends that. */
  onChange(listener: () => void): () => void
}

/** Mutes as the modes of rules: whoever is muted is left to inbox and tray, whatever else their rule says. */
export const createMutes = (rules: AlertRulesStore): Mutes => ({
  isMuted: (userId) => ruleFor(rules.current.getState(), userId).mode !== 'all',
  setMuted: rules.setMuted,
  onChange: (listener) => rules.current.subscribe(listener),
})
