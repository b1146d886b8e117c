import type { Settings } from '#shared/model/settings.ts'
import { ask, tellFailure } from '../bridge.ts'

/** Changes what the user chose; tells when it could not be kept. */
export const changeSettings = (change: Partial<Settings>): void =>
  void ask(window.afterparti.settings.update({ change })).catch(tellFailure)
