import type { Clock } from '#shared/clock.ts'
import { withCount } from './live-transitions.ts'
import { readingOf } from '../viewers/reading-of.ts'
import type { Reading } from '../viewers/reading.ts'
import { momentOf, sourceOf, type Moment, type Sighting } from './sighting.ts'
import type { RankedChannel } from './viewer-ranking.ts'
import { createViewerSubscriptions, type WatchViewers } from './viewer-subscriptions.ts'
import type { WatchEntry } from './watch-entry.ts'

/** What the numbers of viewers need from outside. */
export interface ViewerPorts {
  watchViewers: WatchViewers
  /** How much it matters to have this channel's viewers by subscription; higher first. */
  priorityOf(userId: number): number
  /** Gets every number of viewers that comes while it is beyond doubt that the show is on. */
  onViewers(reading: Reading): void
}

/** The numbers of viewers of the watched channels, be they pushed or part of an answer. */
export interface ViewerCounts {
  /** Subscribes to those that matter most now. */
  rank(): void
  /** Tells of the number that a sighting told, if any, once the entry has taken it in. */
  seen(userId: number, entry: WatchEntry, sighting: Sighting): void
  stop(): void
}

interface Dependencies extends ViewerPorts {
  entries: ReadonlyMap<number, WatchEntry>
  clock: Clock
  /** A pushed number changed the state of a channel. */
  onChanged(): void
}

/** The counts of the channels in `entries`, whose states take what is pushed. */
export function createViewerCounts(dependencies: Dependencies): ViewerCounts {
  const { entries, clock, priorityOf, onViewers, onChanged } = dependencies
  const subscriptions = createViewerSubscriptions(dependencies.watchViewers, take)

  function take(userId: number, count: number): void {
    const entry = entries.get(userId)
    if (entry?.watched.state.phase !== 'live') return
    const moment = momentOf(clock)
    entry.watched = withCount(entry.watched, count, moment.at)
    tell(userId, entry, 'push', moment)
    onChanged()
  }

  function tell(userId: number, { watched }: WatchEntry, source: Reading['source'], moment: Moment): void {
    const reading = readingOf(userId, watched, source, moment)
    if (reading !== null) onViewers(reading)
  }

  return {
    rank() {
      const live: RankedChannel[] = []
      for (const [userId, { watched }] of entries) {
        const { state, livestreamId } = watched
        if (state.phase !== 'live' || livestreamId === null) continue
        live.push({ userId, livestreamId, viewers: state.viewers?.count ?? null, priority: priorityOf(userId) })
      }
      subscriptions.update(live)
    },
    seen(userId, entry, sighting) {
      if (sighting.live && sighting.viewers !== null) tell(userId, entry, sourceOf(sighting), sighting)
    },
    stop: subscriptions.stop,
  }
}
