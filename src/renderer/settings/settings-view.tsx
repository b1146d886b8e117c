import SearchX from 'lucide-react/icons/search-x'
import { lazy, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { SettingsPage } from '#shared/model/setting-kinds.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { settings } from '../stores/settings.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Hidden } from '../ui/hidden.tsx'
import { Later } from '../ui/later.tsx'
import { useCloseKeys } from '../ui/use-close-keys.ts'
import { entriesOf } from './entries.ts'
import { Query } from './marked.tsx'
import { PageList, PageSelect } from './page-list.tsx'
import { Page } from './page.tsx'
import { findEntries } from './search.ts'
import { SearchBox } from './search-box.tsx'
import styles from './settings-view.module.css'
import { useNarrow } from './use-narrow.ts'

const words = settingsStrings

const Toasts = lazy(() => import('../ui/toasts.tsx').then(({ Toasts }) => ({ default: Toasts })))

/** Ctrl K and Ctrl F lead to the search, as they do elsewhere. */
function useSearchKeys(toSearch: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isHeld = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (!isHeld || !['k', 'f'].includes(event.key.toLowerCase())) return
    event.preventDefault()
    toSearch()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** Tells tests and screenshots that the view shows what is true. */
function useReady(isReady: boolean): void {
  const { windowTitle } = words
  useEffect(() => {
    document.title = windowTitle
  }, [windowTitle])
  useEffect(() => {
    if (isReady) document.documentElement.dataset.ready = 'settings'
  }, [isReady])
}

const nothing = (query: string) => (
  <EmptyState icon={<SearchX size={22} />} title={words.search.nothing(query)}>
    <p>{words.search.nothingHint}</p>
  </EmptyState>
)

/** What the user may choose, page by page, with a search over all of it. */
export function SettingsView() {
  const { ready, failure } = useStore(settings)
  const [page, setPage] = useState<SettingsPage>('general')
  const [text, setText] = useState('')
  const query = text.trim()
  const isNarrow = useNarrow()
  const input = useRef<HTMLInputElement>(null)
  const scroller = useRef<HTMLElement>(null)
  useReady(ready)
  useCloseKeys()
  useSearchKeys(() => input.current?.select())
  useEffect(() => input.current?.focus(), [])

  const toTop = () => scroller.current?.scrollTo(0, 0)
  const search = (next: string) => {
    setText(next)
    toTop()
  }
  const found = query === '' ? [{ page, entries: entriesOf(page) }] : findEntries(query)
  const count = found.reduce((sum, { entries }) => sum + entries.length, 0)
  const pages = {
    page: query === '' ? page : null,
    onChoose: (chosen: SettingsPage) => {
      setText('')
      setPage(chosen)
      toTop()
    },
  }
  return (
    <div className={styles.view}>
      <header className={styles.side}>
        <h1>
          <Hidden>{words.title}</Hidden>
        </h1>
        <SearchBox query={text} onChange={search} inputRef={input} />
        {isNarrow ? <PageSelect {...pages} /> : <PageList {...pages} />}
        <div aria-live="polite">{query !== '' && <Hidden>{words.search.found(count)}</Hidden>}</div>
      </header>
      <main ref={scroller} aria-busy={!ready && failure === null} className={styles.content}>
        {failure !== null && <p className={styles.failure}>{words.failed}</p>}
        {failure === null && ready && (
          <Query value={query}>
            {found.map((one) => (
              <Page key={one.page} {...one} />
            ))}
            {count === 0 && nothing(query)}
          </Query>
        )}
      </main>
      <Later>
        <Toasts />
      </Later>
    </div>
  )
}
