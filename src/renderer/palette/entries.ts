import { byLiveThenViewers, type FollowedChannel } from '#shared/model/live-state.ts'
import type { Settings } from '#shared/model/settings.ts'
import { strings } from '#shared/strings/strings.ts'
import { openChat, openChatOnSite } from '../follows/open-chat.ts'
import { openViewers } from '../follows/open-viewers.ts'
import { openStream } from '../follows/open-stream.ts'
import { quit } from '../follows/quit.ts'
import { showArchive } from '../follows/show-archive.ts'
import { showConnection } from '../follows/show-connection.ts'
import { showSettings } from '../follows/show-settings.ts'
import { changeSettings } from '../stores/change-settings.ts'
import { showPage } from '../stores/page.ts'

const words = strings.palette

/** Something that can be done from the palette. */
export interface Entry {
  id: string
  /** What it does; for a channel what is done with it. */
  label: string
  /** The channel that it is about. */
  follow?: FollowedChannel
  run: () => void
}

/** What is searched: the words of the command, the names of the channel. */
export const searchText = ({ label, follow }: Entry): string =>
  [follow?.channel.name, follow?.channel.account?.username, label].filter(Boolean).join(' ')

const streamOf = (follow: FollowedChannel): Entry => {
  const { userId } = follow.channel
  return { id: `stream ${userId}`, label: words.openStream, follow, run: () => void openStream(userId) }
}
const chatOf = (follow: FollowedChannel): Entry => {
  const { userId } = follow.channel
  return { id: `chat ${userId}`, label: words.openChat, follow, run: () => openChat(userId) }
}
const viewersOf = (follow: FollowedChannel): Entry => {
  const { userId } = follow.channel
  return { id: `viewers ${userId}`, label: words.openViewers, follow, run: () => openViewers(userId) }
}
const siteChatOf = (follow: FollowedChannel): Entry => {
  const { userId } = follow.channel
  return { id: `site-chat ${userId}`, label: words.openChatOnSite, follow, run: () => openChatOnSite(userId) }
}
const detailsOf = (follow: FollowedChannel): Entry => {
  const { userId } = follow.channel
  return { id: `details ${userId}`, label: words.details, follow, run: () => showPage({ kind: 'details', userId }) }
}

const THEMES = ['system', 'light', 'dark'] as const

function commandsOf({ showPictures }: Settings): Entry[] {
  const { commands } = words
  return [
    { id: 'follows', label: commands.follows, run: () => showPage({ kind: 'list' }) },
    { id: 'discover', label: commands.discover, run: () => showPage({ kind: 'discover' }) },
    { id: 'inbox', label: commands.inbox, run: () => showPage({ kind: 'inbox' }) },
    { id: 'alerts', label: commands.alerts, run: () => showPage({ kind: 'alerts', userId: null }) },
    { id: 'archive', label: commands.archive, run: () => showArchive({ kind: 'search' }) },
    { id: 'settings', label: commands.settings, run: showSettings },
    { id: 'connection', label: commands.connection, run: showConnection },
    ...THEMES.map((theme) => ({
      id: `theme ${theme}`,
      label: commands.themes[theme],
      run: () => changeSettings({ theme }),
    })),
    {
      id: 'pictures',
      label: showPictures ? commands.hidePictures : commands.showPictures,
      run: () => changeSettings({ showPictures: !showPictures }),
    },
    { id: 'quit', label: commands.quit, run: quit },
  ]
}

/** Everything that can be done: streams, who is live first, the commands of the app, then the rest about channels. */
export function allEntries(follows: Iterable<FollowedChannel>, settings: Settings): Entry[] {
  const channels = [...follows].toSorted(byLiveThenViewers)
  return [
    ...channels.map(streamOf),
    ...commandsOf(settings),
    ...channels.map(chatOf),
    ...channels.map(viewersOf),
    ...channels.map(detailsOf),
    ...channels.map(siteChatOf),
  ]
}
