import Search from 'lucide-react/icons/search'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Input, SearchField } from 'react-aria-components/SearchField'
import { useStore } from 'zustand'
import { strings } from '#shared/strings/strings.ts'
import { follows } from '../stores/follows.ts'
import { useSpeech } from '../stores/language.ts'
import { useSettings } from '../stores/settings.ts'
import { classNames } from '../ui/class-names.ts'
import field from '../ui/search-input.module.css'
import { Face } from '../ui/face.tsx'
import { allEntries, type Entry, searchText } from './entries.ts'
import { bestMatches } from './match.ts'
import styles from './palette.module.css'

const words = strings.palette

/** More would have to be scrolled to; the next letter finds them sooner. */
const SHOWN = 10

const Content = ({ label, follow }: Entry) =>
  follow === undefined ? (
    label
  ) : (
    <>
      <Face channel={follow.channel} isLive={false} size="chip" />
      <span dir="auto" className={styles.name}>
        {follow.channel.name}
      </span>
      {follow.live.phase === 'live' && <span className={styles.live}>{words.live}</span>}
      <span className={styles.action}>{label}</span>
    </>
  )

function Finder({ onDone }: { onDone: () => void }) {
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const items = useStore(follows, ({ items }) => items)
  const settings = useSettings()
  const speech = useSpeech()
  // oxlint-disable-next-line react/exhaustive-deps -- commands are words
  const all = useMemo(() => allEntries(items.values(), settings), [items, settings, speech])
  const matches = useMemo(() => bestMatches(all, searchText, text, SHOWN), [all, text])
  const run = (key: unknown) => {
    onDone()
    matches.find(({ id }) => id === key)?.run()
  }
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField aria-label={words.label} className={classNames(styles.field)}>
        <span aria-hidden className={styles.glyph}>
          <Search size={14} />
        </span>
        <Input
          ref={input}
          className={classNames(field.input)}
          placeholder={words.placeholder}
          spellCheck={false}
          maxLength={200}
        />
      </SearchField>
      <Menu
        aria-label={words.results}
        items={matches}
        onAction={run}
        className={classNames(styles.list)}
        renderEmptyState={() => <p className={styles.nothing}>{words.nothing(text.trim())}</p>}
      >
        {(entry) => (
          <MenuItem id={entry.id} textValue={searchText(entry)} className={classNames(styles.entry)}>
            <Content {...entry} />
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  )
}

interface PaletteProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** Finds a channel or a command by typing, and does it. */
export const Palette = ({ isOpen, onOpenChange }: PaletteProps) => (
  <ModalOverlay isDismissable isOpen={isOpen} onOpenChange={onOpenChange} className={classNames(styles.overlay)}>
    <Modal className={classNames(styles.modal)}>
      <Dialog aria-label={words.label} className={classNames(styles.dialog)}>
        <Finder onDone={() => onOpenChange(false)} />
      </Dialog>
    </Modal>
  </ModalOverlay>
)
