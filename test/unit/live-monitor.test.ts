import { beforeEach, describe, expect, test, vi, type Mock } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Profile } from '#shared/model/profile.ts'
import type { ViewerSample } from '#shared/model/viewer-sample.ts'
import type { ChannelKeeper } from '../../src/main/channels/channel-keeper.ts'
import { createLiveMonitor, type LiveMonitor } from '../../src/main/channels/live-monitor.ts'
import type { Transition } from '../../src/main/channels/live-transitions.ts'
import type { ChannelInfo, LiveList, LiveNotice } from '../../src/main/parti/facts.ts'
import { createFakeClock } from '../fake-clock.ts'

const START = 1_747_444_000_000

const info = (userId: number, change: Partial<ChannelInfo> = {}): ChannelInfo => ({
  userId,
  livestreamId: userId + 1,
  isLive: false,
  eventId: null,
  title: null,
  category: null,
  startedAt: null,
  viewers: null,
  ...change,
})
const notice = (userId: number, eventId: number): LiveNotice => ({
  channel: { userId, name: 'x', account: null },
  livestreamId: null,
  eventId,
  title: 'Games',
  category: null,
  viewers: 3,
})

let clock: ReturnType<typeof createFakeClock>
let asked: { userId: number; at: number }[]
let answer: (userId: number) => Promise<ChannelInfo | null>
let transitions: [number, Transition['kind']][]
let samples: ViewerSample[]
let listed: number[]
let list: () => Promise<LiveList>
let profiled: number[]
let profile: (userId: number) => Promise<Profile | null>
let keeper: { [Name in keyof ChannelKeeper]: Mock<ChannelKeeper[Name]> }
let batches: { after: 'wake' | null; userIds: number[] }[]
let monitor: LiveMonitor

beforeEach(() => {
  clock = createFakeClock(START)
  asked = []
  transitions = []
  samples = []
  listed = []
  profiled = []
  batches = []
  answer = (userId) => Promise.resolve(info(userId))
  list = () => Promise.reject(new BridgeError('parti-lacks-route'))
  profile = () => Promise.reject(new BridgeError('parti-lacks-route'))
  keeper = {
    standingOf: vi.fn<ChannelKeeper['standingOf']>(() => 'ok'),
    seenLive: vi.fn<ChannelKeeper['seenLive']>(),
    seenThere: vi.fn<ChannelKeeper['seenThere']>(),
    profiled: vi.fn<ChannelKeeper['profiled']>(),
  }
  monitor = createLiveMonitor({
    channelInfo: (userId) => {
      asked.push({ userId, at: clock.now() })
      return answer(userId)
    },
    clock,
    random: () => 0.999,
    liveChannels: () => {
      listed.push(clock.now())
      return list()
    },
    profile: (userId) => {
      profiled.push(userId)
      return profile(userId)
    },
    watchViewers: () => () => undefined,
    priorityOf: () => 0,
    keeper,
    onTransitions: (batch, { after }) => {
      batches.push({ after, userIds: batch.map(({ userId }) => userId) })
      transitions.push(
        ...batch.map(({ userId, transition }): [number, Transition['kind']] => [userId, transition.kind]),
      )
    },
    onViewers: (sample) => samples.push(sample),
  })
})

/** Lets time pass in steps of 0.2 s, with the answers that arrive in between. */
async function pass(seconds: number): Promise<void> {
  for (let step = 0; step < seconds * 5; step++) {
    clock.advance(200)
    await new Promise(setImmediate)
  }
}
const phase = (userId: number) => monitor.states.getState().get(userId)?.phase

test('a channel is unknown until the first answer', async () => {
  monitor.watch([1])
  expect(phase(1)).toBe('unknown')
  await pass(2)
  expect(phase(1)).toBe('offline')
})

test('over any number of channels there is at most one question a second', async () => {
  monitor.watch(Array.from({ length: 200 }, (_, index) => index + 1))
  await pass(300)
  const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0))
  expect(asked.length).toBeGreaterThan(250)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000)
  expect(new Set(asked.map(({ userId }) => userId)).size).toBe(200)
})

test('one channel is asked about once a minute', async () => {
  monitor.watch([1])
  await pass(600)
  expect(asked.length).toBeGreaterThanOrEqual(9)
  expect(asked.length).toBeLessThanOrEqual(11)
})

