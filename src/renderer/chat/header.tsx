import ExternalLink from 'lucide-react/icons/external-link'
import Search from 'lucide-react/icons/search'
import { lazy, type ReactNode } from 'react'
import type { Channel } from '#shared/model/channel.ts'
import { type LiveState, viewersOf } from '#shared/model/live-state.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { IconButton } from '../ui/button.tsx'
import { Face } from '../ui/face.tsx'
import { Later } from '../ui/later.tsx'
import { openOnSite } from './actions.ts'
import styles from './header.module.css'

const words = chatStrings.header

const ViewMenu = lazy(() => import('./view-menu.tsx').then(({ ViewMenu }) => ({ default: ViewMenu })))

function LiveWords({ live }: { live: LiveState }) {
  const viewers = viewersOf(live)
  if (live.phase !== 'live') return live.phase === 'offline' && <span className={styles.quiet}>{words.offline}</span>
  return (
    <>
      <span className={styles.live}>
        <span aria-hidden className={styles.dot} />
        {words.live}
      </span>
      {viewers !== null && <span className={styles.quiet}>{words.viewers(viewers)}</span>}
    </>
  )
}

interface HeaderProps {
  channel: Channel
  /** Null where it is not known. */
  live: LiveState | null
  onSearch: () => void
  /** Further buttons. */
  children?: ReactNode
}

/** Whose chat it is, whether they are live, and what can be done with the window. */
export const Header = ({ channel, live, onSearch, children }: HeaderProps) => (
  <header className={styles.header}>
    <span className={styles.face}>
      <Face channel={channel} isLive={live?.phase === 'live'} size="chip" />
    </span>
    <div className={styles.who}>
      <h1 className={styles.name} title={channel.name}>
        <bdi>{channel.name}</bdi>
      </h1>
      <p className={styles.facts}>{live !== null && <LiveWords live={live} />}</p>
    </div>
    {children}
    <IconButton label={words.search} onPress={onSearch}>
      <Search size={15} />
    </IconButton>
    <IconButton label={words.openOnSite} onPress={openOnSite}>
      <ExternalLink size={15} />
    </IconButton>
    <span className={styles.menu}>
      <Later>
        <ViewMenu />
      </Later>
    </span>
  </header>
)
