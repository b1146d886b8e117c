import { describe, expect, test } from 'vitest'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { graphKeyOf } from '../../src/renderer/viewers/graph-keys.ts'
import { GRAPH_RANGES } from '#shared/model/graph-range.ts'
import { holdsAt, type KeyLine, type Place } from '../../src/renderer/viewers/keys-heard.ts'

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

describe('the help about keys', () => {
  const lines = Object.keys(viewerStrings.keys.lines) as KeyLine[]
  const told = (place: Place) => lines.filter((line) => holdsAt(place, line))

  test('tells every key beside the graph', () => expect(told('graph')).toEqual(lines))

  test('tells beside the table those that do something to it', () =>
    expect(told('table')).toEqual(['zoom', 'pan', 'ranges', 'reset', 'help', 'close']))

  test('tells elsewhere no key of the graph', () => expect(told('page')).toEqual(['help', 'close']))
})
