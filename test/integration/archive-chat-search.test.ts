import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatPage, ChatSighting, FoundRow } from '#shared/model/archived-chat.ts'
import { parseChatQuery } from '#shared/model/chat-query.ts'
import type { Archive } from '../../src/main/archive/archive.ts'
import { searchChat } from '../../src/main/archive/chat-search.ts'
import { recordChat } from '../../src/main/archive/chat-table.ts'
import type { Database } from '../../src/main/archive/database.ts'
import { openArchiveFile } from '../../src/main/archive/open-file.ts'
import { aChatRow, EVENING, textOf } from '../chat-rows.ts'
import { openTestArchive } from './archive-fixture.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'archive-chat-search-'))
let archive: Archive

const raid = { kind: 'raid', from: 'DBR', to: 'Balthier', raw: '{"channel_from_name":"DBR"}' } as const

const FIRST_ROOM = [
  aChatRow(1, textOf('Good evening everybody')),
  aChatRow(2, textOf('the raid tonight, see https://parti.com/x')),
  aChatRow(3, { ...textOf('Raiders! good game'), userId: 8, userName: 'Néo Two' }),
  aChatRow(4, { content: raid, userId: 8, userName: 'Néo Two' }),
  aChatRow(5, textOf('good 😀 old "times" AND NOT')),
]
const SECOND_ROOM = [
  aChatRow(6, { ...textOf('Un café, good people'), userId: 9, userName: '7' }),
  aChatRow(7, { ...textOf('evening good'), userId: 9, userName: '★' }),
]

beforeAll(async () => {
  archive = openTestArchive(path.join(folder, 'archive.db')).archive
  await archive.chat.record([
    { roomId: 1, rows: FIRST_ROOM, spans: null },
    { roomId: 2, rows: SECOND_ROOM, spans: null },
  ])
})

afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true, force: true })
})

const roomsNamed = (name: string): number[] => (name === 'both' ? [1, 2] : name === 'second' ? [2] : [])

const search = (text: string, limit = 100, before: number | null = null): Promise<ChatPage<FoundRow>> =>
  archive.chat.search(parseChatQuery(text, roomsNamed), limit, before)

const found = async (text: string): Promise<(number | null)[]> =>
  (await search(text)).rows.map(({ message }) => message.chatId)

