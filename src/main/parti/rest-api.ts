import type { Channel, SocialAccount } from '#shared/model/channel.ts'
import type { ChatMessage, PinnedMessage } from '#shared/model/chat-message.ts'
import type { Category, PastShow, ScheduledShow } from '#shared/model/listed-show.ts'
import type { Pass, Post, Profile } from '#shared/model/profile.ts'
import type { AskParti, Question } from './ask-parti.ts'
import { decodeCategories, decodeSchedule } from './decode-calendar.ts'
import { decodeChannelInfo } from './decode-channel-info.ts'
import type { LocalNumber } from './decode-chat-message.ts'
import { decodeChat } from './decode-chat.ts'
import { decodeCurrency } from './decode-currency.ts'
import { decodeFeaturedChannels } from './decode-featured.ts'
import { decodeFeed } from './decode-feed.ts'
import { decodeFollowing } from './decode-following.ts'
import { decodeLiveList } from './decode-live-list.ts'
import { decodeModerators } from './decode-moderators.ts'
import { decodeBootstrap, decodeUserIdFromName } from './decode-named-user.ts'
import { decodePastShow, decodePastShows } from './decode-past-shows.ts'
import { decodePinnedMessages } from './decode-pinned.ts'
import { decodeProfile } from './decode-profile.ts'
import type { Rows } from './decode-rows.ts'
import { decodeUserId } from './decode-user-id.ts'
import { discriminatorOf } from './discriminator.ts'
import type { ChannelInfo, LiveList, RecentShows } from './facts.ts'
import { listLiveChannels, type LivePage } from './live-list.ts'
import { encodePathPart } from './path-part.ts'
import { listRecentShows, type RecentPage } from './recent-shows.ts'
import type { Urgency } from './request-queue.ts'

/**
 * Every question that this app asks of Parti. All of them only read. Each rejects with a BridgeError: `parti-unreachable`,
 * `parti-refused`, `parti-unreadable`, `internal` for a fault of our own, and `parti-lacks-route` where only some hosts
 * offer it. What is said of a user is null where Parti knows nobody of that number or name; a single row that cannot be
 * read is left out and recorded.
 */
export interface PartiApi {
  /** The user id of an account (guide, "Get User by Social Media"). */
  userIdOf(account: SocialAccount): Promise<number | null>
  /** The user id behind a name, as newer page links have it (beyond the guide: `user_id_from_name`, `bootstrap_by_user_name`). */
  userIdOfName(name: string): Promise<number | null>
  /** Guide, "Get User Profile". */
  profile(userId: number): Promise<Profile | null>
  /** Whether a user is live, and with what (guide, "Get Livestream Channel Info for a User"). */
  channelInfo(userId: number): Promise<ChannelInfo | null>
  /** At most `limit` entries, the newest first (guide, "Get User Profile Feed"). */
  posts(userId: number, limit: number): Promise<Post[] | null>
  /** Who moderates a user's channel (guide, "Get Livestream Moderators"). */
  moderators(userId: number): Promise<Channel[] | null>
  /** Who moderates everywhere (guide, "List Global Moderators"). */
  globalModerators(): Promise<Channel[]>
  /** What a user sells (guide, "Get User Currency Info"). */
  passes(userId: number): Promise<Pass[] | null>
  /** What stands above a user's chat; at most one is known to occur (guide, "Get Pinned Message for User Profile"). */
  pinnedMessages(userId: number): Promise<PinnedMessage[] | null>
  /** The last messages of a user's chat, the newest first (guide, "Get User Profile Chat (Public)"). */
  chatHistory(userId: number): Promise<ChatMessage[] | null>
  /** Everybody who is live (beyond the guide: `get_livestream_channel_info/live`). */
  liveChannels(): Promise<LiveList>
  /** At most `limit` shows of a user that are over, the newest first (beyond the guide: `recent`). */
  pastShows(userId: number, limit: number): Promise<PastShow[]>
  /** Everybody's shows that are over, back to a moment (ms since 1970) as far as the pages reach (beyond the guide: `recent`). */
  recentShows(since: number): Promise<RecentShows>
  /** One show that is over; null where it is not known (beyond the guide: `recent/{event_id}`). */
  pastShow(eventId: number): Promise<PastShow | null>
  /** Whom Parti itself recommends (beyond the guide: `featured_channels`). */
  featuredChannels(): Promise<Profile[]>
  /** At most `limit` announced shows (beyond the guide: `livestream_calendar/events`). */
  scheduledShows(limit: number): Promise<ScheduledShow[]>
  /** What shows are filed under (beyond the guide: `livestream_calendar/events/categories`). */
  categories(): Promise<Category[]>
  /** The ids of whom the user follows on the site (beyond the guide: `user_profile_following`); `no-token` without one. */
  followedUserIds(): Promise<number[]>
}

/** What every question of an API shares. */
interface Options {
  urgency: Urgency
  /** Numbers for chat rows that have none of Parti's. */
  nextLocal: LocalNumber
}

