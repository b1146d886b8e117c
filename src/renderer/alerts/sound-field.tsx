import Play from 'lucide-react/icons/play'
import { useState } from 'react'
import { isOurs, type AlertSound, type SoundChoice, type SoundOutcome } from '#shared/model/alert-sound.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { IconButton } from '../ui/button.tsx'
import styles from './sound-field.module.css'

const words = alertStrings.rule
const NAMES: readonly (keyof typeof words.sounds)[] = ['desktop', 'none', 'chime', 'wood', 'harp', 'drop']
/** The values of the menu that stand for no sound of the app: the file that is chosen, and another one. */
const FILE = 'file'
const CHOOSE = 'choose'

const hintOf = (sound: AlertSound): string => (isOurs(sound) ? words.soundHints.ours : words.soundHints[sound])

interface SoundFieldProps extends SoundChoice {
  label: string
  onChange: (sound: AlertSound) => void
}

/** Which sound it is, and a button to hear it. */
export function SoundField({ label, sound, volume, onChange }: SoundFieldProps) {
  const [result, setResult] = useState<SoundOutcome | null>(null)
  const choose = async (value: string): Promise<void> => {
    setResult(null)
    const named = NAMES.find((name) => name === value)
    if (named !== undefined) return onChange(named)
    const file = value === CHOOSE ? await ask(window.afterparti.alerts.chooseSound()) : null
    if (file !== null) onChange(file)
  }
  const play = async (): Promise<void> => setResult(await ask(window.afterparti.alerts.playSound({ sound, volume })))
  return (
    <>
      <div className={styles.row}>
        <select
          aria-label={label}
          className={styles.select}
          value={typeof sound === 'string' ? sound : FILE}
          onChange={({ target }) => void choose(target.value).catch(tellFailure)}
        >
          {NAMES.map((name) => (
            <option key={name} value={name}>
              {words.sounds[name]}
            </option>
          ))}
          {typeof sound === 'object' && <option value={FILE}>{sound.name}</option>}
          <option value={CHOOSE}>{words.chooseFile}</option>
        </select>
        {isOurs(sound) && (
          <IconButton label={words.play} onPress={() => void play().catch(tellFailure)}>
            <Play size={14} />
          </IconButton>
        )}
      </div>
      <p className={styles.hint}>{hintOf(sound)}</p>
      <p aria-live="polite" className={styles.result}>
        {result !== null && words.soundResult(result)}
      </p>
    </>
  )
}
