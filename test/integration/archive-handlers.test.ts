import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createStore } from 'zustand/vanilla'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChatSighting, IdSpan } from '#shared/model/archived-chat.ts'
import type { Channel } from '#shared/model/channel.ts'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import type { Caller } from '../../src/main/bridge/gate.ts'
import { createArchiveParts, type ArchiveParts } from '../../src/main/desktop/archive-handlers.ts'
import { writePrivateFile } from '../../src/main/diagnostics/private-file.ts'
import { aChatRow, EVENING, textOf } from '../chat-rows.ts'
import { openTestArchive, type TestArchive } from './archive-fixture.ts'

const CALLER: Caller = { kind: 'archive', userId: null, frameUrl: null, isMainFrame: true }
const KNOWN: Channel = { userId: 1, name: 'Night "Owls"', account: null }
const DAY = 24 * 60 * 60_000

let folder: string
let opened: TestArchive
let parts: ArchiveParts
let saveAs: string | null
let shown: number
let forgotten: object[]
let openedLinks: string[]
const settings = createStore<Settings>(() => DEFAULT_SETTINGS)

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-handlers-'))
  opened = openTestArchive(path.join(folder, 'archive.db'))
  saveAs = path.join(folder, 'chat.out')
  shown = 0
  forgotten = []
  openedLinks = []
  settings.setState(DEFAULT_SETTINGS, true)
  parts = createArchiveParts({
    chat: opened.archive.chat,
    viewers: opened.archive.viewers,
    settings,
    clock: opened.clock,
    partiNow: opened.clock.now,
    writer: {
      forget(matches) {
        forgotten.push(matches)
        return Promise.resolve()
      },
    },
    known: (userId) => (userId === KNOWN.userId ? KNOWN : undefined),
    showWindow: () => (shown += 1),
    openForeignLink(link) {
      openedLinks.push(link)
      return Promise.resolve()
    },
    askWhere: () => Promise.resolve(saveAs),
    write: writePrivateFile,
  })
})

afterEach(async () => {
  parts.stop()
  await opened.archive.close()
  rmSync(folder, { recursive: true, force: true })
})

const record = (roomId: number, rows: ChatSighting[], spans: IdSpan[] | null = null): Promise<void> =>
  opened.archive.chat.record([{ roomId, rows, spans }])

const search = async (text: string, before: number | null = null) => parts.handlers.search({ text, before }, CALLER)

test('what is found comes with the names of its rooms: as the app knows them, else as their owner wrote last', async () => {
  await record(1, [aChatRow(1, textOf('good evening'))])
  await record(2, [aChatRow(2, { ...textOf('good night'), userId: 2, userName: 'Two' })])
  await record(3, [aChatRow(3, textOf('good day'))])
  const page = await search('good ')
  expect(page.rows.map(({ roomId, marks }) => [roomId, marks])).toEqual([
    [3, [[0, 4]]],
    [2, [[0, 4]]],
    [1, [[0, 4]]],
  ])
  expect(page.names).toEqual({ 1: 'Night "Owls"', 2: 'Two' })
})

test.each([
  ['in:two good ', [2]],
  ['in:tw good ', [2, 22]],
  ['in:2 good ', [2]],
  ['in:"night " good ', [1]],
  ['-in:two good ', [22, 1]],
  ['in:three good ', []],
])('%j means the rooms of channels that are called so, or have that number', async (text, expected) => {
  await record(1, [aChatRow(1, textOf('good evening'))])
  await record(22, [aChatRow(22, { ...textOf('good day'), userId: 22, userName: 'Twofold', at: EVENING + 1_000 })])
  await record(2, [aChatRow(2, { ...textOf('good night'), userId: 2, userName: 'TWO', at: EVENING + 2_000 })])
  expect((await search(text)).rows.map(({ roomId }) => roomId)).toEqual(expected)
})

