import { lazy, type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { en } from '#shared/strings/en.ts'
import { PaletteKey } from '../palette/palette-key.tsx'
import { follows } from '../stores/follows.ts'
import { showPage, usePages } from '../stores/page.ts'
import { ErrorBoundary } from '../ui/error-boundary.ts'
import { useFirstFrame } from '../ui/first-frame.ts'
import { Hidden } from '../ui/hidden.tsx'
import { Later } from '../ui/later.tsx'
import { Layer, Layers } from '../ui/layer.tsx'
import { useConnection } from '../ui/use-connection.ts'
import { meaningOfEnter } from './entry.ts'
import { Failed } from './failed.tsx'
import { FollowBox } from './follow-box.tsx'
import { FollowsContent, type ViewState } from './follows-content.tsx'
import styles from './follows-view.module.css'
import { Notices } from './notices.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { Pages } from './pages.tsx'
import { createRowKeeper, type Rows } from './rows.ts'
import { isCalled, type Sections, sectionsOf } from './sections.ts'
import { StatusBar } from './status-bar.tsx'
import { undoUnfollow, unfollow } from './unfollow.ts'
import { useEntry } from './use-entry.ts'
import { useKeys } from './use-keys.ts'
import { useSeen } from './use-seen.ts'

const Toasts = lazy(() => import('../ui/toasts.tsx').then(({ Toasts }) => ({ default: Toasts })))

const countOf = ({ live, others }: Sections | Rows): number => live.length + others.length

/** Tells tests and screenshots what is on show, and never leaves the keyboard nowhere. */
function useShown(state: ViewState, input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    document.documentElement.dataset.state = state
    if (state !== 'loading') document.documentElement.dataset.ready = 'follows'
    // At the start, and when the row that had the focus went with the list.
    if (state !== 'loading' && document.activeElement === document.body) input.current?.focus()
  }, [state, input])
}

function View() {
  const { items, ready, failure } = useStore(follows)
  const entry = useEntry()
  const filter = useDeferredValue(entry.text)
  const [rowsOf] = useState(createRowKeeper)
  const rows = useMemo(() => rowsOf(sectionsOf(items.values(), filter)), [items, filter, rowsOf])
  const offersFollow = useMemo(
    () => filter.trim() !== '' && ![...items.values()].some((follow) => isCalled(follow, filter)),
    [items, filter],
  )
  const isFirstFrame = !useFirstFrame()
  const viewRef = useRef<HTMLDivElement>(null)
  const inputRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLDivElement>(null)

  const pages = usePages()
  const connection = useConnection(ready && items.size === 0)
  const state = stateOf()
  function stateOf(): ViewState {
    if (failure !== null) return 'failed'
    if (!ready || isFirstFrame) return 'loading'
    if (countOf(rows) > 0) return 'list'
    return filter.trim() === '' ? 'empty' : 'no-match'
  }
  useShown(state, inputRef)
  useSeen(rows.live)

  const toList = (): boolean => {
    listRef.current?.focus()
    return listRef.current !== null
  }
  const onEnter = () => {
    const meaning = meaningOfEnter(entry.text, countOf(sectionsOf(items.values(), entry.text)))
    if (meaning === 'follow') void entry.follow()
    else if (meaning === 'to-list') toList()
  }
  const focusBox = (): true => {
    inputRef.current?.focus()
    return true
  }
  const firstRow = (rows.live[0] ?? rows.others[0])?.userId ?? null
  useKeys(
    { view: viewRef, isCovered: pages.length > 0, isFiltered: entry.text !== '', firstRow },
    {
      'focus-box': () => {
        inputRef.current?.select()
        return focusBox()
      },
      'type-in-box': () => !focusBox(),
      'enter-list': toList,
      'clear-filter': () => {
        entry.edit('')
        return focusBox()
      },
      undo: undoUnfollow,
      details({ row }) {
        // The space bar on a button of a row is that button's.
        if (row === null || document.activeElement instanceof HTMLButtonElement) return false
        showPage({ kind: 'details', userId: row })
        return true
      },
      unfollow: ({ row }) => {
        const follow = items.get(String(row))
        if (follow) void unfollow(follow.channel)
        return true
      },
    },
  )

  return (
    <div ref={viewRef} className={styles.view}>
      <Layers>
        <Layer isTop={pages.length === 0}>
          <header>
            <h1>
              <Hidden>{en.follows.title}</Hidden>
            </h1>
            <FollowBox entry={entry} inputRef={inputRef} onEnter={onEnter} />
          </header>
          <main className={styles.content} aria-busy={state === 'loading'}>
            <div className={styles.cards}>
              <OfflineBanner kind={connection} />
              <Notices />
            </div>
            <FollowsContent {...{ state, rows, entry, offersFollow, listRef }} />
          </main>
        </Layer>
        <Pages />
      </Layers>
      <StatusBar kind={connection} />
      <PaletteKey />
      <Later>
        <Toasts />
      </Later>
    </div>
  )
}

const brokenView = (
  <div className={styles.view}>
    <Failed />
  </div>
)

/** The follow list: who is live, who else is followed, and the box to find and follow. */
export const FollowsView = () => (
  <ErrorBoundary fallback={brokenView}>
    <View />
  </ErrorBoundary>
)
