import { useState } from 'react'
import { Input, TextField } from 'react-aria-components/TextField'
import { Text } from 'react-aria-components/Text'
import { classNames } from '../ui/class-names.ts'
import styles from './text-input.module.css'

interface TextInputProps {
  label: string
  hint: string
  value: string
  inputMode?: 'text' | 'numeric'
  /** Takes the text when the user is done with it: on Enter, or when the focus leaves. */
  onCommit: (text: string) => void
}

/** A line of text that counts when it is finished. */
export function TextInput({ label, hint, value, inputMode = 'text', onCommit }: TextInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (): void => {
    if (typed !== null && typed !== value) onCommit(typed)
    setTyped(null)
  }
  return (
    <TextField aria-label={label} value={typed ?? value} onChange={setTyped} onBlur={commit}>
      <Input
        className={classNames(styles.input, inputMode === 'numeric' && styles.number)}
        inputMode={inputMode}
        maxLength={1_000}
        spellCheck={false}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit()
        }}
      />
      <Text slot="description" className={classNames(styles.hint)}>
        {hint}
      </Text>
    </TextField>
  )
}
