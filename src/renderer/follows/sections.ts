import { byLiveThenViewers, type FollowedChannel } from '#shared/model/live-state.ts'

/** The follow list as it is shown: who is live, by viewers, and the rest by name. */
export interface Sections {
  live: FollowedChannel[]
  others: FollowedChannel[]
}

const MARKS = /\p{M}/gu

/** A text without case, accents and compatibility forms, so that `unicode` finds `Ünïcode`. */
const fold = (text: string): string => text.normalize('NFKD').replace(MARKS, '').toLowerCase()

function searchable({ channel, formerName, live }: FollowedChannel): string {
  const show = live.phase === 'live' ? live.show : null
  const names = [channel.name, formerName, channel.account?.username, channel.userId]
  return fold([...names, show?.title, show?.category].join('\n'))
}

/** True when the channel is called `text`, by its name, account or user id; a name given up may be somebody else's. */
export function isCalled({ channel }: FollowedChannel, text: string): boolean {
  const name = fold(text.trim().replace(/^@/, ''))
  return [channel.name, channel.account?.username ?? '', String(channel.userId)].some((known) => fold(known) === name)
}

/** The channels that hold every word of `filter` in names, account, id, title or category; all for a blank filter. */
export function sectionsOf(follows: Iterable<FollowedChannel>, filter: string): Sections {
  const words = fold(filter.trim().replace(/^@/, ''))
    .split(/\s+/)
    .filter((word) => word !== '')
  const shown = [...follows]
    .filter((follow) => {
      const text = words.length > 0 ? searchable(follow) : ''
      return words.every((word) => text.includes(word))
    })
    .toSorted(byLiveThenViewers)
  return {
    live: shown.filter(({ live }) => live.phase === 'live'),
    others: shown.filter(({ live }) => live.phase !== 'live'),
  }
}
