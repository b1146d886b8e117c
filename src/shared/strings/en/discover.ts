import { formatAge } from '../format.ts'

/** The words of the view that shows who else is on Parti. */
export const discover = {
  title: 'Discover',
  menu: 'Discover…',
  region: 'Discover channels on Parti',
  live: { title: 'Live on Parti now', empty: 'Nobody is live on Parti right now.' },
  liveLacking: 'Parti’s present servers have no list of who is live. Whoever starts while this app runs appears below.',
  justLive: {
    title: 'Just went live',
    empty: 'Nobody has started a show since this app runs.',
    ago: (ms: number) => (ms < 60_000 ? 'just now' : `${formatAge(ms)} ago`),
  },
  featured: { title: 'Recommended by Parti', empty: 'Parti recommends nobody right now.' },
  members: (count: string) => `${count} members`,
  follow: (name: string) => `Follow ${name}`,
  followed: (name: string) => `You follow ${name} now`,
  isFollowed: 'followed',
  openStream: (name: string) => `Open the stream of ${name}`,
} as const
