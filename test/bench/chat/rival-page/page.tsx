import './silent-bridge.ts'
import '../../../../src/renderer/ui/tokens.css'
import '../../../../src/renderer/ui/base.css'
import { createRoot } from 'react-dom/client'
import { Virtuoso } from 'react-virtuoso'
import { useStore } from 'zustand'
import type { LogItem } from '../../../../src/renderer/chat/entry-log.ts'
import { EntryRow } from '../../../../src/renderer/chat/entry-row.tsx'
import { RowList } from '../../../../src/renderer/chat/row-list.tsx'
import { isRun } from '../../../../src/renderer/chat/runs.ts'
import { rows } from './rows.ts'

const nothing = (): void => undefined

/** A row as the app draws most of them. */
const PLAIN = {
  isFirstNew: false,
  isAsking: false,
  role: null,
  isInReach: false,
  isHit: false,
  query: '',
  columns: 45,
  isWhole: false,
  isTextShown: true,
  times: 'minutes',
} as const

const row = (item: LogItem, before: LogItem | undefined) => (
  <EntryRow {...PLAIN} key={item.key} item={item} isRun={isRun(item.entry, before?.entry)} />
)

/** The list that most would take. */
function Theirs() {
  const { items, dropped } = useStore(rows)
  return (
    <Virtuoso
      style={{ height: '100vh' }}
      data={items}
      firstItemIndex={dropped}
      computeItemKey={(_index, { key }) => key}
      followOutput
      alignToBottom
      increaseViewportBy={{ top: 200, bottom: 0 }}
      itemContent={(index, item) => row(item, items[index - dropped - 1])}
    />
  )
}

/** The app's own list. */
function Ours() {
  const { items } = useStore(rows)
  return (
    <RowList
      ref={null}
      items={items}
      label="rows"
      isFollowing
      keepsDrawn={false}
      onScroll={nothing}
      onKeyDown={nothing}
      onWidth={nothing}
      renderRow={row}
    />
  )
}

const root = document.getElementById('root')
const isTheirs = new URLSearchParams(location.search).get('list') === 'virtuoso'
if (root !== null) createRoot(root).render(isTheirs ? <Theirs /> : <Ours />)
