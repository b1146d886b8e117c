import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { openArchive } from '../../../src/main/archive/archive.ts'
import { systemClock } from '../../../src/main/system-clock.ts'
import { createViewerRecorder } from '../../../src/main/viewers/recorder.ts'
import { createFakeClock } from '../../fake-clock.ts'

const ARCHIVE_WORKER = new URL('../../../src/main/archive/worker.ts', import.meta.url)
const LIVE = 100
const PUSHED = 20
const SECONDS = 3600
/** A number is pushed every so many seconds, and polled. */
const PUSHED_EVERY_S = 1
const POLLED_EVERY_S = 60

/**
 * How busy recording keeps the main thread, from 0 to 1: the processor time of an hour of numbers of a hundred live channels,
 * twenty of them pushed each second, with the hand-over to the archive's thread, divided by that hour. Who is not live costs
 * nothing here: no number comes of them.
 */
export async function recorderBusy(): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'afterparti-recorder-'))
  const archive = openArchive({
    path: path.join(folder, 'archive.db'),
    clock: systemClock,
    onNotice: (notice) => console.error(notice),
    startWorker: () => new Worker(ARCHIVE_WORKER),
  })
  await archive.inbox(1)
  const clock = createFakeClock(Date.UTC(2026, 10, 23, 20))
  let writing: Promise<unknown> = Promise.resolve()
  const recorder = createViewerRecorder({
    clock,
    write(spans) {
      writing = archive.viewers.recordSpans(spans)
    },
  })
  let ms = 0
  for (let second = 0; second < SECONDS; second += 1) {
    const before = process.threadCpuUsage()
    for (let userId = 1; userId <= LIVE; userId += 1) {
      const isDue = second % (userId <= PUSHED ? PUSHED_EVERY_S : POLLED_EVERY_S) === 0
      if (!isDue) continue
      const count = 100 + ((userId * 7 + second * 13) % 40)
      recorder.take({
        userId,
        showSeenAt: 1,
        count,
        source: userId <= PUSHED ? 'push' : 'poll',
        at: clock.now(),
        elapsed: clock.elapsed(),
      })
    }
    clock.advance(1000)
    const used = process.threadCpuUsage(before)
    ms += (used.user + used.system) / 1000
    await writing
  }
  recorder.stop()
  await writing
  await archive.close()
  rmSync(folder, { recursive: true, force: true })
  return ms / (SECONDS * 1000)
}
