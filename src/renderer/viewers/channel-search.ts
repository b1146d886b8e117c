import type { GraphedChannel } from '#shared/model/graphed-channel.ts'

/** So many are listed; who is not among them is found by name. */
const MOST = 100

/** Those whose name has these letters: who is live first, then who is followed, then by name. */
export function channelsNamed(channels: readonly GraphedChannel[], text: string): GraphedChannel[] {
  const wanted = text.trim().toLowerCase()
  return channels
    .filter(({ channel }) => channel.name.toLowerCase().includes(wanted))
    .toSorted(
      (a, b) =>
        Number(b.isLive) - Number(a.isLive) ||
        Number(b.isFollowed) - Number(a.isFollowed) ||
        a.channel.name.localeCompare(b.channel.name),
    )
    .slice(0, MOST)
}
