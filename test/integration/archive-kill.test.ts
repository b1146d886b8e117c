import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { alertsIn, openTestArchive } from './archive-fixture.ts'

const writer = path.join(import.meta.dirname, 'archive-writer.ts')

/** Runs the writer on `file`, kills it once it confirmed `count` claims, and answers the ids it confirmed in all. */
async function writeAndKill(file: string, firstId: number, count: number): Promise<number[]> {
  const child = spawn(process.execPath, [writer, file, String(firstId)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const confirmed: number[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    confirmed.push(Number(line))
    if (confirmed.length === count) child.kill('SIGKILL')
  }
  expect((await exited)[1]).toBe('SIGKILL')
  return confirmed
}

test('a process killed while it writes loses nothing that was confirmed, over and over', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'archive-kill-'))
  const file = path.join(folder, 'archive.db')
  const confirmed: number[] = []
  for (const count of [1, 40, 150]) {
    const firstId = (confirmed.at(-1) ?? 0) + 10
    confirmed.push(...(await writeAndKill(file, firstId, count)))
    const { archive, notices } = openTestArchive(file)
    const kept = (await alertsIn(archive, 100_000)).map(({ show }) => show.eventId)
    await archive.close()
    expect(notices).toEqual([])
    expect(kept).toEqual(expect.arrayContaining(confirmed))
  }
  rmSync(folder, { recursive: true, force: true })
})
