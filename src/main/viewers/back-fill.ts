import { BridgeError } from '#shared/bridge/errors.ts'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { PastShow } from '#shared/model/listed-show.ts'
import type { Post } from '#shared/model/profile.ts'
import type { ViewerArchive } from '../archive/viewer-archive.ts'
import type { PartiApi } from '../parti/rest-api.ts'

/** The first channel is asked about so long after the start, ms, when what is live now is known … */
const FIRST_MS = 3 * 60_000
/** … then one in so many ms, … */
const EVERY_MS = 2 * 60_000
/** … or in so many, where a window waits for it. */
const WANTED_EVERY_MS = 5_000
/** Each is asked about once in so many ms. */
const ONCE_IN_MS = 24 * 3_600_000
/** So many of its latest shows are asked for, and of its posts. */
const SHOWS = 30
const POSTS = 20

/** Asks Parti of shows that were on while nobody looked, a channel at a time. */
export interface BackFill {
  begin(): void
  /** A window shows this channel: it is next, unless it was asked about within a day. */
  want(userId: number): void
  stop(): void
}

interface Dependencies {
  api: Pick<PartiApi, 'pastShows' | 'posts'>
  archive: Pick<ViewerArchive, 'recordPastShows'>
  clock: Clock
  /** Whose shows are asked for without anybody wanting them just now, in this order. */
  followed(): readonly number[]
  /** Who the channel is, as far as is known without asking. */
  known(userId: number): Channel | undefined
  /** When each was asked about, ms since 1970, by user id. */
  asked: { get(userId: number): number | undefined; set(userId: number, at: number): void }
}

/** Nothing is asked before it begins. What fails is tried again a day later. */
export function createBackFill({ api, archive, clock, followed, known, asked }: Dependencies): BackFill {
  const wanted = new Set<number>()
  let lastAt = -Infinity
  let isAsking = false
  let cancel: Cancel | null = null
  let hasBegun = false

  function isDue(userId: number): boolean {
    const age = clock.now() - (asked.get(userId) ?? -Infinity)
    // One that was asked about in the future was so before the clock was set back.
    return age >= ONCE_IN_MS || age < 0
  }

  function plan(pauseMs: number): void {
    cancel?.()
    const spaced = Math.max(pauseMs, lastAt + WANTED_EVERY_MS - clock.elapsed(), 0)
    cancel = clock.after(spaced, () => void askNext())
  }

  async function askNext(): Promise<void> {
    const userId = [...wanted, ...followed()].find(isDue)
    if (userId !== undefined) {
      wanted.delete(userId)
      isAsking = true
      await ask(userId).catch(() => undefined)
      isAsking = false
    }
    if (hasBegun) plan([...wanted].some(isDue) ? WANTED_EVERY_MS : EVERY_MS)
  }

  async function ask(userId: number): Promise<void> {
    asked.set(userId, clock.now())
    lastAt = clock.elapsed()
    try {
      const shows = await api.pastShows(userId, SHOWS)
      // A host that does not know the filter would tell everybody's.
      await keep(
        shows.filter(({ channel }) => channel.userId === userId),
        false,
      )
    } catch (error) {
      if (!isLacking(error)) throw error
      await askPosts(userId)
    }
  }

  async function askPosts(userId: number): Promise<void> {
    await new Promise<void>((resolve) => clock.after(WANTED_EVERY_MS, resolve))
    if (!hasBegun) return
    const channel = known(userId) ?? { userId, name: '', account: null }
    lastAt = clock.elapsed()
    const posts = (await api.posts(userId, POSTS)) ?? []
    await keep(
      posts.flatMap((post) => showOfPost(post, channel) ?? []),
      true,
    )
  }

  async function keep(shows: PastShow[], around: boolean): Promise<void> {
    if (shows.length > 0) await archive.recordPastShows(shows, around)
  }

  return {
    begin() {
      hasBegun = true
      plan(wanted.size > 0 ? 0 : FIRST_MS)
    },
    want(userId) {
      if (!isDue(userId)) return
      wanted.add(userId)
      if (hasBegun && !isAsking) plan(0)
    },
    stop() {
      hasBegun = false
      cancel?.()
    },
  }
}

/** A post about a show as that show: its time is that of the start or of the end, which Parti does not tell. */
function showOfPost({ eventId, text, at }: Post, channel: Channel): PastShow | null {
  if (eventId === null || at === null) return null
  const title = text.trim() === '' ? null : text
  return { channel, eventId, title, category: null, startedAt: at, endedAt: null, totalViewers: null }
}

const isLacking = (error: unknown): boolean =>
  error instanceof BridgeError && (error.code === 'parti-lacks-route' || error.code === 'parti-unreadable')
