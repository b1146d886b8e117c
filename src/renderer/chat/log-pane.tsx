import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { useSettings } from '../stores/settings.ts'
import { copy } from './actions.ts'
import { type LogItem, countUpTo } from './entry-log.ts'
import { EntryRow } from './entry-row.tsx'
import { finding } from './finding.ts'
import { chatKeyOf } from './keys.ts'
import styles from './log-pane.module.css'
import { lookedUntil } from './looked.ts'
import { showCard } from './message-row.tsx'
import { NewestButton } from './newest-button.tsx'
import { reader, tellReader } from './reader.ts'
import { roleOf } from './roles.ts'
import { useRoom } from './room.ts'
import { RowList, type RowListHandle } from './row-list.tsx'
import { copiedRows } from './row-words.ts'
import { isRun } from './runs.ts'
import { neighbourOf, rowAt, selectedEntries } from './row-places.ts'
import { unfolded } from './unfolded.ts'
import { useKeepers } from './use-keepers.ts'
import type { Shown } from './use-shown.ts'
import { useTextSelection } from './use-text-selection.ts'

const words = chatStrings

/** Beside the text of a row, and a letter of it, px: enough to guess whether a text is long. */
const BESIDE_TEXT = 64
const LETTER = 6.6
const FIRST_COLUMNS = 45

interface LogPaneProps {
  name: string
  shown: Shown
  list: RefObject<RowListHandle | null>
}

/** What is said in the room, and the keys by which it is read. */
export function LogPane({ name, shown: { items, query }, list }: LogPaneProps) {
  const { mode, leftAt } = useStore(reader)
  const until = useStore(lookedUntil, ({ order }) => order)
  const hit = useStore(finding, (now) => now.hit)
  const { whole, revealed } = useStore(unfolded)
  const isAsking = useRoom((room) => room?.isAsking ?? false)
  const settings = useSettings()
  const keepers = useKeepers()
  const hasSelection = useTextSelection()
  const [cursor, setCursor] = useState<string | null>(null)
  const [columns, setColumns] = useState(FIRST_COLUMNS)
  const isFollowing = mode === 'following'
  const firstNew = until === null ? 0 : countUpTo(items, until)
  const times = settings.chatTimes ? (settings.chatSeconds ? 'seconds' : 'minutes') : 'none'

  const toEnd = (): void => {
    tellReader('to-end')
    list.current?.focus()
  }
  const goToRow = (item: LogItem | undefined): void => {
    if (item === undefined) return
    tellReader('went-to-row')
    setCursor(item.key)
    list.current?.focus(item.key)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const place = rowAt(event.target, items)
    const command = chatKeyOf(event, { ...place, hasSelection })
    if (command === null) return
    event.preventDefault()
    switch (command) {
      case 'up':
        return goToRow(neighbourOf(event.currentTarget, items, place.item, -1))
      case 'down':
        return place.item === items.at(-1) ? toEnd() : goToRow(neighbourOf(event.currentTarget, items, place.item, 1))
      case 'first': {
        const [first] = items
        tellReader('went-to-row')
        if (first !== undefined) list.current?.goTo({ key: first.key, order: first.order, offset: 0 })
        return list.current?.focus()
      }
      case 'last':
        return toEnd()
      case 'hold':
        return tellReader('hold')
      case 'leave-row':
        return list.current?.focus()
      case 'copy':
        return place.item && copy(copiedRows([place.item.entry]))
      case 'about':
        if (place.item?.entry.kind === 'row' && event.target instanceof Element)
          showCard(place.item.entry, event.target)
    }
  }
  // The page copies what is selected as it is laid out; across rows it should read like a record.
  const onCopy = useEffectEvent((event: globalThis.ClipboardEvent | ClipboardEvent) => {
    const entries = selectedEntries(document.getSelection(), items)
    if (entries.length < 2 || event.clipboardData === null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copiedRows(entries))
  })
  useEffect(() => {
    const listener = (event: globalThis.ClipboardEvent) => onCopy(event)
    document.addEventListener('copy', listener)
    return () => document.removeEventListener('copy', listener)
  }, [])

  return (
    <div className={styles.pane} onFocus={({ target }) => setCursor(rowAt(target, items).item?.key ?? null)}>
      <RowList
        ref={list}
        items={items}
        label={words.log(name)}
        isFollowing={isFollowing}
        keepsDrawn={hasSelection}
        onScroll={(to) => tellReader(to === 'up' ? 'scrolled-up' : 'reached-end')}
        onKeyDown={onKeyDown}
        onWidth={(width) => setColumns(Math.max(20, Math.floor((width - BESIDE_TEXT) / LETTER)))}
        renderRow={(item, before) => (
          <EntryRow
            key={item.key}
            item={item}
            isFirstNew={firstNew > 0 && item === items[firstNew]}
            isAsking={isAsking && item.entry.kind === 'gap'}
            role={item.entry.kind === 'row' ? roleOf(item.entry.message, keepers) : null}
            isRun={isRun(item.entry, before?.entry)}
            isInReach={item.key === cursor}
            isHit={item.key === hit}
            query={query}
            columns={columns}
            isWhole={whole.has(item.key)}
            isTextShown={settings.chatRemoved || revealed.has(item.key)}
            times={times}
          />
        )}
      />
      {!isFollowing && <NewestButton mode={mode} count={items.length - countUpTo(items, leftAt)} onPress={toEnd} />}
    </div>
  )
}
