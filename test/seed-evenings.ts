import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ViewerSpan } from '#shared/model/viewer-span.ts'
import { openArchive, type Archive } from '../src/main/archive/archive.ts'
import { systemClock } from '../src/main/system-clock.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const LASTS = 3.5 * HOUR
/** A piece of each evening in which the app did not run, ms after its begin. */
const UNSEEN = { from: 80 * MINUTE, to: 95 * MINUTE }

/** Evenings of a channel, as the app would have kept them. */
export interface Evenings {
  userId: number
  /** The first of its shows on Parti; each later one counts up. */
  eventId: number
  /** How many watch at best. */
  most: number
  /** How many days ago each of them was, the last may be 0 for one that is on. */
  daysAgo: readonly number[]
  /** When the last one began, ms since 1970. */
  lastBegan: number
}

/** How many watch so long after the begin: they come, stay, and go. */
const countAt = (age: number, most: number, salt: number): number =>
  Math.max(
    1,
    Math.round(
      most * (1 - Math.exp(-age / (25 * MINUTE))) * (age > 3 * HOUR ? 0.7 : 1) +
        most * 0.06 * Math.sin(age / (7 * MINUTE) + salt) +
        most * 0.03 * Math.sin(age / (90 * 1000) + salt * 3),
    ),
  )

function spansOf(evenings: Evenings, began: number, ended: number, salt: number): ViewerSpan[] {
  const every = began > evenings.lastBegan - DAY ? 15_000 : MINUTE
  const ages = Array.from({ length: Math.floor((ended - began) / every) }, (_, index) => index * every)
  return ages
    .filter((age) => age < UNSEEN.from || age >= UNSEEN.to)
    .map((age) => ({
      userId: evenings.userId,
      from: began + age,
      to: began + age + every,
      count: countAt(age, evenings.most, salt),
      source: 'push' as const,
    }))
}

async function record({ viewers }: Archive, evenings: Evenings, now: number): Promise<void> {
  for (const [index, daysAgo] of evenings.daysAgo.entries()) {
    const began = evenings.lastBegan - daysAgo * DAY + (daysAgo === 0 ? 0 : ((index * 37) % 50) * MINUTE)
    const ended = Math.min(now, began + LASTS)
    const isOn = ended === now
    const show = {
      eventId: evenings.eventId + index,
      title: `Games and music, part ${index + 1}`,
      category: 'Gaming',
      startedAt: began,
      seenAt: began,
    }
    await viewers.recordShow({ userId: evenings.userId, show, at: began, endedAt: null })
    await viewers.recordShow({
      userId: evenings.userId,
      show: { ...show, title: 'Requests until the end' },
      at: Math.min(ended, began + 50 * MINUTE),
      endedAt: isOn ? null : ended,
    })
    await viewers.recordSpans(spansOf(evenings, began, ended, index + evenings.userId))
  }
}

/** Writes evenings into a data folder, as if the app had run all the time, but for a quarter of an hour in each. */
export async function seedEvenings(userData: string, all: readonly Evenings[], now: number): Promise<void> {
  const archive = openArchive({
    path: path.join(userData, 'archive.db'),
    startWorker: () => new Worker(new URL('../src/main/archive/worker.ts', import.meta.url)),
    clock: systemClock,
    onNotice: ({ code }) => {
      throw new Error(`a new archive cannot be ${code}`)
    },
  })
  for (const evenings of all) await record(archive, evenings, now)
  await archive.close()
}
