import { Worker } from 'node:worker_threads'
import type { Alert } from '#shared/model/alert.ts'
import type { Notice } from '#shared/model/status.ts'
import { openArchive, type Archive } from '../../src/main/archive/archive.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'

export const workerFile = new URL('../../src/main/archive/worker.ts', import.meta.url)

/** An archive with a real worker, a clock that stands still, and what it told. */
export interface TestArchive {
  archive: Archive
  clock: FakeClock
  notices: Notice[]
  /** Every worker that was started, the latest last. */
  workers: Worker[]
}

export function openTestArchive(path: string, startMs = Date.UTC(2026, 10, 23, 20, 35, 0)): TestArchive {
  const clock = createFakeClock(startMs)
  const notices: Notice[] = []
  const workers: Worker[] = []
  const archive = openArchive({
    path,
    clock,
    onNotice: (notice) => notices.push(notice),
    startWorker() {
      const worker = new Worker(workerFile)
      workers.push(worker)
      return worker
    },
  })
  return { archive, clock, notices, workers }
}

/** The newest alerts as they were claimed, without what became of them. */
export async function alertsIn(archive: Archive, limit: number): Promise<Alert[]> {
  const entries = await archive.inbox(limit)
  return entries.map(({ kind, channel, show, outcome, isAway, at }) => ({ kind, channel, show, outcome, isAway, at }))
}

/** A go-live of user 7 with event 100, first seen at 1,000. */
export function anAlert(show: Partial<Alert['show']> = {}, rest: Partial<Omit<Alert, 'show'>> = {}): Alert {
  return {
    kind: 'live',
    channel: { userId: 7, name: 'DBR', account: { platform: 'discord', username: 'dbr', discriminator: '0' } },
    show: { eventId: 100, title: 'Games', category: 'Gaming', startedAt: 900, seenAt: 1_000, ...show },
    outcome: 'announced',
    isAway: false,
    at: 1_500,
    ...rest,
  }
}
