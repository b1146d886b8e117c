import { beforeEach, expect, test } from 'vitest'
import type { ChatBatch, ChatKeeping } from '#shared/model/archived-chat.ts'
import { createChatWriter, type ChatWriter } from '../../src/main/archive/chat-writer.ts'
import { aChatRow } from '../chat-rows.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'

let clock: FakeClock
let writer: ChatWriter
let told: ChatKeeping[]
/** What was asked of the archive and is not answered. */
let asked: { batches: readonly ChatBatch[]; succeed: () => void; fail: () => void }[]

beforeEach(() => {
  clock = createFakeClock(0)
  told = []
  asked = []
  writer = createChatWriter({
    clock,
    random: () => 1,
    onKeeping: (keeping) => told.push(keeping),
    chat: {
      record: (batches) =>
        new Promise((resolve, reject) => {
          asked.push({ batches, succeed: resolve, fail: () => reject(new Error('disk full')) })
        }),
    },
  })
})

const rows = (from: number, count: number) => Array.from({ length: count }, (_, index) => aChatRow(from + index))

/** Lets what was answered be worked off. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

async function answer(how: 'succeed' | 'fail'): Promise<void> {
  asked.shift()![how]()
  await settle()
}

/** By room: numbers of the rows and the spans that were asked for first and are not answered. */
const inFirst = () =>
  asked[0]?.batches.map(({ roomId, rows, spans }) => [roomId, rows.map(({ message }) => message.chatId), spans])

test('rows of all rooms wait a quarter of a second and go as one', () => {
  writer.add(1, rows(1, 1), null)
  clock.advance(200)
  writer.add(2, rows(2, 1), [{ from: 2, to: 2 }])
  writer.add(1, rows(3, 1), null)
  clock.advance(49)
  expect(asked).toHaveLength(0)
  clock.advance(1)
  expect(inFirst()).toEqual([
    [2, [2], [{ from: 2, to: 2 }]],
    [1, [1, 3], null],
  ])
  expect(asked).toHaveLength(1)
})

test('spans alone are written, too', () => {
  writer.add(1, [], [{ from: 1, to: 9 }])
  clock.advance(250)
  expect(inFirst()).toEqual([[1, [], [{ from: 1, to: 9 }]]])
})

test('five hundred rows do not wait, more go in several turns, and spans only with the last of them', async () => {
  writer.add(1, rows(1, 700), [{ from: 1, to: 700 }])
  expect(asked).toHaveLength(1)
  expect(asked[0]?.batches).toMatchObject([{ roomId: 1, spans: null }])
  expect(asked[0]?.batches[0]?.rows).toHaveLength(500)
  await answer('succeed')
  clock.advance(250)
  expect(asked[0]?.batches).toMatchObject([{ spans: [{ from: 1, to: 700 }] }])
  expect(asked[0]?.batches[0]?.rows).toHaveLength(200)
  await answer('succeed')
  clock.advance(60_000)
  expect(asked).toHaveLength(0)
})

test('one batch is on its way at a time', async () => {
  writer.add(1, rows(1, 1), null)
  clock.advance(250)
  writer.add(1, rows(2, 600), null)
  clock.advance(250)
  expect(asked).toHaveLength(1)
  await answer('succeed')
  expect(asked).toHaveLength(1)
})

test('what could not be written is written again, ever later, in its order and with what came since', async () => {
  writer.add(1, rows(1, 1), [{ from: 1, to: 1 }])
  clock.advance(250)
  for (const [index, wait] of [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000].entries()) {
    await answer('fail')
    writer.add(1, rows(index + 2, 1), null)
    clock.advance(wait - 1)
    expect(asked).toHaveLength(0)
    clock.advance(1)
    expect(asked).toHaveLength(1)
  }
  expect(inFirst()).toEqual([[1, [1, 2, 3, 4, 5, 6, 7, 8, 9], [{ from: 1, to: 1 }]]])
  await answer('succeed')
  writer.add(1, rows(10, 1), null)
  clock.advance(250)
  expect(inFirst()).toEqual([[1, [10], null]])
})

