import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../src/main/archive/database.ts'
import { migrate, MIGRATIONS } from '../../src/main/archive/schema.ts'
import type { Archive } from '../../src/main/archive/archive.ts'
import { alertsIn, anAlert, openTestArchive } from './archive-fixture.ts'

let folder: string
let file: string
let archive: Archive

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-inbox-'))
  file = path.join(folder, 'archive.db')
  archive = openTestArchive(file).archive
})

afterEach(async () => {
  await archive.close()
  rmSync(folder, { recursive: true, force: true })
})

const sample = (at: number, count: number) => ({ userId: 7, from: at, to: at, count, source: 'poll' }) as const
const outcomes = async (): Promise<string[]> => (await archive.inbox(10)).map(({ outcome }) => outcome)

test('an entry tells its end, its most viewers and whether it was looked at', async () => {
  await archive.claimAlert(anAlert())
  await archive.viewers.recordSpans([sample(999, 900), sample(1_000, 5), sample(1_500, 70), sample(2_001, 800)])
  expect(await archive.inbox(10)).toEqual([{ ...anAlert(), id: 1, endedAt: null, peak: 800, isSeen: false }])
  await archive.endShow(7, anAlert().show, 2_000)
  await archive.markSeen([1, 99])
  expect(await archive.inbox(10)).toEqual([{ ...anAlert(), id: 1, endedAt: 2_000, peak: 70, isSeen: true }])
})

const minutes = (count: number): number => count * 60_000

test('the most viewers are known when the numbers themselves are gone', async () => {
  await archive.claimAlert(anAlert({ seenAt: minutes(10) }))
  await archive.viewers.recordSpans([sample(minutes(9), 900), sample(minutes(11), 70), sample(minutes(12.5), 800)])
  await archive.endShow(7, anAlert({ seenAt: minutes(10) }).show, minutes(12))
  const later = Date.UTC(2026, 0)
  await archive.viewers.trimViewers({ rawMs: 0, minuteMs: null, quarterMs: null }, later)
  expect(await archive.inbox(1)).toMatchObject([{ peak: 70 }])
  await archive.viewers.trimViewers({ rawMs: 0, minuteMs: 0, quarterMs: null }, later)
  expect(await archive.inbox(1)).toMatchObject([{ peak: 900 }])
  expect(await archive.hasHistoryBefore(86_400_000)).toBe(true)
})

test('a show that is on after all has no end, and after a restart its event id tells which it is', async () => {
  await archive.claimAlert(anAlert())
  await archive.endShow(7, anAlert({ seenAt: 9_000 }).show, 2_000)
  expect(await archive.inbox(1)).toMatchObject([{ endedAt: 2_000 }])
  await archive.endShow(7, anAlert().show, null)
  expect(await archive.inbox(1)).toMatchObject([{ endedAt: null }])
})

test('a show whose end nobody saw has no viewers of the next one', async () => {
  await archive.claimAlert(anAlert())
  await archive.claimAlert(anAlert({ eventId: 101, seenAt: 5_000 }, { at: 5_000 }))
  await archive.viewers.recordSpans([sample(1_200, 5), sample(5_000, 800)])
  expect((await archive.inbox(2)).map(({ peak }) => peak)).toEqual([800, 5])
})

const missed = (eventId: number, from: number) =>
  anAlert({ eventId, seenAt: from }, { outcome: 'ended-while-away', at: from })

test('a show that is over is kept with its end, unless it was seen in its time', async () => {
  expect(await archive.claimAlert(missed(100, 1_000), 2_000)).toBe(true)
  expect(await archive.inbox(1)).toMatchObject([{ outcome: 'ended-while-away', endedAt: 2_000, isSeen: false }])
  expect(await archive.claimAlert(missed(100, 1_000), 2_000)).toBe(false)
  expect(await archive.claimAlert(anAlert())).toBe(false)

  await archive.claimAlert(anAlert({ eventId: null, seenAt: 5_000 }))
  expect(await archive.claimAlert(missed(101, 4_000), 6_000)).toBe(false)
  expect(await archive.claimAlert(missed(101, 5_001), 6_000)).toBe(true)
})

test('an alert that waits is decided once', async () => {
  await archive.claimAlert(anAlert({}, { outcome: 'waiting' }))
  expect(await archive.decideAlert(7, 1_000, 'below-minimum')).toBe(true)
  expect(await archive.decideAlert(7, 1_000, 'announced')).toBe(false)
  expect(await outcomes()).toEqual(['below-minimum'])
})

test('what waited when the app ended is given up', async () => {
  await archive.claimAlert(anAlert({}, { outcome: 'waiting' }))
  await archive.claimAlert(anAlert({ eventId: 101, seenAt: 2_000 }))
  await archive.abandonWaiting()
  expect(await outcomes()).toEqual(['announced', 'ended-while-waiting'])
})

