import { BridgeError } from '#shared/bridge/errors.ts'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import type { ViewerSample } from '#shared/model/viewer-sample.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { backOffMs } from '../parti/back-off.ts'
import type { ChannelInfo, LiveNotice } from '../parti/facts.ts'
import { observe, unknownSince, type Sighting, type Transition, type Watched } from './live-transitions.ts'
import { nextToAsk } from './poll-order.ts'

/** At most one question to Parti in this many ms, over all channels. */
const SPACING_MS = 1_000
/** A recheck passes over whom was asked within this many ms: a socket that flaps must not turn polling into a storm. */
const FRESH_MS = 15_000

interface Entry {
  watched: Watched
  askedAt: number | null
  due: boolean
}

/** Knows of every watched channel whether it is live. Polls; pushes are fed in and only make it faster. */
export interface LiveMonitor {
  /** The state of every watched channel by user id. */
  states: StoreApi<ReadonlyMap<number, LiveState>>
  /** Sets whom to watch; new ones are asked first, dropped ones forgotten. */
  watch(userIds: Iterable<number>): void
  /** Takes in a push. Channels that are not watched are ignored. */
  notice(notice: LiveNotice): void
  /** Asks about everybody again who was not just asked, starting now: after a wake-up, a lost socket, on demand. */
  recheck(): void
  stop(): void
}

interface Dependencies {
  channelInfo(userId: number): Promise<ChannelInfo | null>
  clock: Clock
  /** From 0 to below 1. */
  random: () => number
  onTransition(userId: number, transition: Transition): void
  onViewers(sample: ViewerSample): void
}

/** A monitor that watches nobody yet. It asks politely (see the constants above) and never throws at its callers. */
export function createLiveMonitor({ channelInfo, clock, random, onTransition, onViewers }: Dependencies): LiveMonitor {
  const entries = new Map<number, Entry>()
  const states = createStore<ReadonlyMap<number, LiveState>>(() => new Map())
  let failures = 0
  let asking = false
  let lastAskedAt = -Infinity
  let cancelTurn: Cancel | null = null
  let stopped = false

  const publish = (): void =>
    states.setState(new Map([...entries].map(([userId, entry]) => [userId, entry.watched.state])), true)

  function take(userId: number, entry: Entry, sighting: Sighting): void {
    const { after, transition } = observe(entry.watched, sighting)
    entry.watched = after
    publish()
    if (transition !== null) onTransition(userId, transition)
    if (sighting.live && sighting.viewers !== null) {
      onViewers({ userId, at: sighting.at, count: sighting.viewers, source: sighting.source })
    }
  }

  function takeTurnIn(ms: number): void {
    cancelTurn?.()
    cancelTurn = stopped ? null : clock.after(ms, () => void takeTurn())
  }

  /** Takes a turn as soon as the spacing allows, also where the clock was set back. */
  function takeTurnSoon(): void {
    takeTurnIn(Math.min(SPACING_MS, Math.max(0, lastAskedAt + SPACING_MS - clock.now())))
  }

  async function takeTurn(): Promise<void> {
    if (asking) return
    const candidates = [...entries].map(([userId, entry]) => ({ userId, ...entry }))
    const userId = nextToAsk(candidates, clock.now())
    const entry = userId === null ? undefined : entries.get(userId)
    if (userId === null || entry === undefined) return takeTurnIn(SPACING_MS)
    asking = true
    entry.askedAt = lastAskedAt = clock.now()
    entry.due = false
    try {
      const info = await channelInfo(userId)
      if (stopped) return
      failures = 0
      if (entries.get(userId) === entry) {
        take(userId, entry, sightingOf(info, clock.now()))
      }
    } catch (error) {
      // The REST client keeps what went wrong in its status; here it only slows the asking. An answer that cannot be
      // read concerns this channel alone, which then waits for its next turn.
      if (!(error instanceof BridgeError && error.code === 'parti-unreadable')) {
        // Due again, but behind whoever has waited longer: one bad channel must not hold up the others.
        entry.due = true
        failures += 1
      }
    }
    asking = false
    takeTurnIn(Math.max(SPACING_MS, failures === 0 ? 0 : backOffMs(failures, random)))
  }

  return {
    states,
    watch(userIds) {
      const wanted = new Set(userIds)
      for (const userId of entries.keys()) if (!wanted.has(userId)) entries.delete(userId)
      for (const userId of wanted) {
        if (!entries.has(userId)) entries.set(userId, { watched: unknownSince(clock.now()), askedAt: null, due: true })
      }
      publish()
      if (failures === 0) takeTurnSoon()
    },
    notice(notice) {
      const entry = entries.get(notice.channel.userId)
      if (stopped || entry === undefined) return
      const { eventId, title, category, viewers } = notice
      const at = clock.now()
      take(notice.channel.userId, entry, {
        live: true,
        eventId,
        title,
        category,
        startedAt: null,
        viewers,
        source: 'push',
        at,
      })
    },
    recheck() {
      const now = clock.now()
      for (const entry of entries.values()) {
        if (entry.askedAt !== null && Math.abs(now - entry.askedAt) >= FRESH_MS) entry.due = true
      }
      takeTurnSoon()
    },
    stop() {
      stopped = true
      cancelTurn?.()
    },
  }
}

/** Nobody behind the id counts as offline: the channel vanished or was banned. */
function sightingOf(info: ChannelInfo | null, at: number): Sighting {
  if (info === null || !info.isLive) return { live: false, source: 'poll', at }
  const { eventId, title, category, startedAt, viewers } = info
  return { live: true, eventId, title, category, startedAt, viewers, source: 'poll', at }
}
