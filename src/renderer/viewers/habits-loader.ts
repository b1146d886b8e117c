import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { ChannelHabits } from '#shared/model/channel-habits.ts'
import { sameWhereEqual } from '../stores/same-where-equal.ts'

/** While it is in sight, ms: numbers are kept about as often. */
const ASK_EVERY_MS = 60_000

/** Asks main what the channel is like, one question after the other, and keeps that true while somebody sees it. */
export interface HabitsLoader {
  /** Null until it is known. The same as before, also in its parts, wherever nothing changed. */
  state: StoreApi<ChannelHabits | null>
  /** Asks at once, because something changed. */
  again(): void
  /** Heeds that it came into sight or went. */
  look(): void
}

interface Dependencies {
  /** Asks main. What it rejects with is told elsewhere. */
  ask(): Promise<ChannelHabits>
  isInSight(): boolean
  clock: Pick<Clock, 'elapsed' | 'after'>
}

/** Nothing is asked at first. */
export function createHabitsLoader({ ask, isInSight, clock }: Dependencies): HabitsLoader {
  const state = createStore<ChannelHabits | null>(() => null)
  let askedAt = -Infinity
  let isAsking = false
  let isStale = false
  let cancel: Cancel | null = null

  async function load(): Promise<void> {
    isStale = isAsking
    if (isAsking) return
    cancel?.()
    isAsking = true
    askedAt = clock.elapsed()
    const told = await ask().catch(() => null)
    isAsking = false
    if (told !== null) state.setState(sameWhereEqual(state.getState(), told), true)
    if (isStale) await load()
    else look()
  }

  function look(): void {
    cancel?.()
    cancel = null
    if (isAsking || !isInSight()) return
    cancel = clock.after(Math.max(0, askedAt + ASK_EVERY_MS - clock.elapsed()), () => void load())
  }

  return { state, again: () => void load(), look }
}
