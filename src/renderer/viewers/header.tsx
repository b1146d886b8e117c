import ExternalLink from 'lucide-react/icons/external-link'
import Flame from 'lucide-react/icons/flame'
import MessageSquare from 'lucide-react/icons/message-square'
import { lazy } from 'react'
import { useStore } from 'zustand'
import type { Channel } from '#shared/model/channel.ts'
import type { ChannelHabits } from '#shared/model/channel-habits.ts'
import type { ViewersNow } from '#shared/model/graphed-channel.ts'
import { viewersOf, type LiveState } from '#shared/model/live-state.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { isStale, type Live, timeLiveWords, viewersWords } from '../follows/channel-words.ts'
import { openChat } from '../follows/open-chat.ts'
import { useNow } from '../stores/now.ts'
import { IconButton } from '../ui/button.tsx'
import { ChannelHeader, LiveSign } from '../ui/channel-header.tsx'
import { nextWords } from './habit-words.ts'
import styles from './header.module.css'
import { liveNow } from './live-now.ts'
import { UNHURRIED_MS, useIsInUse } from './pace.ts'
import { userId } from './state.ts'

const words = viewerStrings.header

const SECOND = 1000

const ViewMenu = lazy(() => import('./view-menu.tsx').then(({ ViewMenu }) => ({ default: ViewMenu })))

const openStream = (): void => void ask(window.afterparti.channel.openStream({ userId })).catch(tellFailure)

/** The time by which an age is told: in whole steps, as each text that changes costs a drawing. */
const inSteps = (since: number, now: number, stepMs: number): number =>
  now <= since ? now : since + Math.floor((now - since) / stepMs) * stepMs

/** How many watch, told by whom and when, and whether that is old. */
function LiveWords({ live }: { live: Live }) {
  const stepMs = useIsInUse() ? SECOND : UNHURRIED_MS
  const viewers = useNow((now) => viewersWords(live, inSteps(live.viewers?.at ?? live.at, now, stepMs)), stepMs)
  const time = useNow((now) => timeLiveWords(live.show, now), stepMs)
  const stale = useNow((now) => isStale(live, now), stepMs)
  return (
    <>
      <LiveSign words={words.live} />
      <span>{time}</span>
      <span className={stale ? styles.stale : styles.viewers}>{viewers}</span>
    </>
  )
}

function Busy({ now }: { now: ViewersNow }) {
  const count = viewersOf(now.live)
  if (now.busyness?.isUnusual !== true || count === null) return null
  return (
    <span className={styles.busy}>
      <Flame aria-hidden size={12} />
      {words.busy(count, Math.round(now.busyness.usual), now.busyness.shows)}
    </span>
  )
}

function Away({ live, habits }: { live: LiveState; habits: ChannelHabits | null }) {
  const next = habits?.next ?? null
  const usual = useNow((now) => next && nextWords(next, now))
  return (
    <>
      <span>{live.phase === 'offline' ? words.offline : words.unknown}</span>
      {usual !== null && next !== null && <span title={words.nextBasis(next.times, next.outOf)}>{usual}</span>}
    </>
  )
}

/** What is known of the channel now: drawn anew with each number, and nothing else of the header with it. */
function Facts({ habits }: { habits: ChannelHabits | null }) {
  const now = useStore(liveNow, ({ told }) => told.get(userId)?.now ?? null)
  return (
    <>
      {now?.live.phase === 'live' && <LiveWords live={now.live} />}
      {now !== null && <Busy now={now} />}
      {now !== null && now.live.phase !== 'live' && <Away live={now.live} habits={habits} />}
    </>
  )
}

/** Whose viewers they are, how many watch now, and what can be done with the window. */
export function Header({ channel, habits }: { channel: Channel; habits: ChannelHabits | null }) {
  const isLive = useStore(liveNow, ({ told }) => told.get(userId)?.now?.live.phase === 'live')
  return (
    <ChannelHeader
      channel={channel}
      isLive={isLive}
      facts={<Facts habits={habits} />}
      menu={<ViewMenu channel={channel} />}
    >
      <IconButton label={words.openChat} onPress={() => openChat(userId)}>
        <MessageSquare size={15} />
      </IconButton>
      <IconButton label={words.openStream} onPress={openStream}>
        <ExternalLink size={15} />
      </IconButton>
    </ChannelHeader>
  )
}
