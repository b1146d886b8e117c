import type { Cancel, Clock } from '#shared/clock.ts'
import type { Transition } from './live-transitions.ts'

/** After a wake-up what was seen is held back until everybody is answered about, or this many ms after the first answer. */
export const HOLD_MS = 120_000

/** A transition of one channel. */
export interface ChannelTransition {
  userId: number
  transition: Transition
}

/** What happened at one stroke: one sighting, one list, or everything since a wake-up. */
export type OnTransitions = (batch: readonly ChannelTransition[], context: { after: 'wake' | null }) => void

/** Hands transitions on at once, except after a wake-up: then together, when everybody was checked again. */
export interface HeldTransitions {
  /** Holds back from now on, until these channels were answered about. What is held already stays held. */
  hold(userIds: Iterable<number>): void
  take(batch: readonly ChannelTransition[]): void
  /** A channel was answered about, or is not watched any more. */
  settled(userId: number): void
  /** Hands out what is held. */
  release(): void
}

/** Nothing is held at first. */
export function createHeldTransitions(clock: Clock, onTransitions: OnTransitions): HeldTransitions {
  let held: ChannelTransition[] = []
  /** Whom no answer has come about since the wake-up; null while nothing is held back. */
  let awaited: Set<number> | null = null
  let cancelEnd: Cancel | null = null

  function release(): void {
    cancelEnd?.()
    cancelEnd = null
    awaited = null
    const batch = held
    held = []
    if (batch.length > 0) onTransitions(batch, { after: 'wake' })
  }

  return {
    release,
    hold(userIds) {
      cancelEnd?.()
      cancelEnd = null
      awaited = new Set(userIds)
      if (awaited.size === 0) release()
    },
    take(batch) {
      if (batch.length === 0) return
      if (awaited === null) onTransitions(batch, { after: null })
      else held.push(...batch)
    },
    settled(userId) {
      if (awaited === null) return
      awaited.delete(userId)
      if (awaited.size === 0) release()
      else cancelEnd ??= clock.after(HOLD_MS, release)
    },
  }
}
