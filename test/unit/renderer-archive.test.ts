import { describe, expect, test } from 'vitest'
import type { ContextRow } from '#shared/model/archive-view.ts'
import { beginOf, dayOf } from '../../src/renderer/archive/days.ts'
import { mergeRows } from '../../src/renderer/archive/merge-rows.ts'
import { marksIn, piecesAt } from '../../src/renderer/ui/marked-text.ts'
import { aChatRow } from '../chat-rows.ts'

const row = (id: number, isAfterGap = false): ContextRow => ({
  ...aChatRow(id),
  id,
  roomId: 1,
  isMention: false,
  links: [],
  isAfterGap,
})

describe('the pieces of a text by its marks', () => {
  test.each<[[number, number][], [string, boolean][]]>([
    [[], [['good evening', false]]],
    [
      [[0, 4]],
      [
        ['good', true],
        [' evening', false],
      ],
    ],
    [
      [
        [0, 4],
        [5, 12],
      ],
      [
        ['good', true],
        [' ', false],
        ['evening', true],
      ],
    ],
    [
      [[5, 99]],
      [
        ['good ', false],
        ['evening', true],
      ],
    ],
  ])('%j', (marks, expected) =>
    expect(piecesAt('good evening', marks).map(({ text, isMatch }) => [text, isMatch])).toEqual(expected),
  )

  test('an empty text has none', () => expect(piecesAt('', [])).toEqual([]))
})

test('marks of a text are in each part of it what of them lies there', () => {
  const marks: [number, number][] = [
    [0, 4],
    [5, 12],
  ]
  expect(marksIn(marks, 0, 12)).toEqual(marks)
  expect(marksIn(marks, 2, 7)).toEqual([
    [0, 2],
    [3, 5],
  ])
  expect(marksIn(marks, 4, 5)).toEqual([])
  expect(marksIn(marks, 12, 20)).toEqual([])
})

describe('rows that are read piece by piece', () => {
  test('are each there once, the oldest first', () => {
    const merged = mergeRows([row(3), row(4)], [row(1), row(2), row(3)])
    expect(merged.map(({ id }) => id)).toEqual([1, 2, 3, 4])
  })

  test('have a gap where one of the answers knows it, whichever came first', () => {
    expect(mergeRows([row(3)], [row(1), row(3, true)]).map(({ isAfterGap }) => isAfterGap)).toEqual([false, true])
    expect(mergeRows([row(1), row(3, true)], [row(3), row(5)]).map(({ isAfterGap }) => isAfterGap)).toEqual([
      false,
      true,
      false,
    ])
  })
})

describe('days of the calendar here', () => {
  const noon = new Date(2026, 9, 25, 12).getTime()

  test('a moment is in its day, which begins at midnight', () => {
    expect(dayOf(noon)).toBe('2026-10-25')
    expect(beginOf('2026-10-25')).toBe(new Date(2026, 9, 25).getTime())
  })

  test('a day ends where the next begins, also when the clock is put back in it', () => {
    expect(beginOf('2026-10-25', 1)).toBe(new Date(2026, 9, 26).getTime())
    expect(beginOf('2026-12-31', 1)).toBe(new Date(2027, 0, 1).getTime())
  })

  test.each(['', 'yesterday', '2026-1-1'])('%j is none', (day) => expect(beginOf(day)).toBeNull())
})
