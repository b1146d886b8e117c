import type { AlertRules } from '#shared/model/alert-rules.ts'
import { isOurs, STAND_IN, type SoundChoice, type SoundFile, type SoundOutcome } from '#shared/model/alert-sound.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { SoundFiles } from '../media/sound-files.ts'
import { createSoundPlayer, outcomeOf, type OpenPlayer } from './sound-player.ts'
import type { Clock } from '#shared/clock.ts'

/** The sounds of alerts. */
export interface AlertSounds {
  /** Plays a sound in place of what is heard now. Settles when it is heard, or known not to be. Never rejects. */
  play(choice: SoundChoice): Promise<SoundOutcome>
  /** Keeps a copy of a file, for a rule to name it. Rejects as `SoundFiles.take` does. */
  take(file: string): Promise<SoundFile>
  /** Ends what is heard, for good, and removes the copies that rules let go of. Never rejects. */
  stop(): Promise<void>
}

interface Dependencies {
  clock: Clock
  files: SoundFiles
  open: OpenPlayer
  rules: StoreApi<AlertRules>
  /** Told what became of every sound, also where it failed after it had begun. */
  onOutcome(outcome: SoundOutcome): void
}

/** Sounds by the rules of the user. A file that is gone or cannot be played is told of, and the stand-in is heard. */
export function createAlertSounds({ clock, files, open, rules, onOutcome }: Dependencies): AlertSounds {
  /** The name of the user's file that was asked for last; null for a sound of the app. */
  let latest: string | null = null
  let isStopped = false
  const player = createSoundPlayer({
    clock,
    open,
    onBroken: (reason) => onOutcome({ outcome: 'failed', name: latest, reason }),
  })
  /** Every copy that a rule named in this run, or was to name. What an earlier run left is not touched: its rules may come back. */
  const known = new Set(keysIn(rules.getState()))
  const end = rules.subscribe((now) => {
    for (const key of keysIn(now)) known.add(key)
  })

  async function playNow({ sound, volume }: SoundChoice): Promise<SoundOutcome> {
    if (isStopped || !isOurs(sound) || volume === 0) return { outcome: 'left-out' }
    if (typeof sound === 'string') {
      latest = null
      return outcomeOf(await player.play(sound, volume), null)
    }
    const { key, name } = sound
    latest = name
    const isThere = (await files.read(key)) !== null
    const outcome = isThere ? outcomeOf(await player.play(key, volume), name) : ({ outcome: 'missing', name } as const)
    if (outcome.outcome !== 'missing' && outcome.outcome !== 'failed') return outcome
    const standIn = await player.play(STAND_IN, volume)
    return standIn.outcome === 'failed' ? outcomeOf(standIn, null) : outcome
  }

  return {
    async play(choice) {
      const outcome = await playNow(choice)
      onOutcome(outcome)
      return outcome
    },
    async take(file) {
      const taken = await files.take(file)
      known.add(taken.key)
      return taken
    },
    async stop() {
      isStopped = true
      player.stop()
      end()
      const used = new Set(keysIn(rules.getState()))
      await Promise.all([...known].filter((key) => !used.has(key)).map(files.drop))
    },
  }
}

/** The copies that rules name. */
const keysIn = ({ standard, channels }: AlertRules): string[] =>
  [standard, ...Object.values(channels)].flatMap(({ sound }) => (typeof sound === 'object' ? [sound.key] : []))
