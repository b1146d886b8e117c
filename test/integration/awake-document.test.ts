import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { storedDocument } from '../../src/main/desktop/stored-document.ts'
import { openAwakeDocument } from '../../src/main/settings/awake-document.ts'
import { createFakeClock } from '../fake-clock.ts'
import { DAY_MS } from './settings-fixture.ts'

// Without an app of Electron's, electron-store keeps to the folder that it is given.
vi.mock('electron', () => ({ default: {} }))

const NOW = Date.UTC(2026, 10, 23, 20, 35)

function folder() {
  const directory = mkdtempSync(path.join(tmpdir(), 'awake-'))
  const clock = createFakeClock(NOW)
  const open = () => openAwakeDocument({ file: storedDocument(directory, 'awake'), clock, onNotice: () => undefined })
  return { clock, directory, file: path.join(directory, 'awake.json'), open }
}

test('the moment is there again at the next start', () => {
  const { open, file } = folder()
  expect(open().value).toBeNull()
  open().replace(NOW)
  expect(open().value).toBe(NOW)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ schemaVersion: 1, at: NOW })
})

test.each([
  ['half a file', '{ "schemaVersion": 1, "a'],
  ['a moment that is no number', '{ "schemaVersion": 1, "at": "yesterday" }'],
  ['a moment before all time', '{ "schemaVersion": 1, "at": -1 }'],
])('%s is none, and an older moment never comes back in its place', (_what, content) => {
  const { open, file, clock, directory } = folder()
  open().replace(NOW)
  clock.advance(2 * DAY_MS)
  open().replace(NOW + 1)
  writeFileSync(file, content)
  const document = open()
  expect(document.value).toBeNull()
  document.replace(NOW + 2)
  expect(open().value).toBe(NOW + 2)
  expect(readdirSync(directory)).not.toContain('backups')
})
