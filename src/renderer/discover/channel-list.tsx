import Check from 'lucide-react/icons/check'
import ExternalLink from 'lucide-react/icons/external-link'
import UserPlus from 'lucide-react/icons/user-plus'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useStore } from 'zustand'
import type { Channel } from '#shared/model/channel.ts'
import { strings } from '#shared/strings/strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { followUser } from '../follows/follow-user.ts'
import { follows } from '../stores/follows.ts'
import { useSpeech } from '../stores/language.ts'
import { showPage } from '../stores/page.ts'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Face } from '../ui/face.tsx'
import { Hidden } from '../ui/hidden.tsx'
import styles from './channel-list.module.css'

const words = strings.discover

/** One channel to be discovered. */
export interface Discovered {
  channel: Channel
  isLive: boolean
  /** Under the name. */
  context: string
  /** Beside it; empty where there is nothing to count. */
  number: string
  /** Whether the number matters less than the name. */
  isNumberWeak?: boolean
}

const openStream = (userId: number): void =>
  void ask(window.afterparti.channel.openStream({ userId })).catch(tellFailure)

function Follow({ channel }: { channel: Channel }) {
  const isFollowed = useStore(follows, ({ items }) => items.has(String(channel.userId)))
  return isFollowed ? (
    <span className={styles.followed} title={words.isFollowed}>
      <Check size={14} aria-hidden />
      <Hidden>{words.isFollowed}</Hidden>
    </span>
  ) : (
    <IconButton label={words.follow(channel.name)} onPress={() => void followUser(channel)}>
      <UserPlus size={14} />
    </IconButton>
  )
}

const Row = ({ channel, isLive, context, number, isNumberWeak = false }: Discovered) => (
  <>
    <Face channel={channel} isLive={isLive} />
    <div className={styles.who}>
      <b dir="auto" className={styles.name} title={channel.name}>
        {channel.name}
      </b>
      <span dir="auto" className={styles.context} title={context}>
        {context}
      </span>
    </div>
    <b className={classNames(styles.number, isNumberWeak && styles.weak)}>{number}</b>
    <div className={styles.actions}>
      <IconButton label={words.openStream(channel.name)} onPress={() => openStream(channel.userId)}>
        <ExternalLink size={14} />
      </IconButton>
      <Follow channel={channel} />
    </div>
  </>
)

interface ChannelListProps {
  label: string
  channels: readonly Discovered[]
}

/** Channels to be discovered; a row leads to its channel's page, its buttons follow and open the stream. */
export const ChannelList = ({ label, channels }: ChannelListProps) => {
  const speech = useSpeech()
  return (
    <GridList
      aria-label={label}
      items={channels}
      dependencies={[speech]}
      className={classNames(styles.list)}
      keyboardNavigationBehavior="tab"
      onAction={(key) => showPage({ kind: 'details', userId: Number(key) })}
    >
      {(discovered) => (
        <GridListItem
          id={discovered.channel.userId}
          textValue={[discovered.channel.name, discovered.number, discovered.context].filter(Boolean).join(', ')}
          className={classNames(styles.row)}
        >
          <Row {...discovered} />
        </GridListItem>
      )}
    </GridList>
  )
}
