import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { storedDocument } from '../../src/main/desktop/stored-document.ts'
import type { DocumentFile } from '../../src/main/settings/document-file.ts'
import { openFollowListDocument } from '../../src/main/settings/follow-list-document.ts'
import { openSettingsDocument } from '../../src/main/settings/settings-document.ts'
import { aFollow, DAY_MS, makeFolder, saved, type TestFolder } from './settings-fixture.ts'

// Without an app of Electron's, electron-store keeps to the folder that it is given.
vi.mock('electron', () => ({ default: {} }))

const DAMAGED = 'follows.damaged-20261124-203500.json'
const BACKUP = 'follows.20261123-203500.json'

let folder: TestFolder

beforeEach(() => {
  folder = makeFolder()
})

afterEach(() => {
  rmSync(folder.path, { recursive: true, force: true })
})

/** Two runs of the app, so that the file holds two follows and the one backup holds the first; a day passes. */
function useForADay(): void {
  folder.open().replace(saved(aFollow(1)))
  folder.open().replace(saved(aFollow(1), aFollow(2)))
  folder.clock.advance(DAY_MS)
}

test('what was saved is there at the next start, on disk before replace returns', () => {
  const document = folder.open()
  expect(document.value).toEqual(saved())
  document.replace(saved(aFollow(1)))
  expect(document.value).toEqual(saved(aFollow(1)))
  expect(JSON.parse(folder.read('follows.json'))).toEqual({ schemaVersion: 2, ...saved(aFollow(1)) })
  expect(folder.read('follows.json')).toContain('\n\t"follows"')
  expect(folder.open().value).toEqual(saved(aFollow(1)))
  expect(folder.notices).toEqual([])
})

test('opening a document writes nothing', () => {
  folder.open()
  expect(folder.names()).toEqual([])
})

const damages: [string, () => void][] = [
  ['empty', () => writeFileSync(folder.file, '')],
  ['garbage', () => writeFileSync(folder.file, '\0\0\0garbage')],
  ['truncated', () => writeFileSync(folder.file, readFileSync(folder.file, 'utf8').slice(0, -10))],
  ['an array', () => writeFileSync(folder.file, '[1]')],
  ['null', () => writeFileSync(folder.file, 'null')],
  ['of wrong types', () => writeFileSync(folder.file, '{"schemaVersion":1,"follows":"DBR"}')],
  [
    'a folder',
    () => {
      rmSync(folder.file)
      mkdirSync(path.join(folder.file, 'inner'), { recursive: true })
    },
  ],
]

test.each(damages)('a file that is %s is set aside, and the newest backup takes its place', (_what, damage) => {
  useForADay()
  damage()
  const document = folder.open()
  expect(document.value).toEqual(saved(aFollow(1)))
  expect(folder.notices).toEqual([
    {
      code: 'document-set-aside',
      document: 'follows',
      keptAt: path.join(folder.path, DAMAGED),
      restoredFrom: path.join(folder.path, 'backups', BACKUP),
    },
  ])
  expect(folder.names()).toEqual(['backups', DAMAGED, 'follows.json'])
  expect(folder.open().value).toEqual(saved(aFollow(1)))
  expect(folder.notices).toHaveLength(1)
})

test.each(damages)(
  'a file that is %s, without a backup, is set aside and leaves an empty list that works',
  (_w, damage) => {
    folder.open().replace(saved(aFollow(1)))
    folder.clock.advance(DAY_MS)
    damage()
    const document = folder.open()
    expect(document.value).toEqual(saved())
    expect(folder.notices).toEqual([expect.objectContaining({ code: 'document-set-aside', restoredFrom: null })])
    document.replace(saved(aFollow(3)))
    expect(folder.open().value).toEqual(saved(aFollow(3)))
    expect(folder.names()).toContain(DAMAGED)
  },
)

test('a damaged file is kept byte for byte, and a second one in the same second beside it', () => {
  for (const text of ['first', 'second']) {
    writeFileSync(folder.file, text)
    folder.open()
  }
  expect(folder.read('follows.damaged-20261123-203500.json')).toBe('first')
  expect(folder.read('follows.damaged-20261123-203500-2.json')).toBe('second')
})

