import { beforeEach, describe, expect, test } from 'vitest'
import {
  observe,
  OFFLINE_SPAN_MS,
  unknownSince,
  type Transition,
  type Watched,
} from '../../src/main/channels/live-transitions.ts'
import { createShowOrder, PUSH_LAG_MS } from '../../src/main/channels/show-order.ts'
import { absence, type LiveSighting, type Sighting } from '../../src/main/channels/sighting.ts'

const T0 = 1_747_444_000_000
const MINUTE = 60_000

/** The monotonic clock of these tests, unless told otherwise, began with T0. */
const live = (at: number, change: Partial<LiveSighting> = {}): Sighting => ({
  live: true,
  from: 'info',
  livestreamId: null,
  eventId: 80695,
  title: 'Games',
  category: null,
  startedAt: null,
  viewers: 470,
  at,
  elapsed: at - T0,
  ...change,
})
const offline = (at: number): Sighting => ({ live: false, from: 'info', livestreamId: null, at, elapsed: at - T0 })
const absent = (at: number): Sighting => absence({ at, elapsed: at - T0 })

let order = createShowOrder()
beforeEach(() => {
  order = createShowOrder()
})

function run(...sightings: Sighting[]): { last: Watched; transitions: Transition[] } {
  const transitions: Transition[] = []
  let last = unknownSince(0)
  for (const sighting of sightings) {
    const observed = observe(last, sighting, order)
    last = observed.after
    transitions.push(...observed.transitions)
  }
  return { last, transitions }
}
const wasOn = (...sightings: Sighting[]): boolean => {
  const { state } = run(...sightings).last
  return state.phase === 'live' && state.show.wasOn === true
}
const kinds = (transitions: Transition[]): string[] => transitions.map(({ kind }) => kind)

describe('a show begins', () => {
  test('witnessed when it was offline before', () => {
    const { transitions } = run(offline(T0), live(T0 + MINUTE))
    expect(transitions).toMatchObject([{ kind: 'show-began', witnessed: true, show: { eventId: 80695 } }])
  })
  test('not witnessed when the first answer finds it running', () => {
    expect(run(live(T0)).transitions).toMatchObject([{ kind: 'show-began', witnessed: false }])
  })
  test('witnessed when it is pushed, even before the first answer', () => {
    expect(run(live(T0, { from: 'push' })).transitions).toMatchObject([{ kind: 'show-began', witnessed: true }])
  })
  test('open while only the list found it at the first look, until the channel itself tells when it began', () => {
    const listed = live(T0 + 3 * MINUTE, { from: 'list' })
    expect(run(listed, { ...listed, at: T0 + 4 * MINUTE, elapsed: 4 * MINUTE }).transitions).toEqual([])
    const told = (startedAt: number | null) => run(listed, live(T0 + 4 * MINUTE, { startedAt })).transitions
    expect(told(T0 + MINUTE)).toMatchObject([{ kind: 'show-began', witnessed: true, show: { eventId: 80695 } }])
    expect(told(T0 - MINUTE)).toMatchObject([{ kind: 'show-began', witnessed: false }])
    expect(told(null)).toMatchObject([{ kind: 'show-began', witnessed: false }])
    expect(run(listed, live(T0 + 4 * MINUTE, { from: 'push' })).transitions).toMatchObject([{ witnessed: true }])
  })
  test('and is known to have been on before where nobody saw it begin', () => {
    const listed = live(T0 + 3 * MINUTE, { from: 'list' })
    expect(wasOn(live(T0))).toBe(true)
    expect(wasOn(live(T0), live(T0 + MINUTE))).toBe(true)
    expect(wasOn(listed)).toBe(true)
    expect(wasOn(listed, live(T0 + 4 * MINUTE))).toBe(true)
    expect(wasOn(listed, live(T0 + 4 * MINUTE, { from: 'push' }))).toBe(false)
    expect(wasOn(offline(T0), live(T0 + MINUTE))).toBe(false)
    expect(wasOn(live(T0, { from: 'push' }))).toBe(false)
  })
  test('witnessed when Parti says that it began while we watched', () => {
    expect(run(live(T0 + MINUTE, { startedAt: T0 + 1 })).transitions).toMatchObject([{ witnessed: true }])
    expect(run(live(T0 + MINUTE, { startedAt: T0 - 1 })).transitions).toMatchObject([{ witnessed: false }])
  })
  test('not by an answer that lags behind the show that is on', () => {
    const { transitions, last } = run(live(T0, { from: 'push', eventId: 10 }), live(T0 + 1, { eventId: 9 }))
    expect(kinds(transitions)).toEqual(['show-began'])
    expect(last.state).toMatchObject({ show: { eventId: 10 } })
  })
  test('once, however often it is seen', () => {
    const { transitions } = run(offline(T0), live(T0 + 1, { from: 'push' }), live(T0 + 2), live(T0 + 3))
    expect(kinds(transitions)).toEqual(['show-began'])
  })
  test('again with another event id, without an end in between', () => {
    const { transitions } = run(live(T0), live(T0 + MINUTE, { eventId: 80700 }))
    expect(transitions.slice(1)).toMatchObject([
      { kind: 'show-ended', show: { eventId: 80695 } },
      { kind: 'show-began', witnessed: true, show: { eventId: 80700 } },
    ])
  })
})

