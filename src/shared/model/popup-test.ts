import type { SoundOutcome } from './alert-sound.ts'
import type { DoNotDisturb } from './do-not-disturb.ts'

/** What became of a popup: the desktop took it; nothing on this desktop shows any; the desktop refused it, and why. */
export type PopupTest = { outcome: 'shown' } | { outcome: 'nobody-shows' } | { outcome: 'refused'; reason: string }

/** What became of an alert that was tried: its popup, its sound, and what the desktop says of do-not-disturb. */
export interface AlertTest {
  popup: PopupTest
  sound: SoundOutcome
  doNotDisturb: DoNotDisturb
}
