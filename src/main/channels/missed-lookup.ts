import { BridgeError } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import type { Follow } from '#shared/model/channel.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import type { PartiApi } from '../parti/rest-api.ts'
import type { AwaySpan } from './away-watch.ts'
import { missedPost, missedShow, type MissedShow } from './missed-shows.ts'

/** Where one list does not serve everybody, so many channels are asked about, … */
export const MOST_CHANNELS = 20
/** … one in so many ms, … */
export const SPACING_MS = 5_000
/** … each for so many of its latest shows. */
const SHOWS_EACH = 5

interface Dependencies {
  api: Pick<PartiApi, 'recentShows' | 'pastShows' | 'posts'>
  clock: Clock
  follows(): readonly Follow[]
  liveOf(userId: number): LiveState | undefined
  /** When a show of the channel was last kept, ms since 1970; 0 for never. */
  lastShowAt(userId: number): number
  /** Keeps those that are not known. Rejects where they cannot be kept. */
  keep(missed: readonly MissedShow[]): Promise<void>
}

/** How one channel's shows are asked for. */
type AskOne = (follow: Follow, span: AwaySpan) => Promise<(MissedShow | null)[]>

/**
 * Asks what was on in a span and keeps it: one list where that tells of everybody, else channel by channel, pinned ones and
 * those that were live lately first. False where Parti or the disk failed, so that it is worth another try.
 */
export function createMissedLookup(dependencies: Dependencies): (span: AwaySpan) => Promise<boolean> {
  const { api, clock, follows, liveOf, lastShowAt, keep } = dependencies
  const live = (userId: number): LiveState => liveOf(userId) ?? { phase: 'unknown' }
  const pause = (): Promise<void> => new Promise((resolve) => clock.after(SPACING_MS, resolve))

  const askShows: AskOne = async ({ channel: { userId } }, span) => {
    const shows = await api.pastShows(userId, SHOWS_EACH)
    return shows
      .filter(({ channel }) => channel.userId === userId)
      .map((show) => missedShow(show, span, live(userId), clock.now()))
  }
  const askPosts: AskOne = async ({ channel }, span) =>
    ((await api.posts(channel.userId, SHOWS_EACH)) ?? []).map((post) =>
      missedPost(post, channel, span, live(channel.userId)),
    )

  /** Answers how those are to be asked about whom the list did not serve; null where it served all. */
  async function askAll(known: ReadonlyMap<number, Follow>, span: AwaySpan): Promise<AskOne | null> {
    try {
      const { shows, isComplete } = await api.recentShows(span.from)
      const ofFollowed = shows.filter(({ channel }) => known.has(channel.userId))
      await keep(found(ofFollowed.map((show) => missedShow(show, span, live(show.channel.userId), clock.now()))))
      return isComplete ? null : askShows
    } catch (error) {
      if (isMoot(error)) return askPosts
      throw error
    }
  }

  async function askEach(known: Iterable<Follow>, span: AwaySpan, askOne: AskOne): Promise<void> {
    const ranked = [...known].toSorted(
      (a, b) =>
        Number(b.isPinned ?? false) - Number(a.isPinned ?? false) ||
        lastShowAt(b.channel.userId) - lastShowAt(a.channel.userId),
    )
    for (const follow of ranked.slice(0, MOST_CHANNELS)) {
      await pause()
      const shows = await askOne(follow, span).catch((error: unknown) => {
        if (isMoot(error)) return []
        throw error
      })
      await keep(found(shows))
    }
  }

  return async (span) => {
    const known = new Map(
      follows()
        .filter(({ followedAt }) => followedAt < span.from)
        .map((follow) => [follow.channel.userId, follow]),
    )
    if (known.size === 0) return true
    try {
      const askOne = await askAll(known, span)
      if (askOne !== null) await askEach(known.values(), span, askOne)
      return true
    } catch (error) {
      if (error instanceof BridgeError) return false
      throw error
    }
  }
}

const found = (shows: readonly (MissedShow | null)[]): MissedShow[] => shows.filter((show) => show !== null)

/** What a host lacks or tells in an unknown form will be no better in some minutes. */
const isMoot = (error: unknown): boolean =>
  error instanceof BridgeError && (error.code === 'parti-lacks-route' || error.code === 'parti-unreadable')
