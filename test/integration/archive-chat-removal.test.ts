import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChatLimits, ChatSighting } from '#shared/model/archived-chat.ts'
import { parseChatQuery } from '#shared/model/chat-query.ts'
import type { Archive } from '../../src/main/archive/archive.ts'
import { openDatabase } from '../../src/main/archive/database.ts'
import { aChatRow, EVENING } from '../chat-rows.ts'
import { openTestArchive } from './archive-fixture.ts'

const NO_LIMITS: ChatLimits = { maxAgeMs: null, maxBytes: null, perRoom: [] }

let folder: string
let file: string
let archive: Archive

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-removal-'))
  file = path.join(folder, 'archive.db')
  archive = openTestArchive(file).archive
})

afterEach(async () => {
  await archive.close()
  rmSync(folder, { recursive: true, force: true })
})

const record = (rows: readonly ChatSighting[], roomId = 1): Promise<void> =>
  archive.chat.record([{ roomId, rows, spans: [{ from: 1, to: 99_999 }] }])

const countsByRoom = async (): Promise<[number, number][]> =>
  (await archive.chat.facts()).rooms.map(({ roomId, rows }) => [roomId, rows])

/** In the order of a shuffle that is always the same, so that the file's pages are split. */
const shuffled = <T>(items: readonly T[]): T[] => items.map((_, index) => items[(index * 7_919) % items.length]!)

/** The secret is in the text, in the name and in a raid of every eleventh row, which is of user 66. */
const SECRET = /(?:geheim|verdeckt|tarnung)/i
function rowsWithSecrets(count: number): ChatSighting[] {
  return shuffled(
    Array.from({ length: count }, (_, index) => {
      const chatId = index + 1
      if (chatId % 11 !== 0)
        return aChatRow(chatId, { content: { kind: 'text', text: `row ${chatId} says word${index % 500}` } })
      const raid = { kind: 'raid', from: `verdeckt${chatId}`, to: 'x', raw: `{"from":"verdeckt${chatId}"}` } as const
      const text = { kind: 'text', text: `geheim${chatId} word${index % 500}` } as const
      return aChatRow(chatId, { userId: 66, userName: `Tarnung${chatId}`, content: chatId % 2 === 0 ? raid : text })
    }),
  )
}

const onDisk = (): string =>
  ['', '-wal'].map((suffix) => (existsSync(file + suffix) ? readFileSync(file + suffix, 'latin1') : '')).join()

/** The index and the rows agree, and SQLite finds the file sound. */
async function expectSound(): Promise<void> {
  await archive.close()
  const database = openDatabase(file)
  database.execute("INSERT INTO chat_index (chat_index, rank) VALUES ('integrity-check', 1)")
  expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
  database.close()
  archive = openTestArchive(file).archive
}

test('what is older than the limit goes, and a room may have a limit of its own or none', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => aChatRow(index + 1))
  for (const roomId of [1, 2, 3]) await record(rows, roomId)
  const limits = {
    ...NO_LIMITS,
    maxAgeMs: 100_000,
    perRoom: [
      { roomId: 2, maxAgeMs: null },
      { roomId: 3, maxAgeMs: 10_000 },
    ],
  }
  expect(await archive.chat.trim(limits, EVENING + 200_000)).toBe(99 + 189)
  expect(await countsByRoom()).toEqual([
    [2, 200],
    [1, 101],
    [3, 11],
  ])
  expect((await archive.chat.recent(1, 200, null)).rows[0]?.message.chatId).toBe(100)
  expect(await archive.chat.trim(limits, EVENING + 200_000)).toBe(0)
  await expectSound()
})

