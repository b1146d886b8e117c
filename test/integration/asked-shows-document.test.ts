import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { storedDocument } from '../../src/main/desktop/stored-document.ts'
import { openAskedShows } from '../../src/main/settings/asked-shows-document.ts'
import { createFakeClock } from '../fake-clock.ts'
import { DAY_MS } from './settings-fixture.ts'

// Without an app of Electron's, electron-store keeps to the folder that it is given.
vi.mock('electron', () => ({ default: {} }))

const NOW = Date.UTC(2026, 10, 23, 20, 35)

function folder() {
  const directory = mkdtempSync(path.join(tmpdir(), 'asked-shows-'))
  const clock = createFakeClock(NOW)
  const file = storedDocument(directory, 'asked-shows')
  const open = () => openAskedShows({ file, clock, onNotice: () => undefined })
  return { file: path.join(directory, 'asked-shows.json'), open }
}

test('whose shows were asked for is known at the next start, for a day', () => {
  const { open, file } = folder()
  open().set(7, NOW)
  open().set(8, NOW + DAY_MS - 1)
  expect([open().get(7), open().get(8), open().get(9)]).toEqual([NOW, NOW + DAY_MS - 1, undefined])
  open().set(9, NOW + DAY_MS)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    schemaVersion: 1,
    at: { 8: NOW + DAY_MS - 1, 9: NOW + DAY_MS },
  })
})

test.each([
  ['half a file', '{ "schemaVersion": 1, "a'],
  ['somebody without a number', '{ "schemaVersion": 1, "at": { "me": 1 } }'],
  ['a moment before all time', '{ "schemaVersion": 1, "at": { "7": -1 } }'],
])('%s is as good as none', (_what, content) => {
  const { open, file } = folder()
  writeFileSync(file, content)
  const asked = open()
  expect(asked.get(7)).toBeUndefined()
  asked.set(7, NOW)
  expect(open().get(7)).toBe(NOW)
})
