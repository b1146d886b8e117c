import type { Cancel, Clock } from '#shared/clock.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import type { Profile } from '#shared/model/profile.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ChannelInfo, LiveList, LiveNotice } from '../parti/facts.ts'
import { createAsking, type PartiQuestions } from './asking.ts'
import { nobodyAfter } from './channel-identity.ts'
import type { ChannelKeeper } from './channel-keeper.ts'
import { FRESH_MS } from './list-schedule.ts'
import { createHeldTransitions, type ChannelTransition, type OnTransitions } from './held-transitions.ts'
import { observe } from './live-transitions.ts'
import { createShowOrder } from './show-order.ts'
import { absence, momentOf, sightingOfInfo, sightingOfNotice, type Sighting } from './sighting.ts'
import { createViewerCounts, type ViewerPorts } from './viewer-counts.ts'
import { makeAnew, newEntry, type WatchEntry } from './watch-entry.ts'

/** Numbers of viewers that are pushed reach the states at most once in this many ms. */
const COUNTS_EVERY_MS = 1_000

/** Knows of every watched channel whether it is live. Polls; pushes are fed in and only make it faster. */
export interface LiveMonitor {
  /** The state of every watched channel by user id. */
  states: StoreApi<ReadonlyMap<number, LiveState>>
  /** Sets whom to watch; new ones are asked first, dropped ones forgotten. */
  watch(userIds: Iterable<number>): void
  /** Takes in a push, also one about a channel that is not watched: its event id tells how old others are. */
  notice(notice: LiveNotice): void
  /** Asks about everybody again who was not just answered about, starting now: after a lost socket. */
  recheck(): void
  /** The user wants to know now: as `recheck`, also where the last answer is fresh. */
  retry(): void
  /** The machine woke up: what happened is told once everybody was asked about again. It also notices by itself. */
  wake(): void
  /** The key of the channel's viewers subscription; null where it was not told, or the channel is not watched. */
  livestreamIdOf(userId: number): number | null
  /** The priorities of viewers subscriptions changed. */
  rankViewers(): void
  /** Hands out what is held back: found again at the next start, it would be old news and never be told. */
  stop(): void
}

interface Dependencies extends PartiQuestions, ViewerPorts {
  keeper: ChannelKeeper
  clock: Clock
  /** From 0 to below 1. */
  random: () => number
  onTransitions: OnTransitions
}

