import { beforeEach, describe, expect, test } from 'vitest'
import type { ChannelInfo } from '../../src/main/parti/facts.ts'
import { createGuestWatch } from '../../src/main/viewers/guest-watch.ts'
import type { Reading } from '../../src/main/viewers/reading.ts'
import { createFakeClock } from '../fake-clock.ts'
import { info } from './live-monitor-fixture.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))

const isLive = (): Promise<ChannelInfo | null> =>
  Promise.resolve(info(7, { isLive: true, eventId: 80695, viewers: 30 }))

function watching() {
  const clock = createFakeClock(1_747_444_000_000)
  const subscriptions = new Map<number, (count: number) => void>()
  const readings: Reading[] = []
  const asked: number[] = []
  let answer = isLive
  const guests = createGuestWatch({
    api: {
      channelInfo(userId) {
        asked.push(userId)
        return answer()
      },
    },
    watchViewers(livestreamId, onCount) {
      subscriptions.set(livestreamId, onCount)
      return () => subscriptions.delete(livestreamId)
    },
    clock,
    onReading: (reading) => readings.push(reading),
  })
  return {
    guests,
    subscriptions,
    readings,
    asked,
    answerWith: (next: typeof answer) => void (answer = next),
    state: () => guests.states.getState().get(7),
    async pass(minutes: number) {
      await settled()
      for (let minute = 0; minute < minutes; minute += 1) {
        clock.advance(60_000)
        await settled()
      }
    },
  }
}

describe('a channel that nobody follows', () => {
  let w: ReturnType<typeof watching>
  beforeEach(async () => {
    w = watching()
    w.guests.watch([7])
    await w.pass(0)
  })
  test('is asked about once a minute while somebody looks, and its viewers are subscribed to', async () => {
    await w.pass(5)
    expect(w.asked).toHaveLength(6)
    expect([...w.subscriptions.keys()]).toEqual([8])
    w.subscriptions.get(8)?.(45)
    expect(w.readings.map(({ count, source }) => [count, source]).at(-1)).toEqual([45, 'push'])
    expect(w.readings).toHaveLength(7)
    expect(w.state()).toMatchObject({ phase: 'live', viewers: { count: 45, source: 'push' } })
  })
  test('is left alone once nobody looks, also with what still comes', async () => {
    const push = w.subscriptions.get(8)
    w.guests.watch([])
    push?.(45)
    await w.pass(5)
    expect(w.asked).toHaveLength(1)
    expect(w.subscriptions.size).toBe(0)
    expect(w.readings).toHaveLength(1)
    expect(w.state()).toBeUndefined()
  })
  test('is not subscribed to once its show is over', async () => {
    w.answerWith(() => Promise.resolve(info(7)))
    await w.pass(4)
    expect(w.state()).toMatchObject({ phase: 'offline' })
    expect(w.subscriptions.size).toBe(0)
  })
  test('stays as it was while Parti does not answer', async () => {
    w.answerWith(() => Promise.reject(new Error('out of reach')))
    await w.pass(3)
    expect(w.state()).toMatchObject({ phase: 'live' })
    expect(w.asked).toHaveLength(4)
  })
  test('goes on being watched while others come and go', async () => {
    w.guests.watch([7, 9])
    w.guests.watch([7])
    await w.pass(1)
    expect(w.asked.filter((userId) => userId === 7)).toHaveLength(2)
  })
})
