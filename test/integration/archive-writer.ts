import { Worker } from 'node:worker_threads'
import { openArchive } from '../../src/main/archive/archive.ts'
import { systemClock } from '../../src/main/system-clock.ts'
import { anAlert, workerFile } from './archive-fixture.ts'

/** A process that keeps claiming events, from the given id on, and prints each id once it is confirmed: made to be killed. */
const [path, firstId] = process.argv.slice(2)
if (path === undefined || firstId === undefined) throw new Error('usage: archive-writer <path> <first id>')

const archive = openArchive({
  path,
  startWorker: () => new Worker(workerFile),
  clock: systemClock,
  onNotice: (notice) => console.error(notice),
})

async function claimOnward(from: number): Promise<void> {
  for (let eventId = from; ; eventId += 1) {
    await archive.claimAlert(anAlert({ eventId }))
    console.log(eventId)
  }
}

void claimOnward(Number(firstId))