const title = (words: string) => anAlert({ title: words }, { kind: 'title', at: 2_000 })

test('a title is told once a show, and never the one it began with', async () => {
  await archive.claimAlert(anAlert({ title: 'A' }))
  expect(await archive.claimAlert(title('B'))).toBe(true)
  expect(await archive.claimAlert(title('A'))).toBe(false)
  expect(await archive.claimAlert(title('B'))).toBe(false)
  expect(await archive.claimAlert(anAlert())).toBe(false)
})

const later = (eventId: number | null, words: string) =>
  anAlert({ eventId, seenAt: 9_000, title: words }, { kind: 'title', at: 9_500 })

test('a title is not told again where an app that was started anew sees the same show', async () => {
  await archive.claimAlert(anAlert({ title: 'A' }))
  await archive.claimAlert(title('B'))
  expect(await archive.claimAlert(later(100, 'A'))).toBe(false)
  expect(await archive.claimAlert(later(100, 'B'))).toBe(false)
  expect(await archive.claimAlert(later(101, 'B'))).toBe(true)
  expect(await archive.claimAlert(later(null, 'A'))).toBe(true)
})

const busy = (change: Parameters<typeof anAlert>[0]) => anAlert(change, { kind: 'busy' })

test('that a show is busy is kept once, beside all else, also where an app that was started anew sees the show', async () => {
  await archive.claimAlert(anAlert({ title: 'A' }))
  expect(await archive.claimAlert(busy({ title: 'B' }))).toBe(true)
  expect(await archive.claimAlert(busy({ title: 'C' }))).toBe(false)
  expect(await archive.claimAlert(busy({ seenAt: 9_000 }))).toBe(false)
  expect(await archive.claimAlert(busy({ eventId: 101, seenAt: 9_000 }))).toBe(true)
  expect(await archive.claimAlert(title('B'))).toBe(true)
})

test('a title of a show without an id does not take its place', async () => {
  await archive.claimAlert(anAlert({ eventId: null, title: 'A' }))
  await archive.claimAlert(anAlert({ eventId: null, title: 'B' }, { kind: 'title' }))
  expect(await archive.joinEvent(7, 1_000, 100)).toBe(true)
  expect(await archive.claimAlert(anAlert())).toBe(false)
})

test('an event id that is learnt joins all that was told of its show, so that a restart tells nothing twice', async () => {
  const nameless = { eventId: null, title: 'B' }
  for (const kind of ['live', 'title', 'busy'] as const) await archive.claimAlert(anAlert(nameless, { kind }))
  expect(await archive.joinEvent(7, 1_000, 100)).toBe(true)
  const anew = { eventId: 100, title: 'B', seenAt: 9_000 }
  for (const kind of ['live', 'title', 'busy'] as const) {
    expect(await archive.claimAlert(anAlert(anew, { kind }))).toBe(false)
  }
})

test('the alerts of the past come with the viewers of their first minutes', async () => {
  await archive.claimAlert(anAlert({ eventId: 99, seenAt: 10 }, { at: 10 }))
  await archive.claimAlert(anAlert())
  await archive.viewers.recordSpans([sample(1_000, 5), sample(1_600, 70), sample(1_601, 800)])
  expect(await archive.pastAlerts(1_500, 100)).toEqual([{ alert: anAlert(), viewers: 70 }])
})

test('an archive tells whether the app ran before', async () => {
  expect(await archive.hasHistoryBefore(1_000)).toBe(false)
  await archive.viewers.recordSpans([sample(1_000, 5)])
  expect(await archive.hasHistoryBefore(1_000)).toBe(false)
  expect(await archive.hasHistoryBefore(1_001)).toBe(true)
})

test('what an app of version 1 kept is kept as looked at, and its keys hold', async () => {
  await archive.close()
  rmSync(file, { force: true })
  const database = openDatabase(file)
  migrate(database, file, MIGRATIONS.slice(0, 1))
  database.run(
    `INSERT INTO alerts (user_id, event_id, began_at, name, platform, username, discriminator, title, category,
       started_at, outcome, at)
     VALUES (7, 100, 1000, 'DBR', 'discord', 'dbr', '0', 'Games', 'Gaming', 900, 'announced', 1500)`,
  )
  database.close()
  archive = openTestArchive(file).archive
  expect(await archive.claimAlert(anAlert({ seenAt: 3_000 }))).toBe(false)
  expect(await alertsIn(archive, 10)).toEqual([anAlert()])
  expect(await archive.inbox(1)).toMatchObject([{ isSeen: true, endedAt: null, peak: null }])
})
