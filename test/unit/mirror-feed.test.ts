import { describe, expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { MirrorBatch } from '#shared/bridge/api.ts'
import { keyedSource } from '../../src/main/bridge/keyed-source.ts'
import { createMirrorFeed, type Pace } from '../../src/main/bridge/mirror-feed.ts'
import { createFakeClock } from '../fake-clock.ts'

function feed(initial: [string, unknown][] = []) {
  const clock = createFakeClock(0)
  const source = createStore<ReadonlyMap<string, unknown>>(() => new Map(initial))
  const batches: MirrorBatch<unknown>[] = []
  let pace: Pace = 'focused'
  const made = createMirrorFeed({
    source: keyedSource(source),
    clock,
    pace: () => pace,
    post: (batch) => batches.push(batch),
  })
  return {
    made,
    clock,
    batches,
    put: (key: string, value: unknown) => source.setState(new Map([...source.getState(), [key, value]]), true),
    remove: (key: string) => source.setState(new Map([...source.getState()].filter(([k]) => k !== key)), true),
    setPace(next: Pace) {
      pace = next
      made.paceChanged()
    },
  }
}

test('the snapshot holds everything, and changes follow with rising numbers', () => {
  const { made, clock, batches, put, remove } = feed([['a', 1]])
  expect(made.snapshot()).toEqual({ seq: 0, snapshot: true, entries: [['a', 1]] })
  put('b', 2)
  clock.advance(60)
  remove('a')
  clock.advance(60)
  expect(batches).toEqual([
    { seq: 1, snapshot: false, entries: [['b', 2]] },
    { seq: 2, snapshot: false, entries: [['a', null]] },
  ])
})

test('many changes of one key make one entry with the latest value', () => {
  const { clock, batches, put } = feed()
  for (let count = 1; count <= 1000; count++) put('a', count)
  clock.advance(60)
  expect(batches).toEqual([{ seq: 1, snapshot: false, entries: [['a', 1000]] }])
})

test('a window that takes nothing in gets two batches and then, once it does, what is true by then', () => {
  const { made, clock, batches, put } = feed()
  for (let count = 1; count <= 10; count++) {
    put('a', count)
    clock.advance(60)
  }
  expect(batches.map(({ entries }) => entries)).toEqual([[['a', 1]], [['a', 2]]])
  made.acknowledge(1)
  clock.advance(60)
  expect(batches.at(-1)).toEqual({ seq: 3, snapshot: false, entries: [['a', 10]] })
})

test('an acknowledgement of what was never sent opens nothing', () => {
  const { made, clock, batches, put } = feed()
  made.acknowledge(1_000_000)
  for (let count = 1; count <= 10; count++) {
    put('a', count)
    clock.advance(60)
  }
  expect(batches).toHaveLength(2)
})

test('a hidden window is fed nothing until it can be seen', () => {
  const { clock, batches, put, setPace } = feed()
  setPace('hidden')
  put('a', 1)
  clock.advance(60_000)
  expect(batches).toEqual([])
  setPace('focused')
  clock.advance(60)
  expect(batches).toHaveLength(1)
})

test('a window without focus is fed four times a second', () => {
  const { clock, batches, put, setPace } = feed()
  setPace('visible')
  put('a', 1)
  clock.advance(249)
  expect(batches).toEqual([])
  clock.advance(1)
  expect(batches).toHaveLength(1)
})

function late(pace: Pace) {
  const clock = createFakeClock(0)
  const posted: number[] = []
  let change: ((keys: string[], patienceMs?: number) => void) | undefined
  const made = createMirrorFeed({
    source: {
      entries: () => [],
      get: () => 1,
      subscribe(listener) {
        change = listener
        return () => undefined
      },
    },
    clock,
    pace: () => pace,
    post: ({ seq }) => {
      posted.push(clock.now())
      made.acknowledge(seq)
    },
  })
  return { clock, posted, change: (patienceMs?: number) => change?.(['a'], patienceMs) }
}

describe('what may wait', () => {
  test('waits in a window without focus, and not in the one in use', () => {
    const [visible, focused] = [late('visible'), late('focused')]
    for (const { clock, change } of [visible, focused]) {
      change(5000)
      clock.advance(400)
      change(5000)
      clock.advance(10_000)
    }
    expect([visible.posted, focused.posted]).toEqual([[5000], [60, 460]])
  })
  test('goes with what may not, and is not in the way of it', () => {
    const { clock, posted, change } = late('visible')
    change(5000)
    clock.advance(1000)
    change()
    clock.advance(100)
    change(5000)
    clock.advance(10_000)
    expect(posted).toEqual([1250])
    change(1000)
    clock.advance(10_000)
    expect(posted).toEqual([1250, 12_100])
  })
})

test('a window that missed too much gets everything anew, and the numbers go on', () => {
  const { clock, batches, put, remove, setPace } = feed([['a', 1]])
  setPace('hidden')
  for (let count = 0; count <= 10_000; count++) {
    put(`b${count}`, count)
    remove(`b${count}`)
  }
  setPace('focused')
  clock.advance(60)
  put('c', 2)
  clock.advance(60)
  expect(batches).toEqual([
    { seq: 1, snapshot: true, entries: [['a', 1]] },
    { seq: 2, snapshot: false, entries: [['c', 2]] },
  ])
})

test('nothing is sent and nothing waits after the end', () => {
  const { made, clock, batches, put } = feed()
  put('a', 1)
  made.stop()
  put('a', 2)
  clock.advance(60_000)
  expect(batches).toEqual([])
})
