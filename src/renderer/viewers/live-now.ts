import { createStore } from 'zustand/vanilla'
import type { BridgeFailure } from '#shared/bridge/errors.ts'
import type { ViewersNow } from '#shared/model/graphed-channel.ts'
import { type Reading, withReading } from './live-tail.ts'

/** What is told of a channel while the graph is open. */
export interface Told {
  now: ViewersNow | null
  /** The numbers that came since the graph was opened. */
  readings: readonly Reading[]
  /** Why main will not tell. */
  failure: BridgeFailure | null
}

const UNTOLD: Told = { now: null, readings: [], failure: null }

/** What is told of channels, by user id. */
export const liveNow = createStore<{ told: ReadonlyMap<number, Told> }>(() => ({ told: new Map() }))

export const toldOf = (told: ReadonlyMap<number, Told>, userId: number): Told => told.get(userId) ?? UNTOLD

const watched = new Map<number, () => void>()

function change(userId: number, news: (before: Told) => Told): void {
  const { told } = liveNow.getState()
  liveNow.setState({ told: new Map(told).set(userId, news(toldOf(told, userId))) })
}

/** Remembers the number, which may be one that is told once more. */
function heed(userId: number, now: ViewersNow): void {
  const reading = now.live.phase === 'live' ? now.live.viewers : null
  change(userId, ({ readings }) => ({
    now,
    readings: reading === null ? readings : withReading(readings, reading),
    failure: null,
  }))
}

function watch(userId: number): () => void {
  return window.afterparti.viewers.now(
    ({ entries }) => {
      const now = entries.findLast(([key]) => key === 'now')?.[1]
      if (now != null) heed(userId, now)
    },
    (failure) => change(userId, (before) => ({ ...before, failure })),
    { userId },
  )
}

/** Watches these channels and no others. */
export function watchNow(userIds: readonly number[]): void {
  for (const [userId, unwatch] of watched) {
    if (userIds.includes(userId)) continue
    unwatch()
    watched.delete(userId)
  }
  for (const userId of userIds) if (!watched.has(userId)) watched.set(userId, watch(userId))
}

/** Forgets the numbers that came, because the user wants none of them kept. */
export function forgetReadings(userId: number): void {
  change(userId, (before) => ({ ...before, readings: [] }))
}
