import { type FormEvent, useId, useState } from 'react'
import { Input, TextField } from 'react-aria-components/TextField'
import { type ChatMatch, type Highlight, LONGEST_MATCH } from '#shared/model/chat-rules.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { classNames } from '../ui/class-names.ts'
import { Buttons, Line } from './entry.tsx'
import hosts from './hosts-control.module.css'
import styles from './rule-list.module.css'
import { matchWords } from './rule-words.ts'
import { ToggleControl } from './toggle-control.tsx'
import { usePatternCheck } from './use-pattern-check.ts'

const words = settingsStrings.chatRules

interface RuleFormProps {
  of: 'highlights' | 'ignores'
  /** The rule to change; null for a new one. */
  rule: Highlight | null
  onSave: (rule: Highlight) => void
  onCancel: () => void
}

/** What a rule looks for, as it is being written. */
interface Draft {
  by: 'words' | 'pattern'
  text: string
}

const draftOf = (match: ChatMatch | undefined): Draft =>
  match === undefined || match.by === 'person' ? { by: 'words', text: '' } : match

/** A rule to be written or changed. Of a rule about a person only its colour and its ring can be changed. */
export function RuleForm({ of, rule, onSave, onCancel }: RuleFormProps) {
  const [draft, setDraft] = useState(draftOf(rule?.match))
  const [colour, setColour] = useState(rule?.colour ?? 'amber')
  const [rings, setRings] = useState(rule?.rings ?? false)
  const ring = { labelId: useId(), effectId: useId() }
  const reasonId = useId()
  const person = rule?.match.by === 'person' ? rule.match : null
  const text = draft.text.trim()
  const { reason, isChecked } = usePatternCheck(person === null && draft.by === 'pattern' ? text : null)
  const isReady = person !== null || (text !== '' && isChecked && reason === null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) onSave({ match: person ?? { by: draft.by, text }, colour, rings })
  }
  const { words: byWords, pattern } = words.by
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape works wherever the focus is in it
    <form
      aria-label={words.form[of]}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onCancel()
      }}
      className={styles.form}
    >
      {person !== null ? (
        <p>
          <bdi>{matchWords(person)}</bdi>
          {': '}
          {words.form.person}
        </p>
      ) : (
        <>
          <Choice
            label={words.form.kind}
            options={{ words: byWords, pattern }}
            value={draft.by}
            onChange={(by) => setDraft({ ...draft, by })}
          />
          <TextField
            // eslint-disable-next-line jsx-a11y/no-autofocus -- the user asked for this field just now
            autoFocus
            aria-label={words.form[draft.by]}
            aria-describedby={reasonId}
            isInvalid={reason !== null}
            value={draft.text}
            onChange={(next) => setDraft({ ...draft, text: next })}
          >
            <Input
              className={classNames(hosts.input)}
              placeholder={words.form[draft.by]}
              spellCheck={false}
              autoComplete="off"
              maxLength={LONGEST_MATCH}
            />
          </TextField>
          <p id={reasonId} aria-live="polite" className={styles.reason}>
            {reason !== null && words.form.noPattern(reason)}
          </p>
        </>
      )}
      {of === 'highlights' && (
        <>
          <Choice label={words.form.colour} options={words.colours} value={colour} onChange={setColour} />
          <div className={styles.ring}>
            <div>
              <p id={ring.labelId}>{words.form.ring}</p>
              <div id={ring.effectId}>
                <Line>{words.form.ringHint}</Line>
              </div>
            </div>
            <ToggleControl {...ring} isOn={rings} onChange={setRings} />
          </div>
        </>
      )}
      <Buttons>
        <Button type="submit" kind="primary" isDisabled={!isReady}>
          {words.form.save}
        </Button>
        <Button onPress={onCancel}>{words.form.cancel}</Button>
      </Buttons>
    </form>
  )
}