test('failures are told when they last, and the end of them', async () => {
  writer.add(1, rows(1, 2), null)
  clock.advance(250)
  for (const wait of [500, 1_000]) {
    await answer('fail')
    expect(told).toEqual([])
    clock.advance(wait)
  }
  await answer('fail')
  expect(told).toEqual([{ state: 'live-only', waiting: 2, dropped: 0, reason: 'disk full' }])
  clock.advance(2_000)
  await answer('succeed')
  expect(told.slice(1)).toEqual([{ state: 'kept', waiting: 0, dropped: 0, reason: '' }])
})

test('of more rows than are kept in memory the oldest are given up, which is told and leaves a hole in the spans', async () => {
  writer.add(1, rows(1, 500), null)
  await answer('fail')
  writer.add(2, rows(50_001, 10), [{ from: 50_001, to: 50_010 }])
  writer.add(1, rows(501, 19_600), [{ from: 1, to: 20_100 }])
  expect(writer.keeping()).toEqual({ state: 'live-only', waiting: 20_000, dropped: 110, reason: 'disk full' })
  expect(told).toHaveLength(1)
  await writeAll()
  expect(kept.get(1)).toMatchObject({ count: 19_990, first: 111, spans: [{ from: 111, to: 20_100 }] })
  expect(kept.get(2)).toMatchObject({ count: 10, spans: [{ from: 50_001, to: 50_010 }] })
  expect(writer.keeping()).toEqual({ state: 'kept', waiting: 0, dropped: 110, reason: '' })
})

const kept = new Map<number, { count: number; first: number | null; spans: unknown }>()

/** Answers well whatever is asked, and sums up by room what was. */
async function writeAll(): Promise<void> {
  kept.clear()
  const flushed = writer.flush()
  await settle()
  while (asked.length > 0) {
    for (const { roomId, rows, spans } of asked[0]!.batches) {
      const before = kept.get(roomId)
      const first = before?.first ?? rows[0]?.message.chatId ?? null
      kept.set(roomId, { count: (before?.count ?? 0) + rows.length, first, spans: spans ?? before?.spans })
    }
    await answer('succeed')
  }
  await flushed
}

test('rows on their way are not given up', async () => {
  writer.add(1, rows(1, 500), null)
  writer.add(1, rows(501, 19_600), null)
  expect(writer.keeping()).toMatchObject({ waiting: 20_000, dropped: 100 })
  await writeAll()
  expect(kept.get(1)).toMatchObject({ count: 20_000, first: 1 })
})

test('the end of the app writes at once what waits, and gives up after one failure', async () => {
  writer.add(1, rows(1, 1), null)
  await writeAll()
  expect(kept.get(1)).toMatchObject({ count: 1 })
  writer.add(1, rows(2, 1_200), null)
  const flushed = writer.flush()
  await answer('succeed')
  await answer('fail')
  await flushed
  expect(writer.keeping()).toMatchObject({ waiting: 700 })
})

test('the end of the app waits for what is on its way', async () => {
  writer.add(1, rows(1, 1), null)
  clock.advance(250)
  let isFlushed = false
  const flushed = writer.flush().then(() => (isFlushed = true))
  await settle()
  expect(isFlushed).toBe(false)
  await answer('succeed')
  await flushed
})

test('what is to be forgotten is not written later, also where it was on its way in vain', async () => {
  writer.add(1, rows(1, 2), [{ from: 1, to: 2 }])
  clock.advance(250)
  writer.add(1, [aChatRow(3, { userId: 66 })], null)
  writer.add(2, [aChatRow(4, { userId: 66 }), aChatRow(5)], null)
  const forgotten = Promise.all([writer.forget({ roomId: 1 }), writer.forget({ userId: 66 })])
  await answer('fail')
  await forgotten
  clock.advance(500)
  expect(inFirst()).toEqual([[2, [5], null]])
})
