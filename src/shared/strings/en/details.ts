import type { Standing } from '../../model/channel.ts'
import { formatAge, formatCount } from '../format.ts'

/** The words of a channel's page. */
export const details = {
  title: 'Channel',
  open: (name: string) => `Details of ${name}`,
  back: 'Back',
  loading: 'Asking Parti…',
  tryAgain: 'Try again',
  /** After why a part could not be had anew: what is shown instead. */
  old: (ms: number) => `What you see was told ${formatAge(ms)} ago.`,
  cutOff: 'Not known while Parti is out of reach.',
  unknown: {
    title: 'Parti knows nobody of this number',
    body: (userId: number) => `User ${userId} may have left, or the number was mistyped.`,
  },
  unnamed: (userId: number) => `User ${userId}`,
  user: (userId: number) => `user ${userId}`,
  openStream: 'Open stream',
  openChat: 'Chat',
  alerts: 'Alerts',
  follow: 'Follow',
  following: (name: string) => `Asking Parti about ${name}…`,
  unfollow: 'Unfollow',
  standing: {
    banned: 'Parti has banned this person.',
    vanished: 'Parti says that nobody of this number is there any more.',
  } satisfies Record<Exclude<Standing, 'ok'>, string>,
  notLive: 'Not live',
  liveUnknown: 'Whether this channel is live is not known',
  about: {
    title: 'About',
    empty: 'No description.',
    members: 'Members',
    channelsJoined: 'Channels joined',
    followedSince: 'Followed since',
    formerName: 'Formerly',
    untold: 'not told',
  },
  pinned: {
    title: 'Pinned message',
    empty: 'Nothing is pinned.',
    raid: (from: string, to: string) => `${from} raids ${to}`,
  },
  posts: { title: 'Latest posts', empty: 'No posts yet.', untitled: 'A post without words' },
  scheduled: { title: 'Scheduled', empty: 'Nothing is announced.' },
  past: {
    title: 'Past shows',
    empty: 'No past shows to watch.',
    viewers: (count: number) => (count === 1 ? '1 viewer' : `${formatCount(count)} viewers`),
  },
  untitled: 'Untitled',
  openShow: (title: string) => `Watch “${title}” in the browser`,
  moderators: {
    title: 'Moderators',
    empty: 'Nobody moderates this channel.',
    global: 'all of Parti',
    globalHint: 'Moderates everywhere on Parti',
    globalUnknown: 'Who of them moderates all of Parti could not be asked.',
  },
  passes: {
    title: 'Passes',
    empty: 'No passes.',
    unnamed: 'Pass without a name',
    chain: (id: number) => `blockchain ${id}`,
  },
} as const
