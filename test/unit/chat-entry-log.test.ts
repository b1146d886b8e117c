import * as fc from 'fast-check'
import { describe, expect, it, test, vi } from 'vitest'
import type { MirrorBatch } from '#shared/bridge/api.ts'
import { type Forgotten, forgottenKey, gapKey, type RoomEntry } from '#shared/model/chat-entry.ts'
import { countBelow, countUpTo, createEntryLog } from '../../src/renderer/chat/entry-log.ts'
import { createRoomLog, MOST_ITEMS } from '../../src/renderer/chat/room-log.ts'
import { chatGap, chatRowOf } from './chat-samples.ts'

type Entries = MirrorBatch<RoomEntry>['entries']

const batch = (entries: Entries, snapshot = false): MirrorBatch<RoomEntry> => ({ seq: 1, snapshot, entries })
const row = (order: number): Entries[number] => [`p${order}`, chatRowOf({ order })]
const rows = (from: number, to: number): Entries => Array.from({ length: to - from + 1 }, (_, at) => row(from + at))

const by = (order: number, userId: number): Entries[number] => [`p${order}`, chatRowOf({ order, userId })]
const forgotten = (upTo: number, userId: Forgotten['userId'] = null): Entries[number] => [
  forgottenKey(userId),
  { kind: 'forgotten', userId, upTo, at: null },
]

/** A log that has taken in these batches. */
function logOf(...batches: MirrorBatch<RoomEntry>[]) {
  const log = createEntryLog(1000)
  for (const one of batches) log.apply(one)
  return log
}
const ordersOf = (log: ReturnType<typeof logOf>): number[] => log.items().map(({ order }) => order)

test('in whatever order batches come, the rows stand in theirs, each once', () => {
  const orders = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { maxLength: 200 })
  fc.assert(
    fc.property(orders, fc.infiniteStream(fc.integer({ min: 1, max: 9 })), (orders, sizes) => {
      const log = createEntryLog(1000)
      for (let at = 0; at < orders.length;) {
        const size = sizes.next().value
        // Each row twice: what is there already is replaced.
        log.apply(batch([...orders.slice(at, at + size), ...orders.slice(Math.max(0, at - 3), at)].map(row)))
        at += size
      }
      expect(ordersOf(log)).toEqual(orders.toSorted((a, b) => a - b))
    }),
  )
})

describe('a snapshot', () => {
  it('replaces what it covers, and what was older stays where it joins it', () => {
    expect(ordersOf(logOf(batch(rows(1, 10), true), batch([row(8), row(11)], true)))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 11,
    ])
  })

  it('replaces everything where it does not join: what lies between is not known', () => {
    expect(ordersOf(logOf(batch(rows(1, 10), true), batch(rows(12, 14), true)))).toEqual([12, 13, 14])
    expect(ordersOf(logOf(batch(rows(1, 10), true), batch([], true)))).toEqual([])
  })

  it('is put in order, whatever order it has', () => {
    const log = logOf(batch([row(3), [gapKey(1), chatGap({ order: 1.5, until: 3 })], row(1)], true))
    expect(ordersOf(log)).toEqual([1, 1.5, 3])
  })

  it('ends what older gaps say of being filled, which nobody takes back', () => {
    const filled: Entries = [[gapKey(2), chatGap({ order: 2.5, until: 3, filledBy: 4 })]]
    expect(ordersOf(logOf(batch([...rows(1, 10), ...filled], true), batch(rows(8, 12), true)))).not.toContain(2.5)
  })
})

describe('what is gone', () => {
  it('stays where it is a row: main drops those by their age alone', () => {
    expect(ordersOf(logOf(batch(rows(1, 3), true), batch([['p1', null]])))).toEqual([1, 2, 3])
  })

  it('goes where it is a gap, but for an open one that is too far back for main to know', () => {
    const gap: Entries = [[gapKey(1), chatGap({ order: 1.5, until: 2 })]]
    const gone: Entries = [[gapKey(1), null]]
    expect(ordersOf(logOf(batch([...rows(1, 3), ...gap], true), batch(gone)))).toEqual([1, 2, 3])
    expect(ordersOf(logOf(batch([...rows(1, 1500), ...gap], true), batch(gone)))).toContain(1.5)
  })
})

