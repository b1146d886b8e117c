// `npm run bench -- archive`: writing and searching a million rows of chat, beside a bare table in the same run.
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { parseChatQuery } from '#shared/model/chat-query.ts'
import { openArchive, type Archive } from '../../../src/main/archive/archive.ts'
import { systemClock } from '../../../src/main/system-clock.ts'
import { atMost, keepResults, type Floor } from '../keep-results.ts'
import { highest } from '../statistics.ts'
import { BATCH, batches, FIRST_AT, GAP_MS, roomAt, ROWS, userAt } from './corpus.ts'
import { SEARCHES } from './searches.ts'

const ARCHIVE_WORKER = new URL('../../../src/main/archive/worker.ts', import.meta.url)
const BARE_WORKER = new URL('bare-worker.ts', import.meta.url)
const SEARCHES_EACH = 40
const LIMIT = 50

const folder = mkdtempSync(path.join(os.tmpdir(), 'afterparti-archive-'))
const file = path.join(folder, 'archive.db')

const open = (of: string): Archive =>
  openArchive({
    path: of,
    clock: systemClock,
    onNotice: (notice) => console.error(notice),
    startWorker: () => new Worker(ARCHIVE_WORKER),
  })

/** ms that `work` takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Rows a second of the archive and of a bare table, batch by batch in turn, so that both have the same machine. */
async function measureWriting(archive: Archive): Promise<{ rows: number; bareRows: number }> {
  const bare = new Worker(BARE_WORKER, { workerData: path.join(folder, 'bare.db') })
  await archive.inbox(1)
  let ours = 0
  let theirs = 0
  for (const batch of batches()) {
    ours += await timed(() => archive.chat.record(batch))
    theirs += await timed(() => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      bare.postMessage(batch)
      return once(bare, 'message')
    })
  }
  await bare.terminate()
  return { rows: (ROWS / ours) * 1_000, bareRows: (ROWS / theirs) * 1_000 }
}

async function measureSearch(archive: Archive, text: string): Promise<number> {
  const query = parseChatQuery(text, (rank) => [roomAt(Number(rank))])
  const times: number[] = []
  for (let run = 0; run < SEARCHES_EACH; run += 1)
    times.push(await timed(() => archive.chat.search(query, LIMIT, null)))
  return highest(times, 0.95)
}

/** How long a small question waits, at the worst, while `work` goes on. */
async function measureHoldUp(archive: Archive, work: () => Promise<unknown>): Promise<number> {
  const over = new AbortController()
  const done = work().finally(() => over.abort())
  const times: number[] = []
  while (!over.signal.aborted) times.push(await timed(() => archive.inbox(1)))
  await done
  return Math.max(...times)
}

async function measureOpening(of: string): Promise<number> {
  const archive = open(of)
  const time = await timed(() => archive.inbox(1))
  await archive.close()
  return time
}

async function measure(): Promise<{ floors: Floor[]; facts: Record<string, number> }> {
  let archive = open(file)
  const { rows, bareRows } = await measureWriting(archive)
  const ratio = Number((rows / bareRows).toFixed(2))
  const floors: Floor[] = [{ name: 'writing ÷ bare table', value: ratio, limit: 0.2, unit: '×', met: ratio >= 0.2 }]
  for (const [name, text] of Object.entries(SEARCHES)) {
    floors.push(atMost(`search: ${name}, p95`, await measureSearch(archive, text), 10, 'ms'))
  }
  const person = await timed(() => archive.chat.ofUser(userAt(0), LIMIT, null))
  const chatFacts = await timed(() => archive.chat.facts())
  await archive.close()
  const bytes = statSync(file).size
  const unmarked = path.join(folder, 'unmarked.db')
  copyFileSync(file, unmarked)
  const openings = { examined: await measureOpening(unmarked), marked: await measureOpening(file) }
  archive = open(file)
  await archive.inbox(1)
  const limits = { maxAgeMs: ROWS * GAP_MS * 0.9, maxBytes: null, perRoom: [] }
  const trim = await measureHoldUp(archive, () => archive.chat.trim(limits, FIRST_AT + ROWS * GAP_MS))
  floors.push(atMost('longest wait while a tenth is trimmed', trim, 100, 'ms'))
  const forget = await timed(() => archive.chat.forgetUser(userAt(100)))
  await archive.close()
  return {
    floors,
    facts: {
      'rows a second': rows,
      'rows a second, bare table': bareRows,
      'bytes a row': bytes / ROWS,
      'ms to open, examined': openings.examined,
      'ms to open after a good end': openings.marked,
      'ms for the first page of the busiest person': person,
      'ms for the facts': chatFacts,
      'ms to forget a person': forget,
      // Times mean little where others use the machine, too.
      'programs that wanted to run, on average': os.loadavg()[0] ?? 0,
    },
  }
}

async function main(): Promise<void> {
  try {
    const { floors, facts } = await measure()
    const rounded = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, Math.round(value)]))
    keepResults({ archive: { rows: ROWS, batch: BATCH, results: floors, facts: rounded } })
    console.table(floors)
    console.table(rounded)
    process.exitCode = floors.every(({ met }) => met) ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
