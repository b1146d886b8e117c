import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aFollow, DAY_MS, makeFolder, type TestFolder, saved } from './settings-fixture.ts'

// Without an app of Electron's, electron-store keeps to the folder that it is given.
vi.mock('electron', () => ({ default: {} }))

const HOUR_MS = 3_600_000

let folder: TestFolder

beforeEach(() => {
  folder = makeFolder()
})

afterEach(() => {
  rmSync(folder.path, { recursive: true, force: true })
})

/** The user ids in a backup. */
function followsIn(name: string): number[] {
  const { follows } = JSON.parse(folder.read(path.join('backups', name))) as {
    follows: { channel: { userId: number } }[]
  }
  return follows.map(({ channel }) => channel.userId)
}

test('the first content of all has no predecessor to back up', () => {
  folder.open().replace(saved(aFollow(1)))
  expect(folder.names()).toEqual(['follows.json'])
})

test('the content that a run begins with is kept although nothing is changed', () => {
  folder.open().replace(saved(aFollow(1)))
  folder.open()
  expect(folder.names('backups')).toEqual(['follows.20261123-203500.json'])
  expect(followsIn('follows.20261123-203500.json')).toEqual([1])
})

test('another content is kept an hour after the last backup and not sooner, also within a run that goes on', () => {
  folder.open().replace(saved(aFollow(1)))
  const document = folder.open()
  document.replace(saved(aFollow(2)))
  folder.clock.advance(HOUR_MS - 1_000)
  document.replace(saved(aFollow(3)))
  folder.open()
  expect(folder.names('backups')).toEqual(['follows.20261123-203500.json'])
  folder.clock.advance(1_000)
  document.replace(saved(aFollow(4)))
  expect(folder.names('backups')).toEqual(['follows.20261123-203500.json', 'follows.20261123-213500.json'])
  expect(followsIn('follows.20261123-213500.json')).toEqual([3])
})

test('the same content is kept again after a day and not sooner', () => {
  folder.open().replace(saved(aFollow(1)))
  folder.open()
  folder.clock.advance(DAY_MS - 1_000)
  folder.open()
  expect(folder.names('backups')).toEqual(['follows.20261123-203500.json'])
  folder.clock.advance(1_000)
  folder.open()
  expect(folder.names('backups')).toEqual(['follows.20261123-203500.json', 'follows.20261124-203500.json'])
})

test('changes of many hours do not push out the one backup that is older than a day', () => {
  folder.open().replace(saved(aFollow(1)))
  folder.open()
  folder.clock.advance(DAY_MS)
  const document = folder.open()
  for (let userId = 2; userId <= 9; userId += 1) {
    document.replace(saved(aFollow(userId)))
    folder.clock.advance(HOUR_MS)
  }
  expect(folder.names('backups')).toEqual([
    'follows.20261123-203500.json',
    ...['20261125-003500', '20261125-013500', '20261125-023500', '20261125-033500'].map(
      (stamp) => `follows.${stamp}.json`,
    ),
  ])
  expect(followsIn('follows.20261123-203500.json')).toEqual([1])
})

test('the newest five stay, and what others keep in the folder is not touched', () => {
  mkdirSync(path.join(folder.path, 'backups'))
  for (const other of ['follows.20200101.json', 'follows-old.20200101-000000.json', 'settings.20200101-000000.json']) {
    writeFileSync(path.join(folder.path, 'backups', other), '{}')
  }
  folder.open().replace(saved(aFollow(1)))
  for (let userId = 2; userId <= 9; userId += 1) {
    folder.open().replace(saved(aFollow(userId)))
    folder.clock.advance(DAY_MS)
  }
  expect(folder.names('backups')).toEqual([
    'follows-old.20200101-000000.json',
    'follows.20200101.json',
    ...[26, 27, 28, 29, 30].map((day) => `follows.202611${day}-203500.json`),
    'settings.20200101-000000.json',
  ])
  expect(followsIn('follows.20261130-203500.json')).toEqual([8])
})

test('a backup from a clock that ran ahead neither stops further ones nor lets them crowd each other out', () => {
  folder.open().replace(saved(aFollow(1)))
  folder.clock.advance(400 * DAY_MS)
  folder.open().replace(saved(aFollow(2)))
  folder.clock.advance(-400 * DAY_MS)
  const document = folder.open()
  for (const userId of [3, 4, 5]) {
    document.replace(saved(aFollow(userId)))
    folder.clock.advance(1_000)
  }
  expect(folder.names('backups')).toEqual(['follows.20261123-203500.json', 'follows.20271228-203500.json'])
  expect(followsIn('follows.20261123-203500.json')).toEqual([2])
})

test('a folder of backups that cannot be used does not keep a change from being saved', () => {
  folder.open().replace(saved(aFollow(1)))
  writeFileSync(path.join(folder.path, 'backups'), 'a file in its place')
  folder.open().replace(saved(aFollow(2)))
  expect(folder.open().value).toEqual(saved(aFollow(2)))
})