/** A monitor that watches nobody yet. It asks politely (see poll-order.ts) and never throws at its callers. */
export function createLiveMonitor(dependencies: Dependencies): LiveMonitor {
  const { keeper, clock, random, onTransitions } = dependencies
  const entries = new Map<number, WatchEntry>()
  const states = createStore<ReadonlyMap<number, LiveState>>(() => new Map())
  const order = createShowOrder()
  const held = createHeldTransitions(clock, onTransitions)
  const viewers = createViewerCounts({ ...dependencies, entries, onChanged: publishSoon })
  const answers = { info: takeInfo, list: takeList, profile: takeProfile }
  const asking = createAsking({ entries, questions: dependencies, answers, clock, random, onSlept: wake })
  let cancelPublish: Cancel | null = null
  let isStopped = false

  function publish(): void {
    cancelPublish?.()
    cancelPublish = null
    states.setState(new Map([...entries].map(([userId, { watched }]) => [userId, watched.state])), true)
  }

  function publishSoon(): void {
    cancelPublish ??= clock.after(COUNTS_EVERY_MS, publish)
  }

  function judge(userId: number, entry: WatchEntry, sighting: Sighting): ChannelTransition[] {
    const { watched: before } = entry
    const { after, transitions } = observe(before, sighting, order)
    entry.watched = after
    entry.answeredAt = sighting.elapsed
    entry.needsAnswer = false
    const isNew = transitions.some(({ kind }) => kind === 'show-began' || kind === 'show-resumed')
    // The list alone ends no show, and never tells when it began, nor the key of its viewers.
    const isLacking = after.doubt !== null || (after.isOpen && !before.isOpen) || (isNew && after.livestreamId === null)
    if (sighting.from !== 'info' && isLacking) entry.needsInfo = true
    viewers.seen(userId, entry, sighting)
    return transitions.map((transition) => ({ userId, transition }))
  }

  /** Shows what was judged, then tells what it meant. */
  function conclude(batch: readonly ChannelTransition[], settled: Iterable<number>): void {
    publish()
    viewers.rank()
    held.take(batch)
    for (const userId of settled) held.settled(userId)
  }

  function takeInfo(userId: number, entry: WatchEntry, info: ChannelInfo | null): void {
    const moment = momentOf(clock)
    if (info === null) {
      const wasSettled = entry.nobody?.isSettled === true
      entry.nobody = nobodyAfter(entry.nobody, moment.elapsed)
      if (entry.nobody.isSettled && !wasSettled) entry.needsProfile = true
    } else {
      entry.nobody = null
      keeper.seenThere(userId)
      entry.isVanished = false
      if (info.eventId !== null) order.note(info.eventId, moment.elapsed, false)
    }
    conclude(judge(userId, entry, sightingOfInfo(info, moment)), [userId])
  }

  function takeList({ shows, isComplete }: LiveList): void {
    const moment = momentOf(clock)
    const rows = new Map(shows.map((show) => [show.channel.userId, show]))
    const batch: ChannelTransition[] = []
    const settled: number[] = []
    for (const [userId, entry] of entries) {
      const row = rows.get(userId)
      if (row === undefined && !isComplete) continue
      if (row !== undefined) seenLive(entry, row)
      const sighting = row === undefined ? absence(moment) : sightingOfNotice(row, 'list', moment)
      batch.push(...judge(userId, entry, sighting))
      settled.push(userId)
    }
    for (const { eventId } of shows) if (eventId !== null) order.note(eventId, moment.elapsed, false)
    conclude(batch, settled)
  }

  function takeProfile(userId: number, entry: WatchEntry, profile: Profile | null): void {
    // One such answer may be a slip; it begins the doubt that agreeing channel-infos settle.
    if (profile === null && entry.nobody?.isSettled !== true) {
      entry.needsInfo = true
      return
    }
    keeper.profiled(userId, profile)
    entry.isVanished = keeper.standingOf(userId) === 'vanished'
  }

  function seenLive(entry: WatchEntry, { channel }: LiveNotice): void {
    keeper.seenLive(channel)
    entry.nobody = null
    entry.isVanished = false
  }

  function wake(): void {
    if (isStopped) return
    held.hold(entries.keys())
    for (const entry of entries.values()) makeAnew(entry)
    asking.wake()
  }

  return {
    states,
    wake,
    recheck: () => asking.recheck(FRESH_MS),
    retry: () => asking.recheck(0),
    rankViewers: viewers.rank,
    livestreamIdOf: (userId) => entries.get(userId)?.watched.livestreamId ?? null,
    watch(userIds) {
      const wanted = new Set(userIds)
      const dropped = [...entries.keys()].filter((userId) => !wanted.has(userId))
      const added = [...wanted].filter((userId) => !entries.has(userId))
      for (const userId of dropped) entries.delete(userId)
      for (const userId of added) {
        entries.set(userId, newEntry(clock.elapsed(), keeper.standingOf(userId) === 'vanished'))
      }
      // A renamed channel changes nothing here.
      if (dropped.length + added.length === 0) return
      conclude([], dropped)
      asking.watched()
    },
    notice(notice) {
      if (isStopped) return
      const moment = momentOf(clock)
      const { userId } = notice.channel
      const entry = entries.get(userId)
      if (entry !== undefined) {
        seenLive(entry, notice)
        conclude(judge(userId, entry, sightingOfNotice(notice, 'push', moment)), [userId])
      }
      if (notice.eventId !== null) order.note(notice.eventId, moment.elapsed, true)
    },
    stop() {
      isStopped = true
      asking.stop()
      cancelPublish?.()
      viewers.stop()
      held.release()
    },
  }
}
