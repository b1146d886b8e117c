import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { Show } from '#shared/model/live-state.ts'
import { recordPastShows } from '../../src/main/archive/past-shows.ts'
import { shows } from '../../src/main/archive/show-queries.ts'
import { abandonShows, joinShow, recordShow } from '../../src/main/archive/shows-table.ts'
import { recordSpans } from '../../src/main/archive/viewer-spans.ts'
import { EVENING } from '../chat-rows.ts'
import { scratchDatabase } from './scratch-database.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** So long a channel may be off without anybody taking it for an end, ms. */
const PAUSE = 2 * MINUTE

const database = scratchDatabase()
/** Every test and every run of a property has a channel of its own. */
let userId = 0

beforeEach(() => void (userId += 1))

/** A show without an id that begins before our eyes at `at`, ms after `EVENING`. */
const begunAt = (at: number, known: Partial<Show> = {}): Show => ({
  eventId: null,
  title: 'Games',
  category: null,
  startedAt: null,
  seenAt: EVENING + at,
  ...known,
})
/** One that is on when a run first looks. */
const showAt = (at: number, known: Partial<Show> = {}): Show => ({ ...begunAt(at, known), wasOn: true })
const see = (show: Show, endedAt: number | null = null): void =>
  recordShow(database(), { userId, show, at: endedAt ?? show.seenAt, endedAt })
const watch = (from: number, to: number): void =>
  recordSpans(database(), [{ userId, from: EVENING + from, to: EVENING + to, count: 5, source: 'poll' }])
const restart = (): void => abandonShows(database(), null, 0)
const kept = () => shows(database(), userId, 0, EVENING + 999 * HOUR, 500)
const begins = (): (number | null)[] => kept().map(({ seenAt }) => seenAt && seenAt - EVENING)

/** One run saw the channel from 0 to an hour, and the next looks at `at`. */
function lookAgain(at: number, before: Partial<Show> = {}, after: Partial<Show> = {}): void {
  see({ ...showAt(0, before) })
  watch(0, HOUR)
  restart()
  see(showAt(at, after))
}

test('a show without an id that goes on over a restart is one, which began when it was first seen', () => {
  lookAgain(HOUR + PAUSE)
  expect(kept()).toMatchObject([{ seenAt: EVENING, wasOn: true, isOn: true, endedAt: null }])
  see(showAt(HOUR + PAUSE, { title: 'Music' }))
  see(showAt(HOUR + PAUSE), EVENING + 2 * HOUR)
  expect(kept()).toMatchObject([
    { seenAt: EVENING, isOn: false, endedAt: EVENING + 2 * HOUR, titles: [{ title: 'Games' }, { title: 'Music' }, {}] },
  ])
})

test('it may go on over many, and learn its id in the end', () => {
  lookAgain(HOUR + MINUTE)
  restart()
  see(showAt(HOUR + 2 * MINUTE))
  expect(begins()).toEqual([0])
  joinShow(database(), userId, EVENING + HOUR + 2 * MINUTE, 100)
  expect(kept()).toMatchObject([{ eventId: 100, seenAt: EVENING }])
})

test('a show that tells its id only after the restart is the one that was seen without', () => {
  lookAgain(HOUR + MINUTE, {}, { eventId: 100 })
  expect(kept()).toMatchObject([{ eventId: 100, seenAt: EVENING }])
})

test('one of which Parti tells the same start is the same, however long nobody looked', () => {
  lookAgain(5 * HOUR, { startedAt: EVENING - MINUTE }, { startedAt: EVENING - MINUTE })
  expect(kept()).toMatchObject([{ startedAt: EVENING - MINUTE, seenAt: EVENING, isOn: true }])
})

test.each<[string, () => void]>([
  ['it was out of sight for longer than an end takes', () => lookAgain(HOUR + PAUSE + 1)],
  [
    'Parti tells another start',
    () => lookAgain(HOUR + MINUTE, { startedAt: EVENING }, { startedAt: EVENING + SECOND }),
  ],
  ['Parti says that it began since', () => lookAgain(HOUR + MINUTE, {}, { startedAt: EVENING + HOUR + SECOND })],
  ['the clock was set back', () => lookAgain(HOUR - SECOND)],
])('it is another show where %s', (_, look) => {
  look()
  expect(kept()).toHaveLength(2)
})

test('it is another show where it began before our eyes', () => {
  see(showAt(0))
  watch(0, HOUR)
  restart()
  see(begunAt(HOUR + MINUTE))
  expect(begins()).toEqual([HOUR + MINUTE, 0])
})

