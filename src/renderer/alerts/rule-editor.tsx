import RotateCcw from 'lucide-react/icons/rotate-ccw'
import type { ReactNode } from 'react'
import { LONGEST_WORD, MOST_WORDS, type AlertRule } from '#shared/model/alert-rules.ts'
import { isOurs } from '#shared/model/alert-sound.ts'
import { everyDay } from '#shared/model/week-hours.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { IconButton } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Slider } from '../ui/slider.tsx'
import { Tick } from '../ui/tick.tsx'
import styles from './rule-editor.module.css'
import { SoundField } from './sound-field.tsx'
import { TextInput } from './text-input.tsx'
import { wordsIn } from './times.ts'
import { WeekEditor } from './week-editor.tsx'

const words = alertStrings.rule
const { labels } = words
/** The evening, in minutes since midnight. */
const EVENING = { from: 18 * 60, to: 0 }
const MOST_VIEWERS = 10_000_000
/** In per cent. */
const VOLUMES = { min: 0, max: 100, step: 5 }

export interface RuleEditorProps {
  /** What holds. */
  rule: AlertRule
  /** The fields that are different for this channel; null where it is the rule for every channel. */
  own: ReadonlySet<keyof AlertRule> | null
  onChange: (change: Partial<AlertRule>) => void
  /** Makes a field as it is for every channel. */
  onReset: (field: keyof AlertRule) => void
}

/** A field with its label, marked and with a way back where it is the channel's own. */
function Field({
  name,
  editor: { own, onReset },
  children,
}: {
  name: keyof AlertRule
  editor: RuleEditorProps
  children: ReactNode
}) {
  return (
    <div className={styles.field} data-own={own?.has(name) === true}>
      <div className={styles.label}>
        <span>{labels[name]}</span>
        {own?.has(name) === true && (
          <IconButton label={`${alertStrings.page.everybody}: ${labels[name]}`} onPress={() => onReset(name)}>
            <RotateCcw size={13} />
          </IconButton>
        )}
      </div>
      {children}
    </div>
  )
}

/** The number in a text, within bounds; what is no number is 0. */
const viewersIn = (text: string): number =>
  Math.min(MOST_VIEWERS, Math.max(0, Math.floor(Number(text.replaceAll(/[\s.,]/g, '')) || 0)))

/** How the user wants to hear of a channel, or of every channel. A change holds at once. */
export function RuleEditor(editor: RuleEditorProps) {
  const { rule, onChange } = editor
  const { mode, minimumViewers, hours, click, autoOpen, titleChanges, whenBusy, sound, volume } = rule
  return (
    <div className={styles.editor}>
      <Field name="mode" editor={editor}>
        <Choice label={labels.mode} options={words.modes} value={mode} onChange={(mode) => onChange({ mode })} />
        <p className={styles.hint}>{words.modeHints[mode]}</p>
      </Field>
      <Field name="minimumViewers" editor={editor}>
        <TextInput
          label={labels.minimumViewers}
          hint={words.minimumHint}
          inputMode="numeric"
          value={String(minimumViewers)}
          onCommit={(text) => onChange({ minimumViewers: viewersIn(text) })}
        />
      </Field>
      <Field name="words" editor={editor}>
        <TextInput
          label={labels.words}
          hint={words.wordsHint}
          value={rule.words.join(', ')}
          onCommit={(text) =>
            onChange({
              words: wordsIn(text)
                .map((word) => word.slice(0, LONGEST_WORD))
                .slice(0, MOST_WORDS),
            })
          }
        />
      </Field>
      <Field name="hours" editor={editor}>
        <Tick isSelected={hours !== null} onChange={(isOn) => onChange({ hours: isOn ? everyDay(EVENING) : null })}>
          {words.hours}
        </Tick>
        {hours !== null && (
          <WeekEditor label={labels.hours} hours={hours} usual={EVENING} onChange={(hours) => onChange({ hours })} />
        )}
      </Field>
      <Field name="sound" editor={editor}>
        <SoundField label={labels.sound} sound={sound} volume={volume} onChange={(sound) => onChange({ sound })} />
      </Field>
      {isOurs(sound) && (
        <Field name="volume" editor={editor}>
          <Slider
            name={{ 'aria-label': labels.volume }}
            range={VOLUMES}
            value={volume}
            words={words.volumeOf}
            onChange={(volume) => onChange({ volume })}
          />
        </Field>
      )}
      <Field name="click" editor={editor}>
        <Choice label={labels.click} options={words.clicks} value={click} onChange={(click) => onChange({ click })} />
      </Field>
      <Field name="autoOpen" editor={editor}>
        <Choice
          label={labels.autoOpen}
          options={words.autoOpens}
          value={autoOpen}
          onChange={(autoOpen) => onChange({ autoOpen })}
        />
      </Field>
      <Field name="titleChanges" editor={editor}>
        <Tick isSelected={titleChanges} onChange={(titleChanges) => onChange({ titleChanges })}>
          {words.titles}
        </Tick>
      </Field>
      <Field name="whenBusy" editor={editor}>
        <Tick isSelected={whenBusy} onChange={(whenBusy) => onChange({ whenBusy })}>
          {words.busy}
        </Tick>
        <p className={styles.hint}>{words.busyHint}</p>
      </Field>
    </div>
  )
}
