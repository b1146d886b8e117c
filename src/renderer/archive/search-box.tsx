import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { useStore } from 'zustand'
import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import field from '../ui/search-input.module.css'
import styles from './search-box.module.css'
import { archiveState, search } from './state.ts'

const words = archiveStrings.search

/** The parser reads no more. */
const MAX_LENGTH = 500

interface SearchBoxProps {
  input: RefObject<HTMLInputElement | null>
  text: string
  /** The arrow that leads down to what was found. */
  onDown: () => void
}

/** Where the search is written. Escape clears it; once it is empty, Escape is the window's. */
export function SearchBox({ input, text, onDown }: SearchBoxProps) {
  const wantsBox = useStore(archiveState, (state) => state.wantsBox)
  useEffect(() => {
    if (!wantsBox) return
    input.current?.focus()
    archiveState.setState({ wantsBox: false })
  }, [wantsBox, input])
  const clear = (): void => {
    search('')
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') onDown()
    else if (event.key === 'Escape' && text !== '') clear()
    else return
    event.preventDefault()
  }
  return (
    <search className={styles.box}>
      <span aria-hidden className={styles.glyph}>
        <Search size={14} />
      </span>
      <input
        ref={input}
        type="search"
        aria-label={words.label}
        className={classNames(field.input)}
        placeholder={words.placeholder}
        spellCheck={false}
        autoComplete="off"
        maxLength={MAX_LENGTH}
        value={text}
        onChange={({ target }) => search(target.value)}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <IconButton label={words.clear} onPress={clear}>
          <X size={14} />
        </IconButton>
      )}
    </search>
  )
}
