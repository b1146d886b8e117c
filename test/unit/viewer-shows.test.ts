import { describe, expect, test, vi } from 'vitest'
import type { LiveState, Show } from '#shared/model/live-state.ts'
import { createShowKeeper } from '../../src/main/viewers/show-keeper.ts'

const SHOW: Show = { eventId: 80695, title: 'Games', category: null, startedAt: null, seenAt: 1_000 }
const live = (at: number, change: Partial<Show> = {}): LiveState => ({
  phase: 'live',
  show: { ...SHOW, ...change },
  viewers: null,
  at,
  source: 'poll',
})
const offline = (at: number): LiveState => ({ phase: 'offline', at, source: 'poll', lastLiveAt: null })

function keeping(heardAt: number | null = null) {
  const told: unknown[] = []
  const recordShow = vi.fn((seen: unknown) => Promise.resolve(void told.push(seen)))
  const joinShow = vi.fn((...joined: unknown[]) => Promise.resolve(void told.push(joined)))
  const abandonShows = vi.fn((abandoned: number | null, lastAt: number) =>
    Promise.resolve(void told.push({ abandoned, lastAt })),
  )
  const ended = vi.fn(() => heardAt)
  const keep = createShowKeeper({
    archive: { recordShow, joinShow, abandonShows },
    writes: { add: (write) => void write() },
    recorder: { ended },
  })
  let before: ReadonlyMap<number, LiveState> = new Map()
  return {
    told,
    ended,
    see(...states: [number, LiveState][]) {
      const now = new Map(states)
      keep(now, before)
      before = now
    },
  }
}

describe('a show is kept', () => {
  test('when it is seen, once, and when it was last seen', () => {
    const { see, told, ended } = keeping()
    see([7, { phase: 'unknown' }])
    see([7, live(1_000)])
    see([7, live(61_000)])
    see([7, offline(200_000)])
    see([7, offline(260_000)])
    expect(told).toEqual([
      { userId: 7, show: SHOW, at: 1_000, endedAt: null },
      { userId: 7, show: SHOW, at: 61_000, endedAt: 61_000 },
    ])
    expect(ended).toHaveBeenCalledExactlyOnceWith(7, 1_000)
  })
  test('until its viewers were last heard of, where that was later', () => {
    const { see, told } = keeping(90_000)
    see([7, live(1_000)])
    see([7, offline(200_000)])
    expect(told.at(-1)).toEqual({ userId: 7, show: SHOW, at: 90_000, endedAt: 90_000 })
  })
  test('with every title and category', () => {
    const { see, told } = keeping()
    see([7, live(1_000)])
    see([7, live(61_000, { title: 'Other games' })])
    see([7, live(121_000, { title: 'Other games', category: 'IRL' })])
    see([7, live(181_000, { title: 'Other games', category: 'IRL' })])
    expect(told).toHaveLength(3)
    expect(told.at(-1)).toMatchObject({ at: 121_000, show: { title: 'Other games', category: 'IRL' } })
  })
  test('as one that was seen to begin, where that turns out', () => {
    const { see, told } = keeping()
    see([7, live(1_000, { wasOn: true })])
    see([7, live(61_000)])
    expect(told).toHaveLength(2)
    expect(told.at(-1)).toEqual({ userId: 7, show: SHOW, at: 61_000, endedAt: null })
  })
  test('as one where it comes back', () => {
    const { see, told } = keeping()
    see([7, live(1_000)])
    see([7, offline(200_000)])
    see([7, live(300_000)])
    expect(told.at(-1)).toEqual({ userId: 7, show: SHOW, at: 300_000, endedAt: null })
  })
  test('under the id that it turns out to have', () => {
    const { see, told } = keeping()
    see([7, live(1_000, { eventId: null })])
    see([7, live(61_000)])
    expect(told.slice(1)).toEqual([[7, 1_000, 80695], { userId: 7, show: SHOW, at: 61_000, endedAt: null }])
  })
  test('before the one that follows it', () => {
    const { see, told } = keeping()
    const later = { eventId: 80700, seenAt: 61_000 }
    see([7, live(1_000)])
    see([7, live(61_000, later)])
    expect(told.slice(1)).toEqual([
      { userId: 7, show: SHOW, at: 1_000, endedAt: 1_000 },
      { userId: 7, show: { ...SHOW, ...later }, at: 61_000, endedAt: null },
    ])
  })
  test('as one whose end nobody saw, once its channel is not watched any more', () => {
    const { see, told } = keeping(90_000)
    see([7, live(1_000)], [8, offline(1_000)])
    see([8, offline(1_000)])
    expect(told.slice(1)).toEqual([{ abandoned: 7, lastAt: 90_000 }])
  })
  test.each([
    ['is off', offline(3_600_000)],
    ['has another', live(3_600_000, { eventId: 80700, seenAt: 3_600_000 })],
  ])('as one whose end nobody saw, where its channel %s after an hour of sleep', (_, after) => {
    const { see, told } = keeping()
    see([7, live(1_000)])
    see([7, after])
    expect(told[1]).toEqual({ abandoned: 7, lastAt: 1_000 })
    expect(told).toHaveLength(after.phase === 'live' ? 3 : 2)
  })
})
