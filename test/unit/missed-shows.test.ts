import { describe, expect, test } from 'vitest'
import type { PastShow } from '#shared/model/listed-show.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import { LEEWAY_MS, missedPost, missedShow } from '../../src/main/channels/missed-shows.ts'

const HOUR = 3_600_000
const FROM = Date.UTC(2026, 10, 23, 20, 35)
const TO = FROM + 10 * HOUR
const NOW = TO + 60_000
const span = { from: FROM, to: TO }
const channel = { userId: 7, name: 'DBR', account: null }

const offline: LiveState = { phase: 'offline', at: NOW, source: 'poll', lastLiveAt: null }
const stale: LiveState = { ...offline, at: TO - 1 }
const unknown: LiveState = { phase: 'unknown' }
const liveWith = (eventId: number | null): LiveState => ({
  phase: 'live',
  show: { eventId, title: null, category: null, startedAt: null, seenAt: NOW },
  viewers: null,
  at: NOW,
  source: 'poll',
})
const aShow = (change: Partial<PastShow> = {}): PastShow => ({
  channel,
  eventId: 100,
  title: 'Games',
  category: 'Gaming',
  startedAt: FROM + HOUR,
  endedAt: FROM + 3 * HOUR,
  totalViewers: 900,
  ...change,
})
const times = (show: Partial<PastShow>, live: LiveState = offline) => {
  const missed = missedShow(aShow(show), span, live, NOW)
  return missed && [missed.at, missed.startedAt, missed.endedAt]
}

describe('a past show', () => {
  test('of the time away was missed, whatever is on now but itself', () => {
    const whole = [FROM + HOUR, FROM + HOUR, FROM + 3 * HOUR]
    for (const live of [offline, stale, unknown, liveWith(101), liveWith(null)]) expect(times({}, live)).toEqual(whole)
    expect(times({}, liveWith(100))).toBeNull()
  })
  test('of another time was not', () => {
    expect(times({ startedAt: FROM - LEEWAY_MS })).not.toBeNull()
    expect(times({ startedAt: FROM - LEEWAY_MS - 1 })).toBeNull()
    expect(times({ startedAt: TO - 1, endedAt: NOW })).not.toBeNull()
    expect(times({ startedAt: TO, endedAt: NOW })).toBeNull()
    expect(times({ startedAt: null, endedAt: null })).toBeNull()
  })
  test('whose end is not told, or to come, is over only where nothing speaks for its being on', () => {
    for (const endedAt of [null, NOW + 1]) {
      expect(times({ endedAt })).toEqual([FROM + HOUR, FROM + HOUR, null])
      expect(times({ endedAt }, liveWith(101))).not.toBeNull()
      for (const live of [stale, unknown, liveWith(null), liveWith(100)]) expect(times({ endedAt }, live)).toBeNull()
    }
  })
  test('whose start is not told has no length', () => {
    expect(times({ startedAt: null })).toEqual([FROM + 3 * HOUR, null, null])
  })
})

describe('an entry of a feed', () => {
  const post = { id: 1, text: 'Games', eventId: 100, at: FROM + HOUR }
  test('tells one moment of a show, and no length', () => {
    expect(missedPost(post, channel, span, offline)).toEqual({
      channel,
      eventId: 100,
      title: 'Games',
      category: null,
      startedAt: null,
      endedAt: null,
      at: FROM + HOUR,
    })
    expect(missedPost({ ...post, text: ' ' }, channel, span, offline)?.title).toBeNull()
  })
  test('of no show, of another time, or of what may be on, tells nothing', () => {
    expect(missedPost({ ...post, eventId: null }, channel, span, offline)).toBeNull()
    for (const at of [null, FROM - HOUR, TO]) expect(missedPost({ ...post, at }, channel, span, offline)).toBeNull()
    for (const live of [stale, unknown, liveWith(null), liveWith(100)]) {
      expect(missedPost(post, channel, span, live)).toBeNull()
    }
    expect(missedPost(post, channel, span, liveWith(101))).not.toBeNull()
  })
})
