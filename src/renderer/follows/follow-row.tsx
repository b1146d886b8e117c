import ExternalLink from 'lucide-react/icons/external-link'
import History from 'lucide-react/icons/history'
import Info from 'lucide-react/icons/info'
import UserMinus from 'lucide-react/icons/user-minus'
import { Text } from 'react-aria-components/Text'
import { useStore } from 'zustand'
import type { Channel } from '#shared/model/channel.ts'
import { beganAt, type FollowedChannel } from '#shared/model/live-state.ts'
import { strings } from '#shared/strings/strings.ts'
import { follows } from '../stores/follows.ts'
import { showPage } from '../stores/page.ts'
import { useNow } from '../stores/now.ts'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Face } from '../ui/face.tsx'
import { AwayContext, useIsUnreachable } from './away-context.tsx'
import {
  countWords,
  isStale,
  type Live,
  nameWords,
  showWords,
  spokenWords,
  startWords,
  timeLiveWords,
  viewersWords,
} from './channel-words.ts'
import hidden from '../ui/hidden.module.css'
import styles from './follow-row.module.css'
import { openStream } from './open-stream.ts'
import { extrasWords, RowMarks } from './row-marks.tsx'
import { Sparkline } from './sparkline.tsx'
import { unfollow } from './unfollow.ts'

function Numbers({ live }: { live: Live }) {
  const words = useNow((now) => viewersWords(live, now))
  const isOld = useNow((now) => isStale(live, now))
  const timeLive = useNow((now) => timeLiveWords(live.show, now))
  return (
    <div className={styles.numbers}>
      <b className={classNames(styles.count, isOld && styles.old)} title={words}>
        {isOld && <History size={11} />}
        {countWords(live.viewers)}
      </b>
      <span className={styles.context} title={startWords(live.show)}>
        {timeLive}
      </span>
    </div>
  )
}

const Actions = ({ channel }: { channel: Channel }) => (
  <div className={styles.actions}>
    <IconButton
      label={strings.details.open(channel.name)}
      onPress={() => showPage({ kind: 'details', userId: channel.userId })}
    >
      <Info size={14} />
    </IconButton>
    <IconButton label={strings.follows.openStream(channel.name)} onPress={() => void openStream(channel.userId)}>
      <ExternalLink size={14} />
    </IconButton>
    <IconButton label={strings.follows.unfollow(channel.name)} onPress={() => void unfollow(channel)}>
      <UserMinus size={14} />
    </IconButton>
  </div>
)

/** A row's name as a screen reader tells it; what is drawn repeats it and is hidden from it. */
function Spoken({ follow }: { follow: FollowedChannel }) {
  const isUnreachable = useIsUnreachable()
  const words = useNow((now) => spokenWords(follow, now, isUnreachable))
  return (
    <Text slot="description" className={classNames(hidden.hidden)}>
      {[words, extrasWords(follow)].filter(Boolean).join(', ')}
    </Text>
  )
}

interface FollowRowProps {
  userId: number
  /** Whether the pointer or the keyboard is on it: only then there are buttons, which cost more than all the rest. */
  isInUse: boolean
}

/** One followed channel: who, and what is known right now. */
export function FollowRow({ userId, isInUse }: FollowRowProps) {
  const follow = useStore(follows, ({ items }) => items.get(String(userId)))
  // Gone from the store, and from the list with the next rendering.
  if (follow === undefined) return null
  const { channel, live } = follow
  const isLive = live.phase === 'live'
  return (
    <>
      <Spoken follow={follow} />
      <Face channel={channel} isLive={isLive} />
      <div className={styles.middle}>
        <div aria-hidden className={styles.who}>
          <span className={styles.line}>
            <b dir="auto" className={classNames(styles.name, !isLive && styles.away)} title={nameWords(follow)}>
              {channel.name}
            </b>
            <RowMarks {...follow} />
          </span>
          {isLive ? (
            <span dir="auto" className={styles.context} title={showWords(live.show)}>
              {showWords(live.show)}
            </span>
          ) : (
            <AwayContext follow={follow} live={live} />
          )}
        </div>
        {isInUse && <Actions channel={channel} />}
      </div>
      {/* Made anew for another show, and where its beginning becomes known. */}
      {isLive && <Sparkline key={beganAt(live.show)} userId={userId} />}
      {isLive && (
        <div aria-hidden>
          <Numbers live={live} />
        </div>
      )}
    </>
  )
}