describe('an event without an id', () => {
  test('takes the id that comes later, without beginning anew', () => {
    const { transitions, last } = run(offline(T0), live(T0 + 1, { eventId: null }), live(T0 + 2))
    expect(transitions.slice(1)).toMatchObject([{ kind: 'event-id-learnt', eventId: 80695 }])
    expect(last.state).toMatchObject({ phase: 'live', show: { eventId: 80695, seenAt: T0 + 1 } })
  })
  test('keeps a known id when a later answer lacks it', () => {
    const { transitions, last } = run(live(T0), live(T0 + 1, { eventId: null }))
    expect(kinds(transitions)).toEqual(['show-began'])
    expect(last.state).toMatchObject({ show: { eventId: 80695 } })
  })
})

describe('the end of a show', () => {
  test('is not believed at once', () => {
    const { last, transitions } = run(live(T0), offline(T0 + MINUTE))
    expect(last.state.phase).toBe('live')
    expect(kinds(transitions)).toEqual(['show-began'])
  })
  test('is not believed after many answers in a short time', () => {
    const answers = Array.from({ length: 20 }, (_, index) => offline(T0 + index))
    expect(run(live(T0), ...answers).last.state.phase).toBe('live')
  })
  test('is not believed after two answers far apart', () => {
    expect(run(live(T0), offline(T0 + 1), offline(T0 + 60 * MINUTE)).last.state.phase).toBe('live')
  })
  test('is believed after three answers over two minutes, and remembers when it was last live', () => {
    const { last, transitions } = run(
      live(T0),
      offline(T0 + MINUTE),
      offline(T0 + 2 * MINUTE),
      offline(T0 + MINUTE + OFFLINE_SPAN_MS),
    )
    expect(last.state).toMatchObject({ phase: 'offline', lastLiveAt: T0 })
    expect(kinds(transitions)).toEqual(['show-began', 'show-ended'])
  })
  test('is forgotten as soon as it is seen live again, which announces nothing', () => {
    const { last, transitions } = run(
      live(T0),
      offline(T0 + MINUTE),
      offline(T0 + 2 * MINUTE),
      live(T0 + 3 * MINUTE),
      offline(T0 + 4 * MINUTE),
    )
    expect(last.state.phase).toBe('live')
    expect(kinds(transitions)).toEqual(['show-began'])
  })
  test.each([-60, 60])('is measured by the clock that never jumps: the other one was set by %i min', (jump) => {
    const after = (minutes: number): Sighting => ({
      ...offline(T0 + minutes * MINUTE),
      at: T0 + (minutes + jump) * MINUTE,
    })
    expect(run(live(T0), offline(T0 + MINUTE), after(2), after(2.9)).last.state.phase).toBe('live')
    expect(run(live(T0), offline(T0 + MINUTE), after(2), after(3)).last.state.phase).toBe('offline')
  })
  test('is not believed from lists alone: they may leave out whom they like', () => {
    const absences = Array.from({ length: 20 }, (_, minute) => absent(T0 + minute * MINUTE))
    expect(run(live(T0), ...absences).last.state.phase).toBe('live')
    expect(run(live(T0), ...absences, offline(T0 + 20 * MINUTE)).last.state.phase).toBe('offline')
  })
  test('that a list suggests is refuted by one word on the channel itself', () => {
    const { last } = run(live(T0), absent(T0 + 1), absent(T0 + MINUTE), live(T0 + 2 * MINUTE), offline(T0 + 3 * MINUTE))
    expect(last).toMatchObject({ state: { phase: 'live' }, doubt: { answers: 1 } })
  })
})

test('whoever is unknown or off, and not in a complete list, is off', () => {
  expect(run(absent(T0)).last.state).toMatchObject({ phase: 'offline', lastLiveAt: null })
  expect(run(offline(T0), absent(T0 + MINUTE)).last.state).toMatchObject({ phase: 'offline', at: T0 + MINUTE })
})

