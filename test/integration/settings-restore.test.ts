import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Follow } from '#shared/model/channel.ts'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import { readBackup, writeBackup } from '../../src/main/settings/backup-file.ts'
import { autostartFile } from '../../src/main/settings/autostart-file.ts'
import { readDataFiles } from '../../src/main/settings/data-files.ts'
import { followListForm } from '../../src/main/settings/follow-list-document.ts'
import { openKeptBackups } from '../../src/main/settings/kept-backups.ts'
import { differenceByKey, restorable } from '../../src/main/settings/restorable.ts'
import { createRestoring } from '../../src/main/settings/restoring.ts'
import { settingsForm } from '../../src/main/settings/settings-document.ts'
import { createFakeClock } from '../fake-clock.ts'
import { aFollow } from './settings-fixture.ts'

// Without an app of Electron's, electron-store keeps to the folder that it is given.
vi.mock('electron', () => ({ default: {} }))

const START = Date.UTC(2026, 10, 23, 20, 35)

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'restore-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const byUser = ({ follows }: { follows: readonly Follow[] }) =>
  new Map(follows.map((one) => [String(one.channel.userId), one]))

/** A follow list and settings in memory, and their backups in the folder. */
function make() {
  const clock = createFakeClock(START)
  const state: { follows: readonly Follow[]; settings: Settings; isFull: boolean } = {
    follows: [aFollow(1), aFollow(2)],
    settings: DEFAULT_SETTINGS,
    isFull: false,
  }
  const documents = [
    restorable('follows', {
      form: followListForm,
      current: () => ({ follows: state.follows, groups: [] }),
      replace: ({ follows }) => {
        state.follows = follows
      },
      difference: (before, after) => differenceByKey(byUser(before), byUser(after)),
    }),
    restorable('settings', {
      form: settingsForm,
      current: () => state.settings,
      replace: (next) => {
        if (state.isFull) throw new Error('ENOSPC')
        state.settings = next
      },
      difference: (a, b) => differenceByKey(new Map(Object.entries(a)), new Map(Object.entries(b))),
    }),
  ]
  const kept = openKeptBackups(path.join(folder, 'backups'), clock)
  return { clock, state, kept, restoring: createRestoring(documents, kept, clock) }
}

describe('a backup', () => {
  test('holds all documents, and tells what restoring it would change before anything does', () => {
    const { state, restoring } = make()
    const text = restoring.backUp()
    expect(JSON.parse(text)).toMatchObject({ format: 'afterparti-backup', version: 1, at: START })
    const before = structuredClone(state)
    state.follows = [aFollow(2), { ...aFollow(3), followedAt: 5 }]
    state.settings = { ...DEFAULT_SETTINGS, theme: 'dark', textSize: 120 }
    const preview = restoring.preview(readBackup(text), 'a.json')
    expect(preview).toEqual({
      id: 1,
      from: 'a.json',
      at: START,
      changes: [
        { document: 'follows', added: 1, removed: 1, changed: 0 },
        { document: 'settings', added: 0, removed: 0, changed: 2 },
      ],
    })
    expect(state.follows).toHaveLength(2)
    restoring.restore(preview.id)
    expect(state).toEqual(before)
  })

  test('counts a follow that differs as changed', () => {
    const { state, restoring } = make()
    const text = restoring.backUp()
    state.follows = [{ ...aFollow(1), followedAt: 9 }, aFollow(2)]
    expect(restoring.preview(readBackup(text), '').changes[0]).toMatchObject({ added: 0, removed: 0, changed: 1 })
  })

  test('with some of the documents leaves the others alone', () => {
    const { state, restoring } = make()
    state.settings = { ...DEFAULT_SETTINGS, theme: 'dark' }
    const text = writeBackup({ at: null, documents: { follows: { schemaVersion: 1, follows: [] } } })
    const { id, changes } = restoring.preview(readBackup(text), '')
    expect(changes.map(({ document }) => document)).toEqual(['follows'])
    restoring.restore(id)
    expect(state.follows).toEqual([])
    expect(state.settings.theme).toBe('dark')
  })

  test.each([
    ['', 'not-a-backup'],
    ['{"format":"afterparti-backup"', 'not-a-backup'],
    ['[]', 'not-a-backup'],
    ['{"follows":[]}', 'not-a-backup'],
    ['{"format":"afterparti-backup","version":1,"documents":[]}', 'not-a-backup'],
    ['{"format":"afterparti-backup","version":2,"documents":{}}', 'newer-backup'],
  ])('is not read from %j', (text, code) => {
    expect(() => readBackup(text)).toThrow(expect.objectContaining({ code }))
  })

  test('with a damaged document, or none that is known, is refused whole', () => {
    const { restoring } = make()
    for (const documents of [{ follows: { follows: 'x' } }, { follows: null }, { elsewhere: {} }]) {
      const text = JSON.stringify({ format: 'afterparti-backup', version: 1, at: 'then', documents })
      expect(() => restoring.preview(readBackup(text), '')).toThrow(expect.objectContaining({ code: 'not-a-backup' }))
    }
  })
})

