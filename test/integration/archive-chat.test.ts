import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArchivedRow, ChatBatch, ChatMoment, ChatPage, ChatSighting } from '#shared/model/archived-chat.ts'
import type { Archive } from '../../src/main/archive/archive.ts'
import { aChatRow, EVENING, textOf } from '../chat-rows.ts'
import { openTestArchive } from './archive-fixture.ts'

let folder: string
let file: string
let archive: Archive

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-chat-'))
  file = path.join(folder, 'archive.db')
  archive = openTestArchive(file).archive
})

afterEach(async () => {
  await archive.close()
  rmSync(folder, { recursive: true, force: true })
})

async function reopen(): Promise<void> {
  await archive.close()
  archive = openTestArchive(file).archive
}

const batch = (rows: readonly ChatSighting[], roomId = 1, spans: ChatBatch['spans'] = null): ChatBatch => ({
  roomId,
  rows,
  spans,
})
const record = (rows: readonly ChatSighting[], roomId = 1): Promise<void> => archive.chat.record([batch(rows, roomId)])
const numbers = (rows: readonly ArchivedRow[]): (number | null)[] => rows.map(({ message }) => message.chatId)
const recent = async (roomId = 1): Promise<ArchivedRow[]> => (await archive.chat.recent(roomId, 100, null)).rows

test('rows come back as they were, also what they do not tell, after a restart', async () => {
  const raid = { kind: 'raid', from: 'DBR', to: 'Ünïcode 😀', raw: '{"channel_from_name":"DBR"}' } as const
  const bare = { userId: null, userName: '', at: null }
  const rows = [
    aChatRow(1, { content: raid }),
    aChatRow(2, bare, { removedAt: EVENING + 9_000 }),
    aChatRow(3, textOf('')),
  ]
  await record(rows)
  await reopen()
  const kept = { id: expect.any(Number), roomId: 1, isMention: false }
  expect(await recent()).toEqual([1, 0, 2].map((index) => ({ ...kept, ...rows[index] })))
})

test('the newest rows of a room come in pages by the time they were written, however late they were found', async () => {
  await record([5, 6, 7].map((chatId) => aChatRow(chatId)))
  await record([aChatRow(9)], 2)
  await record([1, 2, 3, 4].map((chatId) => aChatRow(chatId, {}, { seenAt: EVENING + 60_000 })))
  const first = await archive.chat.recent(1, 3, null)
  const second = await archive.chat.recent(1, 3, first.next)
  const third = await archive.chat.recent(1, 3, second.next)
  expect([first, second, third].map(({ rows }) => numbers(rows))).toEqual([[5, 6, 7], [2, 3, 4], [1]])
  expect(third.next).toBeNull()
})

test('rows of one second keep the order of their numbers, also where one comes late', async () => {
  await record([10, 12].map((chatId) => aChatRow(chatId, { at: EVENING })))
  await record([aChatRow(11, { at: EVENING })])
  expect(numbers(await recent())).toEqual([10, 11, 12])
})

test('more rows in a second than it has places are all kept, and known again', async () => {
  const many = Array.from({ length: 3_000 }, (_, index) => aChatRow(index + 1, { at: EVENING }))
  await record(many)
  await record(many)
  expect(await archive.chat.facts()).toMatchObject({ rows: 3_000 })
})

test('a row that comes again is not doubled, and takes over that it is gone or back', async () => {
  await record([aChatRow(1)])
  await record([aChatRow(1, { at: EVENING + 1_500 }, { removedAt: EVENING + 60_000 })])
  expect(await recent()).toMatchObject([{ removedAt: EVENING + 60_000, seenAt: EVENING + 1_300 }])
  await record([aChatRow(1)])
  expect(await recent()).toMatchObject([{ removedAt: null }])
})

test('the same number in another room is another row', async () => {
  await record([aChatRow(1)])
  await record([aChatRow(1)], 2)
  expect([numbers(await recent(1)), numbers(await recent(2))]).toEqual([[1], [1]])
})