describe('a show that comes back', () => {
  const end = (from: number): Sighting[] => [0, 1, 2].map((minute) => offline(from + minute * MINUTE))
  const H = 60 * MINUTE
  test('after its end was believed is the same show', () => {
    const { transitions, last } = run(live(T0), ...end(T0 + 1), live(T0 + H))
    expect(kinds(transitions)).toEqual(['show-began', 'show-ended', 'show-resumed'])
    expect(last.state).toMatchObject({ phase: 'live', show: { eventId: 80695, seenAt: T0 } })
  })
  test('after another was on is the same show too', () => {
    const other = live(T0 + H, { eventId: 80700 })
    const { transitions } = run(live(T0), other, ...end(T0 + H + 1), live(T0 + 2 * H))
    expect(transitions.at(-1)).toMatchObject({ kind: 'show-resumed', show: { eventId: 80695, seenAt: T0 } })
  })
  test('and goes again can come back again', () => {
    const { transitions } = run(live(T0), ...end(T0 + 1), live(T0 + H), ...end(T0 + H + 1), live(T0 + 2 * H))
    expect(kinds(transitions).filter((kind) => kind === 'show-began')).toHaveLength(1)
    expect(kinds(transitions).filter((kind) => kind === 'show-resumed')).toHaveLength(2)
  })
  test('without an id is another: nobody could tell', () => {
    const { transitions } = run(live(T0, { eventId: null }), ...end(T0 + 1), live(T0 + H, { eventId: null }))
    expect(kinds(transitions)).toEqual(['show-began', 'show-ended', 'show-began'])
  })
  test('with an older id than that of the show that ended last, and never seen, is news: it may have been planned', () => {
    const { transitions } = run(live(T0), ...end(T0 + 1), live(T0 + H, { eventId: 70000 }))
    expect(transitions.at(-1)).toMatchObject({ kind: 'show-began', witnessed: true, show: { eventId: 70000 } })
  })
})

const older = (at: number): Sighting => live(at, { eventId: 70000 })

describe('answers that name an older show than the one that is on', () => {
  test('are believed like an end: three over two minutes', () => {
    const { transitions, last } = run(
      offline(T0),
      live(T0),
      older(T0 + 1),
      older(T0 + MINUTE),
      older(T0 + 1 + 2 * MINUTE),
    )
    expect(kinds(transitions)).toEqual(['show-began', 'show-ended', 'show-began'])
    expect(last.state).toMatchObject({ phase: 'live', show: { eventId: 70000 } })
  })
  test('mean nothing where the right one is named in between, or where they are pushed', () => {
    const right = live(T0 + 2 * MINUTE)
    const late = [1, 2, 3, 4].map((minute) => live(T0 + minute * MINUTE, { eventId: 70000, from: 'push' }))
    expect(kinds(run(live(T0), older(T0 + 1), older(T0 + MINUTE), right, older(T0 + 3 * MINUTE)).transitions)).toEqual([
      'show-began',
    ])
    expect(kinds(run(live(T0), ...late).transitions)).toEqual(['show-began'])
  })
})

describe('an id that is higher than that of a show pushed since', () => {
  const nameless = live(T0, { eventId: null })
  test('belongs to another show than the one that ran before the push', () => {
    order.note(80690, PUSH_LAG_MS, true)
    const { transitions, last } = run(offline(T0), nameless, live(T0 + 5 * MINUTE))
    expect(kinds(transitions)).toEqual(['show-began', 'show-ended', 'show-began'])
    expect(last.state).toMatchObject({ show: { eventId: 80695, seenAt: T0 + 5 * MINUTE } })
  })
  test('says nothing where the push may have been late', () => {
    order.note(80690, PUSH_LAG_MS - 1, true)
    expect(kinds(run(nameless, live(T0 + 5 * MINUTE)).transitions)).toEqual(['show-began', 'event-id-learnt'])
  })
  test('says nothing where the push was about a show known before', () => {
    order.note(80690, 0, false)
    order.note(80690, PUSH_LAG_MS, true)
    expect(kinds(run(nameless, live(T0 + 5 * MINUTE)).transitions)).toEqual(['show-began', 'event-id-learnt'])
  })
  test('and a lower one joins the live period', () => {
    order.note(80699, PUSH_LAG_MS, true)
    expect(kinds(run(nameless, live(T0 + 5 * MINUTE)).transitions)).toEqual(['show-began', 'event-id-learnt'])
  })
})

describe('viewers', () => {
  test('carry their time and source', () => {
    expect(run(live(T0)).last.state).toMatchObject({ viewers: { count: 470, at: T0, source: 'poll' } })
  })
  test('keep the last known number, with its own age, when an answer has none', () => {
    expect(run(live(T0), live(T0 + MINUTE, { viewers: null })).last.state).toMatchObject({
      at: T0 + MINUTE,
      viewers: { count: 470, at: T0 },
    })
  })
  test('are unknown in a new show until its own number comes', () => {
    expect(run(live(T0), live(T0 + MINUTE, { eventId: 80700, viewers: null })).last.state).toMatchObject({
      viewers: null,
    })
  })
})
