import { afterAll, expect, test } from 'vitest'
import type { ViewerStretch } from '#shared/model/viewer-history.ts'
import { readCsv } from '../../src/main/channels/csv.ts'
import { localIso, viewerCsvPieces, type ExportedViewers } from '../../src/main/viewers/viewer-csv.ts'

const zone = process.env['TZ']
process.env['TZ'] = 'America/St_Johns'
afterAll(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

const AT = Date.UTC(2026, 10, 24, 20, 0, 0, 250)

async function written(...channels: ExportedViewers[]): Promise<string> {
  async function* each(): AsyncGenerator<ExportedViewers> {
    yield* channels
  }
  let text = ''
  for await (const piece of viewerCsvPieces(each())) text += piece
  return text
}

const stretch = { from: AT, to: AT + 60_000, coveredMs: 30_000, viewerMs: 30_000 * 7.125, low: 3, peak: 12 }

test('numbers are written with their units, in both times, and as reported', async () => {
  const channel = { userId: 7, name: 'DBR', account: null }
  const text = await written({ channel, history: { step: 'minute', stretches: [stretch] } })
  const [head, row] = readCsv(text).map(({ fields }) => fields)
  const told = Object.fromEntries((head ?? []).map((name, index) => [name, row?.[index]]))
  expect(told).toEqual({
    channel: 'DBR',
    channel_id: '7',
    step: 'minute',
    from_utc: '2026-11-24T20:00:00.250Z',
    to_utc: '2026-11-24T20:01:00.250Z',
    from_local: '2026-11-24T16:30:00.250-03:30',
    to_local: '2026-11-24T16:31:00.250-03:30',
    covered_seconds: '30',
    viewers_mean: '7.13',
    viewers_low: '3',
    viewers_peak: '12',
    source: 'reported',
    received_by: '',
  })
  const pushed = await written({ channel, history: { step: 'raw', stretches: [{ ...stretch, source: 'push' }] } })
  expect(readCsv(pushed)[1]?.fields.at(-1)).toBe('push')
})

const told = (name: string, stretches: ViewerStretch[]): ExportedViewers => ({
  channel: { userId: 7, name, account: null },
  history: { step: 'raw', stretches },
})

test('several channels stand below each other, one head above them; what nobody knows is no row', async () => {
  const text = await written(told('A', [stretch]), told('B', []), told('C', [stretch]))
  const lines = text.trim().split('\r\n')
  expect(lines.map((line) => line.split(',')[0])).toEqual(['channel', 'A', 'C'])
})

test('a name is no formula', async () => {
  const channel = { userId: 7, name: '=HYPERLINK("https://evil.example")', account: null }
  const text = await written({ channel, history: { step: 'minute', stretches: [stretch] } })
  expect(text.split('\r\n')[1]).toMatch(/^"'=HYPERLINK/)
})

test.each([
  ['Asia/Kathmandu', '2026-11-25T01:45:00.250+05:45'],
  ['UTC', '2026-11-24T20:00:00.250+00:00'],
])('the time of the wall in %s is %s', (there, text) => {
  const before = process.env['TZ']
  process.env['TZ'] = there
  expect(localIso(AT)).toBe(text)
  process.env['TZ'] = before
})
