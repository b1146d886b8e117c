import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChatSighting } from '#shared/model/archived-chat.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { STEP_MS } from '#shared/model/viewer-history.ts'
import type { ViewerMark } from '#shared/model/viewer-mark.ts'
import type { Archive } from '../../src/main/archive/archive.ts'
import { aChatRow, EVENING } from '../chat-rows.ts'
import { anAlert, openTestArchive } from './archive-fixture.ts'

const SECOND = 1_000
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const LATER = EVENING + 400 * DAY
const STEPS = ['minute', 'quarter', 'day'] as const
/** The room of user 7. */
const ROOM = 7

let folder: string
let archive: Archive

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-activity-'))
  archive = openTestArchive(path.join(folder, 'archive.db')).archive
})

afterEach(async () => {
  await archive.close()
  rmSync(folder, { recursive: true, force: true })
})

const record = (rows: ChatSighting[], roomId = ROOM): Promise<void> =>
  archive.chat.record([{ roomId, rows, spans: null }])
/** A row of that user, that many ms after `EVENING`. */
const row = (chatId: number, after: number, message: Partial<ChatMessage> = {}): ChatSighting =>
  aChatRow(chatId, { at: EVENING + after, userId: 9, userName: 'Nine', ...message })
const raid = (from: string, to: string): Partial<ChatMessage> => ({ content: { kind: 'raid', from, to, raw: '{}' } })
const see = (endedAt: number | null, eventId = 100, seenAt = EVENING): Promise<void> =>
  archive.viewers.recordShow({
    userId: 7,
    show: { eventId, title: 'Games', category: null, startedAt: null, seenAt },
    at: seenAt,
    endedAt,
  })
const chats = async () => (await archive.viewers.shows(7, 0, LATER, 9)).map(({ chat }) => chat)
const count = (from: number, to: number): Promise<void> =>
  archive.viewers.recordSpans([{ userId: 7, from: EVENING + from, to: EVENING + to, count: 5, source: 'poll' }])
const marks = (from: number, to: number): Promise<ViewerMark[]> =>
  archive.viewers.viewerMarks(7, EVENING + from, EVENING + to)

interface Said {
  chatId: number
  after: number
  userId: number | null
}

/** How much these rows are in steps, counted one by one. */
function countedByHand(said: readonly Said[], step: (typeof STEPS)[number]) {
  const ms = STEP_MS[step]
  const steps = Map.groupBy(said, ({ after }) => Math.floor((EVENING + after) / ms) * ms)
  return [...steps]
    .toSorted(([a], [b]) => a - b)
    .map(([from, rows]) => ({
      from,
      to: from + ms,
      rows: rows.length,
      chatters: new Set(rows.map(({ userId }) => userId ?? 'Nine')).size,
    }))
}

test('how much was said is what counting by hand finds, also after more is found or something is removed', async () => {
  const said = fc.uniqueArray(
    fc.record({
      chatId: fc.integer({ min: 1, max: 500 }),
      after: fc.integer({ min: -3 * DAY, max: DAY }),
      userId: fc.option(fc.integer({ min: 1, max: 3 })),
    }),
    { selector: ({ chatId }) => chatId, maxLength: 20, size: 'max' },
  )
  let roomId = 1_000
  await fc.assert(
    fc.asyncProperty(said, said, fc.integer({ min: 1, max: 3 }), async (first, later, forgotten) => {
      roomId += 1
      const tell = (some: readonly Said[]): Promise<void> =>
        record(
          some.map(({ chatId, after, userId }) => row(chatId, after, { userId: userId && roomId * 10 + userId })),
          roomId,
        )
      const check = async (kept: readonly Said[]): Promise<void> => {
        for (const step of STEPS) {
          expect(await archive.viewers.chatActivity(roomId, 0, LATER, step)).toEqual(countedByHand(kept, step))
        }
      }
      await tell(first)
      await check(first)
      const more = later.filter(({ chatId }) => first.every((one) => one.chatId !== chatId))
      await tell(more)
      await check([...first, ...more])
      await archive.chat.forgetUser(roomId * 10 + forgotten)
      await check([...first, ...more].filter(({ userId }) => userId !== forgotten))
    }),
    { numRuns: 15, endOnFailure: true },
  )
})

const rows = async (from: number, to: number, step: (typeof STEPS)[number]): Promise<number[]> =>
  (await archive.viewers.chatActivity(ROOM, from, to, step)).map((one) => one.rows)