type Note = Parameters<Question<unknown>['decode']>[1]

/** Reads a list; the rows that cannot be read are recorded. */
const listOf =
  <T>(decode: (body: unknown) => Rows<T>) =>
  (body: unknown, note: Note): T[] => {
    const { rows, unreadable } = decode(body)
    for (const { text, reason } of unreadable) note(text, reason)
    return rows
  }

/** The API over `ask`, with every question as urgent as told. */
export function createPartiApi({ ask }: Pick<AskParti, 'ask'>, { urgency, nextLocal }: Options): PartiApi {
  /** About a user or a name: a 404 means nobody. */
  const about = <T>(
    route: string,
    value: string | number,
    decode: Question<T>['decode'],
    query = '',
  ): Promise<T | null> =>
    ask({ route, path: route.replace(/\{\w+\}/, String(value)) + query, decode, urgency, absence: 'nobody' })

  /** About no user: a 404 means that the host has no such route. */
  async function of<T>(
    route: string,
    decode: Question<T>['decode'],
    { query = '', needsToken = false } = {},
  ): Promise<T> {
    const answer = await ask({ route, path: route + query, decode, urgency, absence: 'route', needsToken })
    if (answer === null) throw new TypeError(`${route} has no "nobody"`)
    return answer
  }

  const livePage = (limit: number, offset: number): Promise<LivePage> =>
    of(
      'get_livestream_channel_info/live',
      (body, note) => {
        const { rows, unreadable } = decodeLiveList(body)
        for (const { text, reason } of unreadable) note(text, reason)
        return { shows: rows, size: rows.length + unreadable.length }
      },
      { query: `?limit=${limit}&offset=${offset}` },
    )

  const recentPage = (limit: number, offset: number): Promise<RecentPage> =>
    of(
      'get_livestream_channel_info/recent',
      (body, note) => {
        const { rows, unreadable } = decodePastShows(body)
        for (const { text, reason } of unreadable) note(text, reason)
        return { shows: rows, size: rows.length + unreadable.length }
      },
      { query: `?sort_by_date_desc=true&offset=${offset}&limit=${limit}` },
    )

  return {
    async userIdOf(account) {
      const discriminator = discriminatorOf(account)
      const name = discriminator === null ? account.username : `${account.username}#${discriminator}`
      const [platform, username] = [account.platform, name].map(encodePathPart)
      if (!platform || !username) return null
      const route = 'get_user_by_social_media/{platform}/{username}'
      const path = `get_user_by_social_media/${platform}/${username}`
      return ask({ route, path, decode: decodeUserId, urgency, absence: 'nobody' })
    },
    async userIdOfName(name) {
      const part = encodePathPart(name)
      if (part === null) return null
      return (
        (await about('user_id_from_name/{username}', part, decodeUserIdFromName)) ??
        about('bootstrap_by_user_name/{username}', part, decodeBootstrap)
      )
    },
    profile: (userId) => about('user_profile/{user_id}', userId, (body) => decodeProfile(userId, body)),
    channelInfo: (userId) =>
      about('get_livestream_channel_info/{user_id}', userId, (body) => decodeChannelInfo(userId, body)),
    posts: (userId, limit) => about('user_profile_feed/{user_id}', userId, listOf(decodeFeed), `?limit=${limit}`),
    moderators: (userId) => about('livestream/moderators/{user_id}', userId, listOf(decodeModerators)),
    globalModerators: () => of('admin/global_mod/list', listOf(decodeModerators)),
    passes: (userId) => about('user_currency_info/{user_id}', userId, listOf(decodeCurrency)),
    pinnedMessages: (userId) =>
      about(
        'pinned_message/{user_id}',
        userId,
        listOf((body) => decodePinnedMessages(body, nextLocal)),
      ),
    chatHistory: (userId) =>
      about(
        'user_profile_chat/{user_id}/public',
        userId,
        listOf((body) => decodeChat(body, nextLocal)),
      ),
    liveChannels: () => listLiveChannels(livePage),
    pastShows: (userId, limit) =>
      of('get_livestream_channel_info/recent', listOf(decodePastShows), {
        query: `?sort_by_date_desc=true&by_user_id=${userId}&offset=0&limit=${limit}`,
      }),
    recentShows: (since) => listRecentShows(recentPage, since),
    pastShow: (eventId) =>
      about('get_livestream_channel_info/recent/{event_id}', eventId, (body) => decodePastShow(eventId, body)),
    featuredChannels: () => of('featured_channels', listOf(decodeFeaturedChannels)),
    scheduledShows: (limit) =>
      of('livestream_calendar/events', listOf(decodeSchedule), { query: `?offset=0&limit=${limit}` }),
    categories: () => of('livestream_calendar/events/categories', listOf(decodeCategories)),
    followedUserIds: () => of('user_profile_following', listOf(decodeFollowing), { needsToken: true }),
  }
}
