import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksIn } from '#shared/model/chat-marks.ts'
import { parseChatQuery } from '#shared/model/chat-query.ts'

/** The text with what is marked in brackets. */
function marked(text: string, query: string): string {
  const marks = marksIn(text, parseChatQuery(query, () => []).conditions)
  return marks.reduceRight(
    (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  )
}

test.each([
  ['Raid the raiders, raid!', 'raid ', '[Raid] the raiders, [raid]!'],
  ['Raid the raiders', 'raid', '[Raid] the [raiders]'],
  ['see you, See  You later', '"see you" ', '[see you], [See  You] later'],
  ['un café très noir', 'cafe tres ', 'un [café] [très] noir'],
  ['one two three', '"one two" "two three" ', '[one two three]'],
  ['gg 😀 and 😀', '😀', 'gg [😀] and [😀]'],
  ['spam and eggs', 'eggs -spam ', 'spam and [eggs]'],
  ['dbr wrote', 'from:dbr ', 'dbr wrote'],
])('%j with %j is %j', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected)
})

test('marks never overlap, stay within the text and are in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
      const edges = marksIn(text, parseChatQuery(`${query} ${text}`, () => []).conditions).flat()
      expect(edges).toEqual(edges.toSorted((a, b) => a - b))
      expect(edges.every((edge) => edge >= 0 && edge <= text.length)).toBe(true)
    }),
  )
})