describe('restoring', () => {
  test('can be undone, once, and keeps what was there before', () => {
    const { state, restoring, kept } = make()
    const empty = readBackup(writeBackup({ at: 1, documents: { follows: { follows: [] } } }))
    expect(() => restoring.undo()).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }))
    restoring.restore(restoring.preview(empty, '').id)
    expect(state.follows).toEqual([])
    expect(kept.list()).toEqual([{ name: 'before-restore.20261123-203500.json', document: null, at: START }])
    restoring.undo()
    expect(state.follows).toEqual([aFollow(1), aFollow(2)])
    expect(() => restoring.undo()).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }))
  })

  test('takes only what was looked at last', () => {
    const { state, restoring } = make()
    const backup = readBackup(restoring.backUp())
    const first = restoring.preview(backup, 'a')
    const second = restoring.preview(backup, 'b')
    expect(() => restoring.restore(first.id)).toThrow(expect.objectContaining({ code: 'backup-gone' }))
    restoring.restore(second.id)
    expect(() => restoring.restore(second.id)).toThrow(expect.objectContaining({ code: 'backup-gone' }))
    expect(state.follows).toHaveLength(2)
  })

  test('is all or nothing', () => {
    const { state, restoring } = make()
    const text = restoring.backUp()
    state.follows = []
    state.settings = { ...DEFAULT_SETTINGS, theme: 'dark' }
    const { id } = restoring.preview(readBackup(text), '')
    state.isFull = true
    expect(() => restoring.restore(id)).toThrow('ENOSPC')
    expect(state.follows).toEqual([])
    expect(state.settings.theme).toBe('dark')
  })
})

const put = (name: string, content: unknown): void => {
  mkdirSync(path.join(folder, 'backups'), { recursive: true })
  writeFileSync(path.join(folder, 'backups', name), typeof content === 'string' ? content : JSON.stringify(content))
}

describe('the backups that the app keeps', () => {
  test('are listed, the newest first, without what is none', () => {
    put('follows.20261120-100000.json', {})
    put('settings.20261121-100000.json', {})
    put('follows.json.tmp', '')
    put('follows.20269999-100000.txt', '')
    put('elsewhere.20261121-100000.json', '')
    expect(make().kept.list()).toEqual([
      { name: 'settings.20261121-100000.json', document: 'settings', at: Date.UTC(2026, 10, 21, 10) },
      { name: 'follows.20261120-100000.json', document: 'follows', at: Date.UTC(2026, 10, 20, 10) },
    ])
  })

  test('are read as backups of their one document', () => {
    put('follows.20261120-100000.json', { schemaVersion: 1, follows: [aFollow(7)] })
    const { kept, restoring, state } = make()
    restoring.restore(restoring.preview(kept.read('follows.20261120-100000.json'), '').id)
    expect(state.follows).toEqual([aFollow(7)])
  })

  test.each(['../follows.json', '../backups/follows.20261120-100000.json', 'settings.20261120-100000.json'])(
    'are read by no other name, such as %s',
    (name) => {
      put('follows.20261120-100000.json', {})
      expect(() => make().kept.read(name)).toThrow(expect.objectContaining({ code: 'backup-gone' }))
    },
  )

  test('are told as damaged where they are', () => {
    put('follows.20261120-100000.json', '{"foll')
    expect(() => make().kept.read('follows.20261120-100000.json')).toThrow(
      expect.objectContaining({ code: 'not-a-backup' }),
    )
  })

  test('hold the last five states from before a restore, also of the same second', () => {
    const { kept } = make()
    for (let at = 0; at < 7; at += 1) kept.keepBeforeRestore({ at, documents: {} })
    const names = readdirSync(path.join(folder, 'backups'))
    expect(names).toHaveLength(5)
    expect(kept.list().map(({ name }) => kept.read(name).at)).toEqual([6, 5, 4, 3, 2])
  })
})

test('the files of the data are ours alone, with their sizes', async () => {
  writeFileSync(path.join(folder, 'follows.json'), '12345')
  writeFileSync(path.join(folder, 'archive.db-wal'), '1')
  writeFileSync(path.join(folder, 'settings.damaged-20261123-203500.json'), '12')
  writeFileSync(path.join(folder, 'pause.json'), '1')
  writeFileSync(path.join(folder, 'awake.json'), '1')
  writeFileSync(path.join(folder, 'asked-shows.json'), '123')
  writeFileSync(path.join(folder, 'Preferences'), '{}')
  mkdirSync(path.join(folder, 'backups'))
  writeFileSync(path.join(folder, 'backups', 'a'), '1234')
  writeFileSync(path.join(folder, 'backups', 'b'), '1')
  expect(await readDataFiles(folder)).toEqual([
    { name: 'archive.db-wal', bytes: 1 },
    { name: 'asked-shows.json', bytes: 3 },
    { name: 'awake.json', bytes: 1 },
    { name: 'follows.json', bytes: 5 },
    { name: 'pause.json', bytes: 1 },
    { name: 'settings.damaged-20261123-203500.json', bytes: 2 },
    { name: 'backups', bytes: 5 },
  ])
  expect(await readDataFiles(path.join(folder, 'nowhere'))).toEqual([])
})

test('the autostart file comes and goes, with its folder', () => {
  const list = autostartFile(path.join(folder, 'config', 'autostart'), { name: 'A', comment: 'B', command: ['/a b'] })
  expect(list.holdsUs()).toBe(false)
  list.remove()
  list.add(true)
  expect(readFileSync(list.file ?? '', 'utf8')).toContain('Exec="/a b" --hidden\n')
  expect(list.holdsUs()).toBe(true)
  list.add(false)
  expect(readFileSync(list.file ?? '', 'utf8')).toContain('Exec="/a b"\n')
  expect(readdirSync(path.join(folder, 'config', 'autostart'))).toEqual(['afterparti.desktop'])
  list.remove()
  expect(list.holdsUs()).toBe(false)
})
