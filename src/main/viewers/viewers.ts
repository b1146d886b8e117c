import type { Clock } from '#shared/clock.ts'
import type { Channel, Follow } from '#shared/model/channel.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { ViewerArchive } from '../archive/viewer-archive.ts'
import type { WatchViewers } from '../channels/viewer-subscriptions.ts'
import type { PartiApi } from '../parti/rest-api.ts'
import { createBackFill } from './back-fill.ts'
import { createCompareBusyness, type CompareBusyness } from './compare-busyness.ts'
import { createGuestWatch } from './guest-watch.ts'
import { createLookedAt } from './looked-at.ts'
import { overhearShows } from './overhear-shows.ts'
import { createPatientWrites } from './patient-writes.ts'
import type { Reading } from './reading.ts'
import { createViewerRecorder } from './recorder.ts'
import { createShowKeeper } from './show-keeper.ts'
import { createViewersNow } from './viewers-now.ts'

type States = StoreApi<ReadonlyMap<number, LiveState>>

interface Dependencies {
  archive: ViewerArchive
  clock: Clock
  random: () => number
  api: Pick<PartiApi, 'channelInfo' | 'pastShows' | 'posts'>
  watchViewers: WatchViewers
  follows: StoreApi<readonly Follow[]>
  /** The states of whom the user follows. */
  states: States
  /** Who the channel is, as far as is known without asking. */
  known(userId: number): Channel | undefined
  /** A first number of a channel was kept, of which nothing was known just before. */
  onBegun(): void
  /** When shows of a channel were asked for with success, ms since 1970, by user id. */
  asked: Parameters<typeof createBackFill>[0]['asked']
}

/** How many watch and watched: recorded while the app runs, and told as it happens. */
export interface Viewers {
  /** Takes a number of a channel that is followed. */
  take(reading: Reading): void
  liveOf(userId: number): LiveState
  now: ReturnType<typeof createViewersNow>
  /** Whom open graphs are about. */
  lookedAt: StoreApi<ReadonlySet<number>>
  compare: CompareBusyness
  /** Keeps also those past shows of channels that are followed which somebody else asks Parti for. */
  overhear(api: Parameters<typeof overhearShows>[0]): ReturnType<typeof overhearShows>
  /** Begins to keep shows, and to ask for those that nobody saw. */
  begin(): void
  /** Forgets numbers and shows of a channel for good. Rejects with `storage-failed`. */
  forget(userId: number): Promise<void>
  /** Settles when what was seen is kept, or cannot be. Never rejects. */
  stop(): Promise<void>
}

const UNKNOWN: LiveState = { phase: 'unknown' }

/** Everything about viewers that needs no window. */
export function createViewers(dependencies: Dependencies): Viewers {
  const { archive, clock, random, api, watchViewers, follows, states, known, onBegun, asked } = dependencies
  const writes = createPatientWrites(clock)
  const recorder = createViewerRecorder({
    clock,
    write: (spans, hasBegun) =>
      writes.add(async () => {
        await archive.recordSpans(spans)
        if (hasBegun) onBegun()
      }),
  })
  const lookedAt = createLookedAt()
  const guests = createGuestWatch({ api, watchViewers, clock, onReading: recorder.take })
  const keepShows = createShowKeeper({ archive, writes, recorder })
  const compare = createCompareBusyness(archive)
  const backFill = createBackFill({
    api,
    archive,
    clock,
    random,
    lookedAt: lookedAt.userIds.getState,
    followed: () => [...followedIds()],
    known,
    asked,
  })
  const ends: (() => void)[] = []

  const followedIds = (): Set<number> => new Set(follows.getState().map(({ channel }) => channel.userId))

  const liveOf = (userId: number): LiveState =>
    states.getState().get(userId) ?? guests.states.getState().get(userId) ?? UNKNOWN

  function watchGuests(): void {
    const followed = followedIds()
    guests.watch([...lookedAt.userIds.getState()].filter((userId) => !followed.has(userId)))
  }

  return {
    take: recorder.take,
    liveOf,
    lookedAt: lookedAt.userIds,
    compare,
    now: createViewersNow({
      liveOf,
      onStates(listener) {
        const both = [states.subscribe(listener), guests.states.subscribe(listener)]
        return () => both.forEach((end) => end())
      },
      compare,
      lookedAt,
      clock,
    }),
    overhear: (asked) =>
      overhearShows(asked, (shows) => {
        const followed = followedIds()
        const ours = shows.filter(({ channel }) => followed.has(channel.userId))
        if (ours.length > 0) writes.add(() => archive.recordPastShows(ours, false))
      }),
    begin() {
      writes.add(() => archive.abandonShows(null, 0))
      ends.push(
        states.subscribe(keepShows),
        guests.states.subscribe(keepShows),
        follows.subscribe(watchGuests),
        lookedAt.userIds.subscribe(() => {
          watchGuests()
          backFill.hurry()
        }),
      )
      watchGuests()
      backFill.begin()
    },
    async forget(userId) {
      recorder.forget(userId)
      const wasIdle = writes.isIdle()
      await archive.forgetViewers(userId)
      // What waits may be about this channel, too.
      if (!wasIdle) writes.add(() => archive.forgetViewers(userId))
    },
    stop() {
      for (const end of ends) end()
      guests.watch([])
      backFill.stop()
      recorder.stop()
      return writes.stop()
    },
  }
}