/** The follow list's file, of which the next `failures` readings fail with `code`. */
function failingReads(code: string, failures: number): { file: DocumentFile; disk: { failures: number } } {
  const disk = { failures }
  const read = (): unknown => {
    disk.failures -= 1
    if (disk.failures >= 0) throw Object.assign(new Error(`${code}: read`), { code })
    return storedDocument(folder.path, 'follows').read()
  }
  const write = (value: unknown): void => storedDocument(folder.path, 'follows').write(value)
  return { file: { path: folder.file, read, write }, disk }
}

const openWith = (file: DocumentFile) =>
  openFollowListDocument({ file, clock: folder.clock, onNotice: (notice) => folder.notices.push(notice) })

test('a reading that fails is tried again three times at once', () => {
  useForADay()
  expect(openWith(failingReads('EBUSY', 3).file).value).toEqual(saved(aFollow(1), aFollow(2)))
  expect(folder.notices).toEqual([])
})

test.each(['EMFILE', 'EIO', 'EACCES', 'EBUSY'])(
  'a file that cannot be read for %s is not damaged: it stays',
  (code) => {
    useForADay()
    const before = folder.read('follows.json')
    const document = openWith(failingReads(code, 99).file)
    expect(document.value).toEqual(saved(aFollow(1)))
    expect(folder.names()).toEqual(['backups', 'follows.json'])
    expect(folder.read('follows.json')).toBe(before)
    expect(folder.notices).toEqual([
      {
        code: 'document-set-aside',
        document: 'follows',
        keptAt: folder.file,
        restoredFrom: path.join(folder.path, 'backups', BACKUP),
      },
    ])
  },
)

test('what could not be read is written over only once it can be read, and so be kept', () => {
  useForADay()
  const before = folder.read('follows.json')
  const { file, disk } = failingReads('EIO', 99)
  const document = openWith(file)
  expect(() => document.replace(saved(aFollow(3)))).toThrow(expect.objectContaining({ code: 'storage-failed' }))
  expect(document.value).toEqual(saved(aFollow(1)))
  expect(folder.read('follows.json')).toBe(before)
  disk.failures = 0
  document.replace(saved(aFollow(3)))
  expect(folder.read('follows.unread-20261124-203500.json')).toBe(before)
  expect(folder.open().value).toEqual(saved(aFollow(3)))
})

test('what could not be read and then turns out to be damaged is set aside before the first write', () => {
  useForADay()
  writeFileSync(folder.file, 'garbage')
  const { file, disk } = failingReads('EIO', 99)
  const document = openWith(file)
  disk.failures = 0
  document.replace(saved(aFollow(3)))
  expect(folder.read(DAMAGED)).toBe('garbage')
  expect(folder.open().value).toEqual(saved(aFollow(3)))
})

test('a damaged backup is passed over for the one before it', () => {
  useForADay()
  writeFileSync(path.join(folder.path, 'backups', 'follows.20261124-100000.json'), '{"follows":')
  writeFileSync(folder.file, '')
  expect(folder.open().value).toEqual(saved(aFollow(1)))
})

test('a file that vanished is brought back from its backup', () => {
  useForADay()
  rmSync(folder.file)
  expect(folder.open().value).toEqual(saved(aFollow(1)))
  expect(JSON.parse(folder.read('follows.json'))).toEqual({ schemaVersion: 2, ...saved(aFollow(1)) })
})

test('a damaged file never replaces a good backup', () => {
  useForADay()
  writeFileSync(folder.file, 'garbage')
  folder.open().replace(saved(aFollow(9)))
  expect(folder.names('backups')).toEqual([BACKUP])
  expect(JSON.parse(folder.read(path.join('backups', BACKUP)))).toEqual({ schemaVersion: 2, ...saved(aFollow(1)) })
})

test('a file with entries that make no sense is copied before it is written over, and not before', () => {
  const text = JSON.stringify({ schemaVersion: 1, follows: [aFollow(1), { odd: true }] })
  writeFileSync(folder.file, text)
  const document = folder.open()
  expect(document.value).toEqual(saved(aFollow(1)))
  expect(folder.names()).toEqual(['follows.json'])
  document.replace(saved(aFollow(1), aFollow(2)))
  document.replace(saved(aFollow(2)))
  expect(folder.names().filter((name) => name.includes('incomplete'))).toHaveLength(1)
  expect(folder.read('follows.incomplete-20261123-203500.json')).toBe(text)
})

