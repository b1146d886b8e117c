import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import field from '../ui/search-input.module.css'
import styles from './filter-bar.module.css'
import { showAll, viewing } from './viewing.ts'

const words = chatStrings.filter

/** As much as a search takes. */
const LONGEST = 500

function endByKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
  event.preventDefault()
  viewing.setState({ text: '', isWriting: false })
}

function FilterField() {
  const text = useStore(viewing, (now) => now.text)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <div className={styles.field}>
      <input
        ref={input}
        type="text"
        aria-label={words.label}
        placeholder={words.placeholder}
        className={classNames(field.input)}
        spellCheck={false}
        autoComplete="off"
        maxLength={LONGEST}
        value={text}
        onChange={({ target }) => viewing.setState({ text: target.value })}
        onKeyDown={endByKey}
      />
    </div>
  )
}

/** Says that not all rows are shown, how many are not, and ends it. `hidden` is null while nothing is asked for. */
export function FilterBar({ hidden }: { hidden: number | null }) {
  const { only, isWriting } = useStore(viewing)
  return (
    <section aria-label={words.bar} className={styles.bar}>
      {isWriting && <FilterField />}
      <output className={styles.words}>
        {[...only.map((name) => words.names[name]), words.hides(hidden ?? 0)].join(' · ')}
      </output>
      <Button onPress={showAll}>{words.all}</Button>
    </section>
  )
}
