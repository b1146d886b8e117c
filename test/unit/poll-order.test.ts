import { expect, test } from 'vitest'
import { unknownSince, type Watched } from '../../src/main/channels/live-transitions.ts'
import { nextToAsk, POLL_INTERVAL_MS } from '../../src/main/channels/poll-order.ts'

const NOW = 1_747_444_000_000
const offline: Watched = {
  state: { phase: 'offline', at: NOW, source: 'poll', lastLiveAt: null },
  since: NOW,
  doubt: null,
}
const show = { eventId: 1, title: null, category: null, startedAt: null, seenAt: NOW }
const live: Watched = {
  state: { phase: 'live', show, viewers: null, at: NOW, source: 'poll' },
  since: NOW,
  doubt: null,
}

test('nobody is asked again within the interval', () => {
  expect(nextToAsk([{ userId: 1, watched: live, askedAt: NOW - POLL_INTERVAL_MS + 1, due: false }], NOW)).toBeNull()
  expect(nextToAsk([{ userId: 1, watched: live, askedAt: NOW - POLL_INTERVAL_MS, due: false }], NOW)).toBe(1)
})

test('a channel that nobody asked about comes first', () => {
  const waiting = { userId: 1, watched: live, askedAt: NOW - 100 * POLL_INTERVAL_MS, due: true }
  const unknown = { userId: 3, watched: unknownSince(NOW), askedAt: null, due: true }
  expect(nextToAsk([waiting, unknown], NOW)).toBe(3)
})

test('a channel that is due again waits behind those that waited longer', () => {
  const first = { userId: 1, watched: offline, askedAt: NOW - 1, due: true }
  const second = { userId: 2, watched: offline, askedAt: NOW - 2, due: true }
  expect(nextToAsk([first, second], NOW)).toBe(2)
  expect(nextToAsk([first], NOW)).toBe(1)
})

test('a live channel goes before an offline one that waited as long, but not for ever', () => {
  const askedAt = NOW - 2 * POLL_INTERVAL_MS
  const starving = { userId: 1, watched: offline, askedAt: NOW - 20 * POLL_INTERVAL_MS, due: false }
  expect(
    nextToAsk(
      [
        { userId: 1, watched: offline, askedAt, due: false },
        { userId: 2, watched: live, askedAt, due: false },
      ],
      NOW,
    ),
  ).toBe(2)
  expect(nextToAsk([starving, { userId: 2, watched: live, askedAt, due: false }], NOW)).toBe(1)
})

test('a clock that was set back does not silence the asking', () => {
  expect(nextToAsk([{ userId: 1, watched: offline, askedAt: NOW + 60 * POLL_INTERVAL_MS, due: false }], NOW)).toBe(1)
})
