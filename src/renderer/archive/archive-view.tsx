import { lazy, useEffect, useEffectEvent, useRef } from 'react'
import { useStore } from 'zustand'
import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { Choice } from '../ui/choice.tsx'
import { Later } from '../ui/later.tsx'
import { useCloseKeys } from '../ui/use-close-keys.ts'
import styles from './archive-view.module.css'
import { Channels } from './channels.tsx'
import { ContextPane } from './context-pane.tsx'
import { Found } from './found.tsx'
import { Mentions } from './mentions.tsx'
import pane from './pane.module.css'
import { PersonRows } from './person-rows.tsx'
import { SearchBox } from './search-box.tsx'
import { SearchHelp } from './search-help.tsx'
import { NothingKept, OutOfOrder } from './standing.tsx'
import { archiveState, keyOf, leaveMoment, leavePerson, showSection, useRequests } from './state.ts'
import { useOverview } from './use-overview.ts'

const words = archiveStrings

const Toasts = lazy(() => import('../ui/toasts.tsx').then(({ Toasts }) => ({ default: Toasts })))

/** The title of the window, and a sign for tests and pictures that it shows what is true. */
function usePage(isReady: boolean): void {
  const { windowTitle } = words
  useEffect(() => {
    document.title = windowTitle
    if (isReady) document.documentElement.dataset['ready'] = 'archive'
  }, [windowTitle, isReady])
}

/** Escape takes away what lies on top, one after the other; the focus goes back to the list or the box. */
function useBackKey(focusList: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    const { moment, person } = archiveState.getState()
    if (moment !== null) leaveMoment()
    else if (person !== null) leavePerson()
    else return
    event.preventDefault()
    focusList()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function View() {
  const { section, text, person, moment } = useStore(archiveState)
  const { facts, unseen, isBroken, again } = useOverview()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const focusList = (): void => {
    const rows = list.current?.querySelector<HTMLElement>('[role="grid"]')
    if (rows != null) rows.focus()
    else input.current?.focus()
  }
  useBackKey(focusList)
  useCloseKeys()
  useRequests()
  usePage(facts !== null || isBroken)

  if (isBroken) return <OutOfOrder again={again} />
  if (facts === null) return <p className={pane.bar}>{words.search.loading}</p>
  if (facts.rows === 0) return <NothingKept />
  const labels = { ...words.section, mentions: words.section.mentions(unseen) }
  return (
    <>
      <div className={styles.sections}>
        <Choice label={words.sections} options={labels} value={section} onChange={showSection} />
      </div>
      <div className={styles.panes} data-has-context={moment !== null}>
        <div ref={list} className={styles.list}>
          {section === 'search' && (
            <>
              <SearchBox input={input} text={text} onDown={focusList} />
              {person !== null ? (
                <PersonRows key={person.userId} person={person} />
              ) : text.trim() === '' ? (
                <div className={pane.scroller}>
                  <SearchHelp />
                </div>
              ) : (
                <Found text={text} />
              )}
            </>
          )}
          {section === 'mentions' && <Mentions />}
          {section === 'channels' && <Channels facts={facts} />}
        </div>
        {moment !== null && <ContextPane key={keyOf(moment)} at={moment} />}
      </div>
    </>
  )
}

/** Everything that was ever seen in chats: searched, looked at, exported, forgotten. */
export const ArchiveView = () => (
  <main className={styles.view}>
    <h1 className={styles.title}>{words.title}</h1>
    <View />
    <Later>
      <Toasts />
    </Later>
  </main>
)
