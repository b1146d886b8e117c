import { describe, expect, test, vi } from 'vitest'
import type { LiveState } from '#shared/model/live-state.ts'
import { awayEntries, awayWords } from '../../src/renderer/alerts/away.ts'
import { newestFirst, outcomeWords, passes, whenWords } from '../../src/renderer/alerts/inbox-words.ts'
import { minuteOf, minuteText, momentWords, wordsIn } from '../../src/renderer/alerts/times.ts'
import { anEntry } from './alert-samples.ts'

vi.stubEnv('TZ', 'UTC')

const NOW = Date.UTC(2026, 10, 23, 20, 35)
const HOUR = 3_600_000
const live = (eventId: number | null, seenAt: number): LiveState => ({
  phase: 'live',
  show: { eventId, title: null, category: null, startedAt: null, seenAt },
  viewers: null,
  at: NOW,
  source: 'poll',
})

describe('the card of what was missed', () => {
  const away = { isAway: true, outcome: 'began-while-away' } as const

  test('has one entry per channel, the latest, and none that was seen, off or witnessed', () => {
    const other = { userId: 8, name: 'Other', account: null }
    const entries = [
      anEntry({ ...away, id: 1, at: 1 }),
      anEntry({ ...away, id: 2, at: 2 }),
      anEntry({ ...away, id: 3, channel: other, isSeen: true }),
      anEntry({ ...away, id: 4, channel: other, outcome: 'off' }),
      anEntry({ id: 5, channel: other }),
    ]
    expect(awayEntries(entries).map(({ id }) => id)).toEqual([2])
  })
  test('tells since when a show is on, how long one was, or that it is over', () => {
    const began = NOW - 3 * HOUR
    const entry = anEntry({ ...away, peak: 1_204 }, { seenAt: NOW - HOUR, startedAt: began })
    expect(awayWords(entry, live(100, NOW), NOW)).toBe('live since Mon 17:35 · peak 1,204')
    expect(awayWords(entry, live(101, NOW), NOW)).toBe('Mon 17:35, over by now · peak 1,204')
    expect(awayWords(entry, undefined, NOW)).toBe('Mon 17:35, over by now · peak 1,204')
    expect(awayWords({ ...entry, endedAt: NOW - HOUR, peak: null }, live(100, NOW), NOW)).toBe(
      'Mon 17:35, ended after 2\u00A0h 0\u00A0m',
    )
  })
  test('says “around” where one moment of a show is known and not which', () => {
    const missed = { ...away, outcome: 'ended-while-away', at: NOW - HOUR } as const
    expect(awayWords(anEntry(missed, { seenAt: NOW - HOUR }), undefined, NOW)).toBe('around Mon 19:35, over by now')
    const whole = anEntry({ ...missed, endedAt: NOW }, { seenAt: NOW - HOUR, startedAt: NOW - HOUR })
    expect(awayWords(whole, undefined, NOW)).toBe('Mon 19:35, ended after 1\u00A0h 0\u00A0m')
    expect(whenWords(whole, NOW, NOW)).toBe('Mon 20:35')
  })
  test('knows a show without an event id by when it was first seen', () => {
    const entry = anEntry(away, { eventId: null, seenAt: NOW - HOUR })
    expect(awayWords(entry, live(null, NOW - HOUR), NOW)).toBe('live since Mon 19:35')
    expect(awayWords(entry, live(null, NOW), NOW)).toBe('Mon 19:35, over by now')
  })
})

describe('the inbox', () => {
  test('has the newest first', () => {
    const entries = [anEntry({ id: 1, at: 5 }), anEntry({ id: 2, at: 9 }), anEntry({ id: 3, at: 5 })]
    expect(newestFirst(entries).map(({ id }) => id)).toEqual([2, 3, 1])
  })
  test('tells what became of an alert and of its show', () => {
    const show = anEntry({ endedAt: 1_000 + 2 * HOUR, peak: 470 })
    expect(outcomeWords(show)).toBe('Announced · lasted 2\u00A0h 0\u00A0m · peak 470')
    expect(outcomeWords({ ...show, kind: 'title' })).toBe('Announced')
    expect(outcomeWords(anEntry({ outcome: 'quiet-hours' }))).toBe('Silent: quiet hours')
  })
  test('can be filtered by what rang', () => {
    const uncounted = anEntry({ outcome: 'announced-uncounted' })
    const waiting = anEntry({ outcome: 'waiting' })
    expect([passes(uncounted, 'announced'), passes(uncounted, 'silent')]).toEqual([true, false])
    expect([passes(waiting, 'announced'), passes(waiting, 'silent'), passes(waiting, 'all')]).toEqual([
      false,
      true,
      true,
    ])
  })
})

test('moments are told by the day of the week, old ones by their date', () => {
  expect(momentWords(NOW - HOUR, NOW)).toBe('Mon 19:35')
  expect(momentWords(NOW - 7 * 24 * HOUR, NOW)).toBe('16 Nov, 20:35')
})

test('times of the day are written and read', () => {
  expect([0, 65, 1439].map(minuteText)).toEqual(['00:00', '01:05', '23:59'])
  expect(['00:00', '01:05', '23:59', '', '24:00', '1:05', 'noon'].map(minuteOf)).toEqual([
    0,
    65,
    1439,
    null,
    null,
    null,
    null,
  ])
})

test('words are separated by commas, each counted once', () => {
  expect(wordsIn(' finals,, grand final , finals')).toEqual(['finals', 'grand final'])
  expect(wordsIn(' , ')).toEqual([])
})
