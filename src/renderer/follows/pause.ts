import type { PauseChoice } from '#shared/model/pause.ts'
import { ask, tellFailure } from '../bridge.ts'

/** Pauses notifications; tells when it did not work. */
export const beginPause = (choice: PauseChoice): void =>
  void ask(window.afterparti.pause.begin({ choice })).catch(tellFailure)

/** Ends the pause; tells when it did not work. */
export const endPause = (): void => void ask(window.afterparti.pause.end()).catch(tellFailure)