test('rows without a number are told apart by user, second and text', async () => {
  const rows = [
    aChatRow(null, textOf('a')),
    aChatRow(null, textOf('b')),
    aChatRow(null, { ...textOf('a'), userId: 8 }),
    aChatRow(null, { ...textOf('a'), at: EVENING + 1_000 }),
    aChatRow(null, { ...textOf('a'), at: null }, { seenAt: EVENING + 2_500 }),
  ]
  await record(rows)
  await record(rows.map((row) => ({ ...row, removedAt: EVENING })))
  await record([aChatRow(null, textOf('a'))], 2)
  expect(await recent()).toHaveLength(5)
  expect((await recent()).map(({ removedAt }) => removedAt)).toEqual(Array.from({ length: 5 }, () => EVENING))
})

test('keys are unique where rows have no number', async () => {
  await record([aChatRow(null, textOf('a')), aChatRow(null, textOf('b')), aChatRow(1)])
  const keys = (await recent()).map(({ message }) => message.key)
  expect(new Set(keys).size).toBe(3)
  expect(keys.at(-1)).toBe('p1')
})

test('batches are kept as a whole or not at all', async () => {
  await archive.chat.record([batch([aChatRow(1)], 1, [{ from: 1, to: 1 }])])
  const broken = aChatRow(3, {}, { seenAt: Number.NaN })
  const batches = [batch([aChatRow(2)], 1, [{ from: 1, to: 2 }]), batch([broken], 2)]
  await expect(archive.chat.record(batches)).rejects.toMatchObject({ code: 'storage-failed' })
  expect(numbers(await recent())).toEqual([1])
  expect(await archive.chat.spans(1)).toEqual([{ from: 1, to: 1 }])
  await record([aChatRow(2)])
  expect(numbers(await recent())).toEqual([1, 2])
})

test('the complete spans of a room survive, are replaced as a whole, and stay where none are told', async () => {
  await archive.chat.record([
    batch([], 1, [
      { from: 30, to: 40 },
      { from: 1, to: 9 },
    ]),
    batch([], 2, [{ from: 5, to: 6 }]),
  ])
  await reopen()
  await record([aChatRow(1)])
  expect(await archive.chat.spans(1)).toEqual([
    { from: 1, to: 9 },
    { from: 30, to: 40 },
  ])
  await archive.chat.record([batch([], 1, [{ from: 1, to: 40 }])])
  expect(await archive.chat.spans(1)).toEqual([{ from: 1, to: 40 }])
  expect(await archive.chat.spans(2)).toEqual([{ from: 5, to: 6 }])
})

const around = async (moment: ChatMoment) => numbers(await archive.chat.around(1, moment, 4))

test('a moment is shown with what came before and after it', async () => {
  await record([1, 2, 3, 4, 6, 7, 8].map((chatId) => aChatRow(chatId)))
  await record([aChatRow(5)], 2)
  expect(await around({ chatId: 4 })).toEqual([2, 3, 4, 6])
  expect(await around({ chatId: 5 })).toEqual([3, 4, 6, 7])
  expect(await around({ at: EVENING + 3_900 })).toEqual([1, 2, 3, 4])
  expect(await around({ chatId: 99 })).toEqual([7, 8])
  expect(await around({ at: 0 })).toEqual([1, 2])
})

test('what a person said comes from all rooms, the newest first, with how much there is in each', async () => {
  await record([1, 2, 5].map((chatId) => aChatRow(chatId)))
  await record([aChatRow(3), aChatRow(4, { userId: 77 })], 2)
  const first = await archive.chat.ofUser(7, 3, null)
  expect(numbers(first.rows)).toEqual([5, 3, 2])
  expect(first.rooms).toEqual([
    { roomId: 1, rows: 3 },
    { roomId: 2, rows: 1 },
  ])
  const second = await archive.chat.ofUser(7, 3, first.next)
  expect(second).toMatchObject({ rows: [{ message: { chatId: 1 } }], next: null, rooms: null })
})

