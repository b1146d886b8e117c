import { expect, test } from 'vitest'
import { UNKNOWN, type Watched } from '../../src/main/channels/live-transitions.ts'
import { nextToAsk, POLL_INTERVAL_MS } from '../../src/main/channels/poll-order.ts'

const NOW = 1_747_444_000_000
const offline: Watched = {
  state: { phase: 'offline', at: NOW, source: 'poll', lastLiveAt: null },
  doubt: null,
}
const show = { eventId: 1, title: null, category: null, startedAt: null, seenAt: NOW }
const live: Watched = { state: { phase: 'live', show, viewers: null, at: NOW, source: 'poll' }, doubt: null }

test('nobody is asked again within the interval', () => {
  expect(nextToAsk([{ userId: 1, watched: live, askedAt: NOW - POLL_INTERVAL_MS + 1 }], NOW)).toBeNull()
  expect(nextToAsk([{ userId: 1, watched: live, askedAt: NOW - POLL_INTERVAL_MS }], NOW)).toBe(1)
})

test('a channel that nobody asked about comes first, unknown before known', () => {
  const waiting = { userId: 1, watched: live, askedAt: NOW - 100 * POLL_INTERVAL_MS }
  const known = { userId: 2, watched: offline, askedAt: null }
  const unknown = { userId: 3, watched: UNKNOWN, askedAt: null }
  expect(nextToAsk([waiting, known, unknown], NOW)).toBe(3)
  expect(nextToAsk([waiting, known], NOW)).toBe(2)
})

test('a live channel goes before an offline one that waited as long, but not for ever', () => {
  const askedAt = NOW - 2 * POLL_INTERVAL_MS
  const starving = { userId: 1, watched: offline, askedAt: NOW - 20 * POLL_INTERVAL_MS }
  expect(
    nextToAsk(
      [
        { userId: 1, watched: offline, askedAt },
        { userId: 2, watched: live, askedAt },
      ],
      NOW,
    ),
  ).toBe(2)
  expect(nextToAsk([starving, { userId: 2, watched: live, askedAt }], NOW)).toBe(1)
})

test('a clock that was set back does not silence the asking', () => {
  expect(nextToAsk([{ userId: 1, watched: offline, askedAt: NOW + 60 * POLL_INTERVAL_MS }], NOW)).toBe(1)
})
