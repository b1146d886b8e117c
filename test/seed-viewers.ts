import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { openArchive } from '../src/main/archive/archive.ts'
import { systemClock } from '../src/main/system-clock.ts'
import type { Person } from './parti-server/person.ts'

const HOURS = 3
const EVERY_MS = 120_000

/** Writes into a data folder how many watched these people in the last hours, as if the app had run all the time. */
export async function seedViewers(userData: string, people: readonly Person[]): Promise<void> {
  const archive = openArchive({
    path: path.join(userData, 'archive.db'),
    startWorker: () => new Worker(new URL('../src/main/archive/worker.ts', import.meta.url)),
    clock: systemClock,
    onNotice: ({ code }) => {
      throw new Error(`a new archive cannot be ${code}`)
    },
  })
  const now = Date.now()
  const times = Array.from({ length: (HOURS * 3_600_000) / EVERY_MS }, (_, index) => now - index * EVERY_MS)
  for (const { userId } of people) {
    await archive.viewers.recordSpans(
      times.map((from, index) => ({
        userId,
        from,
        to: Math.min(now, from + EVERY_MS),
        count: Math.round(120 + 80 * Math.sin((index + userId) / 9) + 15 * Math.sin(index * 1.7)),
        source: 'poll' as const,
      })),
    )
  }
  await archive.close()
}
