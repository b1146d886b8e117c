import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aFollow, DAY_MS, makeFolder, type TestFolder } from './settings-fixture.ts'

// Without an app of Electron's, electron-store keeps to the folder that it is given.
vi.mock('electron', () => ({ default: {} }))

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
  folder.open().replace([aFollow(1)])
  expect(folder.names()).toEqual(['follows.json'])
})

test('the last good content is kept before the first write of a run, and not again within a day', () => {
  folder.open().replace([aFollow(1)])
  const document = folder.open()
  document.replace([aFollow(2)])
  document.replace([aFollow(3)])
  folder.clock.advance(DAY_MS - 1)
  folder.open().replace([aFollow(4)])
  expect(folder.names('backups')).toEqual(['follows.20261123-203500.json'])
  expect(followsIn('follows.20261123-203500.json')).toEqual([1])
})

test('a day later the content of then is kept too, also within a run that goes on', () => {
  folder.open().replace([aFollow(1)])
  const document = folder.open()
  document.replace([aFollow(2)])
  folder.clock.advance(DAY_MS)
  document.replace([aFollow(3)])
  expect(folder.names('backups')).toEqual(['follows.20261123-203500.json', 'follows.20261124-203500.json'])
  expect(followsIn('follows.20261124-203500.json')).toEqual([2])
})

test('the newest five stay, and what others keep in the folder is not touched', () => {
  mkdirSync(path.join(folder.path, 'backups'))
  for (const other of ['follows.20200101.json', 'follows-old.20200101-000000.json', 'settings.20200101-000000.json']) {
    writeFileSync(path.join(folder.path, 'backups', other), '{}')
  }
  folder.open().replace([aFollow(1)])
  for (let userId = 2; userId <= 9; userId += 1) {
    folder.open().replace([aFollow(userId)])
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
  folder.open().replace([aFollow(1)])
  folder.clock.advance(400 * DAY_MS)
  folder.open().replace([aFollow(2)])
  folder.clock.advance(-400 * DAY_MS)
  const document = folder.open()
  for (const userId of [3, 4, 5]) {
    document.replace([aFollow(userId)])
    folder.clock.advance(1_000)
  }
  expect(folder.names('backups')).toEqual(['follows.20261123-203500.json', 'follows.20271228-203500.json'])
  expect(followsIn('follows.20261123-203500.json')).toEqual([2])
})

test('a folder of backups that cannot be used does not keep a change from being saved', () => {
  folder.open().replace([aFollow(1)])
  writeFileSync(path.join(folder.path, 'backups'), 'a file in its place')
  folder.open().replace([aFollow(2)])
  expect(folder.open().value).toEqual([aFollow(2)])
})
