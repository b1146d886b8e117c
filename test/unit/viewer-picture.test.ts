import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pictureLegend } from '../../src/renderer/viewers/picture-legend.ts'
import { shortened } from '../../src/renderer/viewers/shortened.ts'

/** As if each letter were 10 px wide. */
const widthOf = (text: string): number => text.length * 10

const named = (...names: string[]) => names.map((name, index) => ({ userId: index + 1, name }))

const everybody = (): boolean => true

describe('a text in too little room', () => {
  test('keeps its beginning, and no letter is torn', () => {
    expect(shortened('Captain', 70, widthOf)).toBe('Captain')
    expect(shortened('Captain', 69, widthOf)).toBe('Capta…')
    expect(shortened('My name', 45, widthOf)).toBe('My…')
    expect(shortened('a👩‍👩‍👧b', 30, widthOf)).toBe('a…')
  })

  test('always fits where its dots do, and is as long as it can be', () => {
    fc.assert(
      fc.property(fc.string({ size: 'max', maxLength: 80 }), fc.integer({ min: 10, max: 900 }), (text, room) => {
        expect(widthOf(shortened(text, room, widthOf))).toBeLessThanOrEqual(Math.max(room, 10))
      }),
    )
  })
})

describe('the legend of a picture', () => {
  test('begins a row where a name has no room, and is as high as its rows', () => {
    const { entries, height } = pictureLegend(named('Anna', 'Berta', 'Cecilia'), everybody, 200, widthOf)
    expect(entries.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [90, 0],
      [0, 18],
    ])
    expect(height).toBe(36)
  })

  test('has each long name on a row of its own, within the room', () => {
    const { entries, height } = pictureLegend(
      named(...Array.from({ length: 8 }, () => 'x'.repeat(90))),
      everybody,
      400,
      widthOf,
    )
    expect(height).toBe(8 * 18)
    for (const { name } of entries) expect(widthOf(name)).toBeLessThanOrEqual(400 - 34)
  })

  test('leaves out whose lines are hidden, and keeps the look of the others', () => {
    const { entries } = pictureLegend(named('Anna', 'Berta'), (id) => id === 2, 400, widthOf)
    expect(entries).toEqual([{ name: 'Berta', place: 1, x: 0, y: 0 }])
    expect(pictureLegend([], everybody, 400, widthOf).height).toBe(0)
  })
})
