import { beforeEach, describe, expect, test, vi } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import { info, listOf, MINUTES, monitorWorld, notice, type MonitorWorld } from './live-monitor-fixture.ts'

let w: MonitorWorld
beforeEach(() => {
  w = monitorWorld()
})

describe('where hosts offer the list of everybody who is live', () => {
  const many = Array.from({ length: 1_000 }, (_, index) => index + 1)

  test('it answers for everybody, and single channels are asked about slowly', async () => {
    w.list = () => listOf([notice(7, 80695)])
    w.monitor.watch(many)
    await w.pass(2)
    expect(w.phase(7)).toBe('live')
    expect(w.phase(1_000)).toBe('offline')
    await w.pass(10 * MINUTES)
    expect(w.listed).toHaveLength(11)
    expect(w.asked.length).toBeLessThanOrEqual(61)
    expect(w.asked[0]?.userId).toBe(7)
  })
  test('each list is one change of the states', async () => {
    w.list = () => listOf([])
    w.monitor.watch(many)
    const onChange = vi.fn()
    w.monitor.states.subscribe(onChange)
    await w.pass(0.4)
    expect(onChange).toHaveBeenCalledOnce()
    w.list = () => listOf(many.slice(0, 100).map((userId) => notice(userId, userId)))
    await w.pass(1 * MINUTES)
    expect(w.batches).toMatchObject([{ after: null, userIds: many.slice(0, 100) }])
  })
  test('nobody is off because a list with a hole lacks them', async () => {
    w.list = () => listOf([notice(1, 80695)], false)
    w.answer = () => Promise.reject(new BridgeError('parti-unreadable'))
    w.monitor.watch([1, 2])
    await w.pass(10 * MINUTES)
    expect([w.phase(1), w.phase(2)]).toEqual(['live', 'unknown'])
  })
  test('whom a list with a hole lacks is asked about by itself', async () => {
    w.list = () => listOf([notice(1, 80695)], false)
    w.monitor.watch([1, 2])
    await w.pass(10 * MINUTES)
    expect(w.phase(2)).toBe('offline')
    expect(w.asked.filter(({ userId }) => userId === 2).length).toBeGreaterThanOrEqual(9)
  })
  test('a live channel that it lacks is asked about at once, and the end takes three answers over two minutes', async () => {
    w.list = () => listOf([notice(1, 80695)])
    w.answer = () => Promise.resolve(info(1, { isLive: true, eventId: 80695 }))
    w.monitor.watch([1])
    await w.pass(10)
    w.list = () => listOf([])
    w.answer = () => Promise.resolve(info(1))
    w.asked = []
    await w.pass(54)
    expect(w.asked).toHaveLength(1)
    await w.pass(110)
    expect(w.phase(1)).toBe('live')
    await w.pass(20)
    expect(w.phase(1)).toBe('offline')
    expect(w.transitions.map(([, kind]) => kind)).toEqual(['show-began', 'show-ended'])
  })
  test('a show that it leaves out stays on while the channel itself says so', async () => {
    w.list = () => listOf([])
    w.answer = () => Promise.resolve(info(1, { isLive: true, eventId: 80695 }))
    w.monitor.watch([1])
    await w.pass(20 * MINUTES)
    expect(w.phase(1)).toBe('live')
    expect(w.transitions).toHaveLength(1)
  })
  test.each(['parti-unreachable', 'parti-refused', 'parti-unreadable'] as const)(
    'channels are asked about one by one soon after it fails with %s, and it is tried again',
    async (code) => {
      w.list = () => listOf([])
      w.monitor.watch([1, 2, 3])
      await w.pass(5 * MINUTES)
      w.list = () => Promise.reject(new BridgeError(code))
      const now = w.listed.length
      w.asked = []
      await w.pass(2 * MINUTES)
      expect(new Set(w.asked.map(({ userId }) => userId)).size).toBe(3)
      await w.pass(58 * MINUTES)
      expect(w.listed.length - now).toBeGreaterThanOrEqual(6)
      expect(w.listed.length - now).toBeLessThanOrEqual(12)
      w.list = () => listOf([])
      await w.pass(11 * MINUTES)
      w.asked = []
      await w.pass(5 * MINUTES)
      expect(w.asked.length).toBeLessThanOrEqual(3)
    },
  )
  test('it is tried again every ten minutes where no host offers it', async () => {
    w.monitor.watch([1])
    await w.pass(61 * MINUTES)
    expect(w.listed).toHaveLength(7)
  })
  test('it is the first thing asked for when Parti can be reached again', async () => {
    w.list = () => Promise.reject(new BridgeError('parti-unreachable'))
    w.answer = () => Promise.reject(new BridgeError('parti-unreachable'))
    w.monitor.watch([1, 2])
    await w.pass(60 * MINUTES)
    w.list = () => listOf([])
    w.answer = (userId) => Promise.resolve(info(userId))
    const before = w.listed.length
    await w.pass(90)
    expect(w.listed.length).toBeGreaterThan(before)
  })
  test('rechecks ask for it once, however many there are', async () => {
    w.list = () => listOf([])
    w.monitor.watch([1, 2, 3])
    await w.pass(50)
    const before = { listed: w.listed.length, asked: w.asked.length }
    for (let count = 0; count < 50; count++) {
      w.monitor.recheck()
      await w.pass(0.2)
    }
    expect(w.listed.length - before.listed).toBe(1)
    expect(w.asked.length - before.asked).toBeLessThanOrEqual(1)
  })
  test('the user’s wish to know now is heeded also right after an answer, and no more than once a second', async () => {
    w.list = () => listOf([])
    w.monitor.watch([1])
    await w.pass(5)
    const before = w.listed.length
    w.monitor.retry()
    await w.pass(1)
    expect(w.listed.length).toBe(before + 1)
    for (let count = 0; count < 20; count++) {
      w.monitor.retry()
      await w.pass(0.2)
    }
    expect(w.listed.length + w.asked.length - before).toBeLessThanOrEqual(1 + 1 + 5)
  })
  test('one channel of which nothing can be read is left alone for a while, also where it must be asked about', async () => {
    w.list = () => listOf([notice(1, 80695)])
    w.monitor.watch([1])
    await w.pass(50)
    w.list = () => listOf([])
    w.answer = () => Promise.reject(new BridgeError('parti-unreadable'))
    await w.pass(12)
    w.asked = []
    await w.pass(60)
    expect(w.asked.length).toBeGreaterThanOrEqual(1)
    expect(w.asked.length).toBeLessThanOrEqual(2)
  })
})
