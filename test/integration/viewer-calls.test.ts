import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Channel } from '#shared/model/channel.ts'
import type { Show } from '#shared/model/live-state.ts'
import { readCsv } from '../../src/main/channels/csv.ts'
import { createViewerCalls, type ViewerCalls } from '../../src/main/desktop/viewer-calls.ts'
import { writePrivateFile } from '../../src/main/diagnostics/private-file.ts'
import { aChatRow, textOf } from '../chat-rows.ts'
import { openTestArchive, type TestArchive } from './archive-fixture.ts'

const [FOLLOWED, KNOWN]: [Channel, Channel] = [
  { userId: 1, name: 'DBR', account: null },
  { userId: 2, name: '=Two', account: null },
]
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let folder: string
let opened: TestArchive
let calls: ViewerCalls
let saveAs: string | null

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'viewer-calls-'))
  opened = openTestArchive(path.join(folder, 'archive.db'))
  saveAs = path.join(folder, 'viewers.out')
  calls = createViewerCalls({
    archive: opened.archive,
    clock: opened.clock,
    followed: () => [FOLLOWED],
    liveOf: (userId) =>
      userId === 2
        ? { phase: 'live', show: showAt(0), viewers: null, at: 0, source: 'poll' }
        : { phase: 'offline', at: 0, source: 'poll', lastLiveAt: null },
    known: (userId) => [FOLLOWED, KNOWN].find((channel) => channel.userId === userId),
    askWhere: () => Promise.resolve(saveAs),
    write: writePrivateFile,
  })
})

afterEach(async () => {
  await opened.archive.close()
  rmSync(folder, { recursive: true, force: true })
})

const showAt = (seenAt: number, eventId: number | null = null): Show => ({
  eventId,
  title: 'Games',
  category: null,
  startedAt: seenAt,
  seenAt,
})

async function count(userId: number, from: number, ...counts: number[]): Promise<void> {
  await opened.archive.viewers.recordSpans(
    counts.map((count, index) => ({
      userId,
      count,
      source: 'poll',
      from: from + index * MINUTE,
      to: from + (index + 1) * MINUTE,
    })),
  )
}

describe('the channels of a graph', () => {
  test('are those that are followed, then those of whom something is kept, by their names as far as these are known', async () => {
    const now = opened.clock.now()
    for (const userId of [1, 2, 3, 4]) await count(userId, now, 5)
    const row = aChatRow(2, { ...textOf('hello'), userId: 3, userName: 'Three' })
    await opened.archive.chat.record([{ roomId: 3, rows: [row], spans: null }])
    const channels = await calls.channels()
    expect(channels.map(({ channel, isFollowed, isLive }) => [channel.name, isFollowed, isLive])).toEqual([
      ['DBR', true, false],
      ['=Two', false, true],
      ['Three', false, false],
      ['User 4', false, false],
    ])
  })
  test('are those that are followed while the archive is out of order, and what was is not told', async () => {
    await opened.archive.close()
    expect(await calls.channels()).toEqual([{ channel: FOLLOWED, isFollowed: true, isLive: false }])
    const args = { userId: 1, from: 0, to: 1, step: 'raw' } as const
    await expect(calls.history(args)).rejects.toMatchObject({ code: 'storage-failed' })
    await expect(calls.habits({ userId: 1 })).rejects.toMatchObject({ code: 'storage-failed' })
  })
})

test('habits are those of the starts that are kept, with the last ten shows', async () => {
  const now = opened.clock.now()
  for (let week = 1; week <= 12; week += 1) {
    const at = now - week * 7 * DAY + 2 * DAY
    await opened.archive.viewers.recordShow({ userId: 1, show: showAt(at, 100 - week), at, endedAt: at + MINUTE })
  }
  const { usualTimes, next, lastShows } = await calls.habits({ userId: 1 })
  expect(usualTimes).toMatchObject({ shows: 12, since: now - 82 * DAY })
  expect(lastShows.map(({ eventId }) => eventId)).toEqual([99, 98, 97, 96, 95, 94, 93, 92, 91, 90])
  expect(next).toMatchObject({ times: 8, outOf: 8 })
  expect(Math.abs((next?.at ?? 0) - (now + 2 * DAY))).toBeLessThanOrEqual(60 * MINUTE)
})

const exported = (step: 'raw' | 'minute') => {
  const from = opened.clock.now()
  return calls.exportCsv({ userIds: [2, 1], from, to: from + DAY, step })
}

describe('an export', () => {
  test('has every channel, in the order asked for, and no formula', async () => {
    const now = opened.clock.now()
    await count(1, now, 5, 7)
    await count(2, now, 9)
    expect(await exported('raw')).toEqual({ path: saveAs })
    const rows = readCsv(readFileSync(saveAs ?? '', 'utf8')).map(({ fields }) => fields)
    expect(rows.slice(1).map(([name, id, step, , , , , , mean]) => [name, id, step, mean])).toEqual([
      ['=Two', '2', 'raw', '9'],
      ['DBR', '1', 'raw', '5'],
      ['DBR', '1', 'raw', '7'],
    ])
    expect(readFileSync(saveAs ?? '', 'utf8')).toContain("'=Two")
  })
  test('says of each line in which step it comes: of what is older only coarser ones are kept', async () => {
    const now = opened.clock.now()
    await count(1, now, 5, 7)
    await count(1, now + 2 * DAY, 9)
    await opened.archive.viewers.trimViewers({ rawMs: DAY, minuteMs: null, quarterMs: null }, now + 2 * DAY)
    await calls.exportCsv({ userIds: [1], from: now, to: now + 3 * DAY, step: 'raw' })
    const rows = readCsv(readFileSync(saveAs ?? '', 'utf8')).map(({ fields }) => fields)
    const known = rows.slice(1).map(([, , step, , , , , seconds, mean]) => [step, seconds, mean])
    expect(known).toEqual([
      ['minute', '60', '5'],
      ['minute', '60', '7'],
      ['raw', '60', '9'],
    ])
  })
  test('is none where the user changed their mind', async () => {
    saveAs = null
    expect(await exported('minute')).toEqual({ path: null })
  })
  test('that cannot be read or written leaves nothing behind', async () => {
    await opened.archive.close()
    const before = readdirSync(folder)
    await expect(exported('raw')).rejects.toMatchObject({ code: 'storage-failed' })
    saveAs = path.join(folder, 'nowhere', 'x.csv')
    await expect(calls.exportPng({ png: new Uint8Array(), name: 'x' })).rejects.toMatchObject({
      code: 'storage-failed',
    })
    expect(readdirSync(folder)).toEqual(before)
  })
})