const exported = (after: number | null): Promise<ChatPage> =>
  archive.chat.export(1, EVENING + 2_000, EVENING + 4_000, 2, after)

test('a part of a room comes in pages, the oldest first, by whole seconds', async () => {
  await record([1, 2, 3, 4, 5].map((chatId) => aChatRow(chatId)))
  await record([aChatRow(6, { at: EVENING + 3_000 })], 2)
  const first = await exported(null)
  const second = await exported(first.next)
  expect([numbers(first.rows), numbers(second.rows), second.next]).toEqual([[2, 3], [4], null])
})

test('mentions are an inbox: newest first, seen up to where the user looked, and never unseen again', async () => {
  await record([aChatRow(1, {}, { isMention: true }), aChatRow(2), aChatRow(3, {}, { isMention: true })])
  await record([aChatRow(2, {}, { isMention: true }), aChatRow(3)])
  const page = await archive.chat.mentions(2, null)
  expect(numbers(page.rows)).toEqual([3, 2])
  expect(page.unseen).toBe(3)
  await archive.chat.markMentionsSeen(page.rows[1]!.id)
  await record([aChatRow(1, {}, { isMention: true, removedAt: EVENING + 60_000 })])
  expect(await archive.chat.mentions(2, null)).toMatchObject({ unseen: 1, rows: [{ isSeen: false }, { isSeen: true }] })
  expect(numbers((await archive.chat.mentions(2, page.next)).rows)).toEqual([1])
})

test('a pinned message is kept once with when it was first and last seen, by its number or by its words', async () => {
  const { message } = aChatRow(5)
  const bare = aChatRow(null, textOf('no number')).message
  await archive.chat.recordPin(1, { label: 'DBR', message }, 2_000)
  await archive.chat.recordPin(1, { label: null, message }, 9_000)
  await archive.chat.recordPin(1, { label: null, message }, 1_000)
  await archive.chat.recordPin(1, { label: null, message: bare }, 3_000)
  await archive.chat.recordPin(1, { label: null, message: bare }, 4_000)
  await archive.chat.recordPin(2, { label: null, message }, 9_999)
  await reopen()
  expect(await archive.chat.pins(1)).toEqual([
    { pin: { label: 'DBR', message }, firstSeenAt: 1_000, lastSeenAt: 9_000 },
    {
      pin: { label: null, message: { ...bare, key: expect.stringMatching(/^pin/) } },
      firstSeenAt: 3_000,
      lastSeenAt: 4_000,
    },
  ])
})

test('the facts tell what is kept of each room', async () => {
  expect(await archive.chat.facts()).toMatchObject({ rows: 0, oldestAt: null, newestAt: null, rooms: [] })
  await record([1, 2, 3].map((chatId) => aChatRow(chatId)))
  await record([aChatRow(9)], 2)
  const facts = await archive.chat.facts()
  expect(facts).toEqual({
    rows: 4,
    bytes: expect.any(Number),
    oldestAt: EVENING + 1_000,
    newestAt: EVENING + 9_000,
    rooms: [
      { roomId: 1, rows: 3, oldestAt: EVENING + 1_000, newestAt: EVENING + 3_000 },
      { roomId: 2, rows: 1, oldestAt: EVENING + 9_000, newestAt: EVENING + 9_000 },
    ],
  })
  await archive.close()
  expect(statSync(file).size).toBe(facts.bytes)
})

test('times that nobody can have written at are kept without harm', async () => {
  const times = [-5, 0, Number.MAX_SAFE_INTEGER, EVENING]
  await record(times.map((at, index) => aChatRow(index + 1, { at })))
  expect(numbers(await recent())).toHaveLength(4)
  expect(numbers(await recent()).at(-1)).toBe(3)
})