describe('pushes', () => {
  test('make a followed channel live at once', async () => {
    monitor.watch([1])
    await pass(2)
    monitor.notice(notice(1, 80695))
    expect(phase(1)).toBe('live')
    expect(transitions).toEqual([[1, 'show-began']])
    expect(samples).toEqual([{ userId: 1, at: clock.now(), count: 3, source: 'push' }])
  })
  test('about others are ignored', () => {
    monitor.watch([1])
    monitor.notice(notice(2, 80695))
    expect(monitor.states.getState().has(2)).toBe(false)
    expect(transitions).toEqual([])
  })
  test('outweigh an answer that was asked for before they came', async () => {
    const late = Promise.withResolvers<ChannelInfo | null>()
    answer = () => late.promise
    monitor.watch([1])
    await pass(1)
    monitor.notice(notice(1, 80700))
    late.resolve(info(1, { isLive: true, eventId: 80600 }))
    await pass(1)
    expect(monitor.states.getState().get(1)).toMatchObject({ show: { eventId: 80700 } })
    expect(transitions).toHaveLength(1)
  })
})

describe('while Parti cannot be reached', () => {
  beforeEach(() => {
    answer = () => Promise.reject(new BridgeError('parti-unreachable'))
  })
  test('the asking slows down to once a minute, whatever the number of channels', async () => {
    monitor.watch([1, 2, 3, 4, 5])
    await pass(1_200)
    expect(asked.length).toBeLessThanOrEqual(26)
    expect(asked.length).toBeGreaterThanOrEqual(15)
  })
  test('a live channel stays live, and nothing ends or begins when the answers come back', async () => {
    monitor.watch([1])
    monitor.notice(notice(1, 80695))
    await pass(600)
    expect(phase(1)).toBe('live')
    answer = (userId) => Promise.resolve(info(userId, { isLive: true, eventId: 80695 }))
    await pass(120)
    expect(transitions).toEqual([[1, 'show-began']])
  })
  test('a recheck asks at once', async () => {
    monitor.watch([1])
    await pass(300)
    const before = asked.length
    monitor.recheck()
    await pass(1)
    expect(asked.length).toBe(before + 1)
  })
})

test('rechecks in a row ask each channel once', async () => {
  monitor.watch([1, 2])
  await pass(30)
  asked = []
  for (let count = 0; count < 10; count++) {
    monitor.recheck()
    await pass(1)
  }
  expect(asked.map(({ userId }) => userId).toSorted((a, b) => a - b)).toEqual([1, 2])
})

test('a channel that Parti fails on holds up nobody else', async () => {
  answer = (userId) =>
    userId === 1 ? Promise.reject(new BridgeError('parti-unreachable')) : Promise.resolve(info(userId))
  monitor.watch([1, 2, 3])
  await pass(600)
  expect(phase(2)).toBe('offline')
  expect(asked.filter(({ userId }) => userId === 2).length).toBeGreaterThanOrEqual(5)
  expect(asked.filter(({ userId }) => userId === 3).length).toBeGreaterThanOrEqual(5)
})

test('an answer that cannot be read holds up nobody else', async () => {
  answer = (userId) =>
    userId === 1 ? Promise.reject(new BridgeError('parti-unreadable')) : Promise.resolve(info(userId))
  monitor.watch([1, 2])
  await pass(3)
  expect(phase(1)).toBe('unknown')
  expect(phase(2)).toBe('offline')
})

test('a channel that Parti no longer knows ends like one that went offline', async () => {
  monitor.watch([1])
  monitor.notice(notice(1, 80695))
  answer = () => Promise.resolve(null)
  await pass(60)
  expect(phase(1)).toBe('live')
  await pass(180)
  expect(phase(1)).toBe('offline')
  expect(transitions.at(-1)).toEqual([1, 'show-ended'])
})

test('a dropped channel is forgotten, also by an answer that is still under way', async () => {
  const late = Promise.withResolvers<ChannelInfo | null>()
  answer = () => late.promise
  monitor.watch([1])
  await pass(1)
  monitor.watch([])
  late.resolve(info(1, { isLive: true }))
  await new Promise(setImmediate)
  expect(monitor.states.getState().size).toBe(0)
  expect(transitions).toEqual([])
})

test('an answer that comes after the end means nothing', async () => {
  const late = Promise.withResolvers<ChannelInfo | null>()
  answer = () => late.promise
  monitor.watch([1])
  await pass(1)
  monitor.stop()
  late.resolve(info(1, { isLive: true, eventId: 80695, startedAt: clock.now() }))
  monitor.notice(notice(1, 80695))
  await new Promise(setImmediate)
  expect(transitions).toEqual([])
})

test('nothing is asked after the end', async () => {
  monitor.watch([1])
  await pass(2)
  monitor.stop()
  const before = asked.length
  await pass(300)
  expect(asked.length).toBe(before)
})
