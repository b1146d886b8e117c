import type { Told } from '#shared/bridge/told.ts'
import type { Clock } from '#shared/clock.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { JustLive, LiveChannel } from '#shared/model/discovered.ts'
import type { Profile } from '#shared/model/profile.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LiveList, LiveNotice } from '../parti/facts.ts'
import type { PartiApi } from '../parti/rest-api.ts'
import { createToldCache } from './told-cache.ts'

/** Who went live lately is remembered up to this many. */
export const JUST_LIVE = 50
const KEEP_LIVE_MS = 60_000
const KEEP_FEATURED_MS = 30 * 60_000

/** Who else is on Parti. Nothing here ever rings: it is for those who look. */
export interface Discovery {
  /** Everybody who is live, by viewers. */
  live(): Promise<Told<LiveChannel[]>>
  /** Whom Parti recommends, in its order. */
  featured(): Promise<Told<Profile[]>>
  /** Who was announced lately, followed or not; keyed by user id, the latest last. */
  justLive: StoreApi<ReadonlyMap<string, JustLive>>
  /** Takes in an announcement. */
  notice(notice: LiveNotice): void
  /** Lets `ask` tell here, too, what it was answered, so that a list that was just asked for is not asked for again. */
  overhear(ask: () => Promise<LiveList>): () => Promise<LiveList>
  /** The channel of this number where it was seen here; undefined elsewhere. */
  find(userId: number): Channel | undefined
}

interface Dependencies {
  api: Pick<PartiApi, 'liveChannels' | 'featuredChannels'>
  clock: Clock
  /** Takes a channel whose picture somebody may come to ask for. */
  onChannel(channel: Channel): void
}

/** A discovery that has heard of nobody; it asks only when it is asked. */
export function createDiscovery({ api, clock, onChannel }: Dependencies): Discovery {
  const justLive = createStore<ReadonlyMap<string, JustLive>>(() => new Map())
  const live = createToldCache<'all', LiveChannel[]>(async () => read(await api.liveChannels()), {
    keepMs: KEEP_LIVE_MS,
    clock,
  })
  const featured = createToldCache<'all', Profile[]>(readFeatured, { keepMs: KEEP_FEATURED_MS, clock })

  function read({ shows }: LiveList): LiveChannel[] {
    for (const { channel } of shows) onChannel(channel)
    return shows.map(toLiveChannel).toSorted((a, b) => (b.viewers ?? -1) - (a.viewers ?? -1))
  }
  async function readFeatured(): Promise<Profile[]> {
    const profiles = await api.featuredChannels()
    for (const { channel } of profiles) onChannel(channel)
    return profiles
  }

  return {
    justLive,
    live: () => live('all'),
    featured: () => featured('all'),
    notice(notice) {
      onChannel(notice.channel)
      const key = String(notice.channel.userId)
      const others = [...justLive.getState()].filter(([other]) => other !== key)
      const now = { ...toLiveChannel(notice), at: clock.now() }
      justLive.setState(new Map([...others, [key, now] as const].slice(-JUST_LIVE)), true)
    },
    overhear: (ask) => async () => {
      const list = await ask()
      live.take('all', read(list))
      return list
    },
    find(userId) {
      const seen = [...(live.latest('all') ?? []), ...justLive.getState().values(), ...(featured.latest('all') ?? [])]
      return seen.find(({ channel }) => channel.userId === userId)?.channel
    },
  }
}

const toLiveChannel = ({ channel, title, category, viewers }: LiveNotice): LiveChannel => ({
  channel,
  title,
  category,
  viewers,
})