test('rows tell where links stand in them, and a link is opened as it is kept', async () => {
  await record(1, [aChatRow(1, { ...textOf('see https://parti.com/a and www.example.com/b'), userId: 9 })])
  const links = [
    { start: 4, end: 23, host: 'parti.com' },
    { start: 28, end: 45, host: 'www.example.com' },
  ]
  const [row] = (await search('see ')).rows
  expect(row?.links).toEqual(links)
  expect((await parts.handlers.userRows({ userId: 9, before: null }, CALLER)).rows[0]?.links).toEqual(links)
  const around = await parts.handlers.around({ userId: 1, moment: { chatId: 1 } }, CALLER)
  expect(around[0]?.links).toEqual(links)

  const id = row!.id
  await parts.handlers.openLink({ id, link: 1 }, CALLER)
  expect(openedLinks).toEqual(['https://www.example.com/b'])
  for (const nowhere of [
    { id, link: 2 },
    { id: id + 1, link: 0 },
  ]) {
    await expect(parts.handlers.openLink(nowhere, CALLER)).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect(openedLinks).toHaveLength(1)
})

test('marked rows tell their links, too', async () => {
  await record(1, [aChatRow(1, textOf('www.example.com'), { isMention: true })])
  const { rows } = await parts.handlers.mentions({ before: null }, CALLER)
  expect(rows[0]?.links).toEqual([{ start: 0, end: 15, host: 'www.example.com' }])
})

test('pages follow each other by their cursor', async () => {
  await record(
    1,
    Array.from({ length: 70 }, (_, index) => aChatRow(index + 1, textOf(`good ${index + 1}`))),
  )
  const first = await search('good ')
  expect(first.rows).toHaveLength(50)
  expect((await search('good ', first.next)).rows.map(({ message }) => message.chatId)).toEqual(
    Array.from({ length: 20 }, (_, index) => 20 - index),
  )
})

test('what was said around a moment has its gaps', async () => {
  await record(
    1,
    [1, 2, 5, 9].map((chatId) => aChatRow(chatId)),
    [{ from: 2, to: 5 }],
  )
  const rows = await parts.handlers.around({ userId: 1, moment: { chatId: 5 } }, CALLER)
  expect(rows.map(({ message, isAfterGap }) => [message.chatId, isAfterGap])).toEqual([
    [1, false],
    [2, false],
    [5, false],
    [9, true],
  ])
})

test('mentions are told until they are seen', async () => {
  await record(1, [aChatRow(1, {}, { isMention: true }), aChatRow(2), aChatRow(3, {}, { isMention: true })])
  const { rows, unseen, names } = await parts.handlers.mentions({ before: null }, CALLER)
  expect([rows.map(({ message }) => message.chatId), unseen, names]).toEqual([[3, 1], 2, { 1: 'Night "Owls"' }])
  await parts.handlers.markMentionsSeen({ upToId: rows[0]!.id }, CALLER)
  expect((await parts.handlers.mentions({ before: null }, CALLER)).unseen).toBe(0)
})

test('what a person wrote comes from all rooms', async () => {
  await record(1, [aChatRow(1), aChatRow(2, { userId: 8 })])
  await record(2, [aChatRow(3)])
  const page = await parts.handlers.userRows({ userId: 7, before: null }, CALLER)
  expect(page.rows.map(({ message }) => message.chatId)).toEqual([3, 1])
  expect(page.rooms).toEqual([
    { roomId: 1, rows: 1 },
    { roomId: 2, rows: 1 },
  ])
})

test('who is forgotten is forgotten by what waits to be written, too', async () => {
  await record(1, [aChatRow(1), aChatRow(2, { userId: 8 })])
  await record(2, [aChatRow(3)])
  await parts.handlers.forgetUser({ userId: 7 }, CALLER)
  await parts.handlers.forgetChannel({ userId: 2 }, CALLER)
  expect(forgotten).toEqual([{ userId: 7 }, { roomId: 2 }])
  const facts = await parts.handlers.facts(undefined, CALLER)
  expect(facts.rooms.map(({ roomId, rows }) => [roomId, rows])).toEqual([[1, 1]])
})

const CHAT = [
  aChatRow(1, { ...textOf('<b>hi</b>'), at: EVENING }),
  aChatRow(2, { ...textOf('two\nlines'), at: EVENING + 60_000 }, { removedAt: EVENING + 90_000 }),
  aChatRow(9, { ...textOf('later'), at: EVENING + 2 * 60_000 }),
]

test('a chat is written within its range, with its gaps, for its user alone', async () => {
  await record(1, CHAT, [{ from: 1, to: 2 }])
  const range = { userId: 1, from: EVENING, to: EVENING + 3 * 60_000, form: 'jsonl' } as const
  expect(await parts.handlers.exportRange(range, CALLER)).toEqual({ path: saveAs })
  expect(readFileSync(saveAs!, 'utf8')).toBe(
    [
      '{"chat_id":1,"user_id":7,"user_name":"DBR","text":"<b>hi</b>","at":"2026-11-23T20:00:00.000Z"}',
      '{"chat_id":2,"user_id":7,"user_name":"DBR","text":"two\\nlines","at":"2026-11-23T20:01:00.000Z","removed_at":"2026-11-23T20:01:30.000Z"}',
      '{"gap":true}',
      '{"chat_id":9,"user_id":7,"user_name":"DBR","text":"later","at":"2026-11-23T20:02:00.000Z"}',
      '',
    ].join('\n'),
  )
  await parts.handlers.exportRange({ ...range, from: EVENING + 60_000, to: EVENING + 60_000 }, CALLER)
  expect(readFileSync(saveAs!, 'utf8').split('\n')).toHaveLength(2)
})

test('a chat of many pages is written whole, each row once', async () => {
  await record(
    1,
    Array.from({ length: 2_500 }, (_, index) => aChatRow(index + 1)),
    [{ from: 1, to: 2_500 }],
  )
  await parts.handlers.exportRange({ userId: 1, from: EVENING, to: EVENING + DAY, form: 'text' }, CALLER)
  const lines = readFileSync(saveAs!, 'utf8').trimEnd().split('\n').slice(2)
  expect(lines.map((line) => line.replace(/^.*: row /, ''))).toEqual(
    Array.from({ length: 2_500 }, (_, index) => String(index + 1)),
  )
})

test('where the user changes their mind nothing is written, and a failure leaves what was there', async () => {
  await record(1, CHAT)
  const range = { userId: 1, from: EVENING, to: EVENING + DAY, form: 'text' } as const
  writeFileSync(saveAs!, 'before')
  const file = saveAs!
  saveAs = null
  expect(await parts.handlers.exportRange(range, CALLER)).toEqual({ path: null })
  saveAs = path.join(folder, 'nowhere', 'chat.txt')
  await expect(parts.handlers.exportRange(range, CALLER)).rejects.toMatchObject({ code: 'storage-failed' })
  expect(readFileSync(file, 'utf8')).toBe('before')
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('the window is told what it was opened for, one request after the other', () => {
  const { request } = parts.handlers
  expect(request.getState().size).toBe(0)
  parts.show({ kind: 'room', userId: 1 })
  expect(request.getState().get('request')).toEqual({ id: 1, kind: 'search', text: 'in:"Night Owls" ' })
  parts.showFrom(5)
  expect(request.getState().get('request')).toEqual({ id: 2, kind: 'search', text: 'in:5 ' })
  parts.showFrom(undefined)
  expect(request.getState().get('request')).toEqual({ id: 3, kind: 'search', text: null })
  parts.show({ kind: 'user', userId: 9, name: 'Nine' })
  expect(request.getState().get('request')).toEqual({ id: 4, kind: 'user', userId: 9, name: 'Nine' })
  parts.show({ kind: 'moment', userId: 1, at: EVENING })
  const ofRoom = { kind: 'moment', userId: 1, at: EVENING, name: KNOWN.name, text: 'in:"Night Owls" ' }
  expect(request.getState().get('request')).toEqual({ id: 5, ...ofRoom })
  parts.show({ kind: 'moment', userId: 5, at: EVENING })
  expect(request.getState().get('request')).toMatchObject({ id: 6, name: null, text: 'in:5 ' })
  expect(shown).toBe(6)
})

test('what the user wants to keep is kept, and what is older goes', async () => {
  await record(1, [aChatRow(1, { at: EVENING - 40 * DAY }), aChatRow(2, { at: EVENING })])
  opened.clock.advance(60_000)
  settings.setState({ ...DEFAULT_SETTINGS, chatKeepFor: 'days-30' }, true)
  // What was begun before goes on first.
  const left = async (): Promise<number> => {
    opened.clock.advance(60_000)
    return (await opened.archive.chat.facts()).rows
  }
  await expect.poll(left).toBe(1)
  expect((await opened.archive.chat.recent(1, 10, null)).rows[0]?.message.chatId).toBe(2)
})

test('the name in a search leads back to the room that it was made from', async () => {
  await record(1, [aChatRow(1, textOf('good'))])
  parts.show({ kind: 'room', userId: 1 })
  const request = parts.handlers.request.getState().get('request')
  expect((await search(request?.kind === 'search' ? (request.text ?? '') : '')).rows).toHaveLength(1)
})
