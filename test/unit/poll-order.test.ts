import { describe, expect, test } from 'vitest'
import { unknownSince, type Watched } from '../../src/main/channels/live-transitions.ts'
import {
  nextQuestion,
  POLL_INTERVAL_MS,
  PROFILE_INTERVAL_MS,
  PROFILE_SPACING_MS,
  SWEEP_INTERVAL_MS,
  SWEEP_SPACING_MS,
  VANISHED_INTERVAL_MS,
  type PollEntry,
  type PollFacts,
  type Question,
} from '../../src/main/channels/poll-order.ts'

const NOW = 100 * PROFILE_INTERVAL_MS
const offline: Watched = { ...unknownSince(0), state: { phase: 'offline', at: 1, source: 'poll', lastLiveAt: null } }
const show = { eventId: 1, title: null, category: null, startedAt: null, seenAt: 1 }
const live: Watched = { ...unknownSince(0), state: { phase: 'live', show, viewers: null, at: 1, source: 'poll' } }

/** A channel about which everything was just answered, except for what `change` says. */
const entry = (change: Partial<PollEntry> = {}): PollEntry => ({
  watched: offline,
  answeredAt: NOW,
  infoAt: NOW,
  profileAt: NOW,
  needsAnswer: false,
  needsInfo: false,
  needsProfile: false,
  nobody: null,
  isVanished: false,
  notBefore: -Infinity,
  ...change,
})

/** What is asked next of channels 1, 2, …; the list is not due, sweep and profiles are. */
const next = (entries: PollEntry[], facts: Partial<PollFacts> = {}): Question | null =>
  nextQuestion({
    entries: entries.map((entry, index) => [index + 1, entry] as const),
    listDueAt: Infinity,
    sweptAt: -Infinity,
    profiledAt: -Infinity,
    now: NOW,
    ...facts,
  })
const info = (userId: number): Question => ({ kind: 'info', userId })
const waiting = (ms: number): Partial<PollEntry> => ({ answeredAt: NOW - ms, infoAt: NOW - ms })

test('the list comes first, where anybody is watched', () => {
  const unknown = entry({ answeredAt: null, infoAt: null })
  expect(next([unknown], { listDueAt: NOW })).toEqual({ kind: 'list' })
  expect(next([], { listDueAt: NOW })).toBeNull()
  expect(next([unknown], { listDueAt: NOW + 1 })).toEqual(info(1))
})

test('nobody is asked about who was answered about within the interval, be it by the list', () => {
  expect(next([entry({ watched: live, ...waiting(POLL_INTERVAL_MS - 1) })])).toBeNull()
  expect(next([entry({ watched: live, ...waiting(POLL_INTERVAL_MS) })])).toEqual(info(1))
  expect(next([entry({ infoAt: NOW - 2 * POLL_INTERVAL_MS })])).toBeNull()
})

test('a channel that nobody answered about comes first', () => {
  const waited = entry({ watched: live, ...waiting(100 * POLL_INTERVAL_MS), needsAnswer: true })
  expect(next([waited, entry({ answeredAt: null, infoAt: null })])).toEqual(info(2))
})

test('a channel that is due again waits behind those that waited longer', () => {
  const first = entry({ ...waiting(1), needsAnswer: true })
  expect(next([first, entry({ ...waiting(2), needsAnswer: true })])).toEqual(info(2))
  expect(next([first])).toEqual(info(1))
})

test('a channel for which the list does not suffice waits for none that waited long', () => {
  const waited = entry({ watched: live, ...waiting(1_000 * POLL_INTERVAL_MS) })
  expect(next([waited, entry({ ...waiting(1), needsInfo: true })])).toEqual(info(2))
})

test('one that failed is left alone for a while', () => {
  expect(next([entry({ needsAnswer: true, notBefore: NOW + 1 })])).toBeNull()
  expect(next([entry({ needsAnswer: true, notBefore: NOW })])).toEqual(info(1))
})

test('a live channel goes before an offline one that waited as long, but not for ever', () => {
  const quiet = entry(waiting(2 * POLL_INTERVAL_MS))
  const loud = entry({ watched: live, ...waiting(2 * POLL_INTERVAL_MS) })
  const recent = entry({ watched: { ...offline, liveAt: NOW - 1 }, ...waiting(2 * POLL_INTERVAL_MS) })
  expect(next([quiet, recent, loud])).toEqual(info(3))
  expect(next([quiet, recent])).toEqual(info(2))
  expect(next([entry(waiting(20 * POLL_INTERVAL_MS)), loud])).toEqual(info(1))
})

describe('the sweep', () => {
  const unswept = entry({ infoAt: NOW - SWEEP_INTERVAL_MS })
  test('asks slowly about channels that the list speaks for', () => {
    expect(next([unswept], { sweptAt: NOW - SWEEP_SPACING_MS })).toEqual(info(1))
    expect(next([unswept], { sweptAt: NOW - SWEEP_SPACING_MS + 1 })).toBeNull()
    expect(next([entry({ infoAt: NOW - SWEEP_INTERVAL_MS + 1 })])).toBeNull()
  })
  test('begins with those that were never asked about, the live ones first', () => {
    const unasked = entry({ infoAt: null })
    expect(next([unswept, unasked, entry({ infoAt: null, watched: live })])).toEqual(info(3))
    expect(next([unswept, unasked])).toEqual(info(2))
  })
  test('waits for whatever must be asked', () => {
    expect(next([unswept, entry({ needsInfo: true })])).toEqual(info(2))
  })
})

describe('whom Parti does not know', () => {
  test('is asked about again soon until that is settled', () => {
    const nobody = { answers: 1, since: 0, isSettled: false }
    expect(next([entry({ nobody, infoAt: NOW - POLL_INTERVAL_MS })])).toEqual(info(1))
    expect(next([entry({ nobody, infoAt: NOW - POLL_INTERVAL_MS + 1 })])).toBeNull()
    expect(next([entry({ nobody: { ...nobody, isSettled: true }, infoAt: NOW - POLL_INTERVAL_MS })])).toBeNull()
  })
  test('is asked about rarely once it vanished, with a list or without', () => {
    const vanished = (infoAt: number, answeredAt = NOW) => entry({ isVanished: true, infoAt, answeredAt })
    const early = NOW - VANISHED_INTERVAL_MS + 1
    const due = NOW - VANISHED_INTERVAL_MS
    expect([next([vanished(early)]), next([vanished(early, early)])]).toEqual([null, null])
    expect([next([vanished(due)]), next([vanished(due, due)])]).toEqual([info(1), info(1)])
  })
})

describe('profiles', () => {
  const stale = entry({ profileAt: NOW - PROFILE_INTERVAL_MS })
  test('are refreshed once a day, slowly, after everything else', () => {
    expect(next([stale])).toEqual({ kind: 'profile', userId: 1 })
    expect(next([stale], { profiledAt: NOW - PROFILE_SPACING_MS + 1 })).toBeNull()
    expect(next([entry({ profileAt: NOW - PROFILE_INTERVAL_MS + 1 })])).toBeNull()
    expect(next([stale, entry({ infoAt: null })])).toEqual(info(2))
  })
  test('that are needed come before who merely waits', () => {
    expect(next([entry(waiting(POLL_INTERVAL_MS)), entry({ needsProfile: true })], { profiledAt: NOW })).toEqual({
      kind: 'profile',
      userId: 2,
    })
  })
})
