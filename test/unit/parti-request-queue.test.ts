import { beforeEach, describe, expect, it } from 'vitest'
import { createRequestQueue, type RequestQueue, type Urgency } from '../../src/main/parti/request-queue.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'

let clock: FakeClock
let queue: RequestQueue
let served: { name: string; at: number }[]

beforeEach(() => {
  clock = createFakeClock(1_747_444_000_000)
  queue = createRequestQueue(clock)
  served = []
})

const settle = () => new Promise(setImmediate)
async function pass(ms: number): Promise<void> {
  for (let step = 0; step < ms; step += 100) {
    clock.advance(100)
    await settle()
  }
}
const ask = (name: string, urgency: Urgency = 'user') =>
  void queue.turn(urgency).then(() => served.push({ name, at: clock.elapsed() }))
const names = () => served.map(({ name }) => name)

describe('the queue before Parti', () => {
  it('lets a handful of the user’s questions through at once, then one a second', async () => {
    for (let count = 0; count < 8; count += 1) ask(`q${count}`)
    await settle()
    expect(names()).toEqual(['q0', 'q1', 'q2', 'q3', 'q4'])
    await pass(3000)
    expect(served.slice(5).map(({ at }) => at)).toEqual([1000, 2000, 3000])
  })

  it('asks by itself no more than once a second', async () => {
    for (let count = 0; count < 5; count += 1) ask(`b${count}`, 'background')
    await settle()
    await pass(10_000)
    const gaps = served.slice(1).map(({ at }, index) => at - (served[index]?.at ?? 0))
    expect(served).toHaveLength(5)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000)
  })

  it('lets the user’s question pass the app’s own', async () => {
    for (let count = 0; count < 3; count += 1) ask(`b${count}`, 'background')
    await pass(100)
    ask('mine')
    await settle()
    expect(names()).toEqual(['b0', 'mine'])
    await pass(10_000)
    expect(names()).toEqual(['b0', 'mine', 'b1', 'b2'])
  })

  it('answers for a channel that was just followed, without waiting for the burst to grow whole', async () => {
    ask('id')
    ask('profile')
    ask('live', 'background')
    await settle()
    expect(names()).toEqual(['id', 'profile', 'live'])
  })

  it('asks by itself half as often after a burst of the user’s, until the next one would find it whole', async () => {
    for (let count = 0; count < 30; count += 1) ask(`b${count}`, 'background')
    for (let count = 0; count < 5; count += 1) ask(`u${count}`)
    await settle()
    served = []
    await pass(20_000)
    const own = served.filter(({ name }) => name.startsWith('b'))
    const gaps = own.slice(1).map(({ at }, index) => at - (own[index]?.at ?? 0))
    expect(gaps.slice(0, 3)).toEqual([2000, 2000, 2000])
    expect(gaps.slice(-3)).toEqual([1000, 1000, 1000])
    for (let count = 0; count < 4; count += 1) ask(`again${count}`)
    await settle()
    expect(names().slice(-4)).toEqual(['again0', 'again1', 'again2', 'again3'])
  })

  it('gives no more than one a second over time, whoever asks', async () => {
    for (let count = 0; count < 100; count += 1) ask(`b${count}`, 'background')
    for (let count = 0; count < 100; count += 1) ask(`u${count}`)
    await settle()
    await pass(60_000)
    expect(served.length).toBeLessThanOrEqual(60 + 5)
  })

  it('is not hurried by a wall clock that is set forward', async () => {
    for (let count = 0; count < 3; count += 1) ask(`b${count}`, 'background')
    await settle()
    clock.jump(3_600_000)
    await pass(900)
    expect(names()).toEqual(['b0'])
  })

  it('tells how much was asked, also a minute later', async () => {
    for (let count = 0; count < 6; count += 1) ask(`q${count}`)
    expect(queue.report.getState()).toEqual({ total: 5, lastMinute: 5, waiting: 1 })
    await pass(1000)
    expect(queue.report.getState()).toEqual({ total: 6, lastMinute: 6, waiting: 0 })
    await pass(61_000)
    expect(queue.report.getState()).toEqual({ total: 6, lastMinute: 0, waiting: 0 })
  })
})
