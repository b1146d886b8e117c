import { BridgeError } from '#shared/bridge/errors.ts'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { PastShow } from '#shared/model/listed-show.ts'
import type { Post } from '#shared/model/profile.ts'
import type { ViewerArchive } from '../archive/viewer-archive.ts'
import type { PartiApi } from '../parti/rest-api.ts'
import { createBackFillLine } from './back-fill-line.ts'

/** The first channel is asked about so long after the start, ms, when what is live now is known … */
const FIRST_MS = 3 * 60_000
/** … then one in so many ms, … */
const EVERY_MS = 2 * 60_000
/** … or in so many, where a window waits for it. */
const WANTED_EVERY_MS = 5_000
/** So many of its latest shows are asked for, and of its posts. */
const SHOWS = 30
const POSTS = 20

/** Asks Parti of shows that were on while nobody looked, a channel at a time. */
export interface BackFill {
  begin(): void
  /** A window shows another channel: it is next, unless it was asked about within a day, or in vain. */
  hurry(): void
  stop(): void
}

interface Dependencies extends Pick<
  Parameters<typeof createBackFillLine>[0],
  'random' | 'lookedAt' | 'followed' | 'asked'
> {
  api: Pick<PartiApi, 'pastShows' | 'posts'>
  archive: Pick<ViewerArchive, 'recordPastShows'>
  clock: Clock
  /** Who the channel is, as far as is known without asking. */
  known(userId: number): Channel | undefined
}

/** Nothing is asked before it begins. What fails is tried again after minutes, then hours: see `BackFillLine`. */
export function createBackFill(dependencies: Dependencies): BackFill {
  const { api, archive, clock, known } = dependencies
  const line = createBackFillLine(dependencies)
  let lastAt = -Infinity
  let isAsking = false
  let cancel: Cancel | null = null
  let hasBegun = false

  function plan(pauseMs: number): void {
    cancel?.()
    const spaced = Math.max(pauseMs, lastAt + WANTED_EVERY_MS - clock.elapsed(), 0)
    cancel = clock.after(spaced, () => void askNext())
  }

  async function askNext(): Promise<void> {
    const userId = line.next()
    if (userId !== undefined) {
      isAsking = true
      const isKept = await ask(userId).then(
        () => true,
        () => false,
      )
      isAsking = false
      // What the end of the run cut off is asked for by the next.
      if (!hasBegun) return
      if (isKept) line.told(userId)
      else line.failed(userId)
    }
    if (hasBegun) plan(line.isAwaited() ? WANTED_EVERY_MS : EVERY_MS)
  }

  async function ask(userId: number): Promise<void> {
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
      plan(line.isAwaited() ? 0 : FIRST_MS)
    },
    hurry() {
      if (hasBegun && !isAsking && line.isAwaited()) plan(0)
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