test('it is another show where the end of the one before was seen, or another was on in between', () => {
  see(showAt(0), EVENING + HOUR)
  see(showAt(HOUR + MINUTE))
  expect(begins()).toEqual([HOUR + MINUTE, 0])
  watch(HOUR + MINUTE, 2 * HOUR)
  restart()
  const startedAt = EVENING + 2 * HOUR + SECOND
  const between = {
    eventId: 7,
    title: null,
    category: null,
    startedAt,
    endedAt: startedAt + MINUTE,
    totalViewers: null,
  }
  recordPastShows(database(), [{ channel: { userId, name: 'x', account: null }, ...between }], false)
  see(showAt(2 * HOUR + PAUSE))
  expect(kept()).toHaveLength(4)
})

test('a show of another channel is another', () => {
  lookAgain(HOUR)
  userId += 1
  see(showAt(HOUR + MINUTE))
  expect(begins()).toEqual([HOUR + MINUTE])
})

/** A show as it truly was, ms after `EVENING`. */
interface TrueShow {
  from: number
  to: number
}

/** A run of the app: from when to when it looked, how much of its end a crash lost, and whether Parti told starts meanwhile. */
interface Run extends TrueShow {
  lost: number
  tellsStarts: boolean
}

/** Spans one after the other, from pauses and lengths. */
const inTurn = <Span extends { pause: number; length: number }>(spans: readonly Span[]): (Span & TrueShow)[] => {
  let at = 0
  return spans.map((span) => {
    const from = at + span.pause
    at = from + span.length
    return { ...span, from, to: at }
  })
}

const within = (least: number, most: number) =>
  fc.integer({ min: least / SECOND, max: most / SECOND }).map((s) => s * SECOND)
const trueShows = fc
  .array(fc.record({ pause: within(PAUSE + SECOND, HOUR), length: within(10 * SECOND, HOUR) }), {
    minLength: 1,
    maxLength: 6,
    size: 'max',
  })
  .map(inTurn)
const runs = fc
  .array(
    fc.record({
      pause: fc.oneof(within(SECOND, PAUSE + MINUTE), within(SECOND, HOUR)),
      length: within(2 * SECOND, HOUR),
      lost: fc.oneof(fc.constant(0), within(0, MINUTE)),
      tellsStarts: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12, size: 'max' },
  )
  .map(inTurn)

/** Keeps what a run sees of a show, and answers when it first and last saw it; null where it saw nothing of it. */
function look(run: Run, { from, to }: TrueShow): { first: number; last: number } | null {
  const first = Math.max(from, run.from)
  if (first >= Math.min(to, run.to)) return null
  const told = { startedAt: run.tellsStarts ? EVENING + from : null }
  const show = from < run.from ? showAt(first, told) : begunAt(first, told)
  see(show)
  const last = to < run.to ? to : Math.max(first, run.to - run.lost)
  watch(first, last)
  if (to < run.to) see(show, EVENING + to)
  return { first, last }
}

/** What is to be kept of a show: when it was first and last seen, and whether Parti told its start. */
interface Entry {
  first: number
  last: number
  hasStart: boolean
}

/** The entry that a later sight is of; of several the one that was seen last. */
const resumed = (entries: readonly Entry[], first: number, tellsStarts: boolean): Entry | undefined =>
  entries
    .filter(({ last, hasStart }) => (hasStart && tellsStarts) || first - last <= PAUSE)
    .toSorted((a, b) => b.last - a.last)[0]

test('two shows are never one, and one is two only where nobody can know', () => {
  fc.assert(
    fc.property(trueShows, runs, (really, looks) => {
      userId += 1
      const entries = new Map(really.map((show): [TrueShow, Entry[]] => [show, []]))
      for (const run of looks) {
        restart()
        for (const [show, known] of entries) {
          const seen = look(run, show)
          if (seen === null) continue
          const entry = resumed(known, seen.first, run.tellsStarts) ?? { ...seen, hasStart: false }
          if (!known.includes(entry)) known.push(entry)
          entry.last = seen.last
          entry.hasStart ||= run.tellsStarts
        }
      }
      restart()
      const expected = [...entries.values()].flat().map(({ first, last }) => [first, last])
      const found = kept().map(({ seenAt, lastAt }) => [(seenAt ?? 0) - EVENING, (lastAt ?? 0) - EVENING])
      expect(found.toSorted((a, b) => a[0]! - b[0]!)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})
