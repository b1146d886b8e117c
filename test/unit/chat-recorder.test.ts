import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { FollowedChannel, LiveState } from '#shared/model/live-state.ts'
import { MOST_RECORDED, startRecorder, toRecord } from '../../src/main/chat/recorder.ts'

const LIVE: LiveState = {
  phase: 'live',
  show: { eventId: 1, title: null, category: null, startedAt: null, seenAt: 0 },
  viewers: null,
  at: 0,
  source: 'poll',
}
const OFFLINE: LiveState = { phase: 'offline', at: 0, source: 'poll', lastLiveAt: null }

const channel = (userId: number, live: LiveState, isRecorded = true): FollowedChannel => ({
  channel: { userId, name: `user ${userId}`, account: null },
  followedAt: 0,
  fate: null,
  formerName: null,
  live,
  ...(isRecorded && { isRecorded: true as const }),
})
const mapOf = (channels: readonly FollowedChannel[]) =>
  new Map(channels.map((one) => [String(one.channel.userId), one]))

test('who is live and marked is recorded', () => {
  const channels = [channel(1, LIVE), channel(2, OFFLINE), channel(3, LIVE, false), channel(4, { phase: 'unknown' })]
  expect(toRecord(channels, new Set())).toEqual({ userIds: [1], leftOut: 0 })
})

test('there are never too many, nobody is stopped for another, and whoever can be recorded is', () => {
  const anyChannel = fc.record({ isLive: fc.boolean(), isRecorded: fc.boolean() })
  fc.assert(
    fc.property(
      fc.array(anyChannel, { size: 'max', maxLength: 30 }),
      fc.uniqueArray(fc.nat(30)),
      fc.integer({ min: 1, max: 8 }),
      (flags, was, most) => {
        const channels = flags.map((flag, at) => channel(at, flag.isLive ? LIVE : OFFLINE, flag.isRecorded))
        const wanted = channels.filter((one) => one.isRecorded === true && one.live.phase === 'live')
        const before = new Set(was.slice(0, most))
        const { userIds, leftOut } = toRecord(channels, before, most)
        expect(userIds.length).toBe(Math.min(most, wanted.length))
        expect(leftOut).toBe(wanted.length - userIds.length)
        const stay = wanted.map(({ channel: { userId } }) => userId).filter((userId) => before.has(userId))
        expect(userIds).toEqual(expect.arrayContaining(stay))
      },
    ),
  )
})

test('nobody is stopped for somebody who stands before them in the list', () => {
  const channels = [1, 2, 3].map((userId) => channel(userId, LIVE))
  expect(toRecord(channels, new Set([3]), 2)).toEqual({ userIds: [3, 1], leftOut: 1 })
})

test('rooms are kept up from the beginning of a show to its end, and all are let go at last', () => {
  const open = new Set<number>()
  const record = vi.fn((userId: number) => {
    open.add(userId)
    return () => void open.delete(userId)
  })
  const channels = createStore(() => mapOf([channel(1, LIVE), channel(2, OFFLINE)]))
  const onLeftOut = vi.fn()
  const stop = startRecorder({ channels, rooms: { record }, onLeftOut })
  expect([...open]).toEqual([1])
  channels.setState(mapOf([channel(1, LIVE), channel(2, LIVE)]), true)
  expect([...open]).toEqual([1, 2])
  expect(record).toHaveBeenCalledTimes(2)
  channels.setState(mapOf([channel(1, LIVE, false), channel(2, LIVE)]), true)
  expect([...open]).toEqual([2])
  stop()
  expect([...open]).toEqual([])
  channels.setState(mapOf([channel(1, LIVE)]), true)
  expect([...open]).toEqual([])
  expect(onLeftOut).not.toHaveBeenCalled()
})

test('that some chats are not kept is told once, and taken back when there is room', () => {
  const many = Array.from({ length: MOST_RECORDED + 2 }, (_, at) => channel(at + 1, LIVE))
  const channels = createStore(() => mapOf(many))
  const onLeftOut = vi.fn()
  startRecorder({ channels, rooms: { record: () => () => undefined }, onLeftOut })
  expect(onLeftOut.mock.calls).toEqual([[true]])
  channels.setState(mapOf(many.slice(1)), true)
  expect(onLeftOut.mock.calls).toEqual([[true]])
  channels.setState(mapOf(many.slice(2)), true)
  expect(onLeftOut.mock.calls).toEqual([[true], [false]])
})
