import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MIGRATIONS } from '../../src/main/archive/schema.ts'
import { alertsIn, anAlert, openTestArchive, type TestArchive } from './archive-fixture.ts'

const KEPT = 'archive.damaged-20261123-203500.db'

let folder: string
let file: string
const opened: TestArchive[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-damage-'))
  file = path.join(folder, 'archive.db')
})

afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ archive }) => archive.close()))
  rmSync(folder, { recursive: true, force: true })
})

function open(): TestArchive {
  const made = openTestArchive(file)
  opened.push(made)
  return made
}

/** The bytes of an archive with 200 alerts in it. */
async function soundBytes(): Promise<Buffer> {
  const { archive } = open()
  await Promise.all(Array.from({ length: 200 }, (_, eventId) => archive.claimAlert(anAlert({ eventId }))))
  await archive.close()
  return readFileSync(file)
}

const kept = (number: string, suffix: string): string =>
  readFileSync(path.join(folder, `archive.damaged-20261123-203500${number}.db${suffix}`), 'utf8')

const smash = (bytes: Buffer, from: number, to: number): Buffer => Buffer.from(bytes).fill(0xab, from, to)

test.each<[string, (sound: Buffer) => Buffer]>([
  ['garbage', () => Buffer.alloc(9_000, 'garbage')],
  ['a few bytes', () => Buffer.from('SQLite')],
  ['a file cut within its header', (sound) => sound.subarray(0, 50)],
  ['a file cut in the middle', (sound) => sound.subarray(0, Math.floor(sound.length / 2))],
  ['a file without its last page', (sound) => sound.subarray(0, -4_096)],
  ['a smashed first page', (sound) => smash(sound, 100, 4_096)],
  ['a smashed inner page', (sound) => smash(sound, 3 * 4_096, 4 * 4_096)],
])('%s is set aside whole and told of, and a fresh archive works in its place', async (_what, damage) => {
  const damaged = damage(await soundBytes())
  writeFileSync(file, damaged)
  const { archive, notices } = open()
  expect(await archive.claimAlert(anAlert({ eventId: 0 }))).toBe(true)
  expect(await alertsIn(archive, 10)).toHaveLength(1)
  expect(notices).toEqual([{ code: 'archive-set-aside', keptAt: path.join(folder, KEPT) }])
  expect(readFileSync(path.join(folder, KEPT)).equals(damaged)).toBe(true)
})

test('an empty file is simply new', async () => {
  writeFileSync(file, '')
  const { archive, notices } = open()
  expect(await archive.claimAlert(anAlert())).toBe(true)
  expect(notices).toEqual([])
})

test('what belongs to a damaged file goes with it, and a second one in the same second overwrites nothing', async () => {
  for (const round of ['first', 'second']) {
    for (const suffix of ['', '-wal', '-shm']) writeFileSync(file + suffix, `${round} garbage${suffix}`)
    const { archive } = open()
    await alertsIn(archive, 1)
    await archive.close()
  }
  for (const suffix of ['', '-wal', '-shm']) {
    expect(kept('', suffix)).toBe(`first garbage${suffix}`)
    expect(kept('-2', suffix)).toBe(`second garbage${suffix}`)
  }
})

test('a log whose file is gone is kept instead of thrown away', async () => {
  writeFileSync(`${file}-wal`, 'all that is left')
  const { archive, notices } = open()
  expect(await alertsIn(archive, 1)).toEqual([])
  expect(notices).toEqual([{ code: 'archive-set-aside', keptAt: path.join(folder, KEPT) }])
  expect(readFileSync(path.join(folder, `${KEPT}-wal`), 'utf8')).toBe('all that is left')
})

test('the file of a newer app is never opened: every byte and every name stays as it was', async () => {
  const newer = await soundBytes()
  newer.writeInt32BE(MIGRATIONS.length + 1, 60)
  writeFileSync(file, newer)
  writeFileSync(`${file}-wal`, 'its log')
  const { archive, notices } = open()
  await expect(archive.claimAlert(anAlert())).rejects.toMatchObject({ code: 'storage-failed' })
  await archive.close()
  expect(notices).toEqual([{ code: 'archive-newer', path: file }])
  expect(readFileSync(file).equals(newer)).toBe(true)
  expect(readdirSync(folder).toSorted()).toEqual(['archive.closed.json', 'archive.db', 'archive.db-wal'])
})

test('what is no file at all stays where it is, and is told of when a few attempts have failed', async () => {
  mkdirSync(path.join(file, 'inner'), { recursive: true })
  const { archive, clock, notices, workers } = open()
  for (const [index, wait] of [1_000, 10_000, 60_000].entries()) {
    await expect(alertsIn(archive, 1)).rejects.toMatchObject({ code: 'storage-failed' })
    expect(notices).toEqual([])
    clock.advance(wait)
    expect(workers).toHaveLength(index + 2)
  }
  await expect(alertsIn(archive, 1)).rejects.toMatchObject({ code: 'storage-failed' })
  expect(notices).toEqual([{ code: 'archive-unavailable', reason: expect.stringContaining('EISDIR') }])
  expect(readdirSync(file)).toEqual(['inner'])
})

test('a file that could not be opened at the start is opened as soon as it can be, without a word', async () => {
  mkdirSync(file)
  const { archive, clock, notices } = open()
  await expect(alertsIn(archive, 1)).rejects.toMatchObject({ code: 'storage-failed' })
  rmdirSync(file)
  clock.advance(1_000)
  expect(await archive.claimAlert(anAlert())).toBe(true)
  expect(notices).toEqual([])
})

test('a file that could not be opened for long is tried every hour, and told of once', async () => {
  mkdirSync(file)
  const { archive, clock, notices } = open()
  for (const wait of [1_000, 10_000, 60_000, 3_600_000, 3_600_000]) {
    await expect(alertsIn(archive, 1)).rejects.toMatchObject({ code: 'storage-failed' })
    clock.advance(wait)
  }
  await expect(alertsIn(archive, 1)).rejects.toMatchObject({ code: 'storage-failed' })
  expect(notices).toHaveLength(1)
  rmdirSync(file)
  clock.advance(3_600_000)
  expect(await alertsIn(archive, 1)).toEqual([])
})
