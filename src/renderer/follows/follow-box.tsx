import LoaderCircle from 'lucide-react/icons/loader-circle'
import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import type { ClipboardEvent, RefObject } from 'react'
import { FieldError, Input, SearchField } from 'react-aria-components/SearchField'
import { strings } from '#shared/strings/strings.ts'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import field from '../ui/search-input.module.css'
import { Hidden } from '../ui/hidden.tsx'
import { linesOf } from './entry.ts'
import styles from './follow-box.module.css'
import type { Entry } from './use-entry.ts'

const words = strings.follows.box

interface FollowBoxProps {
  entry: Entry
  inputRef: RefObject<HTMLInputElement | null>
  onEnter: () => void
  /** Several lines were pasted, which a box of one line cannot hold. */
  onLines: (lines: string[]) => void
}

/** Takes what is pasted out of the box's hands where it names several channels. */
function catchLines(event: ClipboardEvent, onLines: FollowBoxProps['onLines']): void {
  const lines = linesOf(event.clipboardData.getData('text'))
  if (lines.length < 2) return
  event.preventDefault()
  onLines(lines)
}

/** The box on top: what is typed filters the list, and may name a channel to follow. */
export const FollowBox = ({ entry, inputRef, onEnter, onLines }: FollowBoxProps) => (
  <SearchField
    aria-label={words.label}
    className={classNames(styles.box)}
    value={entry.text}
    onChange={entry.edit}
    onSubmit={onEnter}
    isInvalid={entry.error !== null}
    validationBehavior="aria"
  >
    <div className={styles.field}>
      <span aria-hidden className={classNames(styles.glyph, entry.adding !== null && styles.turning)}>
        {entry.adding === null ? <Search size={14} /> : <LoaderCircle size={14} />}
      </span>
      <Input
        ref={inputRef}
        className={classNames(field.input)}
        placeholder={words.placeholder}
        spellCheck={false}
        autoComplete="off"
        maxLength={2000}
        onPaste={(event) => catchLines(event, onLines)}
      />
      {entry.text === '' ? (
        <kbd aria-hidden className={styles.shortcut}>
          {words.shortcut}
        </kbd>
      ) : (
        <span className={styles.clear}>
          <IconButton label={words.clear}>
            <X size={14} />
          </IconButton>
        </span>
      )}
    </div>
    <div aria-live="polite">
      {entry.adding !== null && <Hidden>{words.adding(entry.adding)}</Hidden>}
      <FieldError className={classNames(styles.error)}>{entry.error}</FieldError>
    </div>
  </SearchField>
)
