import { expect, test } from 'vitest'
import type { LiveState, Show } from '#shared/model/live-state.ts'
import { watchBusyness } from '../../src/main/alerts/busy-watch.ts'
import { createCompareBusyness } from '../../src/main/viewers/compare-busyness.ts'
import { createFakeClock } from '../fake-clock.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))

function watching() {
  const clock = createFakeClock(100_000_000)
  const states = new Map<number, LiveState>()
  const wanted = new Set([7])
  const busy: number[] = []
  const compared: unknown[][] = []
  const stop = watchBusyness({
    clock,
    states: () => states,
    isWanted: (userId) => wanted.has(userId),
    compare: createCompareBusyness({
      countsAtAge(...args) {
        compared.push(args)
        return Promise.resolve([50, 60, 40, 50, 50].map((count, index) => ({ showFrom: index, count })))
      },
    }),
    onBusy: (userId) => busy.push(userId),
  })
  const show = { eventId: null, title: null, category: null, startedAt: null, seenAt: clock.now() }
  return {
    clock,
    wanted,
    busy,
    compared,
    stop,
    see(userId: number, count: number, seenAt = show.seenAt, more: Partial<Show> = {}) {
      const viewers = { count, at: clock.now(), source: 'poll' } as const
      states.set(userId, {
        phase: 'live',
        show: { ...show, seenAt, ...more },
        viewers,
        at: clock.now(),
        source: 'poll',
      })
    },
    async pass(minutes: number) {
      for (let minute = 0; minute < minutes; minute += 1) {
        clock.advance(60_000)
        await settled()
      }
    },
  }
}

test('a busy show is told of once, and the next one again', async () => {
  const w = watching()
  w.see(7, 60)
  await w.pass(2)
  expect(w.busy).toEqual([])
  w.see(7, 200)
  await w.pass(5)
  expect(w.busy).toEqual([7])
  w.see(7, 200, w.clock.now())
  await w.pass(2)
  expect(w.busy).toEqual([7, 7])
})

test('it is compared with earlier shows at the age that it had when the number came, be it long ago', async () => {
  const w = watching()
  const began = w.clock.now() - 60_000
  w.see(7, 60, began)
  await w.pass(1)
  expect(w.compared).toEqual([[7, began, 60_000, 20]])
  await w.pass(180)
  expect(w.compared.at(-1)).toEqual([7, began, 60_000, 20])
})

test('it is compared with nothing while nobody knows how old it is', async () => {
  const w = watching()
  const seenAt = w.clock.now()
  w.see(7, 200, seenAt, { wasOn: true })
  await w.pass(2)
  expect([w.busy, w.compared]).toEqual([[], []])
  w.see(7, 200, seenAt, { wasOn: true, startedAt: seenAt - 3_600_000 })
  await w.pass(1)
  expect(w.busy).toEqual([7])
})

test('nobody is asked about whom the user does not want to be told of, or after the end', async () => {
  const w = watching()
  w.see(8, 200)
  await w.pass(2)
  w.stop()
  w.see(7, 200)
  await w.pass(2)
  expect([w.busy, w.compared]).toEqual([[], []])
})
