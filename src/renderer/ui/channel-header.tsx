import type { ReactNode } from 'react'
import type { Channel } from '#shared/model/channel.ts'
import styles from './channel-header.module.css'
import { Face } from './face.tsx'
import { Later } from './later.tsx'

/** That somebody is live, by a dot and in words. */
export const LiveSign = ({ words }: { words: string }) => (
  <span className={styles.live}>
    <span aria-hidden className={styles.dot} />
    {words}
  </span>
)

interface ChannelHeaderProps {
  channel: Channel
  isLive: boolean
  /** What is known of the channel now, one element each. */
  facts: ReactNode
  /** The button of the window's menu, which may come later than the rest. */
  menu: ReactNode
  /** Further buttons. */
  children: ReactNode
}

/** The head of a window about one channel: who that is, and what can be done with the window. */
export const ChannelHeader = ({ channel, isLive, facts, menu, children }: ChannelHeaderProps) => (
  <header className={styles.header}>
    <span className={styles.face}>
      <Face channel={channel} isLive={isLive} size="chip" />
    </span>
    <div className={styles.who}>
      <h1 className={styles.name} title={channel.name}>
        <bdi>{channel.name}</bdi>
      </h1>
      <p className={styles.facts}>{facts}</p>
    </div>
    {children}
    <span className={styles.menu}>
      <Later>{menu}</Later>
    </span>
  </header>
)
