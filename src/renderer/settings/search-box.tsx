import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import type { RefObject } from 'react'
import { Input, SearchField } from 'react-aria-components/SearchField'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import field from '../ui/search-input.module.css'
import styles from './search-box.module.css'

const words = settingsStrings.search

interface SearchBoxProps {
  query: string
  onChange: (query: string) => void
  inputRef: RefObject<HTMLInputElement | null>
}

/** The box by which a setting is found; Escape empties it. */
export const SearchBox = ({ query, onChange, inputRef }: SearchBoxProps) => (
  <SearchField aria-label={words.label} value={query} onChange={onChange} className={classNames(styles.box)}>
    <Search size={14} aria-hidden className={styles.glyph} />
    <Input
      ref={inputRef}
      className={classNames(field.input)}
      placeholder={words.placeholder}
      spellCheck={false}
      autoComplete="off"
      maxLength={100}
    />
    {query !== '' && (
      <IconButton label={words.clear}>
        <X size={14} />
      </IconButton>
    )}
  </SearchField>
)
