import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ViewerSpan } from '#shared/model/viewer-span.ts'
import { openArchive, type Archive } from '../../../src/main/archive/archive.ts'
import { systemClock } from '../../../src/main/system-clock.ts'
import { createViewerRecorder } from '../../../src/main/viewers/recorder.ts'
import { createFakeClock } from '../../fake-clock.ts'
import { createRandom } from '../../parti-server/random.ts'
import type { PartiServer } from '../../parti-server/server.ts'
import type { Person } from '../../parti-server/person.ts'
import { chooseIncidents, countsOf, type Count } from './audience.ts'
import { chatOf, sightingsOf } from './chat.ts'
import { rememberedShows, type RememberedShow } from './shows.ts'

const WORKER = new URL('../../../src/main/archive/worker.ts', import.meta.url)
/** Below the numbers that the simulated Parti begins with. */
const FIRST_CHAT_ID = 1_000_000
const PINNED = 'Be kind, no spoilers, and say where you are from'
/** We see a show a little after it began, ms. */
const SEEN_AFTER_MS = 20_000

/**
 * Fills the archive of a data folder with weeks of shows of these people, made up, as the app itself would have kept them:
 * by its recorder and its archive. Answers how many shows it were.
 */
export async function rememberPast(userData: string, server: PartiServer, people: readonly Person[]): Promise<number> {
  const now = Date.now()
  const random = createRandom(7)
  const archive = openArchive({
    path: path.join(userData, 'archive.db'),
    startWorker: () => new Worker(WORKER),
    clock: systemClock,
    onNotice: ({ code }) => {
      throw new Error(`a new archive cannot be ${code}`)
    },
  })
  const shows = rememberedShows({ people, showOf: server.showOf, pastShows: server.pastShows }, random, now)
  const lived = shows.map((show) => {
    const incidents = chooseIncidents(random, show)
    const counts = countsOf(show, incidents, random)
    return { show, counts, said: chatOf(show, counts, incidents, people, random) }
  })
  await keepChat(archive, lived)
  for (const { show, counts } of lived) await keepShow(archive, show, counts)
  await archive.close()
  return shows.length
}

async function keepChat(
  archive: Archive,
  lived: readonly { said: Parameters<typeof sightingsOf>[0] }[],
): Promise<void> {
  const rows = sightingsOf(
    lived.flatMap(({ said }) => said),
    FIRST_CHAT_ID,
  )
  for (const [roomId, ofRoom = []] of Map.groupBy(rows, (row) => row.roomId)) {
    const ids = ofRoom.map(({ message }) => message.chatId ?? 0)
    await archive.chat.record([{ roomId, rows: ofRoom, spans: [{ from: Math.min(...ids), to: Math.max(...ids) }] }])
  }
}

async function keepShow(archive: Archive, show: RememberedShow, counts: readonly Count[]): Promise<void> {
  const { person, eventId, startedAt, endedAt, isOn } = show
  const seenAt = startedAt + SEEN_AFTER_MS
  for (const { at, title } of show.titles) {
    await archive.viewers.recordShow({
      userId: person.userId,
      show: { eventId, title, category: person.category, startedAt, seenAt },
      at: Math.max(at, seenAt),
      endedAt: null,
    })
  }
  await archive.viewers.recordSpans(spansOf(show, seenAt, counts))
  await keepPin(archive, show)
  if (isOn) return
  const { title } = show.titles.at(-1) ?? { title: null }
  await archive.viewers.recordShow({
    userId: person.userId,
    show: { eventId, title, category: person.category, startedAt, seenAt },
    at: endedAt,
    endedAt,
  })
}

/** What the streamer pinned a quarter into the show. */
async function keepPin({ chat }: Archive, { person, startedAt, endedAt }: RememberedShow): Promise<void> {
  const at = Math.floor((startedAt + (endedAt - startedAt) / 4) / 1000) * 1000
  const content = { kind: 'text', text: PINNED } as const
  const message = { chatId: null, key: `pin ${at}`, userId: person.userId, userName: person.name, content, at }
  await chat.recordPin(person.userId, { message, label: null }, at)
}

/** The numbers as the recorder would have kept them. */
function spansOf({ person: { userId } }: RememberedShow, showSeenAt: number, counts: readonly Count[]): ViewerSpan[] {
  const spans: ViewerSpan[] = []
  const clock = createFakeClock(counts[0]?.at ?? 0)
  const recorder = createViewerRecorder({ clock, write: (written) => void spans.push(...written) })
  for (const { at, count } of counts) {
    clock.advance(at - clock.now())
    recorder.take({ userId, showSeenAt, count, source: 'poll', at, elapsed: clock.elapsed() })
  }
  recorder.stop()
  return spans
}
