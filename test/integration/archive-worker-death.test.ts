import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import { alertsIn, anAlert, openTestArchive, type TestArchive } from './archive-fixture.ts'

let folder: string
let opened: TestArchive

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-death-'))
  opened = openTestArchive(path.join(folder, 'archive.db'))
})

afterEach(async () => {
  await opened.archive.close()
  rmSync(folder, { recursive: true, force: true })
})

const OUT_OF_ORDER = { code: 'storage-failed', message: expect.stringContaining('thread ended') }

/** Ends the latest worker from outside, as a crash would. */
async function killWorker(): Promise<void> {
  await opened.workers.at(-1)?.terminate()
}

test('when the worker dies, what was asked rejects, and calls fail until it is replaced', async () => {
  const { archive, notices, workers } = opened
  await archive.claimAlert(anAlert())
  // What is posted from here on never reaches it.
  const post = vi.spyOn(workers[0]!, 'postMessage').mockImplementation(() => {})
  const asked = alertsIn(archive, 1).catch((error: unknown) => error)
  await eventually(() => expect(post).toHaveBeenCalled())
  await killWorker()
  expect(await asked).toMatchObject(OUT_OF_ORDER)
  await expect(alertsIn(archive, 1)).rejects.toMatchObject(OUT_OF_ORDER)
  expect(notices).toEqual([])
  expect(workers).toHaveLength(1)
})

test('a worker is replaced after a second, and what was confirmed is still there', async () => {
  const { archive, clock, notices, workers } = opened
  await archive.claimAlert(anAlert())
  await killWorker()
  clock.advance(999)
  expect(workers).toHaveLength(1)
  clock.advance(1)
  expect(workers).toHaveLength(2)
  expect(await archive.claimAlert(anAlert())).toBe(false)
  expect(notices).toEqual([])
})

test('workers that keep dying are replaced ever later, after three every hour, which is told once', async () => {
  const { archive, clock, notices, workers } = opened
  await alertsIn(archive, 1)
  for (const wait of [1_000, 10_000, 60_000]) {
    await killWorker()
    const before = workers.length
    clock.advance(wait - 1)
    expect(workers).toHaveLength(before)
    clock.advance(1)
    expect(workers).toHaveLength(before + 1)
    await alertsIn(archive, 1)
    expect(notices).toEqual([])
  }
  for (const started of [4, 5]) {
    await killWorker()
    await expect(alertsIn(archive, 1)).rejects.toMatchObject(OUT_OF_ORDER)
    expect(notices).toEqual([{ code: 'archive-unavailable', reason: expect.stringContaining('thread ended') }])
    clock.advance(3_600_000 - 1)
    expect(workers).toHaveLength(started)
    clock.advance(1)
    expect(workers).toHaveLength(started + 1)
    expect(await alertsIn(archive, 1)).toEqual([])
  }
})

test('a worker that lived long enough gives its successors all their attempts', async () => {
  const { archive, clock, workers } = opened
  for (let day = 1; day <= 5; day += 1) {
    await alertsIn(archive, 1)
    clock.advance(24 * 3_600_000)
    await killWorker()
    clock.advance(1_000)
    expect(workers).toHaveLength(day + 1)
  }
})

test('no worker runs before something is asked of the archive', async () => {
  const { archive, workers } = opened
  expect(workers).toHaveLength(0)
  await alertsIn(archive, 1)
  expect(workers).toHaveLength(1)
})

test('a worker that dies while it opens the file is replaced too', async () => {
  const { archive, clock, workers } = opened
  const asked = alertsIn(archive, 1)
  await killWorker()
  await expect(asked).rejects.toMatchObject({ code: 'storage-failed' })
  clock.advance(1_000)
  expect(workers).toHaveLength(2)
  expect(await alertsIn(archive, 1)).toEqual([])
})

test('closing while no worker runs ends the attempts to replace it', async () => {
  const { archive, clock, workers } = opened
  await alertsIn(archive, 1)
  await killWorker()
  await archive.close()
  clock.advance(3_600_000)
  expect(workers).toHaveLength(1)
})

test('a worker that does not answer cannot hold up the end of the app', async () => {
  const { archive, clock, workers } = opened
  await alertsIn(archive, 1)
  const worker = workers[0]!
  // What is posted from here on never reaches it.
  const post = vi.spyOn(worker, 'postMessage').mockImplementation(() => {})
  const gone = once(worker, 'exit')
  const closed = archive.close()
  await eventually(() => expect(post).toHaveBeenCalled())
  clock.advance(5_000)
  await closed
  await gone
  expect(opened.notices).toEqual([])
})
