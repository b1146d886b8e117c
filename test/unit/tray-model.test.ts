import { describe, expect, test } from 'vitest'
import type { FollowedChannel } from '#shared/model/live-state.ts'
import { trayModel } from '../../src/main/desktop/tray-model.ts'

const NOW = 1_747_444_000_000
const MINUTE = 60_000

const liveChannel = (userId: number, name: string, viewers: number | null): FollowedChannel => ({
  channel: { userId, name, account: null },
  followedAt: 0,
  fate: null,
  formerName: null,
  live: {
    phase: 'live',
    show: { eventId: userId, title: null, category: null, startedAt: NOW - 72 * MINUTE, seenAt: NOW },
    viewers: viewers === null ? null : { count: viewers, at: NOW, source: 'poll' },
    at: NOW,
    source: 'poll',
  },
})
const quiet = (userId: number, phase: 'unknown' | 'offline'): FollowedChannel => ({
  channel: { userId, name: `user ${userId}`, account: null },
  followedAt: 0,
  fate: null,
  formerName: null,
  live: phase === 'unknown' ? { phase } : { phase, at: NOW, source: 'poll', lastLiveAt: null },
})
const model = (channels: FollowedChannel[], change: { unreachable?: boolean; unseen?: boolean } = {}) =>
  trayModel({ channels, unreachable: change.unreachable ?? false, unseen: change.unseen ?? false, now: NOW })

describe('the tooltip', () => {
  test('names the most watched live channels with their viewers', () => {
    const channels = [liveChannel(1, 'BalthierGR', 58), liveChannel(2, 'DBR', 470), quiet(3, 'offline')]
    expect(model(channels).tooltip).toBe('2 live: DBR 470, BalthierGR 58')
  })
  test('says so when there are more, and invents no number', () => {
    const channels = ['A', 'B', 'C', 'D'].map((name, index) => liveChannel(index + 1, name, null))
    expect(model(channels).tooltip).toBe('4 live: A, B, C, …')
  })
  test('tells nobody live from nobody followed, not known yet and not reachable', () => {
    expect(model([quiet(1, 'offline')]).tooltip).toBe('Nobody live')
    expect(model([]).tooltip).toBe('Afterparti: nobody followed yet')
    expect(model([quiet(1, 'unknown')]).tooltip).toBe('Afterparti: asking Parti who is live')
    expect(model([liveChannel(1, 'A', 1)], { unreachable: true }).tooltip).toBe('Afterparti: Parti cannot be reached')
  })
})

describe('the menu', () => {
  test('has name, viewers and time live, most watched first', () => {
    expect(model([liveChannel(1, 'B', 58), liveChannel(2, 'A', 1_470)]).live).toEqual([
      { userId: 2, label: 'A · 1,470 · 1 h 12 m' },
      { userId: 1, label: 'B · 58 · 1 h 12 m' },
    ])
  })
  test('holds ten channels, the rest go under More', () => {
    const channels = Array.from({ length: 13 }, (_, index) => liveChannel(index + 1, `c${index}`, 100 - index))
    expect(model(channels).live).toHaveLength(10)
    expect(model(channels).more).toHaveLength(3)
  })
  test('says that its numbers may be old', () => {
    const old = model([liveChannel(1, 'A', 1)], { unreachable: true })
    expect(old.live).toHaveLength(1)
    expect(old.hint).toBe('Parti cannot be reached; trying again')
  })
  test('calls nothing unreachable for somebody who follows nobody', () => {
    const idle = model([], { unreachable: true })
    expect([idle.picture, idle.tooltip]).toEqual(['idle', 'Afterparti: nobody followed yet'])
  })
  test('says why it is empty', () => {
    expect(model([]).hint).toBe('Nobody you follow is live')
    expect(model([quiet(1, 'offline')], { unreachable: true }).hint).toBe('Parti cannot be reached; trying again')
    expect(model([liveChannel(1, 'A', 1)]).hint).toBeNull()
  })
})

test('the picture shows state, count and what was not looked at', () => {
  expect(model([]).picture).toBe('idle')
  expect(model([liveChannel(1, 'A', 1)]).picture).toBe('live-1')
  expect(model([liveChannel(1, 'A', 1), liveChannel(2, 'B', 1)], { unseen: true }).picture).toBe('live-2-dot')
  expect(model([liveChannel(1, 'A', 1)], { unreachable: true }).picture).toBe('unreachable')
})
