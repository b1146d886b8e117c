import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Archive } from '../../src/main/archive/archive.ts'
import { alertsIn, anAlert, openTestArchive } from './archive-fixture.ts'

let folder: string
let file: string
let archive: Archive

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-'))
  file = path.join(folder, 'archive.db')
  archive = openTestArchive(file).archive
})

afterEach(async () => {
  await archive.close()
  rmSync(folder, { recursive: true, force: true })
})

async function reopen(): Promise<void> {
  await archive.close()
  archive = openTestArchive(file).archive
}

test('an event is claimed once, also across a restart', async () => {
  expect(await archive.claimAlert(anAlert())).toBe(true)
  expect(await archive.claimAlert(anAlert({ seenAt: 2_000 }))).toBe(false)
  await reopen()
  expect(await archive.claimAlert(anAlert({ seenAt: 3_000 }))).toBe(false)
  expect(await alertsIn(archive, 10)).toEqual([anAlert()])
})

test('claims made at the same moment have one winner', async () => {
  const claims = await Promise.all([1, 2, 3].map((seenAt) => archive.claimAlert(anAlert({ seenAt }))))
  expect(claims).toEqual([true, false, false])
})

test('the same event id of another channel is another event', async () => {
  const other = { channel: { userId: 8, name: 'Other', account: null } }
  expect(await archive.claimAlert(anAlert())).toBe(true)
  expect(await archive.claimAlert(anAlert({}, other))).toBe(true)
})

test('without an event id the live period is claimed once, also across a restart', async () => {
  expect(await archive.claimAlert(anAlert({ eventId: null }))).toBe(true)
  await reopen()
  expect(await archive.claimAlert(anAlert({ eventId: null }))).toBe(false)
  expect(await archive.claimAlert(anAlert({ eventId: null, seenAt: 2_000 }))).toBe(true)
})

test('an alert comes back as it was kept, with everything unknown still unknown', async () => {
  const bare = anAlert(
    { eventId: null, title: null, category: null, startedAt: null },
    { channel: { userId: 9, name: 'Ünïcode 😀', account: null }, outcome: 'already-live-when-first-seen', at: 2_000 },
  )
  await archive.claimAlert(anAlert())
  await archive.claimAlert(bare)
  await reopen()
  expect(await alertsIn(archive, 10)).toEqual([bare, anAlert()])
})

test('alerts come newest first, those of one moment by their arrival, and no more than asked for', async () => {
  for (const [eventId, at] of [
    [1, 50],
    [2, 70],
    [3, 60],
    [4, 70],
  ] as const) {
    await archive.claimAlert(anAlert({ eventId }, { at }))
  }
  expect((await alertsIn(archive, 3)).map(({ show }) => show.eventId)).toEqual([4, 2, 3])
})

test('an id learnt later joins the entry of its live period, and the event is known from then on', async () => {
  await archive.claimAlert(anAlert({ eventId: null }))
  expect(await archive.joinEvent(7, 1_000, 100)).toBe(true)
  await reopen()
  expect(await alertsIn(archive, 10)).toEqual([anAlert()])
  expect(await archive.claimAlert(anAlert({ seenAt: 9_000 }))).toBe(false)
  expect(await archive.claimAlert(anAlert({ eventId: null }))).toBe(false)
})

test('an id whose event has an entry already drops the entry of the period', async () => {
  await archive.claimAlert(anAlert())
  await archive.claimAlert(anAlert({ eventId: null, seenAt: 5_000 }))
  expect(await archive.joinEvent(7, 5_000, 100)).toBe(false)
  expect(await alertsIn(archive, 10)).toEqual([anAlert()])
})

test('an id joins neither another period nor another channel', async () => {
  await archive.claimAlert(anAlert({ eventId: null }))
  expect(await archive.joinEvent(7, 2_000, 100)).toBe(false)
  expect(await archive.joinEvent(8, 1_000, 100)).toBe(false)
  expect(await alertsIn(archive, 10)).toEqual([anAlert({ eventId: null })])
})

test('closing answers what was asked before, leaves one file with its mark, and refuses what comes after', async () => {
  const claim = archive.claimAlert(anAlert())
  await archive.close()
  await archive.close()
  expect(await claim).toBe(true)
  expect(readdirSync(folder).toSorted()).toEqual(['archive.closed.json', 'archive.db'])
  await expect(alertsIn(archive, 1)).rejects.toMatchObject({ code: 'storage-failed', message: 'the archive is closed' })
})
