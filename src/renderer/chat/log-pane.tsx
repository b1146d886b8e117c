import { type RefObject, useState } from 'react'
import { useStore } from 'zustand'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { useSettings } from '../stores/settings.ts'
import { countUpTo } from './entry-log.ts'
import { EntryRow } from './entry-row.tsx'
import { finding } from './finding.ts'
import styles from './log-pane.module.css'
import { lookedUntil } from './looked.ts'
import { NewestButton } from './newest-button.tsx'
import { reader, tellReader } from './reader.ts'
import { roleOf } from './roles.ts'
import { useRoom } from './room.ts'
import type { RowListHandle } from './row-list-handle.ts'
import { RowList } from './row-list.tsx'
import { isRun } from './runs.ts'
import { rowAt } from './row-places.ts'
import { unfolded } from './unfolded.ts'
import { useCleanCopy } from './use-clean-copy.ts'
import { useKeepers } from './use-keepers.ts'
import { useLogKeys } from './use-log-keys.ts'
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

  const { toEnd, onKeyDown } = useLogKeys({ items, list, hasSelection, onRow: setCursor })
  useCleanCopy(items)

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
