// `npm run bench -- viewers`: what a month of viewers takes on disk, how quickly it is told, and what recording costs main.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { openArchive, type Archive } from '../../../src/main/archive/archive.ts'
import { systemClock } from '../../../src/main/system-clock.ts'
import { atMost, keepResults } from '../keep-results.ts'
import { highest } from '../statistics.ts'
import { graphsBusy } from './graphs.ts'
import { keepMonth, MONTH, CHANNELS } from './month.ts'
import { recorderBusy } from './recorder.ts'

const ARCHIVE_WORKER = new URL('../../../src/main/archive/worker.ts', import.meta.url)
const QUESTIONS = 100
const DAY = 86_400_000

/** As a new user has it. */
const LIMITS = { rawMs: 2 * DAY, minuteMs: 90 * DAY, quarterMs: null }

const open = (file: string): Archive =>
  openArchive({
    path: file,
    clock: systemClock,
    onNotice: (notice) => console.error(notice),
    startWorker: () => new Worker(ARCHIVE_WORKER),
  })

/** The ms below which 95 of 100 answers come, each about another channel. */
async function p95(ask: (userId: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < QUESTIONS; index += 1) {
    const start = performance.now()
    await ask(CHANNELS[index % CHANNELS.length] ?? 0)
    times.push(performance.now() - start)
  }
  return highest(times, 0.95)
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'afterparti-viewers-'))
const file = path.join(folder, 'archive.db')
const { from, to } = MONTH

let archive = open(file)
await keepMonth(archive)
await archive.viewers.trimViewers(LIMITS, to)
await archive.close()
const megabytes = statSync(file).size / 1e6

archive = open(file)
await archive.inbox(1)
const { viewers } = archive
const times = {
  'numbers of a month in quarters of an hour': await p95((id) => viewers.viewerHistory(id, from, to, 'quarter')),
  'numbers of a month in minutes': await p95((id) => viewers.viewerHistory(id, from, to, 'minute')),
  'shows of a month': await p95((id) => viewers.shows(id, from, to, 500)),
  'marks of a month': await p95((id) => viewers.viewerMarks(id, from, to)),
  'chat of a month, counted before': await p95((id) => viewers.chatActivity(id, from, to, 'quarter')),
}
await archive.close()
rmSync(folder, { recursive: true, force: true })

const graphs = await graphsBusy()
console.log('twenty graphs, two numbers a second each', graphs)

const results = [
  ...Object.entries(times).map(([name, ms]) => atMost(`${name}, p95`, ms, 20, 'ms')),
  atMost('a month of 50 channels, 4 h a day', megabytes, 30, 'MB'),
  atMost('20 graphs, two numbers a second each: renderer busy', graphs.renderer, 0.03, '×'),
  atMost('recording 100 live of 1,000 channels: main busy', await recorderBusy(), 0.01, '×'),
]
keepResults({ viewers: { channels: CHANNELS.length, results } })
console.table(results)
process.exitCode = results.every(({ met }) => met) ? 0 : 1
