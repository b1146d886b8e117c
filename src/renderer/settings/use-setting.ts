import { SETTINGS, type SettingId, type Settings } from '#shared/model/settings.ts'
import { ask } from '../bridge.ts'
import { useSettings } from '../stores/settings.ts'
import { useEdited } from '../stores/use-edited.ts'
import { useCall } from './use-call.ts'

/** One setting, and the way to change it. */
export interface SettingState<Id extends SettingId> {
  value: Settings[Id]
  isDefault: boolean
  /** Why the last change was not taken, in words. */
  error: string | null
  /** Asks main for the change; `onTaken` runs when it is made. */
  change: (value: Settings[Id], onTaken?: () => void) => void
  reset: () => void
}

/** The state of a setting: as the user left it, but for hosts, and as main has it where the change was not taken. */
export function useSetting<Id extends SettingId>(id: Id): SettingState<Id> {
  const told = useSettings()[id]
  const [edited, edit] = useEdited(told, (next) => ask(window.afterparti.settings.update({ change: { [id]: next } })))
  // What was typed as a host is none before main has read it.
  const value = SETTINGS[id].kind === 'hosts' ? told : edited
  const { error, attempt } = useCall()
  const change = (next: Settings[Id], onTaken?: () => void) => attempt(() => edit(next), onTaken)
  const byDefault = SETTINGS[id].default as Settings[Id]
  return {
    value,
    isDefault: JSON.stringify(value) === JSON.stringify(byDefault),
    error,
    change,
    reset: () => change(byDefault),
  }
}
