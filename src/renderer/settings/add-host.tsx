import { type FormEvent, useState } from 'react'
import { Input, TextField } from 'react-aria-components/TextField'
import type { Hosts } from '#shared/model/setting-kinds.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import styles from './hosts-control.module.css'

const words = settingsStrings.hosts

interface AddHostProps {
  of: Hosts['of']
  /** Asks for the host; `onTaken` is to run when it is in the list. */
  onAdd: (text: string, onTaken: () => void) => void
}

/** The field to add a host by; what is typed stays until main has taken it. */
export function AddHost({ of, onAdd }: AddHostProps) {
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onAdd(text.trim(), () => setText(''))
  }
  return (
    <form onSubmit={submit} className={styles.add}>
      <TextField aria-label={words.addLabel[of]} value={text} onChange={setText} className={classNames(styles.field)}>
        <Input
          className={classNames(styles.input)}
          placeholder={words.example[of]}
          spellCheck={false}
          autoComplete="off"
          maxLength={300}
        />
      </TextField>
      <Button type="submit" isDisabled={text.trim() === ''}>
        {words.add}
      </Button>
    </form>
  )
}
