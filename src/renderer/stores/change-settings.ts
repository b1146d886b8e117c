import type { Settings } from '#shared/model/settings.ts'
import { ask, tellFailure } from '../bridge.ts'

/** Changes what the user chose; tells when it could not be kept. */
export const changeSettings = (change: Partial<Settings>): void =>
  void ask(window.afterparti.settings.update({ change })).catch(tellFailure)

/** Switches what differs from what was shown, and nothing else: the others may have been changed a moment ago. */
export function switchSettings(shown: Partial<Settings>, wanted: Partial<Settings>): void {
  const changed = Object.entries(wanted).filter(([id, value]) => value !== shown[id as keyof Settings])
  if (changed.length > 0) changeSettings(Object.fromEntries(changed))
}
