import ExternalLink from 'lucide-react/icons/external-link'
import Search from 'lucide-react/icons/search'
import { lazy, type ReactNode } from 'react'
import type { Channel } from '#shared/model/channel.ts'
import { type LiveState, viewersOf } from '#shared/model/live-state.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { IconButton } from '../ui/button.tsx'
import { ChannelHeader, LiveSign } from '../ui/channel-header.tsx'
import { openOnSite } from './actions.ts'

const words = chatStrings.header

const ViewMenu = lazy(() => import('./view-menu.tsx').then(({ ViewMenu }) => ({ default: ViewMenu })))

function LiveWords({ live }: { live: LiveState }) {
  const viewers = viewersOf(live)
  if (live.phase !== 'live') return live.phase === 'offline' && <span>{words.offline}</span>
  return (
    <>
      <LiveSign words={words.live} />
      {viewers !== null && <span>{words.viewers(viewers)}</span>}
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
  <ChannelHeader
    channel={channel}
    isLive={live?.phase === 'live'}
    facts={live !== null && <LiveWords live={live} />}
    menu={<ViewMenu />}
  >
    {children}
    <IconButton label={words.search} onPress={onSearch}>
      <Search size={15} />
    </IconButton>
    <IconButton label={words.openOnSite} onPress={openOnSite}>
      <ExternalLink size={15} />
    </IconButton>
  </ChannelHeader>
)
