import { beforeEach, describe, expect, test } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { ChannelInfo } from '../../src/main/parti/facts.ts'
import { info, monitorWorld, notice, type MonitorWorld } from './live-monitor-fixture.ts'

let w: MonitorWorld
beforeEach(() => {
  w = monitorWorld()
})

test('a channel is unknown until the first answer', async () => {
  w.monitor.watch([1])
  expect(w.phase(1)).toBe('unknown')
  await w.pass(2)
  expect(w.phase(1)).toBe('offline')
})

test('over any number of channels there is at most one question a second', async () => {
  w.monitor.watch(Array.from({ length: 200 }, (_, index) => index + 1))
  await w.pass(300)
  const gaps = w.asked.slice(1).map(({ at }, index) => at - (w.asked[index]?.at ?? 0))
  expect(w.asked.length).toBeGreaterThan(250)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000)
  expect(new Set(w.asked.map(({ userId }) => userId)).size).toBe(200)
})

test('one channel is asked about once a minute', async () => {
  w.monitor.watch([1])
  await w.pass(600)
  expect(w.asked.length).toBeGreaterThanOrEqual(9)
  expect(w.asked.length).toBeLessThanOrEqual(11)
})

describe('pushes', () => {
  test('make a followed channel live at once', async () => {
    w.monitor.watch([1])
    await w.pass(2)
    w.monitor.notice(notice(1, 80695))
    expect(w.phase(1)).toBe('live')
    expect(w.transitions).toEqual([[1, 'show-began']])
    const at = w.clock.now()
    expect(w.readings).toEqual([
      { userId: 1, showSeenAt: at, at, elapsed: w.clock.elapsed(), count: 3, source: 'push' },
    ])
  })
  test('about others are ignored', () => {
    w.monitor.watch([1])
    w.monitor.notice(notice(2, 80695))
    expect(w.monitor.states.getState().has(2)).toBe(false)
    expect(w.transitions).toEqual([])
  })
  test('outweigh an answer that was asked for before they came', async () => {
    const late = Promise.withResolvers<ChannelInfo | null>()
    w.answer = () => late.promise
    w.monitor.watch([1])
    await w.pass(2)
    w.monitor.notice(notice(1, 80700))
    late.resolve(info(1, { isLive: true, eventId: 80600 }))
    await w.pass(1)
    expect(w.monitor.states.getState().get(1)).toMatchObject({ show: { eventId: 80700 } })
    expect(w.transitions).toHaveLength(1)
  })
})

describe('while Parti cannot be reached', () => {
  beforeEach(() => {
    w.answer = () => Promise.reject(new BridgeError('parti-unreachable'))
  })
  test('the asking slows down to once a minute, whatever the number of channels', async () => {
    w.monitor.watch([1, 2, 3, 4, 5])
    await w.pass(1_200)
    expect(w.asked.length).toBeLessThanOrEqual(26)
    expect(w.asked.length).toBeGreaterThanOrEqual(15)
  })
  test('a live channel stays live, and nothing ends or begins when the answers come back', async () => {
    w.monitor.watch([1])
    w.monitor.notice(notice(1, 80695))
    await w.pass(600)
    expect(w.phase(1)).toBe('live')
    w.answer = (userId) => Promise.resolve(info(userId, { isLive: true, eventId: 80695 }))
    await w.pass(120)
    expect(w.transitions).toEqual([[1, 'show-began']])
  })
  test('a recheck asks at once', async () => {
    w.monitor.watch([1])
    await w.pass(300)
    const before = w.asked.length
    w.monitor.recheck()
    await w.pass(1)
    expect(w.asked.length).toBe(before + 1)
  })
})

test('rechecks in a row ask each channel once', async () => {
  w.monitor.watch([1, 2])
  await w.pass(30)
  w.asked = []
  for (let count = 0; count < 10; count++) {
    w.monitor.recheck()
    await w.pass(1)
  }
  expect(w.asked.map(({ userId }) => userId).toSorted((a, b) => a - b)).toEqual([1, 2])
})

test('a channel that Parti fails on holds up nobody else', async () => {
  w.answer = (userId) =>
    userId === 1 ? Promise.reject(new BridgeError('parti-unreachable')) : Promise.resolve(info(userId))
  w.monitor.watch([1, 2, 3])
  await w.pass(600)
  expect(w.phase(2)).toBe('offline')
  expect(w.asked.filter(({ userId }) => userId === 2).length).toBeGreaterThanOrEqual(5)
  expect(w.asked.filter(({ userId }) => userId === 3).length).toBeGreaterThanOrEqual(5)
})

test('an answer that cannot be read holds up nobody else', async () => {
  w.answer = (userId) =>
    userId === 1 ? Promise.reject(new BridgeError('parti-unreadable')) : Promise.resolve(info(userId))
  w.monitor.watch([1, 2])
  await w.pass(3)
  expect(w.phase(1)).toBe('unknown')
  expect(w.phase(2)).toBe('offline')
})

test('a channel that Parti no longer knows ends like one that went offline', async () => {
  w.monitor.watch([1])
  w.monitor.notice(notice(1, 80695))
  w.answer = () => Promise.resolve(null)
  await w.pass(60)
  expect(w.phase(1)).toBe('live')
  await w.pass(180)
  expect(w.phase(1)).toBe('offline')
  expect(w.transitions.at(-1)).toEqual([1, 'show-ended'])
})

test('a dropped channel is forgotten, also by an answer that is still under way', async () => {
  const late = Promise.withResolvers<ChannelInfo | null>()
  w.answer = () => late.promise
  w.monitor.watch([1])
  await w.pass(2)
  w.monitor.watch([])
  late.resolve(info(1, { isLive: true }))
  await new Promise(setImmediate)
  expect(w.monitor.states.getState().size).toBe(0)
  expect(w.transitions).toEqual([])
})

test('an answer that comes after the end means nothing', async () => {
  const late = Promise.withResolvers<ChannelInfo | null>()
  w.answer = () => late.promise
  w.monitor.watch([1])
  await w.pass(2)
  w.monitor.stop()
  late.resolve(info(1, { isLive: true, eventId: 80695, startedAt: w.clock.now() }))
  w.monitor.notice(notice(1, 80695))
  await new Promise(setImmediate)
  expect(w.transitions).toEqual([])
})

test('nothing is asked after the end', async () => {
  w.monitor.watch([1])
  await w.pass(2)
  w.monitor.stop()
  const before = w.asked.length
  await w.pass(300)
  expect(w.asked.length).toBe(before)
})
