import type { Clock } from '#shared/clock.ts'
import type { ViewerSample } from '#shared/model/viewer-sample.ts'
import { withCount } from './live-transitions.ts'
import { createSampleGate } from './sample-gate.ts'
import { momentOf, sourceOf, type Moment, type Sighting } from './sighting.ts'
import type { RankedChannel } from './viewer-ranking.ts'
import { createViewerSubscriptions, type WatchViewers } from './viewer-subscriptions.ts'
import type { WatchEntry } from './watch-entry.ts'

/** What the numbers of viewers need from outside. */
export interface ViewerPorts {
  watchViewers: WatchViewers
  /** How much it matters to have this channel's viewers by subscription; higher first. */
  priorityOf(userId: number): number
  /** Gets the numbers of viewers that are worth keeping. */
  onViewers(sample: ViewerSample): void
}

/** The numbers of viewers of the watched channels, be they pushed or part of an answer. */
export interface ViewerCounts {
  /** Subscribes to those that matter most now. */
  rank(): void
  /** Keeps the number that a sighting told, if any. */
  seen(userId: number, sighting: Sighting): void
  forget(userId: number): void
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
  const gate = createSampleGate()
  const subscriptions = createViewerSubscriptions(dependencies.watchViewers, take)

  function take(userId: number, count: number): void {
    const entry = entries.get(userId)
    if (entry?.watched.state.phase !== 'live') return
    const moment = momentOf(clock)
    entry.watched = withCount(entry.watched, count, moment.at)
    keep({ userId, at: moment.at, count, source: 'push' }, moment)
    onChanged()
  }

  function keep(sample: ViewerSample, { elapsed }: Moment): void {
    if (gate.passes(sample, elapsed)) onViewers(sample)
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
    seen(userId, sighting) {
      if (!sighting.live || sighting.viewers === null) return
      keep({ userId, at: sighting.at, count: sighting.viewers, source: sourceOf(sighting) }, sighting)
    },
    forget: gate.forget,
    stop: subscriptions.stop,
  }
}
