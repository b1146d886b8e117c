import type { Cancel, Clock } from '#shared/clock.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { observe, unknownSince, withCount, type Watched } from '../channels/live-transitions.ts'
import { createShowOrder } from '../channels/show-order.ts'
import { momentOf, sightingOfInfo } from '../channels/sighting.ts'
import type { WatchViewers } from '../channels/viewer-subscriptions.ts'
import type { PartiApi } from '../parti/rest-api.ts'
import type { Reading } from './reading.ts'
import { readingOf } from './reading-of.ts'

/** How often a guest is asked about, ms. */
const ASK_EVERY_MS = 60_000

/** Watches channels that nobody follows, for as long as somebody looks. */
export interface GuestWatch {
  states: StoreApi<ReadonlyMap<number, LiveState>>
  /** Sets whom to watch. */
  watch(userIds: Iterable<number>): void
}

interface Dependencies {
  api: Pick<PartiApi, 'channelInfo'>
  watchViewers: WatchViewers
  clock: Clock
  onReading(reading: Reading): void
}

interface Guest {
  watched: Watched
  cancelAsking: Cancel | null
  subscription: { livestreamId: number; end: () => void } | null
}

/** Nobody is watched at first. What is asked and does not answer is asked again a minute later. */
export function createGuestWatch({ api, watchViewers, clock, onReading }: Dependencies): GuestWatch {
  const guests = new Map<number, Guest>()
  const states = createStore<ReadonlyMap<number, LiveState>>(() => new Map())
  const order = createShowOrder()

  const publish = (): void =>
    states.setState(new Map([...guests].map(([userId, { watched }]) => [userId, watched.state])), true)

  function tell(userId: number, { watched }: Guest, source: Reading['source']): void {
    const reading = readingOf(userId, watched, source, momentOf(clock))
    if (reading !== null) onReading(reading)
  }

  async function ask(userId: number, guest: Guest): Promise<void> {
    const info = await api.channelInfo(userId).catch(() => undefined)
    if (guests.get(userId) !== guest) return
    guest.cancelAsking = clock.after(ASK_EVERY_MS, () => void ask(userId, guest))
    if (info === undefined) return
    const sighting = sightingOfInfo(info, momentOf(clock))
    guest.watched = observe(guest.watched, sighting, order).after
    subscribe(userId, guest)
    if (sighting.live && sighting.viewers !== null) tell(userId, guest, 'poll')
    publish()
  }

  function subscribe(userId: number, guest: Guest): void {
    const { state, livestreamId } = guest.watched
    const wanted = state.phase === 'live' ? livestreamId : null
    if (guest.subscription?.livestreamId === wanted) return
    guest.subscription?.end()
    guest.subscription = null
    if (wanted === null) return
    const end = watchViewers(wanted, (count) => {
      if (guests.get(userId) !== guest || guest.subscription?.livestreamId !== wanted) return
      guest.watched = withCount(guest.watched, count, clock.now())
      tell(userId, guest, 'push')
      publish()
    })
    guest.subscription = { livestreamId: wanted, end }
  }

  function drop(userId: number, guest: Guest): void {
    guests.delete(userId)
    guest.cancelAsking?.()
    guest.subscription?.end()
  }

  return {
    states,
    watch(userIds) {
      const wanted = new Set(userIds)
      for (const [userId, guest] of guests) if (!wanted.has(userId)) drop(userId, guest)
      for (const userId of wanted) {
        if (guests.has(userId)) continue
        const guest: Guest = { watched: unknownSince(clock.elapsed()), cancelAsking: null, subscription: null }
        guests.set(userId, guest)
        void ask(userId, guest)
      }
      publish()
    },
  }
}
