import { useState } from 'react'
import { TextArea } from 'react-aria-components/TextArea'
import { Label, TextField } from 'react-aria-components/TextField'
import { type ChatRules, LONGEST_NOTE, MARK_COLOURS } from '#shared/model/chat-rules.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import dialogs from '../follows/dialogs.module.css'
import { useChatRules } from '../rules/chat-rules.ts'
import { isIgnoring, markOf, type RuledPerson } from '../rules/rule-changes.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { classNames } from '../ui/class-names.ts'
import { ignorePerson, markPerson, notePerson } from './person-rules.ts'
import styles from './user-card.module.css'

const words = chatStrings.rules

function Note({ person, saved, onDone }: { person: RuledPerson; saved: string; onDone: () => void }) {
  const [note, setNote] = useState(saved)
  return (
    <>
      <TextField value={note} onChange={setNote} maxLength={LONGEST_NOTE} className={classNames(dialogs.field)}>
        <Label className={classNames(styles.fact)}>{chatStrings.card.note(person.name)}</Label>
        <TextArea rows={2} placeholder={chatStrings.card.noteHint} className={classNames(dialogs.input)} />
      </TextField>
      {note.trim() !== saved && (
        <div className={styles.actions}>
          <Button
            kind="primary"
            onPress={() => {
              onDone()
              notePerson(person, note)
            }}
          >
            {chatStrings.card.saveNote}
          </Button>
        </div>
      )}
    </>
  )
}

function Rules({ person, rules, onDone }: { person: RuledPerson; rules: ChatRules; onDone: () => void }) {
  const mark = markOf(rules, person)
  const isIgnored = isIgnoring(rules, person)
  const label = words.mark(person.name)
  return (
    <>
      <Note person={person} saved={rules.notes[String(person.userId)] ?? ''} onDone={onDone} />
      <p aria-hidden className={styles.fact}>
        {label}
      </p>
      <Choice
        label={label}
        options={{ none: words.unmarked, ...chatStrings.colours }}
        value={mark ?? 'none'}
        onChange={(chosen) => markPerson(person, MARK_COLOURS.find((colour) => colour === chosen) ?? null)}
      />
      <div className={styles.actions}>
        <Button
          onPress={() => {
            onDone()
            ignorePerson(person, !isIgnored)
          }}
        >
          {isIgnored ? words.stopIgnoring(person.name) : words.ignore(person.name)}
        </Button>
      </div>
    </>
  )
}

/** What the user says about somebody: a note, a colour for what they say, or that it is not to be seen. */
export function CardRules({ person, onDone }: { person: RuledPerson; onDone: () => void }) {
  const rules = useChatRules()
  return rules && <Rules person={person} rules={rules} onDone={onDone} />
}