describe('what was forgotten', () => {
  const gap: Entries[number] = [gapKey(1), chatGap({ order: 1.5, until: 2 })]

  it('goes, also rows that main holds no more, and gaps between them', () => {
    const log = logOf(batch([...rows(1, 1500), gap], true), batch([forgotten(1500), row(1501)]))
    expect(ordersOf(log)).toEqual([1501])
    log.apply(batch([row(1502), ['p1501', null]]))
    expect(ordersOf(log)).toEqual([1501, 1502])
  })

  it('goes of one person alone', () => {
    const log = logOf(batch([by(1, 7), gap, by(2, 8), by(3, 7)], true), batch([forgotten(3, 7), by(4, 7)]))
    expect(ordersOf(log)).toEqual([1.5, 2, 4])
  })

  it('goes where a window missed it, too', () => {
    expect(ordersOf(logOf(batch(rows(1, 5), true), batch([row(5), row(6), forgotten(3)], true)))).toEqual([4, 5, 6])
  })

  it('comes anew where main says so', () => {
    const log = logOf(batch(rows(1, 3), true), batch([forgotten(3)]), batch([row(2)]))
    expect(ordersOf(log)).toEqual([2])
  })
})

test('a row that changes keeps its place, and one that moves has one place only', () => {
  const log = logOf(batch(rows(1, 3), true), batch([['p2', chatRowOf({ order: 2, removedAt: 7 })]]))
  expect(log.items()[1]?.entry).toMatchObject({ removedAt: 7 })
  log.apply(batch([['p2', chatRowOf({ order: 9 })]]))
  expect(ordersOf(log)).toEqual([1, 3, 9])
})

test('what was read out does not change afterwards', () => {
  const log = logOf(batch(rows(1, 3), true))
  const before = log.items()
  log.apply(batch([row(4)]))
  log.trim(2)
  expect(before.map(({ order }) => order)).toEqual([1, 2, 3])
  expect(ordersOf(log)).toEqual([3, 4])
})

test('places are counted before and at an order', () => {
  const items = [1, 2, 2, 5].map((order) => ({ order }))
  expect([countBelow(items, 2), countUpTo(items, 2), countBelow(items, 9), countUpTo(items, 0)]).toEqual([1, 3, 4, 0])
})

/** The log of a room, and what fills it. */
function open() {
  const sinks: ((batch: MirrorBatch<RoomEntry>) => void)[] = []
  const log = createRoomLog((onBatch) => {
    sinks.push(onBatch)
    return () => {}
  })
  return { log, deliver: (entries: Entries, snapshot = false) => sinks[0]?.(batch(entries, snapshot)) }
}

const count = ({ log }: ReturnType<typeof open>): number => log.state.getState().items.length

describe('the log of a room', () => {
  it('changes once per batch', () => {
    const room = open()
    const listener = vi.fn<() => void>()
    room.log.state.subscribe(listener)
    room.deliver(rows(1, 500), true)
    room.deliver(rows(501, 600))
    expect(listener).toHaveBeenCalledTimes(2)
  })

  it('keeps the newest while the reader follows, and all that may be read while they do not', () => {
    const room = open()
    room.deliver(rows(1, MOST_ITEMS + 100), true)
    expect(count(room)).toBe(MOST_ITEMS)
    room.log.setFollowing(false)
    room.deliver(rows(MOST_ITEMS + 101, MOST_ITEMS + 1100))
    expect(count(room)).toBe(MOST_ITEMS + 1000)
    room.deliver(rows(MOST_ITEMS + 1101, 4 * MOST_ITEMS))
    expect(count(room)).toBe(3 * MOST_ITEMS)
    room.log.setFollowing(true)
    expect(count(room)).toBe(MOST_ITEMS)
  })
})
