import * as fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { VIEWER_STEPS } from '#shared/model/viewer-history.ts'
import { openDatabase, type Database } from '../../src/main/archive/database.ts'
import { recordChat } from '../../src/main/archive/chat-table.ts'
import { openArchiveFile } from '../../src/main/archive/open-file.ts'
import { MIGRATIONS } from '../../src/main/archive/schema.ts'
import { shows } from '../../src/main/archive/show-queries.ts'
import { viewerHistory } from '../../src/main/archive/viewer-history.ts'
import { recordSpans } from '../../src/main/archive/viewer-spans.ts'
import { aChatRow } from '../chat-rows.ts'

const LATER = Date.UTC(2030, 0)

let folder: string
let file: string
const opened: { close(): void }[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-viewers-upgrade-'))
  file = path.join(folder, 'archive.db')
})

afterEach(() => {
  for (const { close } of opened.splice(0)) close()
  rmSync(folder, { recursive: true, force: true })
})

/** The file of an app of version 3, as `fill` left it, opened by that of today. */
function upgraded(fill: (database: Database) => void, name = file): Database {
  const old = openDatabase(name)
  old.execute(`PRAGMA journal_mode = WAL; ${MIGRATIONS.slice(0, 3).join('')}; PRAGMA user_version = 3`)
  old.transaction(() => fill(old))
  old.close()
  return openToday(name)
}

function openToday(name: string): Database {
  const today = openArchiveFile(name, 0)
  if (today.database === null) throw new Error(JSON.stringify(today.opening))
  opened.push({ close: today.close })
  return today.database
}

interface Sample {
  userId: number
  at: number
  count: number
}

const keep = (database: Database, { userId, at, count }: Sample): number =>
  database.run("INSERT INTO viewer_samples VALUES (:userId, :at, :count, 'poll')", { userId, at, count })

test('samples of version 3 hold until the next one within two and a half minutes, else they are lone', () => {
  const at = Date.UTC(2026, 9, 20, 20)
  const times = [0, 150_000, 300_001, 300_002]
  const database = upgraded((old) => {
    for (const [index, after] of times.entries()) keep(old, { userId: 7, at: at + after, count: index })
    keep(old, { userId: 8, at: at + 1, count: 50 })
  })
  const { stretches } = viewerHistory(database, 7, 0, LATER, 'raw')
  expect(stretches.map(({ from, to, peak }) => [from - at, to - at, peak])).toEqual([
    [0, 150_000, 0],
    [150_000, 150_000, 1],
    [300_001, 300_002, 2],
    [300_002, 300_002, 3],
  ])
  expect(stretches.filter(({ source }) => source !== undefined)).toEqual([])
  expect(database.get("SELECT 1 FROM sqlite_master WHERE name = 'viewer_samples'")).toBeUndefined()
  expect(readFileSync(path.join(folder, 'archive.v3.backup.db')).readInt32BE(60)).toBe(3)
})

test('raids that were counted as come because nobody knew better are counted anew, where what was said is still there', () => {
  const old = openDatabase(file)
  old.execute(`PRAGMA journal_mode = WAL; ${MIGRATIONS.slice(0, 5).join('')}; PRAGMA user_version = 5`)
  const at = Date.UTC(2026, 9, 20, 20)
  const content = { kind: 'raid', from: 'A', to: 'B', raw: '{}' } as const
  recordChat(old, [{ roomId: 7, rows: [aChatRow(1, { at, userId: 9, userName: 'Nine', content })], spans: null }])
  for (const [index, isFinal] of [0, 1].entries()) {
    old.run(
      `INSERT INTO shows (user_id, event_id, seen_at, ended_at, last_at, is_on, chat_rows, chatters, raids_in, raids_out, is_chat_final)
       VALUES (7, :index, :at, :at, :at, 0, 1, 1, 1, 0, :isFinal)`,
      { index, at: at + index * 3_600_000, isFinal },
    )
  }
  old.close()
  const [gone, there] = shows(openToday(file), 7, 0, LATER, 9).map(({ chat }) => chat)
  expect(there).toMatchObject({ rows: 1, raidsIn: 0, raidsUnclear: 1 })
  expect(gone).toMatchObject({ rows: 1, raidsIn: 1, raidsUnclear: 0 })
})

