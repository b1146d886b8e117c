import { describe, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { createDiagnosticsExport } from '../../src/main/diagnostics/export.ts'
import { redactAll, withoutHome } from '../../src/main/diagnostics/redaction.ts'
import { reportName } from '../../src/main/diagnostics/report-name.ts'
import { diagnosticReport, type DiagnosticFacts } from '../../src/main/diagnostics/report.ts'
import { createFakeClock } from '../fake-clock.ts'

const TOKEN = 'eyJhbGciOi.token'
const HOME = '/home/ann'
const privacy = { redact: (text: string) => text.replaceAll(TOKEN, '[token]'), home: HOME }

/** Facts of every kind, with `mark` in each text that could ever hold more than it should. */
const factsWith = (mark: string): DiagnosticFacts => ({
  at: Date.UTC(2026, 10, 23, 20, 35),
  startedAt: Date.UTC(2026, 10, 23, 18, 0),
  system: {
    app: `0.1.0${mark}`,
    electron: `45.4.1${mark}`,
    chromium: `150${mark}`,
    node: `24${mark}`,
    platform: `linux${mark}`,
    release: `6.12${mark}`,
    architecture: `x64${mark}`,
    desktop: `GNOME${mark}`,
    locale: `en-GB${mark}`,
  },
  settings: {
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    followsView: { sort: 'live', isGrouped: true, isLiveOnly: false, folded: ['group:Friends'] },
    [`further${mark}`]: mark,
  },
  follows: 12,
  hosts: [
    {
      kind: 'rest',
      url: `https://api.example/${mark}`,
      isInUse: true,
      outcome: 'failed',
      reason: `HTTP 401 ${mark}`,
      at: 1,
      restsUntil: 2,
      lacks: [`live${mark}`],
    },
  ],
  sockets: [7, 9, 7, null].map((subject) => ({
    topic: `ChatPublic${mark}`,
    subject,
    frames: 3,
    frameAt: 1,
    status: {
      state: 'open',
      host: `wss://ws.example/${mark}`,
      heardAt: 1,
      retryAt: null,
      failures: 1,
      reason: `closed ${mark}`,
    },
  })),
  requests: { total: 4, lastMinute: 3, waiting: 2 },
  unknownCounts: [{ origin: `ChatPublic${mark}`, count: 2, lastAt: 1 }],
  unknown: [
    {
      id: 1,
      origin: `ChatPublic${mark}`,
      host: `wss://ws.example/${mark}`,
      at: 1,
      reason: `no chat_id ${mark}`,
      text: `{"jwt":"${mark}"}`,
      length: 20,
    },
  ],
  notices: [
    { code: 'document-set-aside', document: 'follows', keptAt: `${HOME}/.config/${mark}`, restoredFrom: mark },
    { code: 'document-newer', document: `settings${mark}`, keptAt: `${HOME}/b` },
    { code: 'archive-set-aside', keptAt: `${HOME}/c${mark}` },
    { code: 'archive-newer', path: `${HOME}/d${mark}` },
    { code: 'archive-unavailable', reason: `EACCES ${HOME}/e ${mark}` },
    { code: 'no-tray' },
  ],
})

describe('the report', () => {
  test('holds what helps to find a fault', () => {
    expect(diagnosticReport(factsWith(''), privacy)).toMatchObject({
      format: 1,
      writtenAt: '2026-11-23T20:35:00.000Z',
      startedAt: '2026-11-23T18:00:00.000Z',
      system: { app: '0.1.0', electron: '45.4.1', desktop: 'GNOME' },
      settings: { theme: 'dark', followsView: { sort: 'live', folded: 1 } },
      follows: 12,
      hosts: [{ kind: 'rest', outcome: 'failed', reason: 'HTTP 401 ', restsUntil: 2 }],
      requests: { total: 4, lastMinute: 3, waiting: 2 },
      unknownCounts: [{ count: 2 }],
      unknown: [{ text: '{"jwt":""}', length: 20 }],
      notices: [{ code: 'document-set-aside' }, {}, {}, {}, {}, { code: 'no-tray' }],
    })
  })

  test('never holds the names of groups', () => {
    expect(JSON.stringify(diagnosticReport(factsWith(''), privacy))).not.toContain('Friends')
  })

  test('never holds the token, wherever it may have got', () => {
    const text = JSON.stringify(diagnosticReport(factsWith(TOKEN), privacy))
    expect(text).toContain('[token]')
    expect(text).not.toContain(TOKEN)
    // Every text that could hold one did: the test is worth nothing where the mark was not planted.
    expect(text.split('[token]').length).toBe(JSON.stringify(spread(factsWith(TOKEN))).split(TOKEN).length)
  })

  test('tells of the home folder nothing but that it is one', () => {
    const text = JSON.stringify(diagnosticReport(factsWith(''), privacy))
    expect(text).not.toContain('ann')
    expect(text).toContain('EACCES ~/e')
  })

  test('tells sockets apart without telling whom they are for', () => {
    const { sockets } = diagnosticReport(factsWith(''), privacy) as { sockets: { subject: unknown }[] }
    expect(sockets.map(({ subject }) => subject)).toEqual(['#1', '#2', '#1', null])
  })
})

const spread = (facts: DiagnosticFacts): object => ({ ...facts, sockets: [...facts.sockets] })

test('a home folder is found wherever it stands, and only whole', () => {
  const hide = withoutHome('/home/ann/')
  expect(hide('/home/ann/.config and "/home/ann"')).toBe('~/.config and "~"')
  expect(hide('/home/anna/x /home/ann.old/x')).toBe('/home/anna/x /home/ann.old/x')
  expect(withoutHome('C:\\Users\\ann')('C:\\Users\\ann\\a')).toBe('~\\a')
  expect(withoutHome('/')('/etc/hosts')).toBe('/etc/hosts')
  expect(withoutHome('')('/etc/hosts')).toBe('/etc/hosts')
})

const shout = (text: string): string => text.toUpperCase()

test('redaction reaches texts, lists, fields and their names, and leaves the rest alone', () => {
  expect(redactAll({ a: ['b', 1, null, true], c: { d: 'e' } }, shout)).toEqual({
    A: ['B', 1, null, true],
    C: { D: 'E' },
  })
})

const exportWith = (change: { where?: string | null; fails?: boolean } = {}) => {
  const askWhere = vi.fn(() => Promise.resolve(change.where === undefined ? '/tmp/report.json' : change.where))
  const write = vi.fn((_file: string, _text: string) =>
    change.fails ? Promise.reject(new Error('ENOSPC')) : Promise.resolve(),
  )
  const clock = createFakeClock(new Date(2026, 10, 3, 4, 5).getTime())
  return {
    askWhere,
    write,
    run: createDiagnosticsExport({ gather: () => factsWith(TOKEN), askWhere, write, clock, ...privacy }),
  }
}

describe('the export', () => {
  test('offers a name with the time in it, and writes where the user wants', async () => {
    const { askWhere, write, run } = exportWith()
    expect(await run()).toEqual({ path: '/tmp/report.json' })
    expect(askWhere).toHaveBeenCalledWith('afterparti-diagnostics-2026-11-03-0405.json')
    const [file, text] = write.mock.calls[0] ?? []
    expect(file).toBe('/tmp/report.json')
    expect(JSON.parse(text ?? '')).toMatchObject({ format: 1, follows: 12 })
    expect(text).not.toContain(TOKEN)
  })

  test('writes nothing when the user changes their mind', async () => {
    const { write, run } = exportWith({ where: null })
    expect(await run()).toEqual({ path: null })
    expect(write).not.toHaveBeenCalled()
  })

  test('tells when it cannot be written', async () => {
    await expect(exportWith({ fails: true }).run()).rejects.toMatchObject({ code: 'storage-failed', message: 'ENOSPC' })
  })
})

test('the name of the file has the date and time of the user’s clock', () => {
  expect(reportName(new Date(2026, 0, 9, 23, 7).getTime())).toBe('afterparti-diagnostics-2026-01-09-2307.json')
})