test.each<[string, number[]]>([
  ['good ', [7, 6, 5, 3, 1]],
  ['good evening ', [7, 1]],
  ['"good evening" ', [1]],
  ['rai', [3, 2]],
  ['raid ', [2]],
  ['raid* good ', [3]],
  ['CAFÉ ', [6]],
  ['cafe ', [6]],
  ['good -evening -people ', [5, 3]],
  ['good -"good evening" ', [7, 6, 5, 3]],
  ['good -eve* ', [6, 5, 3]],
  ['-good ', [4, 2]],
  ['from:dbr ', [5, 2, 1]],
  ['from:"NÉO two" ', [4, 3]],
  ['from:7 ', [6, 5, 2, 1]],
  ['from:★ ', [7]],
  ['from:★ from:dbr good ', [7, 5, 1]],
  ['from:nobody ', []],
  ['in:second good ', [7, 6]],
  ['in:both evening ', [7, 1]],
  ['in:nowhere good ', []],
  ['in:nowhere in:second good ', [7, 6]],
  ['-in:second good ', [5, 3, 1]],
  ['-in:nowhere evening ', [7, 1]],
  ['has:link ', [2]],
  ['has:raid ', [4]],
  ['balthier ', [4]],
  ['😀', [5]],
  ['good ??? ', [7, 6, 5, 3, 1]],
  ['???', []],
  ['AND ', [5]],
  ['NOT NEAR(', []],
  ['text:good ', []],
  ['', []],
  ['https://parti.com/x ', [2]],
])('%j finds %j', async (text, expected) => {
  expect(await found(text)).toEqual(expected)
})

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A time as somebody types it: by the minute, and all rows are within one. */
const typed = (ms: number): string => {
  const date = new Date(ms)
  const time = [date.getHours(), date.getMinutes()].map(twoDigits).join(':')
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}T${time}`
}

test('times bound what is found, with words and without', async () => {
  expect(await found(`after:${typed(EVENING)} good `)).toEqual([7, 6, 5, 3, 1])
  expect(await found(`before:${typed(EVENING)} good `)).toEqual([])
  expect(await found(`after:${typed(EVENING)} before:${typed(EVENING + 60_000)}`)).toEqual([7, 6, 5, 4, 3, 2, 1])
  expect(await found(`after:${typed(EVENING + 60_000)}`)).toEqual([])
})

test('pages follow each other without a gap or a row twice', async () => {
  const first = await search('good ', 2)
  const second = await search('good ', 2, first.next)
  const third = await search('good ', 2, second.next)
  expect([first, second, third].map(({ rows }) => rows.map(({ message }) => message.chatId))).toEqual([
    [7, 6],
    [5, 3],
    [1],
  ])
  expect(third.next).toBeNull()
})

test('what is found tells where it is and which parts met the query', async () => {
  expect((await search('rai', 1)).rows).toEqual([
    { ...FIRST_ROOM[2], id: expect.any(Number), roomId: 1, isMention: false, marks: [[0, 7]] },
  ])
  expect((await search('balthier ')).rows[0]?.marks).toEqual([[4, 12]])
})

/** Runs `work` on an archive of its own within this thread. */
function withDatabase(name: string, rows: readonly ChatSighting[], work: (database: Database) => void): void {
  const opened = openArchiveFile(path.join(folder, name), EVENING)
  if (opened.database === null) throw new Error(JSON.stringify(opened.opening))
  recordChat(opened.database, [{ roomId: 1, rows, spans: null }])
  work(opened.database)
  opened.close()
}

test('no text that somebody may type makes a search fail', () => {
  withDatabase('typed.db', FIRST_ROOM, (database) => {
    const pieces = fc.constantFrom(
      'good',
      ' ',
      '"',
      "'",
      '-',
      '*',
      '(',
      ')',
      ':',
      'from:',
      'in:',
      'AND',
      'OR',
      'NOT',
      'NEAR',
      '^',
      '+',
      '{',
      '\0',
      'a',
      '😀',
      'has:link',
      'before:2026-11-01',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (typedText) => {
        expect(
          searchChat(
            database,
            parseChatQuery(typedText, () => [1]),
            5,
            null,
          ).rows.length,
        ).toBeLessThanOrEqual(5)
      }),
      { numRuns: 1_000 },
    )
  })
})

test('a search finds what going through all rows finds', () => {
  const WORDS = ['alpha', 'alps', 'beta', 'bet', 'gamma']
  const texts = Array.from({ length: 120 }, (_, seed) =>
    [0, 1, 2].map((part) => WORDS[(seed * 7 + part * (seed % 4)) % 5]!),
  )
  const rows = texts.map((words, index) => aChatRow(index + 1, textOf(words.join(' '))))
  withDatabase('all.db', rows, (database) => {
    const term = fc.record({
      word: fc.constantFrom('alpha', 'al', 'be', 'bet', 'gamma'),
      minus: fc.boolean(),
      star: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 4 }), (terms) => {
        const query = terms.map(({ word, minus, star }) => `${minus ? '-' : ''}${word}${star ? '*' : ''}`).join(' ')
        const expected = texts.flatMap((words, index) =>
          terms.every(
            ({ word, minus, star }) => words.some((own) => (star ? own.startsWith(word) : own === word)) !== minus,
          )
            ? [index + 1]
            : [],
        )
        const { rows: foundRows } = searchChat(
          database,
          parseChatQuery(`${query} `, () => []),
          1_000,
          null,
        )
        expect(foundRows.map(({ message }) => message.chatId)).toEqual(expected.toReversed())
      }),
    )
  })
})