test('a file of a newer app is copied, told of, and used as far as it is understood', () => {
  const text = JSON.stringify({ schemaVersion: 3, follows: [{ ...aFollow(1), starred: true }], folders: [] })
  writeFileSync(folder.file, text)
  const document = folder.open()
  expect(document.value).toEqual(saved(aFollow(1)))
  const notice = { code: 'document-newer', document: 'follows', keptAt: path.join(folder.path, 'follows.v3.json') }
  expect(folder.notices).toEqual([notice])
  expect(folder.read('follows.json')).toBe(text)
  document.replace(saved(aFollow(2)))
  expect(folder.read('follows.v3.json')).toBe(text)
  expect(JSON.parse(folder.read('follows.json'))).toEqual({ schemaVersion: 2, ...saved(aFollow(2)) })
})

const newer = (userId: number): string => JSON.stringify({ schemaVersion: 3, follows: [aFollow(userId)] })

test('the same newer file is copied once, another one beside it', () => {
  writeFileSync(folder.file, newer(1))
  folder.open()
  folder.open()
  expect(folder.names()).toEqual(['follows.json', 'follows.v3.json'])
  writeFileSync(folder.file, newer(2))
  folder.open()
  expect(folder.read('follows.v3.json')).toBe(newer(1))
  expect(folder.read('follows.v3-2.json')).toBe(newer(2))
})

test('a newer file that cannot be understood at all stays, with the backup in use', () => {
  useForADay()
  const text = '{"schemaVersion":4,"lists":{}}'
  writeFileSync(folder.file, text)
  expect(folder.open().value).toEqual(saved(aFollow(1)))
  expect(folder.notices).toEqual([expect.objectContaining({ code: 'document-newer' })])
  expect(folder.read('follows.json')).toBe(text)
})

/** The follow list's file on a disk that is full until told otherwise. */
function onFullDisk(): { file: DocumentFile; disk: { full: boolean } } {
  const real = storedDocument(folder.path, 'follows')
  const disk = { full: true }
  const write = (value: unknown): void => {
    if (disk.full) throw new Error('ENOSPC: no space left on device, write')
    real.write(value)
  }
  return { file: { path: real.path, read: () => real.read(), write }, disk }
}

test('on a full disk a change fails with nothing changed, and succeeds once there is room', () => {
  folder.open().replace(saved(aFollow(1)))
  const before = folder.read('follows.json')
  const { file, disk } = onFullDisk()
  const document = openFollowListDocument({ file, clock: folder.clock, onNotice: () => {} })
  const failing = () => document.replace(saved(aFollow(2)))
  expect(failing).toThrow(BridgeError)
  expect(failing).toThrow(
    expect.objectContaining({ code: 'storage-failed', message: expect.stringContaining('ENOSPC') }),
  )
  expect(document.value).toEqual(saved(aFollow(1)))
  expect(folder.read('follows.json')).toBe(before)
  disk.full = false
  document.replace(saved(aFollow(2)))
  expect(folder.open().value).toEqual(saved(aFollow(2)))
})

test('a backup that cannot be put in place of a damaged file is used all the same, now and at the next start', () => {
  useForADay()
  writeFileSync(folder.file, 'garbage')
  const { file } = onFullDisk()
  expect(openFollowListDocument({ file, clock: folder.clock, onNotice: () => {} }).value).toEqual(saved(aFollow(1)))
  expect(folder.open().value).toEqual(saved(aFollow(1)))
})

test('while the original cannot be kept, nothing is written over it', () => {
  writeFileSync(folder.file, JSON.stringify({ follows: [aFollow(1), 'odd'] }))
  const original = folder.read('follows.json')
  const document = folder.open()
  rmSync(folder.file)
  expect(() => document.replace(saved())).toThrow(expect.objectContaining({ code: 'storage-failed' }))
  writeFileSync(folder.file, original)
  document.replace(saved())
  expect(folder.read('follows.incomplete-20261123-203500.json')).toBe(original)
})

test('settings are kept in a file of their own', () => {
  const open = () =>
    openSettingsDocument({
      file: storedDocument(folder.path, 'settings'),
      clock: folder.clock,
      onNotice: (notice) => folder.notices.push(notice),
    })
  const chosen = { ...DEFAULT_SETTINGS, theme: 'dark', closeToTray: false, showPictures: false } as const
  open().replace(chosen)
  expect(open().value).toEqual(chosen)
  writeFileSync(path.join(folder.path, 'settings.json'), '{"schemaVersion":1,"theme":"pink","closeToTray":false}')
  expect(open().value).toEqual({ ...DEFAULT_SETTINGS, closeToTray: false })
  expect(folder.notices).toEqual([])
})
