import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { StoreApi } from 'zustand/vanilla'
import type { Clock } from '#shared/clock.ts'
import type { AlertRules } from '#shared/model/alert-rules.ts'
import { BUILT_IN_SOUNDS, type SoundOutcome } from '#shared/model/alert-sound.ts'
import type { Notice } from '#shared/model/status.ts'
import { createAlertSounds, type AlertSounds } from '../alerts/alert-sounds.ts'
import type { OpenPlayer } from '../alerts/sound-player.ts'
import { createSoundFiles } from '../media/sound-files.ts'
import { soundType } from '../media/sound-type.ts'
import { isSoundKey } from '../settings/alert-rules-schema.ts'
import type { FindSound } from './app-protocol.ts'

interface Options {
  /** The folder of the build. */
  built: string
  /** The folder of the user's data. */
  data: string
  clock: Clock
  open: OpenPlayer
  rules: StoreApi<AlertRules>
  notices: StoreApi<readonly Notice[]>
}

/** The sounds of alerts, and what finds them for the page that plays them. */
export function openSounds({ built, data, clock, open, rules, notices }: Options): AlertSounds & { find: FindSound } {
  const files = createSoundFiles(path.join(data, 'sounds'))

  /** The latest failure is told until a sound is heard. */
  function tell(outcome: SoundOutcome): void {
    if (outcome.outcome === 'left-out' || outcome.outcome === 'replaced') return
    const others = notices.getState().filter(({ code }) => code !== 'sound-missing' && code !== 'sound-failed')
    const notice = noticeOf(outcome)
    notices.setState(notice === null ? others : [...others, notice], true)
  }

  return {
    ...createAlertSounds({ clock, files, open, rules, onOutcome: tell }),
    async find(name) {
      const isOurs = BUILT_IN_SOUNDS.some((one) => one === name)
      if (isOurs) {
        const bytes = await readFile(path.join(built, 'sounds', `${name}.wav`)).catch(() => null)
        return bytes === null ? null : { type: 'audio/wav', bytes }
      }
      const bytes = isSoundKey(name) ? await files.read(name) : null
      return bytes === null ? null : { type: soundType(name), bytes }
    },
  }
}

function noticeOf(outcome: SoundOutcome): Notice | null {
  if (outcome.outcome === 'missing') return { code: 'sound-missing', name: outcome.name }
  if (outcome.outcome !== 'failed') return null
  return { code: 'sound-failed', name: outcome.name, reason: outcome.reason }
}
