import { lazy, type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { strings } from '#shared/strings/strings.ts'
import { PaletteKey } from '../palette/palette-key.tsx'
import { follows } from '../stores/follows.ts'
import { useSpeech } from '../stores/language.ts'
import { showPage, usePages } from '../stores/page.ts'
import { select, selection, targetsOf } from '../stores/selection.ts'
import { Hidden } from '../ui/hidden.tsx'
import { Later } from '../ui/later.tsx'
import { Layer, Layers } from '../ui/layer.tsx'
import { useConnection } from '../ui/use-connection.ts'
import { undoLast } from './changes.ts'
import { linesOf, meaningOfEnter } from './entry.ts'
import { FollowBox } from './follow-box.tsx'
import { followLines } from './follow-lines.ts'
import { fold, useArrangement, useFollowsView } from './follow-view.ts'
import { FollowsContent, type ViewState } from './follows-content.tsx'
import styles from './follows-view.module.css'
import { sectionsOf } from './list-sections.ts'
import { Notices } from './notices.tsx'
import { Pages } from './pages.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { openChat } from './open-chat.ts'
import { openViewers } from './open-viewers.ts'
import { copyLinks, step, unfollowAll } from './row-actions.ts'
import { createRowKeeper, keyOf, userIdsOf } from './rows.ts'
import { isCalled, matching } from './sections.ts'
import { StatusBar } from './status-bar.tsx'
import { useEntry } from './use-entry.ts'
import { useKeys } from './use-keys.ts'
import { useSeen } from './use-seen.ts'

const LaunchDialog = lazy(() => import('./launch-dialog.tsx').then(({ LaunchDialog }) => ({ default: LaunchDialog })))
const PauseLine = lazy(() => import('./pause-line.tsx').then(({ PauseLine }) => ({ default: PauseLine })))
const AwayCard = lazy(() => import('../alerts/away-card.tsx').then(({ AwayCard }) => ({ default: AwayCard })))
const Toasts = lazy(() => import('../ui/toasts.tsx').then(({ Toasts }) => ({ default: Toasts })))

const Overlays = lazy(() => import('./overlays.tsx').then(({ Overlays }) => ({ default: Overlays })))
const ViewMenu = lazy(() => import('./view-menu.tsx').then(({ ViewMenu }) => ({ default: ViewMenu })))
const LinesCard = lazy(() => import('./lines-card.tsx').then(({ LinesCard }) => ({ default: LinesCard })))

/** The item of the list that has the focus whenever the list has, and any row of it. */
const FOCUSED = '[role="row"][tabindex="0"]'
const ROW = '[role="row"][aria-selected]'

/** A command that used its key up. */
const done = (_effect: void): true => true

/** Tells tests and screenshots what is on show, and never leaves the keyboard nowhere. */
function useShown(state: ViewState, input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    document.documentElement.dataset.state = state
    if (state !== 'loading') document.documentElement.dataset.ready = 'follows'
    // At the start, and when the row that had the focus went with the list.
    if (state !== 'loading' && document.activeElement === document.body) input.current?.focus()
  }, [state, input])
}