test('steps that touch the time asked for come whole, and no others', async () => {
  await record([row(1, -DAY), row(2, -DAY + 14 * MINUTE), row(3, -DAY + 15 * MINUTE), row(4, DAY)])
  const at = EVENING - DAY
  expect(await rows(at + MINUTE, at + 15 * MINUTE - 1, 'quarter')).toEqual([2])
  expect(await rows(at + MINUTE, at + 15 * MINUTE, 'quarter')).toEqual([2, 1])
  expect(await rows(at, at, 'day')).toEqual([3])
  expect(await rows(at + 14 * MINUTE, at + 15 * MINUTE, 'minute')).toEqual([1, 1])
})

test('a show has what was said in its time, while it is on and after, found late or not', async () => {
  await see(null)
  expect(await chats()).toEqual([null])
  await record([row(1, -SECOND), row(2, 0), row(3, HOUR, { userId: 8 }), row(4, HOUR + MINUTE)])
  await record([row(1, SECOND)], 5)
  expect(await chats()).toEqual([{ rows: 3, chatters: 2, raidsIn: 0, raidsOut: 0, raidsUnclear: 0 }])
  await see(EVENING + HOUR)
  expect(await chats()).toEqual([{ rows: 2, chatters: 2, raidsIn: 0, raidsOut: 0, raidsUnclear: 0 }])
  await record([row(5, HOUR - MINUTE)])
  expect(await chats()).toEqual([{ rows: 3, chatters: 2, raidsIn: 0, raidsOut: 0, raidsUnclear: 0 }])
})

test('what goes by its age stays counted in shows, what is forgotten does not', async () => {
  await record([row(1, 0), row(2, HOUR), row(3, 2 * HOUR), row(4, 3 * HOUR, { userId: 8 })])
  await see(EVENING + HOUR, 100)
  await see(EVENING + 3 * HOUR, 101, EVENING + 2 * HOUR)
  const limits = { maxAgeMs: HOUR, maxBytes: null, perRoom: [] }
  await archive.chat.trim(limits, EVENING + 2 * HOUR + 30 * MINUTE)
  const before = { rows: 2, chatters: 1, raidsIn: 0, raidsOut: 0, raidsUnclear: 0 }
  expect(await chats()).toEqual([{ rows: 2, chatters: 2, raidsIn: 0, raidsOut: 0, raidsUnclear: 0 }, before])
  await record([row(5, 2 * MINUTE)])
  expect((await chats())[1]).toEqual(before)
  expect(await archive.viewers.chatActivity(ROOM, 0, LATER, 'day')).toMatchObject([{ rows: 3 }])
  await archive.chat.forgetChannel(ROOM)
  expect(await chats()).toEqual([null, null])
  expect(await archive.viewers.chatActivity(ROOM, 0, LATER, 'day')).toEqual([])
})

test('raids are told apart by whom they lead to, whatever the channel is called by whom', async () => {
  await see(null)
  await archive.claimAlert(anAlert())
  await record([
    row(1, SECOND, raid('Somebody', ' dbr ')),
    row(2, 2 * SECOND, raid('DBR', 'Else')),
    row(3, 3 * SECOND, raid('Somebody', 'Else')),
    row(4, 4 * SECOND, { userId: 7, userName: 'Renamed', ...raid('Renamed', 'Third') }),
  ])
  expect(await marks(0, HOUR)).toEqual([
    { kind: 'raid-in', at: EVENING + SECOND, name: 'Somebody' },
    { kind: 'raid-out', at: EVENING + 2 * SECOND, name: 'Else' },
    { kind: 'raid-out', at: EVENING + 4 * SECOND, name: 'Third' },
  ])
  expect(await chats()).toEqual([{ rows: 4, chatters: 2, raidsIn: 1, raidsOut: 2, raidsUnclear: 0 }])
})

