import { SETTINGS, type SettingId, type Settings } from '#shared/model/settings.ts'
import { useSettings } from '../stores/settings.ts'
import { useCall } from './use-call.ts'

/** One setting as main has it, and the way to change it. */
export interface SettingState<Id extends SettingId> {
  value: Settings[Id]
  isDefault: boolean
  /** Why the last change was not taken, in words. */
  error: string | null
  /** Asks main for the change; `onTaken` runs when it is made. */
  change: (value: Settings[Id], onTaken?: () => void) => void
  reset: () => void
}

/** The state of a setting. What is shown is what main tells, so a change that was not taken is never shown. */
export function useSetting<Id extends SettingId>(id: Id): SettingState<Id> {
  const value = useSettings()[id]
  const { error, run } = useCall()
  const change = (next: Settings[Id], onTaken?: () => void) =>
    run(() => window.afterparti.settings.update({ change: { [id]: next } }), onTaken)
  const byDefault = SETTINGS[id].default as Settings[Id]
  return {
    value,
    isDefault: JSON.stringify(value) === JSON.stringify(byDefault),
    error,
    change,
    reset: () => change(byDefault),
  }
}