test('a file that is too large loses its oldest rows and gives their place back', async () => {
  const rows = Array.from({ length: 6_000 }, (_, index) => aChatRow(index + 1))
  await record(
    rows.filter((_, index) => index % 2 === 0),
    1,
  )
  await record(
    rows.filter((_, index) => index % 2 === 1),
    2,
  )
  const { bytes } = await archive.chat.facts()
  const maxBytes = bytes / 2
  const removed = await archive.chat.trim({ ...NO_LIMITS, maxBytes }, EVENING)
  const facts = await archive.chat.facts()
  expect(facts.rows).toBe(6_000 - removed)
  expect(facts.rows).toBeGreaterThan(2_000)
  expect(facts.bytes).toBeLessThanOrEqual(maxBytes)
  expect(facts).toMatchObject({ oldestAt: EVENING + (removed + 1) * 1_000, newestAt: EVENING + 6_000_000 })
  await expectSound()
  expect(statSync(file).size).toBeLessThanOrEqual(maxBytes)
})

test('no limit takes nothing, and one that nothing but alerts exceeds leaves no endless work', async () => {
  await record([aChatRow(1)])
  expect(await archive.chat.trim(NO_LIMITS, EVENING * 2)).toBe(0)
  expect(await archive.chat.trim({ ...NO_LIMITS, maxBytes: 1 }, EVENING)).toBe(1)
  expect(await archive.chat.trim({ ...NO_LIMITS, maxBytes: 1 }, EVENING)).toBe(0)
})

test('other questions are answered while much is removed', async () => {
  await record(Array.from({ length: 5_000 }, (_, index) => aChatRow(index + 1)))
  const answers: string[] = []
  const trimmed = archive.chat.trim({ ...NO_LIMITS, maxAgeMs: 0 }, EVENING * 2).then(() => answers.push('trimmed'))
  await archive.inbox(1).then(() => answers.push('inbox'))
  await trimmed
  expect(answers).toEqual(['inbox', 'trimmed'])
  expect(await countsByRoom()).toEqual([])
})

test('a person is forgotten: nothing finds them, and no byte of what they wrote is left', async () => {
  await record(rowsWithSecrets(3_000))
  const pinned = aChatRow(null, { userId: 66, userName: 'Tarnung', content: { kind: 'text', text: 'geheim' } })
  await archive.chat.recordPin(1, { label: null, message: pinned.message }, EVENING)
  expect(onDisk()).toMatch(SECRET)
  await archive.chat.forgetUser(66)
  expect(onDisk()).not.toMatch(SECRET)
  expect(await archive.chat.ofUser(66, 10, null)).toEqual({ rows: [], next: null, rooms: [] })
  expect(await archive.chat.pins(1)).toEqual([])
  expect(
    (
      await archive.chat.search(
        parseChatQuery('geheim11', () => []),
        10,
        null,
      )
    ).rows,
  ).toEqual([])
  expect(await countsByRoom()).toEqual([[1, 3_000 - Math.floor(3_000 / 11)]])
  await expectSound()
  expect(onDisk()).not.toMatch(SECRET)
})

const secret = (chatId: number): ChatSighting =>
  aChatRow(chatId, { content: { kind: 'text', text: `geheim${chatId}` } })

test('a channel is forgotten with its pins and spans, and others stay whole', async () => {
  await record(shuffled(Array.from({ length: 1_500 }, (_, index) => secret(index + 1))), 1)
  await record(
    Array.from({ length: 1_500 }, (_, index) => aChatRow(index + 1)),
    2,
  )
  await archive.chat.recordPin(1, { label: 'Tarnung', message: secret(1).message }, EVENING)
  await archive.chat.forgetChannel(1)
  expect(onDisk()).not.toMatch(SECRET)
  expect(await countsByRoom()).toEqual([[2, 1_500]])
  expect([await archive.chat.spans(1), await archive.chat.pins(1)]).toEqual([[], []])
  expect(await archive.chat.spans(2)).toHaveLength(1)
  await expectSound()
})

test('forgetting says that it could not be finished while another program reads the file, and can be done again', async () => {
  await record(rowsWithSecrets(300))
  const other = openDatabase(file)
  other.execute('BEGIN; CREATE TEMP TABLE seen AS SELECT count(*) FROM chat')
  await expect(archive.chat.forgetUser(66)).rejects.toMatchObject({ code: 'storage-failed' })
  other.execute('COMMIT')
  other.close()
  await archive.chat.forgetUser(66)
  expect(onDisk()).not.toMatch(SECRET)
})
