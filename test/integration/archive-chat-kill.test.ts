import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestArchive } from './archive-fixture.ts'

const program = path.join(import.meta.dirname, 'chat-writing.ts')

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chat-kill-'))
  file = path.join(folder, 'archive.db')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the program until `onLine` says that it is enough, kills it, and answers the numbers that it confirmed in all. */
async function writeAndKill(
  firstId: number,
  onLine: (line: string, confirmed: number, child: ChildProcess) => boolean,
): Promise<number[]> {
  const child = spawn(process.execPath, [program, file, String(firstId)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const confirmed: number[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    if (/^\d+$/.test(line)) confirmed.push(Number(line))
    if (onLine(line, confirmed.length, child)) child.kill('SIGKILL')
  }
  expect((await exited)[1]).toBe('SIGKILL')
  return confirmed
}

/** The numbers of all rows that are kept, and the spans that are said to be complete. */
async function readKept(): Promise<{ numbers: Set<number | null>; spans: { from: number; to: number }[] }> {
  const { archive, notices } = openTestArchive(file)
  const { rows } = await archive.chat.recent(1, 1_000_000, null)
  const spans = await archive.chat.spans(1)
  await archive.close()
  expect(notices).toEqual([])
  return { numbers: new Set(rows.map(({ message }) => message.chatId)), spans }
}

test('a process killed twenty times while it writes chat loses no row that was confirmed and claims none that is not there', async () => {
  const confirmed: number[] = []
  for (let round = 0; round < 20; round += 1) {
    const firstId = round * 100_000 + 1
    confirmed.push(...(await writeAndKill(firstId, (_line, count) => count >= 1 + round * 37)))
    const { numbers, spans } = await readKept()
    expect(confirmed.filter((chatId) => !numbers.has(chatId))).toEqual([])
    for (const { from, to } of spans) {
      for (let chatId = from; chatId <= to; chatId += 1) expect(numbers).toContain(chatId)
    }
  }
})

/** Lets no file that the program writes grow beyond that. */
const limit = (child: ChildProcess, bytes: number | 'unlimited'): void =>
  void execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:`])

// Only Linux lets somebody else set such a limit.
test.runIf(process.platform === 'linux')(
  'rows that find the disk full wait until there is room, and are told of',
  async () => {
    let wasFull = false
    let confirmedWhenFull = 0
    const confirmed = await writeAndKill(1, (line, count, child) => {
      if (count === 100) limit(child, statSync(`${file}-wal`).size + 20_000)
      if (line === 'live-only') {
        wasFull = true
        confirmedWhenFull = count
        limit(child, 'unlimited')
      }
      return wasFull && count > confirmedWhenFull + 200
    })
    const { numbers } = await readKept()
    const last = confirmed.at(-1)!
    const missing = Array.from({ length: last }, (_, index) => index + 1).filter((chatId) => !numbers.has(chatId))
    expect(wasFull).toBe(true)
    expect(missing).toEqual([])
  },
)
