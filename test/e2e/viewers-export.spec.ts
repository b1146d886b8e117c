import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ViewerSpan } from '#shared/model/viewer-span.ts'
import { openArchive } from '../../src/main/archive/archive.ts'
import { systemClock } from '../../src/main/system-clock.ts'
import { seedFollows } from '../seed-follows.ts'
import { answerSaveDialog } from './dialogs.ts'
import { expect, test } from './fixtures.ts'
import { DBR } from './people.ts'
import { openViewers } from './viewers-window.ts'

const MINUTE = 60_000

/** Keeps numbers of a channel as the app itself would have. */
async function keep(userData: string, spans: readonly ViewerSpan[]): Promise<void> {
  const archive = openArchive({
    path: path.join(userData, 'archive.db'),
    startWorker: () => new Worker(new URL('../../src/main/archive/worker.ts', import.meta.url)),
    clock: systemClock,
    onNotice: ({ code }) => {
      throw new Error(code)
    },
  })
  await archive.viewers.recordSpans(spans)
  await archive.close()
}

/** A moment by the clock on the wall, as its ISO 8601, told by Intl alone. */
function localTime(at: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(at)
  const offset = new Intl.DateTimeFormat('en', { timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value
  const [day, time] = parts.split(', ')
  return `${day}T${time}.${String(at % 1000).padStart(3, '0')}${offset === 'GMT' ? '+00:00' : offset?.slice(3)}`
}

/** A line of the file. */
const line = (from: number, to: number, count: number): string =>
  `DBR,${DBR.userId},raw,${new Date(from).toISOString()},${new Date(to).toISOString()},${localTime(from)},${localTime(to)},${(to - from) / 1000},${count},${count},${count},reported,poll\r\n`

test('numbers are written byte for byte as they were kept, and a picture as it was drawn', async ({
  start,
  server,
  userData,
}) => {
  await server.control.end(DBR.userId)
  seedFollows(
    userData,
    server.people.filter(({ userId }) => userId === DBR.userId),
  )
  const begin = Math.floor(Date.now() / MINUTE) * MINUTE - 50 * MINUTE
  const of = (from: number, to: number, count: number): ViewerSpan => ({
    userId: DBR.userId,
    from: begin + from,
    to: begin + to,
    count,
    source: 'poll',
  })
  // Two that touch, one after a gap, and one of which nobody knows how long it held.
  await keep(userData, [of(0, 60_250, 12), of(60_250, 150_000, 1500), of(400_000, 460_000, 9), of(900_000, 900_000, 7)])
  const app = await start()
  const page = await openViewers(app, DBR.userId)

  const csv = path.join(userData, 'numbers.csv')
  await answerSaveDialog(app, csv)
  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole('menuitem', { name: 'Export numbers…' }).click()
  await page.getByText('Everything', { exact: true }).click()
  await page.getByText('Each', { exact: true }).click()
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText(`The numbers were written to ${csv}`)).toBeVisible()
  expect(readFileSync(csv, 'utf8')).toBe(
    'channel,channel_id,step,from_utc,to_utc,from_local,to_local,covered_seconds,viewers_mean,viewers_low,viewers_peak,source,received_by\r\n' +
      line(begin, begin + 60_250, 12) +
      line(begin + 60_250, begin + 150_000, 1500) +
      line(begin + 400_000, begin + 460_000, 9) +
      line(begin + 900_000, begin + 900_000, 7),
  )

  await page.evaluate(() => {
    const draw = HTMLCanvasElement.prototype.toBlob
    HTMLCanvasElement.prototype.toBlob = function keepDrawn(take, ...rest) {
      draw.call(
        this,
        (blob) => {
          void blob?.arrayBuffer().then((bytes) => Object.assign(window, { drawn: [...new Uint8Array(bytes)] }))
          take(blob)
        },
        ...rest,
      )
    }
  })
  const png = path.join(userData, 'graph.png')
  await answerSaveDialog(app, png)
  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole('menuitem', { name: 'Save picture…' }).click()
  await expect.poll(() => existsSync(png)).toBe(true)
  await expect(page.getByText(`The picture was saved as ${png}`)).toBeVisible()
  const drawn = await page.evaluate(() => (window as unknown as { drawn: number[] }).drawn)
  expect(readFileSync(png).equals(Buffer.from(drawn))).toBe(true)
})
