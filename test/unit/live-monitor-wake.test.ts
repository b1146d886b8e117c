import { beforeEach, describe, expect, test } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { LiveList } from '../../src/main/parti/facts.ts'
import { info, listOf, MINUTES, monitorWorld, notice, type MonitorWorld } from './live-monitor-fixture.ts'

let w: MonitorWorld
beforeEach(() => {
  w = monitorWorld()
})

/** Answers the list with these live. */
const withShows =
  (...userIds: number[]) =>
  () =>
    listOf(userIds.map((userId) => notice(userId, 80_000 + userId)))

describe('after a wake-up', () => {
  test('what began is told together, once everybody was answered about', async () => {
    w.monitor.watch([1, 2, 3])
    await w.pass(20)
    w.answer = (userId) => Promise.resolve(info(userId, { isLive: userId !== 2, eventId: 80_000 + userId }))
    w.monitor.wake()
    await w.pass(1.2)
    expect(w.batches).toEqual([])
    await w.pass(10)
    expect(w.batches).toEqual([{ after: 'wake', userIds: [1, 3] }])
  })
  test('the states change at once', async () => {
    w.monitor.watch([1, 2, 3, 4, 5])
    await w.pass(20)
    w.monitor.wake()
    w.monitor.notice(notice(1, 80695))
    expect(w.phase(1)).toBe('live')
    expect(w.batches).toEqual([])
  })
  test('two minutes after the first answer it is told all the same', async () => {
    w.list = withShows()
    w.monitor.watch([1, 2])
    await w.pass(20)
    w.list = () => Promise.reject(new BridgeError('parti-unreachable'))
    w.answer = (userId) =>
      userId === 1
        ? Promise.resolve(info(1, { isLive: true, eventId: 80695 }))
        : Promise.reject(new BridgeError('parti-unreachable'))
    w.monitor.wake()
    await w.pass(100)
    expect(w.batches).toEqual([])
    await w.pass(60)
    expect(w.batches).toEqual([{ after: 'wake', userIds: [1] }])
  })
  test('an answer that was asked for before the sleep settles nothing', async () => {
    const late = Promise.withResolvers<LiveList>()
    w.list = withShows()
    w.monitor.watch([1, 2])
    await w.pass(70)
    w.list = () => late.promise
    await w.pass(60)
    w.monitor.wake()
    w.list = withShows(1, 2)
    late.resolve({ shows: [notice(1, 80_001)], isComplete: true })
    await new Promise(setImmediate)
    expect(w.batches).toEqual([])
    await w.pass(2)
    expect(w.batches).toEqual([{ after: 'wake', userIds: [1, 2] }])
  })
  test('doubts from before the sleep are forgotten', async () => {
    w.monitor.watch([1])
    w.monitor.notice(notice(1, 80_001))
    await w.pass(90)
    w.monitor.wake()
    await w.pass(100)
    expect(w.phase(1)).toBe('live')
  })
  test('that nobody announced, what began is told together too', async () => {
    w.list = withShows()
    w.monitor.watch([1, 2])
    await w.pass(20)
    w.clock.jump(8 * 60 * MINUTES * 1000)
    w.list = withShows(1, 2)
    await w.pass(2)
    expect(w.batches).toEqual([{ after: 'wake', userIds: [1, 2] }])
  })
  test('what is held when the app ends is told, for at the next start it would be old news', async () => {
    w.monitor.watch([1, 2])
    await w.pass(20)
    w.answer = () => Promise.reject(new BridgeError('parti-unreachable'))
    w.monitor.wake()
    w.monitor.notice(notice(1, 80695))
    await w.pass(1)
    w.monitor.stop()
    expect(w.batches).toEqual([{ after: 'wake', userIds: [1] }])
  })
  test('of nobody, later news are not held', async () => {
    w.monitor.wake()
    w.monitor.watch([1])
    w.monitor.notice(notice(1, 80695))
    expect(w.batches).toEqual([{ after: null, userIds: [1] }])
  })
})

test('a question that the sleep cut short, after a long outage, delays nothing', async () => {
  w.list = () => Promise.reject(new BridgeError('parti-unreachable'))
  w.answer = () => Promise.reject(new BridgeError('parti-unreachable'))
  w.monitor.watch([1])
  await w.pass(20 * MINUTES)
  const cut = Promise.withResolvers<never>()
  w.list = w.answer = () => cut.promise
  await w.pass(10 * MINUTES)
  w.monitor.wake()
  w.list = withShows(1)
  cut.reject(new BridgeError('parti-unreachable'))
  await w.pass(2)
  expect(w.phase(1)).toBe('live')
})

test('an answer that slept with the machine is passed over before anybody has noticed the sleep', async () => {
  const old = Promise.withResolvers<LiveList>()
  w.list = withShows()
  w.monitor.watch([1])
  await w.pass(59)
  w.list = () => old.promise
  await w.pass(5)
  w.clock.jump(60 * MINUTES * 1_000)
  w.list = withShows()
  old.resolve({ shows: [notice(1, 80_001)], isComplete: true })
  await w.pass(5)
  expect(w.phase(1)).toBe('offline')
  expect(w.batches).toEqual([])
})
