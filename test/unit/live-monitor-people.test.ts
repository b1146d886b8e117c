import { beforeEach, describe, expect, test } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import { info, listOf, MINUTES, monitorWorld, notice, type MonitorWorld } from './live-monitor-fixture.ts'

let w: MonitorWorld
beforeEach(() => {
  w = monitorWorld()
})

describe('somebody whom Parti does not know', () => {
  beforeEach(async () => {
    w.list = () => listOf([])
    w.profile = () => Promise.resolve(null)
    w.monitor.watch([1, 2])
    await w.pass(5 * MINUTES)
    w.profiled = []
    w.keeper.profiled.mockClear()
  })
  test('is looked up once, after three answers over two minutes', async () => {
    w.list = () => Promise.reject(new BridgeError('parti-lacks-route'))
    w.answer = (userId) => Promise.resolve(userId === 1 ? null : info(userId))
    w.keeper.standingOf.mockReturnValue('vanished')
    await w.pass(110)
    expect(w.profiled).toEqual([])
    await w.pass(40)
    expect(w.profiled).toEqual([1])
    expect(w.keeper.profiled).toHaveBeenCalledExactlyOnceWith(1, null)
    w.asked = []
    await w.pass(60 * MINUTES)
    expect(w.asked.filter(({ userId }) => userId === 1).length).toBeLessThanOrEqual(2)
    expect(w.profiled).toEqual([1])
  })
  test('is soon asked about again also where the list speaks for everybody', async () => {
    w.answer = (userId) => Promise.resolve(userId === 1 ? null : info(userId))
    await w.pass(9 * MINUTES)
    w.asked = []
    await w.pass(5 * MINUTES)
    expect(w.asked.filter(({ userId }) => userId === 1)).toHaveLength(3)
    expect(w.profiled).toEqual([1])
  })
  test('is looked up again where that failed', async () => {
    w.answer = (userId) => Promise.resolve(userId === 1 ? null : info(userId))
    w.profile = () => Promise.reject(new BridgeError('parti-refused'))
    await w.pass(14 * MINUTES)
    expect(w.profiled).toEqual([1])
    w.profile = () => Promise.resolve(null)
    await w.pass(20 * MINUTES)
    expect(w.profiled).toEqual([1, 1])
    expect(w.keeper.profiled).toHaveBeenCalledExactlyOnceWith(1, null)
  })
  test('may come back before that is believed', async () => {
    w.list = () => Promise.reject(new BridgeError('parti-lacks-route'))
    w.answer = () => Promise.resolve(null)
    await w.pass(110)
    w.answer = () => Promise.resolve(info(1))
    w.keeper.seenThere.mockClear()
    await w.pass(70)
    expect(w.keeper.seenThere).toHaveBeenCalledWith(1)
    expect(w.profiled).toEqual([])
  })
  test('was renamed where a push or the list says so', async () => {
    w.list = () => listOf([notice(1, 80695), notice(3, 80696)])
    await w.pass(60)
    w.monitor.notice(notice(2, 80697))
    expect(w.keeper.seenLive.mock.calls.map(([channel]) => channel.userId)).toEqual([1, 2])
  })
})

test('a single profile that finds nobody is not believed: channel-infos must agree', async () => {
  w.profile = () => Promise.resolve(null)
  w.monitor.watch([1])
  await w.pass(120)
  expect(w.profiled).toEqual([1])
  expect(w.keeper.profiled).not.toHaveBeenCalled()
  w.answer = () => Promise.resolve(null)
  await w.pass(400)
  expect(w.keeper.profiled).toHaveBeenCalledWith(1, null)
})

test('profiles are refreshed slowly, each once a day', async () => {
  w.list = () => listOf([])
  w.profile = () => Promise.resolve(null)
  w.monitor.watch([1, 2, 3])
  await w.pass(10 * MINUTES)
  expect(w.profiled.toSorted((a, b) => a - b)).toEqual([1, 2, 3])
})

describe('viewers by subscription', () => {
  beforeEach(async () => {
    w.list = () => listOf([notice(1, 80695)])
    w.answer = () => Promise.resolve(info(1, { isLive: true, eventId: 80695 }))
    w.monitor.watch([1])
    await w.pass(10)
    w.readings = []
  })
  test('begin once the key is known, which a channel that just began is asked for at once', () => {
    expect([...w.viewers.keys()]).toEqual([2])
    expect(w.monitor.livestreamIdOf(1)).toBe(2)
  })
  test('wait for no sweep: the key is asked for at once where a push does not tell it', async () => {
    w.answer = (userId) => Promise.resolve(info(userId, { livestreamId: null }))
    w.monitor.watch([1, 2])
    await w.pass(30)
    w.asked = []
    w.monitor.notice(notice(2, 80700))
    await w.pass(1.2)
    expect(w.asked.map(({ userId }) => userId)).toEqual([2])
  })
  test('reach the state, and each is told with its show', async () => {
    for (let count = 10; count < 15; count++) {
      w.viewers.get(2)?.(count)
      await w.pass(1)
    }
    expect(w.monitor.states.getState().get(1)).toMatchObject({ viewers: { source: 'push', count: 14 } })
    expect(w.readings.map(({ count }) => count)).toEqual([10, 11, 12, 13, 14])
    const state = w.monitor.states.getState().get(1)
    const seenAt = state?.phase === 'live' ? state.show.seenAt : null
    expect(w.readings.every(({ showSeenAt }) => showSeenAt === seenAt)).toBe(true)
  })
  test('are not told while an answer says that the show is over', async () => {
    w.list = () => listOf([])
    w.answer = () => Promise.resolve(info(1))
    await w.pass(61)
    w.readings = []
    w.viewers.get(2)?.(20)
    expect(w.phase(1)).toBe('live')
    expect(w.readings).toEqual([])
  })
  test('end with the show, and with the app', async () => {
    w.list = () => listOf([])
    w.answer = () => Promise.resolve(info(1))
    await w.pass(5 * MINUTES)
    expect(w.viewers.size).toBe(0)
  })
  test('end with the app', () => {
    w.monitor.stop()
    expect(w.viewers.size).toBe(0)
  })
})
