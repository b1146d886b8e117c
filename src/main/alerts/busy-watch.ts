import type { Cancel, Clock } from '#shared/clock.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import type { CompareBusyness } from '../viewers/compare-busyness.ts'

/** How often it is looked how busy the channels are, ms. */
const LOOK_EVERY_MS = 60_000

interface Dependencies {
  clock: Clock
  states(): ReadonlyMap<number, LiveState>
  /** Whether the user wants to be told of this channel. */
  isWanted(userId: number): boolean
  compare: CompareBusyness
  /** The show of the channel has unusually many viewers. Called once per show. */
  onBusy(userId: number): void
}

/** Looks once a minute, until what it returns is called, whether shows that the user wants to be told of are busy. */
export function watchBusyness({ clock, states, isWanted, compare, onBusy }: Dependencies): Cancel {
  /** Which show of a channel was told of, by when it was first seen. */
  const told = new Map<number, number>()
  let isOver = false
  let cancel: Cancel = clock.after(LOOK_EVERY_MS, () => void look())

  async function look(): Promise<void> {
    for (const [userId, state] of states()) {
      if (state.phase !== 'live' || told.get(userId) === state.show.seenAt || !isWanted(userId)) continue
      const found = await compare(userId, state)
      if (isOver) return
      if (found?.isUnusual !== true) continue
      told.set(userId, state.show.seenAt)
      onBusy(userId)
    }
    cancel = clock.after(LOOK_EVERY_MS, () => void look())
  }

  return () => {
    isOver = true
    cancel()
  }
}
