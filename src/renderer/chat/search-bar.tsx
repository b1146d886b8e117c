import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import Filter from 'lucide-react/icons/list-filter'
import X from 'lucide-react/icons/x'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import field from '../ui/search-input.module.css'
import { countBelow, countUpTo, type LogItem } from './entry-log.ts'
import { finding } from './finding.ts'
import type { Anchor } from './list-range.ts'
import { reader, tellReader } from './reader.ts'
import type { RowListHandle } from './row-list-handle.ts'
import styles from './search-bar.module.css'
import type { Shown } from './use-shown.ts'

const words = chatStrings.search

/** What was found comes to stand here, px below the top of the view. */
const HIT_OFFSET = 80

interface SearchBarProps {
  shown: Shown
  list: RefObject<RowListHandle | null>
}

/** Words to find among what this window shows. Escape ends it, and the reader is back where they were. */
export function SearchBar({ shown: { hits, query }, list }: SearchBarProps) {
  const { query: text, isOnly, hit } = useStore(finding)
  const input = useRef<HTMLInputElement>(null)
  const origin = useRef<Anchor | null>(null)
  useEffect(() => {
    origin.current = reader.getState().mode === 'following' ? null : (list.current?.place() ?? null)
    input.current?.select()
  }, [list])

  const place = hits.findIndex(({ key }) => key === hit)
  const show = (item: LogItem | undefined): void => {
    if (item === undefined) return
    tellReader('went-to-row')
    finding.setState({ hit: item.key })
    list.current?.goTo({ key: item.key, order: item.order, offset: HIT_OFFSET })
  }
  /** From what was found last, else from what is at the top of the view; around the ends. */
  const step = (by: 1 | -1): void => {
    const from = hits[place]?.order ?? list.current?.place()?.order ?? 0
    const next = place >= 0 ? place + by : by > 0 ? countBelow(hits, from) : countUpTo(hits, from) - 1
    show(hits.at(next >= hits.length ? 0 : next))
  }
  const close = (): void => {
    finding.setState({ isOpen: false, isOnly: false, hit: null })
    if (origin.current === null) tellReader('to-end')
    else list.current?.goTo(origin.current)
    list.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return
    // Enter on a button presses it.
    if (event.key === 'Enter' && event.target !== input.current) return
    event.preventDefault()
    if (event.key === 'Escape') close()
    else step(event.shiftKey ? -1 : 1)
  }
  const count =
    query === ''
      ? ''
      : hits.length === 0
        ? words.nothing
        : place < 0
          ? words.found(hits.length)
          : words.place(place + 1, hits.length)
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape works wherever the focus is in it
    <search className={styles.bar} onKeyDown={onKeyDown}>
      <div className={styles.field}>
        <input
          ref={input}
          type="search"
          aria-label={words.label}
          className={classNames(field.input)}
          placeholder={words.placeholder}
          spellCheck={false}
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={({ target }) => finding.setState({ query: target.value, hit: null })}
        />
        <span aria-live="polite" className={styles.count}>
          {count}
        </span>
      </div>
      <IconButton label={words.previous} isDisabled={hits.length === 0} onPress={() => step(-1)}>
        <ChevronUp size={15} />
      </IconButton>
      <IconButton label={words.next} isDisabled={hits.length === 0} onPress={() => step(1)}>
        <ChevronDown size={15} />
      </IconButton>
      <span className={styles.only} data-is-on={isOnly}>
        <IconButton label={words.only} aria-pressed={isOnly} onPress={() => finding.setState({ isOnly: !isOnly })}>
          <Filter size={14} />
        </IconButton>
      </span>
      <IconButton label={words.close} onPress={close}>
        <X size={14} />
      </IconButton>
    </search>
  )
}