/** The follow list: who is live, who else is followed, the box to find and follow, and the pages that lie over it. */
export function FollowsView() {
  const { items, ready, failure } = useStore(follows)
  const entry = useEntry()
  const filter = useDeferredValue(entry.text)
  const view = useFollowsView()
  const arrangement = useArrangement()
  const [rowsOf] = useState(createRowKeeper)
  const speech = useSpeech()
  const rows = useMemo(
    () => rowsOf(sectionsOf(items.values(), filter, view, arrangement)),
    // oxlint-disable-next-line react/exhaustive-deps -- headings are words
    [items, filter, view, arrangement, rowsOf, speech],
  )
  const offersFollow = useMemo(
    () => filter.trim() !== '' && ![...items.values()].some((follow) => isCalled(follow, filter)),
    [items, filter],
  )
  const viewRef = useRef<HTMLDivElement>(null)
  const inputRef = useRef<HTMLInputElement>(null)
  const listRef = useRef<HTMLDivElement>(null)

  const pages = usePages()
  const connection = useConnection(ready && items.size === 0)
  const state = stateOf()
  function stateOf(): ViewState {
    if (failure !== null) return 'failed'
    if (!ready) return 'loading'
    if (rows.size > 0) return 'list'
    if (filter.trim() !== '') return 'no-match'
    return items.size > 0 ? 'nobody-live' : 'empty'
  }
  useShown(state, inputRef)
  useSeen(items)

  const toList = (): boolean => {
    const list = listRef.current
    // Where the focus was before, else the first row: a heading is a detour.
    const place = list?.querySelector<HTMLElement>(FOCUSED) ?? list?.querySelector<HTMLElement>(ROW) ?? list
    place?.focus()
    const row = place?.matches(ROW) ? Number(place.dataset.key) : null
    if (row !== null && !selection.getState().has(row)) select(new Set([row]))
    return list !== null
  }
  const onEnter = () => {
    const meaning = meaningOfEnter(entry.text, matching(items.values(), entry.text).length)
    if (meaning === 'follow') void entry.follow()
    else if (meaning === 'follow-lines')
      void followLines(linesOf(entry.text)).then((isBegun) => isBegun && entry.edit(''))
    else if (meaning === 'to-list') toList()
  }
  const focusBox = (): true => {
    inputRef.current?.focus()
    return true
  }
  const targets = (row: number | null): number[] =>
    row === null ? [] : targetsOf(row, userIdsOf(rows), selection.getState())
  const [first] = rows.items
  useKeys(
    {
      view: viewRef,
      isCovered: pages.length > 0,
      isFiltered: entry.text !== '',
      first: first === undefined ? null : String(keyOf(first)),
    },
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
      undo: undoLast,
      unfollow: ({ row }) => done(unfollowAll(targets(row))),
      'open-chat': ({ row }) => row !== null && done(openChat(row)),
      'open-viewers': ({ row }) => row !== null && done(openViewers(row)),
      'copy-links': ({ row }) => done(void copyLinks(targets(row))),
      'move-up': ({ row }) => done(step(rows.items, targets(row), 'up')),
      'move-down': ({ row }) => done(step(rows.items, targets(row), 'down')),
      fold: ({ heading }) => heading !== null && done(fold(heading, true)),
      unfold: ({ heading }) => heading !== null && done(fold(heading, false)),
      details({ row }) {
        // The space bar on a button of a row is that button's.
        if (row === null || document.activeElement instanceof HTMLButtonElement) return false
        showPage({ kind: 'details', userId: row })
        return true
      },
    },
  )

  return (
    <div ref={viewRef} className={styles.view}>
      <Layers>
        <Layer isTop={pages.length === 0}>
          <header className={styles.header}>
            <h1>
              <Hidden>{strings.follows.title}</Hidden>
            </h1>
            <FollowBox
              entry={entry}
              inputRef={inputRef}
              onEnter={onEnter}
              onLines={(lines) => void followLines(lines)}
            />
            <div className={styles['view-menu']} data-is-live-only={view.isLiveOnly || undefined}>
              <Later>
                <ViewMenu />
              </Later>
            </div>
          </header>
          <main className={styles.content} aria-busy={state === 'loading'}>
            <div className={styles.cards}>
              <OfflineBanner kind={connection} />
              <Notices />
              <Later>
                <AwayCard />
                <LinesCard />
              </Later>
            </div>
            <FollowsContent {...{ state, rows, entry, offersFollow, listRef }} />
          </main>
        </Layer>
        <Pages />
      </Layers>
      <Later>
        <PauseLine />
      </Later>
      <StatusBar kind={connection} />
      <PaletteKey />
      <Later>
        <Overlays />
        <Toasts />
      </Later>
      <Later>
        <LaunchDialog />
      </Later>
    </div>
  )
}
