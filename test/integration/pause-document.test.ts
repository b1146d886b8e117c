import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Notice } from '#shared/model/status.ts'
import { storedDocument } from '../../src/main/desktop/stored-document.ts'
import { openPauseDocument } from '../../src/main/settings/pause-document.ts'
import { createFakeClock } from '../fake-clock.ts'
import { DAY_MS } from './settings-fixture.ts'

// Without an app of Electron's, electron-store keeps to the folder that it is given.
vi.mock('electron', () => ({ default: {} }))

function folder() {
  const directory = mkdtempSync(path.join(tmpdir(), 'pause-'))
  const notices: Notice[] = []
  const clock = createFakeClock(Date.UTC(2026, 10, 23, 20, 35, 0))
  const open = () =>
    openPauseDocument({ file: storedDocument(directory, 'pause'), clock, onNotice: (notice) => notices.push(notice) })
  return { clock, directory, file: path.join(directory, 'pause.json'), notices, open }
}

test('without a file nothing is paused, and what was chosen is there again', () => {
  const { open, file, notices } = folder()
  const document = open()
  expect(document.value).toBeNull()
  document.replace({ until: null })
  expect(open().value).toEqual({ until: null })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ schemaVersion: 1, pause: { until: null } })
  expect(notices).toEqual([])
})

test.each([
  ['half a file', '{ "schemaVersion": 1, "pause": { "un'],
  ['an end that is no number', '{ "schemaVersion": 1, "pause": { "until": "tomorrow" } }'],
  ['no word of a pause', '{ "schemaVersion": 1 }'],
])('%s is set aside and told, and notifications are on', (_case, content) => {
  const { open, file, notices, directory } = folder()
  open().replace({ until: null })
  writeFileSync(file, content)
  expect(open().value).toBeNull()
  expect(notices).toEqual([
    expect.objectContaining({ code: 'document-set-aside', document: 'pause', restoredFrom: null }),
  ])
  const aside = readdirSync(directory).find((name) => name.includes('damaged'))
  expect(readFileSync(path.join(directory, aside ?? ''), 'utf8')).toBe(content)
})

test('a pause that was ended never comes back from a backup', () => {
  const { open, file, clock, directory } = folder()
  open().replace({ until: null })
  clock.advance(2 * DAY_MS)
  open().replace(null)
  writeFileSync(file, 'nonsense')
  expect(open().value).toBeNull()
  expect(readdirSync(directory)).not.toContain('backups')
})
