import { describe, expect, test } from 'vitest'
import type { FollowedChannel } from '#shared/model/live-state.ts'
import { trayModel, type TrayFacts } from '../../src/main/desktop/tray-model.ts'

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
const ended = (userId: number, name: string, msAgo: number | null): FollowedChannel => ({
  ...quiet(userId, 'offline'),
  channel: { userId, name, account: null },
  live: { phase: 'offline', at: NOW, source: 'poll', lastLiveAt: msAgo === null ? null : NOW - msAgo },
})
const model = (channels: FollowedChannel[], change: Partial<TrayFacts> = {}) =>
  trayModel({
    channels,
    unreachable: false,
    unseen: false,
    pause: null,
    isMuted: () => false,
    chats: [],
    isAnyClickThrough: false,
    now: NOW,
    ...change,
  })

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
      { userId: 2, label: 'A · 1,470 · 1\u00A0h 12\u00A0m', isMuted: false },
      { userId: 1, label: 'B · 58 · 1\u00A0h 12\u00A0m', isMuted: false },
    ])
  })
  test('a name from right to left turns no number around', () => {
    const { live, tooltip } = model([liveChannel(1, '\u202Eשלום 5', 470)])
    expect(live[0]?.label).toBe('\u2068שלום 5\u2069 · 470 · 1\u00A0h 12\u00A0m')
    expect(tooltip).toContain('\u2068שלום 5\u2069 470')
  })
  test('holds ten channels, the rest go under More', () => {
    const channels = Array.from({ length: 13 }, (_, index) => liveChannel(index + 1, `c${index}`, 100 - index))
    expect(model(channels).live).toHaveLength(10)
    expect(model(channels).more).toHaveLength(3)
  })
  test('marks who is muted', () => {
    const [muted, loud] = model([liveChannel(1, 'A', 2), liveChannel(2, 'B', 1)], { isMuted: (id) => id === 1 }).live
    expect(muted).toEqual({ userId: 1, label: 'A · 2 · 1\u00A0h 12\u00A0m · muted', isMuted: true })
    expect(loud?.isMuted).toBe(false)
  })
  test('has the last five shows that ended within a day, the latest first', () => {
    const channels = [
      liveChannel(1, 'live', 1),
      ended(2, 'never', null),
      ...[50, 40, 30, 20, 10, 60].map((minutes) => ended(100 + minutes, `c${minutes}`, minutes * MINUTE)),
    ]
    expect(model(channels).ended).toEqual(
      [10, 20, 30, 40, 50].map((minutes) => ({
        userId: 100 + minutes,
        label: `c${minutes} · ended ${minutes}\u00A0m ago`,
      })),
    )
  })
  test('forgets what ended a day ago', () => {
    const channels = [ended(1, 'A', 24 * 60 * MINUTE - 1), ended(2, 'B', 24 * 60 * MINUTE)]
    expect(model(channels).ended).toEqual([{ userId: 1, label: 'A · ended 23\u00A0h ago' }])
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

describe('while notifications are paused', () => {
  const until = NOW + 30 * MINUTE
  const at = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(until)

  test('picture, tooltip and menu say so, and until when', () => {
    const { picture, tooltip, resume } = model([liveChannel(1, 'A', 1)], { pause: { until } })
    expect(picture).toBe('paused-1')
    expect(tooltip).toBe(`1 live: A 1\nNotifications paused until ${at}`)
    expect(resume).toBe(`Resume (until ${at})`)
  })
  test('a pause without an end has none in its words', () => {
    const { tooltip, resume } = model([quiet(1, 'offline')], { pause: { until: null } })
    expect([tooltip, resume]).toEqual(['Nobody live\nNotifications paused', 'Resume'])
  })
  test('the picture rather says that Parti cannot be reached, for then its count is worth nothing', () => {
    const both = model([liveChannel(1, 'A', 1)], { pause: { until }, unreachable: true })
    expect(both.picture).toBe('unreachable')
    expect(both.resume).not.toBeNull()
  })
  test('there is nothing to resume otherwise', () => expect(model([]).resume).toBeNull())
})

test('a tooltip with the longest names fits into what Windows shows of it', () => {
  const channels = [1, 2, 3, 4].map((id) => liveChannel(id, 'W'.repeat(80), 12_500))
  expect(model(channels, { pause: { until: null } }).tooltip.length).toBeLessThanOrEqual(127)
})

test('chats are called by their channel, or by its number where nobody told its name', () => {
  const chats = [
    { userId: 7, name: 'W'.repeat(80) },
    { userId: 8, name: null },
  ]
  const labels = model([], { chats }).chats.map(({ label }) => label)
  expect(labels[0]?.length).toBeLessThanOrEqual(40)
  expect(labels[1]).toBe('User 8')
})
