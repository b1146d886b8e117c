import { describe, expect, test } from 'vitest'
import type { Busyness } from '#shared/model/channel-habits.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import { createLookedAt } from '../../src/main/viewers/looked-at.ts'
import { createViewersNow } from '../../src/main/viewers/viewers-now.ts'
import { createFakeClock } from '../fake-clock.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))
const BUSY: Busyness = { isUnusual: true, usual: 50, shows: 6 }
const OFFLINE: LiveState = { phase: 'offline', at: 1, source: 'poll', lastLiveAt: null }
const live = (count: number): LiveState => ({
  phase: 'live',
  show: { eventId: null, title: null, category: null, startedAt: null, seenAt: 5 },
  viewers: { count, at: 5, source: 'push' },
  at: 5,
  source: 'push',
})

function watched() {
  const clock = createFakeClock(0)
  const lookedAt = createLookedAt()
  const listeners = new Set<() => void>()
  let state: LiveState = live(300)
  let compared = 0
  const source = createViewersNow({
    liveOf: () => state,
    onStates(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    compare(_userId, of) {
      compared += 1
      return Promise.resolve(of.phase === 'live' ? BUSY : null)
    },
    lookedAt,
    clock,
  })({ userId: 7 })
  let told = 0
  const patience: (number | undefined)[] = []
  const close = source.subscribe((_keys, patienceMs) => {
    told += 1
    patience.push(patienceMs)
  })
  return {
    clock,
    source,
    close,
    listeners,
    looked: () => [...lookedAt.userIds.getState()],
    compared: () => compared,
    told: () => told,
    patience,
    become(next: LiveState) {
      state = next
      for (const listener of listeners) listener()
    },
  }
}

describe('what a graph is told now', () => {
  test('is the state of its channel, and how busy it is', async () => {
    const w = watched()
    expect(w.source.get('now')).toEqual({ live: live(300), busyness: null })
    await settled()
    expect(w.told()).toBe(1)
    expect([...w.source.entries()]).toEqual([['now', { live: live(300), busyness: BUSY }]])
    expect(w.source.get('then')).toBeUndefined()
  })
  test('changes with the state alone, not with that of others', async () => {
    const w = watched()
    await settled()
    for (const listener of w.listeners) listener()
    expect(w.told()).toBe(1)
    w.become(live(301))
    expect(w.told()).toBe(2)
    expect(w.compared()).toBe(1)
  })
  test('may wait where it is a number alone, the longer the more are told', async () => {
    const w = watched()
    await settled()
    w.become(live(301))
    const closeOthers = Array.from({ length: 19 }, () => w.source.subscribe(() => undefined))
    w.become(live(302))
    w.become(OFFLINE)
    for (const closeOther of closeOthers) closeOther()
    w.become(live(303))
    w.become(live(304))
    expect(w.patience).toEqual([250, 250, 5000, 0, 0, 250])
  })
  test('is compared anew every minute, and as soon as a show begins or ends', async () => {
    const w = watched()
    await settled()
    w.clock.advance(60_000)
    await settled()
    expect(w.compared()).toBe(2)
    w.become(OFFLINE)
    expect(w.compared()).toBe(3)
    expect(w.source.get('now')).toEqual({ live: OFFLINE, busyness: null })
  })
  test('makes somebody looked at, until nobody looks', async () => {
    const w = watched()
    const closeOther = w.source.subscribe(() => undefined)
    expect(w.looked()).toEqual([7])
    w.close()
    w.close()
    expect(w.looked()).toEqual([7])
    closeOther()
    expect([w.looked(), w.listeners.size]).toEqual([[], 0])
    await settled()
    w.clock.advance(600_000)
    expect(w.compared()).toBe(2)
  })
})
