import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PastShow } from '#shared/model/listed-show.ts'
import type { Show } from '#shared/model/live-state.ts'
import type { ShowRecord } from '#shared/model/show-record.ts'
import type { Archive } from '../../src/main/archive/archive.ts'
import { aChatRow, EVENING } from '../chat-rows.ts'
import { openTestArchive } from './archive-fixture.ts'

const SECOND = 1_000
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const LATER = EVENING + 400 * DAY

let folder: string
let file: string
let archive: Archive

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-shows-'))
  file = path.join(folder, 'archive.db')
  archive = openTestArchive(file).archive
})

afterEach(async () => {
  await archive.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Event 100 of user 7, which began at `EVENING` and was seen a minute later. */
const aShow = (rest: Partial<Show> = {}): Show => ({
  eventId: 100,
  title: 'Games',
  category: 'Gaming',
  startedAt: EVENING,
  seenAt: EVENING + MINUTE,
  ...rest,
})
const see = (show: Partial<Show> = {}, at = EVENING + MINUTE, endedAt: number | null = null): Promise<void> =>
  archive.viewers.recordShow({ userId: 7, show: aShow(show), at, endedAt })
const count = (from: number, to: number, count: number): Promise<void> =>
  archive.viewers.recordSpans([{ userId: 7, from: EVENING + from, to: EVENING + to, count, source: 'push' }])
const all = (): Promise<ShowRecord[]> => archive.viewers.shows(7, 0, LATER, 500)
const only = async (): Promise<ShowRecord> => {
  const shows = await all()
  expect(shows).toHaveLength(1)
  return shows[0]!
}

const pastShow = (rest: Partial<PastShow> = {}): PastShow => ({
  channel: { userId: 7, name: 'DBR', account: null },
  eventId: 100,
  title: 'Listed',
  category: null,
  startedAt: EVENING,
  endedAt: EVENING + HOUR,
  totalViewers: 900,
  ...rest,
})

test('a show is kept as it was seen, once, also across a restart', async () => {
  await see()
  await archive.close()
  archive = openTestArchive(file).archive
  await see({ seenAt: EVENING + 30 * MINUTE }, EVENING + 30 * MINUTE)
  expect(await only()).toEqual({
    userId: 7,
    eventId: 100,
    startedAt: EVENING,
    seenAt: EVENING + MINUTE,
    endedAt: null,
    lastAt: EVENING + 30 * MINUTE,
    aroundAt: null,
    wasOn: false,
    isOn: true,
    titles: [{ at: EVENING + MINUTE, title: 'Games', category: 'Gaming' }],
    audience: null,
    totalViewers: null,
    chat: null,
  })
  await see({}, EVENING + HOUR, EVENING + HOUR)
  expect(await only()).toMatchObject({ isOn: false, endedAt: EVENING + HOUR })
  await see({}, EVENING + HOUR + 1)
  expect(await only()).toMatchObject({ isOn: true, endedAt: null })
})

test('a show without an id is known by when it was seen', async () => {
  await see({ eventId: null })
  await see({ eventId: null, startedAt: null }, EVENING + 2 * MINUTE)
  expect(await only()).toMatchObject({ eventId: null, startedAt: EVENING })
  await see({ eventId: null, seenAt: EVENING + 5 * HOUR, startedAt: null }, EVENING + 5 * HOUR)
  expect((await all()).map(({ seenAt, isOn }) => [seenAt, isOn])).toEqual([
    [EVENING + 5 * HOUR, true],
    [EVENING + MINUTE, false],
  ])
})

test('an end that is told late is not that of the next show', async () => {
  await see()
  await see({ eventId: 101, startedAt: null, seenAt: EVENING + HOUR }, EVENING + HOUR)
  await see({}, EVENING + HOUR + MINUTE, EVENING + HOUR - MINUTE)
  expect((await all()).map(({ eventId, isOn, endedAt }) => [eventId, isOn, endedAt])).toEqual([
    [101, true, null],
    [100, false, EVENING + HOUR - MINUTE],
  ])
})

test.each(['joins', 'is told'])('an id learnt later %s, and the show stays one', async (how) => {
  await see({ eventId: null })
  if (how === 'joins') await archive.viewers.joinShow(7, EVENING + MINUTE, 100)
  else await see()
  expect(await only()).toMatchObject({ eventId: 100 })
  await see({ eventId: null }, EVENING + 3 * MINUTE)
  expect(await only()).toMatchObject({ eventId: 100 })
})

test('an id joins neither another channel nor another show', async () => {
  await see({ eventId: null })
  await archive.viewers.joinShow(8, EVENING + MINUTE, 100)
  await archive.viewers.joinShow(7, EVENING, 100)
  expect(await only()).toMatchObject({ eventId: null })
})

test('two entries that turn out to be one show become one, with all its titles', async () => {
  await see()
  await archive.viewers.abandonShows(null, 0)
  await see({ eventId: null, seenAt: EVENING + HOUR, title: 'Games' }, EVENING + HOUR)
  await see({ eventId: null, seenAt: EVENING + HOUR, title: 'Music' }, EVENING + 2 * HOUR)
  expect(await all()).toHaveLength(2)
  await archive.viewers.joinShow(7, EVENING + HOUR, 100)
  const { titles, seenAt, isOn } = await only()
  expect({ seenAt, isOn }).toEqual({ seenAt: EVENING + MINUTE, isOn: true })
  expect(titles.map(({ at, title }) => [at, title])).toEqual([
    [EVENING + MINUTE, 'Games'],
    [EVENING + 2 * HOUR, 'Music'],
  ])
})

test('titles are kept in their order, each once until another comes, and what is not told stays', async () => {
  const tell = (minutes: number, title: string | null, category: string | null): Promise<void> =>
    see({ title, category }, EVENING + minutes * MINUTE)
  await tell(1, 'A', 'Gaming')
  await tell(2, 'A', 'Gaming')
  await tell(3, null, null)
  await tell(4, 'B', null)
  await tell(2, 'A', 'Music')
  expect((await only()).titles).toEqual([
    { at: EVENING + MINUTE, title: 'A', category: 'Gaming' },
    { at: EVENING + 4 * MINUTE, title: 'B', category: 'Gaming' },
    { at: EVENING + 4 * MINUTE + 1, title: 'A', category: 'Music' },
  ])
})

test('a show without a title gets one once it has it', async () => {
  await see({ title: null, category: null })
  expect((await only()).titles).toEqual([])
  await see({}, EVENING + 2 * MINUTE)
  expect((await only()).titles).toMatchObject([{ title: 'Games' }])
})

test('shows come by the time that they touch, the newest first, and no more than asked for', async () => {
  for (const eventId of [1, 2, 3]) {
    const seenAt = EVENING + eventId * HOUR
    await see({ eventId, startedAt: null, seenAt }, seenAt, seenAt + MINUTE)
  }
  const ids = async (from: number, to: number, limit = 9): Promise<(number | null)[]> =>
    (await archive.viewers.shows(7, EVENING + from, EVENING + to, limit)).map(({ eventId }) => eventId)
  expect(await ids(0, 9 * HOUR)).toEqual([3, 2, 1])
  expect(await ids(0, 9 * HOUR, 2)).toEqual([3, 2])
  expect(await ids(HOUR + MINUTE, 2 * HOUR)).toEqual([2, 1])
  expect(await ids(HOUR + MINUTE + 1, 2 * HOUR - 1)).toEqual([])
  expect(await archive.viewers.showStarts(7, EVENING + 2 * HOUR)).toEqual([EVENING + 2 * HOUR, EVENING + 3 * HOUR])
})

test('what a run that is over left as being on ended nobody knows when, and was on while numbers came', async () => {
  await see()
  await count(2 * MINUTE, 10 * MINUTE, 5)
  await archive.viewers.abandonShows(null, 0)
  expect(await only()).toMatchObject({ isOn: false, endedAt: null, audience: { coveredMs: 8 * MINUTE } })
  expect(await archive.viewers.shows(7, EVENING + 10 * MINUTE, LATER, 9)).toHaveLength(1)
  expect(await archive.viewers.shows(7, EVENING + 10 * MINUTE + 1, LATER, 9)).toEqual([])
  await archive.viewers.recordPastShows([pastShow()], false)
  expect(await only()).toMatchObject({ endedAt: EVENING + HOUR, totalViewers: 900 })
})

test('of a channel that is watched no longer the end is what lists tell, and shows of others go on', async () => {
  await see()
  await archive.viewers.recordShow({ userId: 8, show: aShow(), at: EVENING + MINUTE, endedAt: null })
  await archive.viewers.abandonShows(7, EVENING + 20 * MINUTE)
  expect(await only()).toMatchObject({ isOn: false, endedAt: null, lastAt: EVENING + 20 * MINUTE })
  expect(await archive.viewers.shows(8, 0, LATER, 9)).toMatchObject([{ isOn: true }])
  await archive.viewers.recordPastShows([pastShow()], false)
  expect(await only()).toMatchObject({ endedAt: EVENING + HOUR })
})

test('after a sleep a list may tell the end before it is believed, and it stays', async () => {
  await see()
  await archive.viewers.recordPastShows([pastShow()], false)
  expect(await only()).toMatchObject({ isOn: true, endedAt: null })
  await archive.viewers.abandonShows(7, EVENING + 20 * MINUTE)
  expect(await only()).toMatchObject({ isOn: false, endedAt: EVENING + HOUR, lastAt: EVENING + 20 * MINUTE })
})

test('an end that a list told is none where the show was seen on after it', async () => {
  await see()
  await archive.viewers.recordPastShows([pastShow()], false)
  await count(HOUR, 2 * HOUR, 5)
  await archive.viewers.abandonShows(null, 0)
  expect(await only()).toMatchObject({ endedAt: null, lastAt: EVENING + 2 * HOUR })
})

test('an end before the show was last seen on is not believed', async () => {
  await see({ title: 'Later' }, EVENING + 2 * HOUR)
  await archive.viewers.recordPastShows([pastShow()], false)
  await archive.viewers.abandonShows(7, EVENING + 2 * HOUR)
  expect(await only()).toMatchObject({ isOn: false, endedAt: null, lastAt: EVENING + 2 * HOUR })
})

test('an audience is told while the show is on, and as it was at its end when the numbers are gone', async () => {
  await see()
  await count(-MINUTE, 2 * MINUTE, 100)
  await count(2 * MINUTE, 5 * MINUTE, 300)
  await count(5 * MINUTE, 6 * MINUTE, 200)
  const audience = { peak: 300, peakAt: EVENING + 2 * MINUTE, mean: 1300 / 6, median: 300, coveredMs: 6 * MINUTE }
  expect((await only()).audience).toEqual(audience)
  await see({}, EVENING + 6 * MINUTE, EVENING + 6 * MINUTE)
  await archive.viewers.trimViewers({ rawMs: 0, minuteMs: 0, quarterMs: 0 }, LATER)
  expect((await only()).audience).toEqual(audience)
})

test('numbers that come after the end count all the same, and are kept before they are trimmed', async () => {
  await see({}, EVENING + HOUR, EVENING + HOUR)
  expect((await only()).audience).toBeNull()
  await count(30 * SECOND, 50 * SECOND, 7)
  await archive.viewers.trimViewers({ rawMs: 0, minuteMs: 0, quarterMs: 0 }, LATER)
  expect((await only()).audience).toEqual({
    peak: 7,
    peakAt: EVENING + 30 * SECOND,
    mean: 7,
    median: 7,
    coveredMs: 20 * SECOND,
  })
})

test('lone numbers make an audience of which no time is covered', async () => {
  await see()
  for (const [at, viewers] of [
    [1, 10],
    [10, 40],
    [20, 20],
  ] as const) {
    await count(at * MINUTE, at * MINUTE, viewers)
  }
  expect((await only()).audience).toEqual({
    peak: 40,
    peakAt: EVENING + 10 * MINUTE,
    mean: 70 / 3,
    median: 20,
    coveredMs: 0,
  })
})

test('as many as the median watched at least for half of the time, and more for no more than half', async () => {
  const parts = fc.array(fc.record({ ms: fc.integer({ min: 1, max: 9 }), viewers: fc.nat(9) }), {
    minLength: 1,
    maxLength: 12,
  })
  let eventId = 0
  await fc.assert(
    fc.asyncProperty(parts, async (parts) => {
      eventId += 1
      const begin = eventId * HOUR
      let at = begin
      const told = parts.map(({ ms, viewers }) => ({ from: at, to: (at += ms), viewers }))
      for (const { from, to, viewers } of told) await count(from, to, viewers)
      const seenAt = EVENING + begin
      await see({ eventId, startedAt: null, seenAt }, seenAt, EVENING + at)
      const [{ audience }] = (await archive.viewers.shows(7, seenAt, seenAt, 1)) as [ShowRecord]
      const timeOf = (isMeant: (viewers: number) => boolean): number =>
        parts.filter(({ viewers }) => isMeant(viewers)).reduce((sum, { ms }) => sum + ms, 0)
      const whole = at - begin
      expect(audience?.coveredMs).toBe(whole)
      expect(timeOf((viewers) => viewers >= audience!.median) * 2).toBeGreaterThanOrEqual(whole)
      expect(timeOf((viewers) => viewers > audience!.median) * 2).toBeLessThan(whole + 1)
    }),
    { numRuns: 30 },
  )
})

test('lists tell of shows that nobody saw, add what nobody can see, and change nothing that was seen', async () => {
  await see({ title: 'Seen', startedAt: null })
  await see({ title: 'Seen', startedAt: null }, EVENING + HOUR, EVENING + HOUR - MINUTE)
  const unseen = pastShow({ eventId: 50, startedAt: EVENING - DAY, endedAt: EVENING - DAY + HOUR, totalViewers: null })
  await archive.viewers.recordPastShows([pastShow(), unseen], false)
  expect(await all()).toMatchObject([
    { eventId: 100, startedAt: null, endedAt: EVENING + HOUR - MINUTE, totalViewers: 900, titles: [{ title: 'Seen' }] },
    {
      eventId: 50,
      startedAt: EVENING - DAY,
      seenAt: null,
      isOn: false,
      titles: [{ at: EVENING - DAY, title: 'Listed' }],
    },
  ])
  await archive.viewers.recordPastShows([{ ...unseen, totalViewers: 30 }, pastShow({ totalViewers: null })], false)
  expect((await all()).map(({ totalViewers }) => totalViewers)).toEqual([900, 30])
})

test('a moment of which a list does not say what it was is kept as such, until a list or our own eyes say more', async () => {
  const vague = pastShow({ endedAt: null })
  await archive.viewers.recordPastShows([vague], true)
  expect(await only()).toMatchObject({ startedAt: null, endedAt: null, aroundAt: EVENING, isOn: false })
  expect(await archive.viewers.showStarts(7, 0)).toEqual([])
  await archive.viewers.recordPastShows([pastShow()], false)
  expect(await only()).toMatchObject({ startedAt: EVENING, endedAt: EVENING + HOUR, aroundAt: null })
  await archive.viewers.recordPastShows([vague], true)
  expect(await only()).toMatchObject({ startedAt: EVENING, aroundAt: null })
})

test('a list names the show that was seen without an id in its time, and tells nothing of one without any moment', async () => {
  await see({ eventId: null })
  await archive.viewers.recordPastShows([pastShow(), pastShow({ eventId: 5, startedAt: null, endedAt: null })], false)
  expect(await only()).toMatchObject({ eventId: 100, seenAt: EVENING + MINUTE, totalViewers: 900 })
})

test('of a show that was on at the first look nobody knows the age, until Parti tells when it began', async () => {
  await count(0, HOUR, 10)
  const joined = { startedAt: null, seenAt: EVENING, wasOn: true } as const
  await see(joined, EVENING, EVENING + HOUR)
  const age = () => archive.viewers.countsAtAge(7, EVENING + DAY, 30 * MINUTE, 9)
  expect((await only()).wasOn).toBe(true)
  expect([await archive.viewers.showStarts(7, 0), await age()]).toEqual([[], []])
  await see({ ...joined, startedAt: EVENING - 10 * MINUTE }, EVENING, EVENING + HOUR)
  expect(await archive.viewers.showStarts(7, 0)).toEqual([EVENING - 10 * MINUTE])
  expect(await age()).toEqual([{ showFrom: EVENING - 10 * MINUTE, count: 10 }])
})

test.each(['told', 'joins'] as const)(
  'a show that was seen to begin was not on before, though we looked again later (%s)',
  async (how) => {
    await see({ startedAt: null }, EVENING + MINUTE)
    await see(
      { startedAt: null, seenAt: EVENING + HOUR, wasOn: true, ...(how === 'joins' && { eventId: null }) },
      EVENING + HOUR,
    )
    if (how === 'joins') await archive.viewers.joinShow(7, EVENING + HOUR, 100)
    expect((await only()).wasOn).toBe(false)
    expect(await archive.viewers.showStarts(7, 0)).toEqual([EVENING + MINUTE])
  },
)

test('a show that a list knew and that was seen later was on before', async () => {
  await archive.viewers.recordPastShows([pastShow({ endedAt: null })], true)
  await see({ startedAt: null, wasOn: true })
  expect((await only()).wasOn).toBe(true)
  await see({ startedAt: null })
  expect((await only()).wasOn).toBe(false)
})

test('how many watched at an age comes from earlier shows that lasted as long and have a number then', async () => {
  for (const [index, viewers] of [10, 20, 30, null].entries()) {
    const begin = -(index + 1) * DAY
    const seenAt = EVENING + begin
    if (viewers !== null) await count(begin, begin + HOUR, viewers)
    await see({ eventId: index + 1, startedAt: null, seenAt }, seenAt, seenAt + (index === 1 ? MINUTE : HOUR))
  }
  const at = (ageMs: number, limit: number) => archive.viewers.countsAtAge(7, EVENING, ageMs, limit)
  expect(await at(30 * MINUTE, 9)).toEqual([
    { showFrom: EVENING - DAY, count: 10 },
    { showFrom: EVENING - 3 * DAY, count: 30 },
  ])
  expect(await at(30 * MINUTE, 1)).toEqual([{ showFrom: EVENING - DAY, count: 10 }])
  expect(await archive.viewers.countsAtAge(7, EVENING - 2 * DAY, 30 * MINUTE, 9)).toHaveLength(1)
  await archive.viewers.trimViewers({ rawMs: 0, minuteMs: 0, quarterMs: null }, LATER)
  expect(await at(30 * MINUTE, 1)).toEqual([{ showFrom: EVENING - DAY, count: 10 }])
  await archive.viewers.trimViewers({ rawMs: 0, minuteMs: 0, quarterMs: 0 }, LATER)
  expect(await at(30 * MINUTE, 9)).toEqual([])
})

test('what is forgotten of a channel is gone with its shows and titles', async () => {
  await see()
  await count(0, MINUTE, 5)
  await archive.chat.record([{ roomId: 7, rows: [aChatRow(1)], spans: null }])
  await archive.viewers.forgetViewers(7)
  expect(await all()).toEqual([])
  expect(await archive.viewers.viewedChannels()).toEqual([])
  expect((await archive.chat.facts()).rows).toBe(1)
})