test('where a raid led in the room of somebody whose name nobody told is not guessed, and known once it is told', async () => {
  const raids = async (): Promise<ViewerMark[]> => (await marks(0, HOUR)).filter(({ kind }) => kind !== 'gap')
  await see(EVENING + HOUR)
  await record([row(1, SECOND, raid('Somebody', 'DBR'))])
  expect(await raids()).toEqual([{ kind: 'raid', at: EVENING + SECOND, from: 'Somebody', to: 'DBR' }])
  const chat = { rows: 1, chatters: 1, raidsIn: 0, raidsOut: 0, raidsUnclear: 1 }
  expect(await chats()).toEqual([chat])
  expect(await chats()).toEqual([chat])
  await record([row(2, 2 * SECOND, { userId: 7, userName: 'DBR' })])
  expect(await raids()).toEqual([{ kind: 'raid-in', at: EVENING + SECOND, name: 'Somebody' }])
  expect(await chats()).toMatchObject([{ rows: 2, raidsIn: 1, raidsUnclear: 0 }])
})

test('marks are the titles that came after the first, and pins, in the order of time', async () => {
  const tell = (minutes: number, title: string): Promise<void> =>
    archive.viewers.recordShow({
      userId: 7,
      show: { eventId: 100, title, category: 'Gaming', startedAt: null, seenAt: EVENING },
      at: EVENING + minutes * MINUTE,
      endedAt: null,
    })
  await tell(0, 'A')
  await tell(10, 'B')
  await tell(20, 'C')
  const { message } = row(1, 0)
  await archive.chat.recordPin(ROOM, { label: null, message }, EVENING + 15 * MINUTE)
  await archive.chat.recordPin(ROOM, { label: null, message: row(2, 0, raid('A', 'B')).message }, EVENING + 16 * MINUTE)
  expect(await marks(0, 15 * MINUTE)).toEqual([
    { kind: 'title', at: EVENING + 10 * MINUTE, title: 'B', category: 'Gaming' },
    { kind: 'pin', at: EVENING + 15 * MINUTE, userName: 'Nine', text: 'row 1' },
  ])
  expect(await marks(15 * MINUTE + 1, HOUR)).toEqual([
    { kind: 'title', at: EVENING + 20 * MINUTE, title: 'C', category: 'Gaming' },
  ])
})

const gaps = async (from = -DAY, to = DAY): Promise<number[][]> =>
  (await marks(from, to)).flatMap((mark) =>
    mark.kind === 'gap' ? [[(mark.at - EVENING) / SECOND, (mark.to - EVENING) / SECOND]] : [],
  )

test('a gap is where a show was on and no number came for two and a half minutes', async () => {
  await count(0, 10 * SECOND)
  await count(159 * SECOND, 300 * SECOND)
  await count(450 * SECOND, 600 * SECOND)
  expect(await gaps()).toEqual([])
  await see(null)
  expect(await gaps()).toEqual([[300, 450]])
  await see(EVENING + 800 * SECOND)
  expect(await gaps()).toEqual([
    [300, 450],
    [600, 800],
  ])
  expect(await gaps(400 * SECOND, 700 * SECOND)).toEqual([
    [400, 450],
    [600, 700],
  ])
  expect(await gaps(450 * SECOND, 600 * SECOND)).toEqual([])
})

test('a lone number is in no gap, be it the only one, between others or the last', async () => {
  await see(EVENING + 800 * SECOND)
  await count(400 * SECOND, 400 * SECOND)
  expect(await gaps()).toEqual([
    [0, 400],
    [400, 800],
  ])
  await count(0, 10 * SECOND)
  await count(700 * SECOND, 700 * SECOND)
  expect(await gaps()).toEqual([
    [10, 400],
    [400, 700],
  ])
})

test('a number that held for long leaves no gap, wherever one looks', async () => {
  await count(0, HOUR)
  await see(EVENING + HOUR)
  expect(await gaps(20 * MINUTE, 40 * MINUTE)).toEqual([])
})

test('gaps are known by the minute where the numbers are gone, and a show that only a list tells of is one', async () => {
  await count(0, 60 * SECOND)
  await count(240 * SECOND, 300 * SECOND)
  await see(EVENING + 300 * SECOND)
  await archive.viewers.trimViewers({ rawMs: 0, minuteMs: null, quarterMs: null }, LATER)
  expect(await gaps()).toEqual([[60, 240]])
  const times = { startedAt: EVENING - HOUR, endedAt: EVENING - 30 * MINUTE }
  const channel = { userId: 7, name: 'DBR', account: null }
  await archive.viewers.recordPastShows(
    [{ channel, eventId: 5, title: null, category: null, totalViewers: null, ...times }],
    false,
  )
  expect(await gaps()).toEqual([
    [-3600, -1800],
    [60, 240],
  ])
})
