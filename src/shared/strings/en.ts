import type { BridgeErrorCode } from '../bridge/errors.ts'
import { formatCount } from './format.ts'

const errors: Record<BridgeErrorCode, string> = {
  forbidden: 'This window may not do that.',
  'invalid-arguments': 'The app asked itself something it does not understand. Please report this.',
  'not-a-channel-link': 'This is not a Parti channel. Paste the link of the channel’s page, or its user id.',
  'link-names-a-video': 'This link names a video, not a channel. Paste the link of the channel’s page.',
  'channel-not-found': 'Parti knows no channel by this name. Check the spelling, or paste the link of its page.',
  'already-followed': 'You follow this channel already.',
  'nothing-to-restore': 'There is nothing to bring back: the app was restarted since.',
  'no-page-address': 'Parti has not told the address of this channel’s page yet.',
  'parti-unreachable': 'Parti cannot be reached. Check your connection and try again.',
  'parti-refused': 'Parti refused the question. Try again in a few minutes.',
  'parti-unreadable': 'Parti answered with something this app does not understand.',
  'storage-failed': 'Could not write to disk, so nothing was changed. Is the disk full?',
  internal: 'Something went wrong in the app itself. Please report this.',
}

/** Every text of the app, in English. */
export const en = {
  appName: 'Afterparti',
  errors,
  tray: {
    nobodyFollowed: 'Afterparti: nobody followed yet',
    unreachable: 'Afterparti: Parti cannot be reached',
    checking: 'Afterparti: asking Parti who is live',
    nobodyLive: 'Nobody live',
    /** `3 live: DBR 470, BalthierGR 58, …` */
    live: (count: number, names: string[], more: boolean) =>
      `${formatCount(count)} live: ${names.join(', ')}${more ? ', …' : ''}`,
    menu: {
      openStream: 'Open stream',
      more: (count: number) => `More (${formatCount(count)})`,
      nobodyLive: 'Nobody you follow is live',
      unreachable: 'Parti cannot be reached; trying again',
      follows: 'Follows…',
      quit: 'Quit Afterparti',
    },
  },
  notification: {
    liveTitle: (name: string) => `${name} is live`,
    /** An empty body hides the toast on Windows, so there is always one. */
    untitled: 'On Parti, just now',
  },
} as const

export type Strings = typeof en
