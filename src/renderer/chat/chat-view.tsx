import { useEffect, useEffectEvent, useRef } from 'react'
import { useStore } from 'zustand'
import type { Channel } from '#shared/model/channel.ts'
import type { ChatRoom } from '#shared/model/chat-room.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { strings } from '#shared/strings/strings.ts'
import { useSettings } from '../stores/settings.ts'
import { Broken } from '../ui/broken.tsx'
import { ErrorBoundary } from '../ui/error-boundary.ts'
import { useCloseKeys } from '../ui/use-close-keys.ts'
import { useTold } from '../ui/use-told.ts'
import { Announcer } from './announcer.tsx'
import styles from './chat-view.module.css'
import { FilterBar } from './filter-bar.tsx'
import { finding } from './finding.ts'
import { FlowLine } from './flow-line.tsx'
import { Header } from './header.tsx'
import { LogPane } from './log-pane.tsx'
import { watchLooking } from './looked.ts'
import { OnlyBar } from './only-bar.tsx'
import { Overlays } from './overlays.tsx'
import { PinLine } from './pin.tsx'
import { roomLog, userId, useRoom } from './room.ts'
import type { RowListHandle } from './row-list-handle.ts'
import { SearchBar } from './search-bar.tsx'
import { Loading, NobodySpoke } from './standing.tsx'
import { useShown } from './use-shown.ts'
import { viewing } from './viewing.ts'

const words = chatStrings

/** Whether the channel is live is asked so often at most, while the window is in sight, ms. */
const LIVE_EVERY_MS = 60_000

const openSearch = (): void => finding.setState({ isOpen: true })

/** Ctrl F leads to the search, whatever has the focus. */
function useSearchKey(): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'f') return
    event.preventDefault()
    openSearch()
    document.querySelector<HTMLInputElement>('input[type="search"]')?.select()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** The title of the window, and a sign for tests and pictures that it shows what is true. */
function usePage(name: string, isReady: boolean): void {
  const { chatDensity } = useSettings()
  const title = words.windowTitle(name)
  useEffect(() => {
    document.title = title
    document.documentElement.dataset['chatDensity'] = chatDensity
    if (isReady) document.documentElement.dataset['ready'] = 'chat'
  }, [title, isReady, chatDensity])
}

interface TalkProps {
  channel: Channel
  live: LiveState | null
  room: ChatRoom | null
}

/** What is said, and the search in it; alone in being drawn anew whenever something is said. */
function Talk({ channel, live, room }: TalkProps) {
  const list = useRef<RowListHandle>(null)
  const isReady = useStore(roomLog.state, (state) => state.isReady)
  const { isOpen, somebody } = useStore(finding)
  const { isWriting } = useStore(viewing)
  const shown = useShown(channel)
  const isPart = isOpen || somebody !== null || shown.filtered !== null || shown.ignored > 0
  // Before history has answered, no rows means nothing.
  const isLoading = !isReady || room === null || (room.checkedAt === null && room.failure === null)
  return (
    <>
      {isOpen && <SearchBar shown={shown} list={list} />}
      {somebody !== null && <OnlyBar name={somebody.name} />}
      {(isWriting || shown.filtered !== null) && <FilterBar hidden={shown.filtered} />}
      <main className={styles.main}>
        {room?.pinned != null && <PinLine pinned={room.pinned} />}
        {shown.items.length > 0 || isPart ? (
          <LogPane name={channel.name} shown={shown} list={list} />
        ) : isLoading ? (
          <Loading />
        ) : (
          <NobodySpoke {...room} live={live} />
        )}
      </main>
    </>
  )
}

function View() {
  const isReady = useStore(roomLog.state, (state) => state.isReady)
  const failure = useStore(roomLog.state, (state) => state.failure)
  const room = useRoom((room) => room)
  const { told } = useTold(() => window.afterparti.channel.live({ userId }), LIVE_EVERY_MS)
  const channel: Channel = room?.channel ?? { userId, name: words.user(userId), account: null }
  const live = told?.value ?? null
  usePage(channel.name, isReady && room !== null)
  useCloseKeys()
  useSearchKey()
  useEffect(watchLooking, [])

  if (failure !== null) return <Broken title={words.refused} body={strings.errors[failure.code]} />
  return (
    <>
      <Header channel={channel} live={live} onSearch={openSearch} />
      {room !== null && <FlowLine {...room} />}
      <Talk channel={channel} live={live} room={room} />
      <Announcer />
      <Overlays />
    </>
  )
}

const BrokenChat = () => <Broken {...words.broken} />

/** The chat of one channel. */
export const ChatView = () => (
  <div className={styles.view}>
    <ErrorBoundary fallback={<BrokenChat />}>
      {Number.isSafeInteger(userId) ? <View /> : <Broken {...words.noRoom} />}
    </ErrorBoundary>
  </div>
)
