import type { Told } from '#shared/bridge/told.ts'
import type { Clock } from '#shared/clock.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { PinnedMessage } from '#shared/model/chat-message.ts'
import type { PastShow, ScheduledShow } from '#shared/model/listed-show.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import type { Moderators } from '#shared/model/moderators.ts'
import type { Pass, Post, Profile } from '#shared/model/profile.ts'
import type { PartiApi } from '../parti/rest-api.ts'
import { liveNow } from './live-now.ts'
import { createToldCache } from './told-cache.ts'

const MINUTE = 60_000
/** What somebody is and did changes seldom. */
const KEEP_MS = 5 * MINUTE
/** Whether somebody is live does not. */
const KEEP_LIVE_MS = MINUTE
/** What is the same for all channels. */
const KEEP_SITE_MS = 30 * MINUTE

const POSTS = 5
const PAST_SHOWS = 10
/** The calendar is one for the whole site. */
const SCHEDULE = 100
/** Shows that are announced for later than this are jokes (measured by others: some lie years ahead). */
const SCHEDULE_SPAN_MS = 180 * 24 * 60 * MINUTE

/** The one key of what is the same for all channels. */
const SITE = 'site'

type About<T> = (args: { userId: number }) => Promise<Told<T>>

/** What can be known about one channel, part by part, so that one that cannot be had leaves the others alone. */
export interface ChannelDetails {
  /** Null where Parti knows nobody of that number. */
  profile: About<Profile | null>
  /** Whether somebody is live whom the app does not watch. */
  live: About<LiveState>
  pinned: About<PinnedMessage[]>
  moderators: About<Moderators>
  passes: About<Pass[]>
  /** The newest first. */
  posts: About<Post[]>
  /** The next first. */
  scheduled: About<ScheduledShow[]>
  /** The newest first. */
  past: About<PastShow[]>
}

/** The questions by which it is known. */
export type DetailsApi = Pick<
  PartiApi,
  | 'profile'
  | 'channelInfo'
  | 'pinnedMessages'
  | 'moderators'
  | 'globalModerators'
  | 'passes'
  | 'posts'
  | 'scheduledShows'
  | 'pastShows'
>

interface Dependencies {
  api: DetailsApi
  clock: Clock
  /** Takes a channel whose picture somebody may come to ask for. */
  onChannel(channel: Channel): void
}

/** Details that are asked of Parti when they are wanted, and remembered for some minutes. */
export function createChannelDetails({ api, clock, onChannel }: Dependencies): ChannelDetails {
  const about = <T>(ask: (userId: number) => Promise<T>, keepMs = KEEP_MS): About<T> => {
    const askOnce = createToldCache(ask, { keepMs, clock })
    return ({ userId }) => askOnce(userId)
  }
  const ofSite = { keepMs: KEEP_SITE_MS, clock }
  const globals = createToldCache<typeof SITE, number[]>(
    async () => (await api.globalModerators()).map(({ userId }) => userId),
    ofSite,
  )
  const schedule = createToldCache<typeof SITE, ScheduledShow[]>(() => api.scheduledShows(SCHEDULE), ofSite)

  async function profileOf(userId: number): Promise<Profile | null> {
    const profile = await api.profile(userId)
    if (profile !== null) onChannel(profile.channel)
    return profile
  }
  async function moderatorsOf(userId: number): Promise<Moderators> {
    const people = (await api.moderators(userId)) ?? []
    if (people.length === 0) return { people, globalIds: [] }
    const everywhere = await globals(SITE).then(
      ({ value }) => new Set(value),
      () => null,
    )
    const ids = people.map(({ userId }) => userId)
    return { people, globalIds: everywhere && ids.filter((id) => everywhere.has(id)) }
  }

  return {
    profile: about(profileOf),
    live: about(async (userId) => liveNow(await api.channelInfo(userId), clock.now()), KEEP_LIVE_MS),
    pinned: about(async (userId) => (await api.pinnedMessages(userId)) ?? []),
    moderators: about(moderatorsOf),
    passes: about(async (userId) => (await api.passes(userId)) ?? []),
    posts: about(async (userId) => (await api.posts(userId, POSTS))?.slice(0, POSTS) ?? []),
    async scheduled({ userId }) {
      const { value, ...told } = await schedule(SITE)
      return { ...told, value: upcoming(value, userId, clock.now()) }
    },
    // A host that does not know the filter would tell everybody's.
    past: about(async (userId) =>
      (await api.pastShows(userId, PAST_SHOWS)).filter(({ channel }) => channel.userId === userId),
    ),
  }
}

/** The shows of one channel that are not over, the next first. `now`: ms since 1970. */
const upcoming = (shows: readonly ScheduledShow[], userId: number, now: number): ScheduledShow[] =>
  shows
    .filter((show) => show.userId === userId)
    .filter(({ startsAt, endsAt }) => (endsAt ?? startsAt) > now && startsAt < now + SCHEDULE_SPAN_MS)
    .toSorted((a, b) => a.startsAt - b.startsAt)
