import { useState } from 'react'
import type { Channel } from '#shared/model/channel.ts'
import type { FollowedChannel, LiveState } from '#shared/model/live-state.ts'
import { strings } from '#shared/strings/strings.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import {
  type Away,
  awaySource,
  lastLiveWords,
  type Live,
  showWords,
  timeLiveWords,
  viewersWords,
} from '../follows/channel-words.ts'
import { useIsUnreachable } from '../follows/away-context.tsx'
import { followUser } from '../follows/follow-user.ts'
import { openChat } from '../follows/open-chat.ts'
import { openViewers } from '../follows/open-viewers.ts'
import { unfollow } from '../follows/unfollow.ts'
import { useNow } from '../stores/now.ts'
import { showPage } from '../stores/page.ts'
import { Button } from '../ui/button.tsx'
import { Face } from '../ui/face.tsx'
import { accountWords } from './details-words.ts'
import styles from './header.module.css'
import { UsualLine } from './usual-line.tsx'

const words = strings.details

function LiveWords({ live }: { live: Live }) {
  const viewers = useNow((now) => viewersWords(live, now))
  const time = useNow((now) => timeLiveWords(live.show, now))
  return (
    <p className={styles.live}>
      <span className={styles.now}>{strings.follows.live}</span>
      <span>{time}</span>
      <span>{viewers}</span>
      <span dir="auto" className={styles.show}>
        {showWords(live.show)}
      </span>
    </p>
  )
}

function AwayWords({ live, isFollowed }: { live: Away; isFollowed: boolean }) {
  const isUnreachable = useIsUnreachable()
  const source = useNow((now) => awaySource(live, now))
  const followed = useNow((now) => lastLiveWords(live, now, isUnreachable))
  return (
    <p className={styles.away} title={source ?? undefined}>
      {isFollowed || live.phase === 'unknown' ? followed : words.notLive}
    </p>
  )
}

const openStream = (userId: number): void =>
  void ask(window.afterparti.channel.openStream({ userId })).catch(tellFailure)

function FollowButton({ channel }: { channel: Channel }) {
  const [isAsking, setIsAsking] = useState(false)
  const follow = async () => {
    setIsAsking(true)
    await followUser(channel)
    setIsAsking(false)
  }
  return (
    <Button kind="primary" isDisabled={isAsking} onPress={() => void follow()}>
      {isAsking ? words.following(channel.name) : words.follow}
    </Button>
  )
}

interface HeaderProps {
  channel: Channel
  follow: FollowedChannel | undefined
  /** Null where it is not known whether the channel is live. */
  live: LiveState | null
  isBanned: boolean
}

/** Who it is, whether they are live, and what the user can do about it. */
export function Header({ channel, follow, live, isBanned }: HeaderProps) {
  const standing = follow?.fate?.standing ?? (isBanned ? 'banned' : null)
  return (
    <div className={styles.header}>
      <div className={styles.who}>
        <Face channel={channel} isLive={live?.phase === 'live'} size="page" />
        <div className={styles.words}>
          <p dir="auto" className={styles.name}>
            {channel.name}
          </p>
          <p dir="auto" className={styles.account}>
            {[channel.account && accountWords(channel.account), words.user(channel.userId)].filter(Boolean).join(' · ')}
          </p>
        </div>
      </div>
      {standing !== null && <p className={styles.standing}>{words.standing[standing]}</p>}
      {live === null && <p className={styles.away}>{words.liveUnknown}</p>}
      {live?.phase === 'live' && <LiveWords live={live} />}
      {live !== null && live.phase !== 'live' && <AwayWords live={live} isFollowed={follow !== undefined} />}
      {live?.phase !== 'live' && <UsualLine userId={channel.userId} />}
      <div className={styles.actions}>
        {follow === undefined && <FollowButton channel={channel} />}
        <Button onPress={() => openStream(channel.userId)}>{words.openStream}</Button>
        <Button onPress={() => openChat(channel.userId)}>{words.openChat}</Button>
        <Button onPress={() => openViewers(channel.userId)}>{viewerStrings.open}</Button>
        {follow !== undefined && (
          <>
            <Button onPress={() => showPage({ kind: 'alerts', userId: channel.userId })}>{words.alerts}</Button>
            <Button onPress={() => void unfollow(channel)}>{words.unfollow}</Button>
          </>
        )}
      </div>
    </div>
  )
}
