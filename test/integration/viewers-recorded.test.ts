import { expect, it } from 'vitest'
import type { ViewerHistory } from '#shared/model/viewer-history.ts'
import type { DialectName } from '../parti-server/dialects.ts'
import { BALTHIER, DBR, JENNY, startApp, type App } from './faults-app.ts'

const MINUTE = 60_000
const LONG_AGO = 0

async function startRecording(follows?: number[], dialect?: DialectName) {
  const app = await startApp({ realArchive: true, ...(follows && { follows }), ...(dialect && { dialect }) })
  const { archive, viewers, servers } = app
  const [server] = servers
  if (archive === null || viewers === null || server === undefined) throw new Error('nothing is recorded')
  return { app, archive: archive.viewers, viewers, control: server.control }
}

/** How often Parti was asked something with this in it. */
const asked = async (app: App, what: string): Promise<number> =>
  ((await app.servers[0]?.control.requestLog()) ?? []).filter(({ path }) => path.includes(what)).length
const later = (app: App): number => app.clock.now() + MINUTE
const counts = ({ stretches }: ViewerHistory): number[] => stretches.map(({ peak }) => peak)
const covered = ({ stretches }: ViewerHistory): number =>
  stretches.reduce((total, { coveredMs }) => total + coveredMs, 0)

it('numbers that are pushed and listed are in the file as spans, and the last ones at the latest a minute later', async () => {
  const { app, archive, control } = await startRecording()
  for (const count of [500, 800, 650]) {
    await control.setViewers(DBR, count)
    await app.clock.run(2 * MINUTE)
  }
  const history = await archive.viewerHistory(DBR, LONG_AGO, later(app), 'raw')
  expect(counts(history).filter((count, index, all) => all[index - 1] !== count)).toEqual([470, 500, 800, 650])
  expect(covered(history)).toBeGreaterThanOrEqual(5 * MINUTE)
  const ends = history.stretches.map(({ to }) => to)
  history.stretches.slice(1).forEach((stretch, index) => expect(stretch.from).toBeGreaterThanOrEqual(ends[index] ?? 0))
})

it('a show is in the file with its titles, its audience and its end, beyond which no number reaches', async () => {
  const { app, archive, control } = await startRecording()
  const from = app.clock.now()
  await control.goLive(BALTHIER, { title: 'One' })
  await control.setViewers(BALTHIER, 40)
  await app.clock.run(5 * MINUTE)
  await control.setTitle(BALTHIER, 'Two')
  await app.clock.run(5 * MINUTE)
  expect(await archive.shows(BALTHIER, from, later(app), 9)).toMatchObject([{ isOn: true, endedAt: null }])
  const endedAt = app.clock.now()
  await control.end(BALTHIER)
  await app.clock.until(() => app.liveOf(BALTHIER).phase === 'offline', 6 * MINUTE)
  await app.clock.run(MINUTE)
  const [show, ...others] = await archive.shows(BALTHIER, from, later(app), 9)
  expect(others).toEqual([])
  expect(show).toMatchObject({ isOn: false, audience: { peak: 40 } })
  expect(show?.titles.map(({ title }) => title)).toEqual(['One', 'Two'])
  expect(show?.endedAt).toBeGreaterThan(endedAt - 2 * MINUTE)
  expect(show?.endedAt).toBeLessThanOrEqual(endedAt + 1_000)
  const { stretches } = await archive.viewerHistory(BALTHIER, LONG_AGO, later(app), 'raw')
  expect(Math.max(...stretches.map(({ to }) => to))).toBeLessThanOrEqual(show?.endedAt ?? 0)
})

it('while Parti is out of reach nothing is known, and the time is told as a gap', async () => {
  const { app, archive } = await startRecording()
  await app.clock.run(5 * MINUTE)
  const from = app.clock.now()
  await app.fault({ name: 'unplug' })
  await app.clock.run(20 * MINUTE)
  await app.clearFaults()
  await app.clock.run(10 * MINUTE)
  const { stretches } = await archive.viewerHistory(DBR, from - 5 * MINUTE, later(app), 'raw')
  const within = stretches.filter((stretch) => stretch.to > from + MINUTE && stretch.from < from + 20 * MINUTE)
  expect(within).toEqual([])
  expect(stretches.at(-1)?.from).toBeGreaterThan(from + 20 * MINUTE)
  const marks = await archive.viewerMarks(DBR, from, later(app))
  expect(marks.filter(({ kind }) => kind === 'gap')).toHaveLength(1)
})

it('somebody whom nobody follows is recorded while a graph of them is open, and asked about no longer', async () => {
  const { app, archive, viewers, control } = await startRecording([JENNY])
  const now = viewers.now({ userId: DBR })
  const close = now.subscribe(() => undefined)
  await app.clock.run(MINUTE)
  expect(now.get('now')).toMatchObject({ live: { phase: 'live', viewers: { count: 470 } } })
  await control.setViewers(DBR, 900)
  await app.clock.run(2 * MINUTE)
  close()
  const closedAt = app.clock.now()
  const before = await asked(app, String(DBR))
  await app.clock.run(10 * MINUTE)
  expect(await asked(app, String(DBR))).toBe(before)
  const history = await archive.viewerHistory(DBR, LONG_AGO, later(app), 'raw')
  expect(Math.max(...counts(history))).toBe(900)
  expect(Math.max(...history.stretches.map(({ to }) => to))).toBeLessThanOrEqual(closedAt)
  expect(await archive.shows(DBR, LONG_AGO, later(app), 9)).toMatchObject([{ isOn: false, endedAt: null }])
})

it('a show without an id of which nobody kept the end is one, although nobody looked for a moment', async () => {
  const { app, archive, viewers } = await startRecording([JENNY], 'no-event-id')
  const from = app.clock.now()
  for (let times = 0; times < 3; times += 1) {
    const close = viewers.now({ userId: DBR }).subscribe(() => undefined)
    await app.clock.run(2 * MINUTE)
    close()
    await app.clock.run(MINUTE)
  }
  const [show, ...others] = await archive.shows(DBR, LONG_AGO, later(app), 9)
  expect(others).toEqual([])
  expect(show?.seenAt).toBeLessThan(from + MINUTE)
  expect(show?.lastAt).toBeGreaterThan(from + 7 * MINUTE)
})

it('shows that were over before the app knew of them are asked for politely, and kept as listed', async () => {
  const { app, archive } = await startRecording([BALTHIER])
  await app.clock.run(10 * MINUTE)
  const shows = await archive.shows(BALTHIER, LONG_AGO, later(app), 9)
  expect(shows.map(({ eventId, seenAt, totalViewers }) => [eventId, seenAt, totalViewers])).toEqual([
    [80669, null, 120],
    [80553, null, 120],
    [80415, null, 120],
  ])
  await app.clock.run(60 * MINUTE)
  expect(await asked(app, `by_user_id=${BALTHIER}`)).toBe(1)
})
