import { describe, expect, test } from 'vitest'
import {
  observe,
  OFFLINE_SPAN_MS,
  unknownSince,
  type Sighting,
  type Transition,
  type Watched,
} from '../../src/main/channels/live-transitions.ts'

const T0 = 1_747_444_000_000
const MINUTE = 60_000

const live = (at: number, change: Partial<Extract<Sighting, { live: true }>> = {}): Sighting => ({
  live: true,
  eventId: 80695,
  title: 'Games',
  category: null,
  startedAt: null,
  viewers: 470,
  source: 'poll',
  at,
  ...change,
})
const offline = (at: number): Sighting => ({ live: false, source: 'poll', at })

function run(...sightings: Sighting[]): { last: Watched; transitions: Transition[] } {
  const transitions: Transition[] = []
  let last = unknownSince(T0)
  for (const sighting of sightings) {
    const { after, transition } = observe(last, sighting)
    last = after
    if (transition !== null) transitions.push(transition)
  }
  return { last, transitions }
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
    expect(run(live(T0, { source: 'push' })).transitions).toMatchObject([{ kind: 'show-began', witnessed: true }])
  })
  test('witnessed when Parti says that it began while we watched', () => {
    expect(run(live(T0 + MINUTE, { startedAt: T0 + 1 })).transitions).toMatchObject([{ witnessed: true }])
    expect(run(live(T0 + MINUTE, { startedAt: T0 - 1 })).transitions).toMatchObject([{ witnessed: false }])
  })
  test('not by an answer that lags behind the show that is on', () => {
    const { transitions, last } = run(live(T0, { source: 'push', eventId: 10 }), live(T0 + 1, { eventId: 9 }))
    expect(kinds(transitions)).toEqual(['show-began'])
    expect(last.state).toMatchObject({ show: { eventId: 10 } })
  })
  test('once, however often it is seen', () => {
    const { transitions } = run(offline(T0), live(T0 + 1, { source: 'push' }), live(T0 + 2), live(T0 + 3))
    expect(kinds(transitions)).toEqual(['show-began'])
  })
  test('again with another event id, without an end in between', () => {
    const { transitions } = run(live(T0), live(T0 + MINUTE, { eventId: 80700 }))
    expect(transitions[1]).toMatchObject({ kind: 'show-began', witnessed: true, show: { eventId: 80700 } })
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
  test('still comes when the clock was set back in the middle of the doubt', () => {
    const back = T0 - 60 * MINUTE
    const answers = [0, 1, 2, 3].map((minutes) => offline(back + minutes * MINUTE))
    expect(run(live(T0), offline(T0 + MINUTE), ...answers).last.state.phase).toBe('offline')
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
