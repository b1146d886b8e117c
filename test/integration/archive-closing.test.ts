import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aChatRow } from '../chat-rows.ts'
import { eventually } from '../eventually.ts'
import { openTestArchive, type TestArchive } from './archive-fixture.ts'

const DAY_MS = 24 * 3_600_000
const START = Date.UTC(2026, 10, 23)

let folder: string
let file: string
let mark: string
const opened: TestArchive[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-closing-'))
  file = path.join(folder, 'archive.db')
  mark = path.join(folder, 'archive.closed.json')
})

afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ archive }) => archive.close()))
  rmSync(folder, { recursive: true, force: true })
})

function openAt(days: number): TestArchive {
  const made = openTestArchive(file, START + days * DAY_MS)
  opened.push(made)
  return made
}

/** Leaves an archive with many rows that was let go in good order. */
async function closeInGoodOrder(): Promise<void> {
  const { archive } = openAt(0)
  const rows = Array.from({ length: 2_000 }, (_, index) => aChatRow(index + 1))
  await archive.chat.record([{ roomId: 1, rows, spans: null }])
  await archive.close()
}

/** Smashes a page as a failing disk does: size and time stay. One that only rows of `chat` are on: an index has words alone. */
function rotDisk(): void {
  const { atime, mtime, mtimeMs } = statSync(file)
  const page = Math.floor(readFileSync(file).indexOf('row 1000') / 4_096) * 4_096
  const disk = openSync(file, 'r+')
  writeSync(disk, Buffer.alloc(4_096, 0xab), 0, 4_096, page)
  closeSync(disk)
  utimesSync(file, atime, mtime)
  // The time has parts of a millisecond, which cannot be set back: the mark is told instead.
  const told = JSON.parse(readFileSync(mark, 'utf8')) as object
  writeFileSync(mark, JSON.stringify({ ...told, changedAt: statSync(file).mtimeMs }))
  expect(Math.abs(statSync(file).mtimeMs - mtimeMs)).toBeLessThan(1)
}

/** Whether the file was examined when it was opened: then what is wrong with it is told at once. */
async function isSetAsideAtOnce({ archive, notices }: TestArchive): Promise<boolean> {
  await archive.hasHistoryBefore(0)
  return notices.some(({ code }) => code === 'archive-set-aside')
}

test('a file that was let go in good order is not examined again within a week, but after it', async () => {
  await closeInGoodOrder()
  rotDisk()
  const kept = readFileSync(mark, 'utf8')
  const soon = openAt(6)
  expect(await isSetAsideAtOnce(soon)).toBe(false)
  await soon.archive.close()
  expect(JSON.parse(readFileSync(mark, 'utf8'))).toMatchObject({ checkedAt: START })
  writeFileSync(mark, kept)
  expect(await isSetAsideAtOnce(openAt(7))).toBe(true)
})

test('a file that a clock ahead of time has examined is examined', async () => {
  await closeInGoodOrder()
  rotDisk()
  expect(await isSetAsideAtOnce(openAt(-1))).toBe(true)
})

test('after an end that was none, the file is examined', async () => {
  await closeInGoodOrder()
  rotDisk()
  rmSync(mark)
  expect(await isSetAsideAtOnce(openAt(1))).toBe(true)
})

test('while the file is open there is no mark', async () => {
  await closeInGoodOrder()
  expect(existsSync(mark)).toBe(true)
  const { archive } = openAt(1)
  await archive.inbox(1)
  expect(existsSync(mark)).toBe(false)
})

test.each([
  ['is of another size', (size: number) => ({ bytes: size + 1 })],
  ['was changed at another time', () => ({ changedAt: 1 })],
  ['has a mark that is not one of ours', () => ({ checkedAt: 'yesterday' })],
])('a file that %s is examined', async (_what, change) => {
  await closeInGoodOrder()
  rotDisk()
  const told = JSON.parse(readFileSync(mark, 'utf8')) as { bytes: number }
  writeFileSync(mark, JSON.stringify({ ...told, ...change(told.bytes) }))
  expect(await isSetAsideAtOnce(openAt(1))).toBe(true)
})

test('a file with a log is examined, whatever its mark says', async () => {
  await closeInGoodOrder()
  rotDisk()
  writeFileSync(`${file}-wal`, 'somebody else')
  expect(await isSetAsideAtOnce(openAt(1))).toBe(true)
})

test('damage that is found only when it is read ends the thread, and the file is set aside before anything is written', async () => {
  await closeInGoodOrder()
  rotDisk()
  const damaged = readFileSync(file)
  const { archive, clock, notices, workers } = openAt(1)
  await expect(archive.chat.recent(1, 2_000, null)).rejects.toMatchObject({ code: 'storage-failed' })
  await eventually(() => expect(workers[0]!.threadId).toBe(-1))
  clock.advance(1_000)
  expect((await archive.chat.facts()).rows).toBe(0)
  const [notice] = notices
  if (notice?.code !== 'archive-set-aside') throw new Error('nothing was told')
  expect(readFileSync(notice.keptAt).equals(damaged)).toBe(true)
})
