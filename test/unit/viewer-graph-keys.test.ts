import { describe, expect, test } from 'vitest'
import { graphKeyOf } from '../../src/renderer/viewers/graph-keys.ts'
import { GRAPH_RANGES } from '#shared/model/graph-range.ts'

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  graphKeyOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })

describe('a key', () => {
  test.each([
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    ['ArrowUp', 'nearer'],
    ['-', 'farther'],
    ['0', 'reset'],
    ['Enter', 'open'],
    ['M', 'next-mark'],
    ['?', 'help'],
  ])('%s does %s', (key, does) => {
    expect(press(key)).toEqual({ do: does })
  })

  test('numbers choose ranges', () => {
    expect(GRAPH_RANGES.map((_, index) => press(String(index + 1)))).toEqual(
      GRAPH_RANGES.map((range) => ({ do: 'range', range })),
    )
    expect(press('8')).toBeNull()
  })

  test('with Shift moves the window, and with Ctrl is left alone', () => {
    expect(press('ArrowRight', { shiftKey: true })).toEqual({ do: 'later' })
    expect(press('+', { shiftKey: true })).toEqual({ do: 'nearer' })
    expect(press('?', { shiftKey: true })).toEqual({ do: 'help' })
    // Those make the window larger.
    expect([press('0', { ctrlKey: true }), press('+', { metaKey: true })]).toEqual([null, null])
    expect([press('w', { ctrlKey: true }), press('ArrowLeft', { altKey: true }), press('x'), press('Tab')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
