import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseChatQuery, type ChatCondition } from '#shared/model/chat-query.ts'

const ROOMS = new Map([
  ['dbr', [7]],
  ['two names', [8, 9]],
])
const roomsNamed = (name: string): number[] => ROOMS.get(name.toLowerCase()) ?? []
const conditions = (text: string): readonly ChatCondition[] => parseChatQuery(text, roomsNamed).conditions
const words = (words: string, isPrefix = false, isExcluded = false): ChatCondition => ({
  kind: 'words',
  isExcluded,
  words,
  isPrefix,
})

test('words stand each for itself, and the last one may be unfinished until a space follows', () => {
  expect(conditions('raid tonight')).toEqual([words('raid'), words('tonight', true)])
  expect(conditions('raid tonight ')).toEqual([words('raid'), words('tonight')])
})

test('one letter is no beginning of a word', () => {
  expect(conditions('a')).toEqual([words('a')])
  expect(conditions('a* ab* x-a*')).toEqual([words('a'), words('ab', true), words('x-a')])
})

test('a phrase keeps its words together, in straight or curly quotes, also without its end', () => {
  expect(conditions('"see you" then')).toEqual([words('see you'), words('then', true)])
  expect(conditions('“see you”')).toEqual([words('see you')])
  expect(conditions('say "see yo')).toEqual([words('say'), words('see yo')])
})

test('a dash excludes words, phrases and keys, and is no beginning', () => {
  expect(conditions('-spam')).toEqual([words('spam', false, true)])
  expect(conditions('-"big spam" -from:bot')).toEqual([
    words('big spam', false, true),
    { kind: 'from', isExcluded: true, name: 'bot' },
  ])
  expect(conditions('well-known ')).toEqual([words('well-known')])
})

test('keys take a word or a quotation, in any case', () => {
  expect(conditions('From:DBR in:"Two Names" has:LINK has:raid')).toEqual([
    { kind: 'from', isExcluded: false, name: 'DBR' },
    { kind: 'in', isExcluded: false, roomIds: [8, 9] },
    { kind: 'has', isExcluded: false, what: 'link' },
    { kind: 'has', isExcluded: false, what: 'raid' },
  ])
})

test('a channel that nobody knows is a condition that nothing meets, and not none', () => {
  expect(conditions('in:nobody')).toEqual([{ kind: 'in', isExcluded: false, roomIds: [] }])
})

test('unknown keys and values are words, and a key without a value is nothing yet', () => {
  expect(conditions('https://parti.com/x ')).toEqual([words('https://parti.com/x')])
  expect(conditions('has:cats ')).toEqual([words('has:cats')])
  expect(conditions('before:tomorrow ')).toEqual([words('before:tomorrow')])
  expect(conditions('from:')).toEqual([])
})

test('times are those of the clock on the wall; after holds from then on, before until then', () => {
  expect(parseChatQuery('after:2026-11-01 before:2026-11-01T20:30', roomsNamed)).toEqual({
    conditions: [],
    fromMs: new Date(2026, 10, 1).getTime(),
    beforeMs: new Date(2026, 10, 1, 20, 30).getTime(),
  })
})

test('of several times the narrower ones hold', () => {
  const text = 'after:2026-11-01 after:2026-11-03 after:2026-11-02 before:2026-12-02 before:2026-12-03'
  expect(parseChatQuery(text, roomsNamed)).toMatchObject({
    fromMs: new Date(2026, 10, 3).getTime(),
    beforeMs: new Date(2026, 11, 2).getTime(),
  })
})

test.each(['2026-02-30', '2026-13-01', '2026-11-01T24:00', '2026-11-01T10:60', '2026-1-1'])(
  '%s is no time',
  (moment) => {
    expect(parseChatQuery(`before:${moment} `, roomsNamed)).toEqual({
      conditions: [words(`before:${moment}`)],
      fromMs: null,
      beforeMs: null,
    })
  },
)

test('whatever is typed is read, within bounds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
      expect(conditions(text).length).toBeLessThanOrEqual(24)
    }),
  )
  expect(conditions('a '.repeat(10_000))).toHaveLength(24)
})
