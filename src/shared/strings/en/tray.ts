import { formatAge, formatCount } from '../format.ts'
import { pauseWords } from './pause.ts'

/** The words of the tray item and its menu. */
export const trayWords = {
  nobodyFollowed: 'Afterparti: nobody followed yet',
  unreachable: 'Afterparti: Parti cannot be reached',
  checking: 'Afterparti: asking Parti who is live',
  nobodyLive: 'Nobody live',
  /** `3 live: DBR 470, BalthierGR 58, …` */
  live: (count: number, names: string[], more: boolean) =>
    `${formatCount(count)} live: ${names.join(', ')}${more ? ', …' : ''}`,
  menu: {
    openStream: 'Open stream',
    openChat: 'Open chat',
    openViewers: 'Viewers…',
    mute: 'Mute',
    unmute: 'Unmute',
    muted: 'muted',
    more: (count: number) => `More (${formatCount(count)})`,
    nobodyLive: 'Nobody you follow is live',
    unreachable: 'Parti cannot be reached; trying again',
    recentlyEnded: 'Recently ended',
    /** `DBR · ended 12 m ago` */
    ended: (name: string, ms: number) => `${name} · ended ${formatAge(ms)} ago`,
    /** Holds the windows of chats that are open. */
    chats: 'Chats',
    makeClickable: 'Make clickable again',
    pause: pauseWords,
    follows: 'Follows…',
    settings: 'Settings…',
    connection: 'Connection…',
    quit: 'Quit Afterparti',
  },
}