test('every step says of old samples what it would say had they been told as spans', () => {
  const midnight = Date.UTC(2026, 9, 21)
  const samples = fc.uniqueArray(
    fc.record({
      userId: fc.integer({ min: 7, max: 8 }),
      at: fc.integer({ min: midnight - 900_000, max: midnight + 900_000 }),
      count: fc.nat(9),
    }),
    { selector: ({ userId, at }) => `${userId}-${at}`, maxLength: 60, size: 'max' },
  )
  let run = 0
  fc.assert(
    fc.property(samples, (samples) => {
      run += 1
      const old = upgraded((database) => samples.forEach((sample) => keep(database, sample)), `${file}.${run}.db`)
      const told = openToday(`${file}.${run}.new.db`)
      for (const userId of [7, 8]) {
        const own = samples.filter((sample) => sample.userId === userId).toSorted((a, b) => a.at - b.at)
        recordSpans(
          told,
          own.map(({ at, count }, index) => {
            const next = own[index + 1]?.at ?? Infinity
            return { userId, from: at, to: next - at <= 150_000 ? next : at, count, source: 'poll' }
          }),
        )
        for (const step of VIEWER_STEPS.slice(1)) {
          expect(viewerHistory(old, userId, 0, LATER, step)).toEqual(viewerHistory(told, userId, 0, LATER, step))
        }
      }
      for (const { close } of opened.splice(0)) close()
    }),
    // Every run makes two files: looking for a smaller example would take minutes.
    { numRuns: 12, endOnFailure: true },
  )
})

const titles = (at: number) => [{ at, title: 'Games', category: null }]

test('alerts of version 3 were about shows, which are kept as such', () => {
  const database = upgraded((old) => {
    const alert = (eventId: number | null, beganAt: number, outcome: string, startedAt: number | null): void =>
      void old.run(
        `INSERT INTO alerts (user_id, event_id, began_at, name, title, category, started_at, outcome, at, kind, ended_at)
         VALUES (7, :eventId, :beganAt, 'DBR', 'Games', NULL, :startedAt, :outcome, 0, 'live', :endedAt)`,
        { eventId, beganAt, outcome, startedAt, endedAt: eventId === 1 ? beganAt + 500 : null },
      )
    alert(1, 1_000, 'announced', 900)
    alert(null, 2_000, 'silent', null)
    alert(3, 3_000, 'ended-while-away', 3_000)
    alert(4, 4_000, 'ended-while-away', null)
    alert(5, 5_000, 'already-live-when-first-seen', null)
    alert(null, 6_000, 'began-while-away', null)
    for (const at of [1_200, 2_100, 2_200, 3_100]) keep(old, { userId: 7, at, count: 5 })
  })
  expect(shows(database, 7, 0, LATER, 9)).toMatchObject([
    { eventId: null, seenAt: 6_000, wasOn: true },
    { eventId: 5, seenAt: 5_000, wasOn: true },
    { eventId: 4, startedAt: null, seenAt: null, aroundAt: 4_000, wasOn: false, titles: titles(4_000) },
    { eventId: 3, startedAt: 3_000, seenAt: null, titles: titles(3_000) },
    { eventId: null, startedAt: null, seenAt: 2_000, titles: titles(2_000), audience: { coveredMs: 1_100 } },
    {
      eventId: 1,
      startedAt: 900,
      seenAt: 1_000,
      endedAt: 1_500,
      audience: { coveredMs: 300 },
      isOn: false,
      titles: titles(900),
    },
  ])
})
