import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChatMatch, type Highlight, MARK_COLOURS } from '#shared/model/chat-rules.ts'
import {
  isIgnoring,
  markOf,
  placeNow,
  raised,
  rulesUndone,
  withIgnored,
  withItem,
  withMark,
  withoutItem,
} from '../../src/renderer/rules/rule-changes.ts'

const ann = { userId: 7, name: 'Ann' }
const word = (text: string): Highlight => ({ match: { by: 'words', text }, colour: 'blue', rings: false })
const none = { highlights: [], ignores: [] }

describe('a person', () => {
  it('is marked by a rule of their own, which changes its colour in its place and keeps its ring', () => {
    const marked = { ...none, ...withMark(none, ann, 'amber') }
    expect(markOf(marked, ann)).toBe('amber')
    const ringing = { ...none, highlights: [...marked.highlights.map((one) => ({ ...one, rings: true })), word('a')] }
    expect(withMark(ringing, { ...ann, name: 'Anna' }, 'green').highlights).toEqual([
      { match: { by: 'person', userId: 7, name: 'Ann' }, colour: 'green', rings: true },
      word('a'),
    ])
    expect(withMark(ringing, ann, null).highlights).toEqual([word('a')])
    expect(markOf(ringing, { userId: 8, name: 'Ann' })).toBeNull()
  })

  it('is ignored once, however often that is asked for', () => {
    const ignored = { ...none, ...withIgnored(none, ann, true) }
    expect(isIgnoring(ignored, ann)).toBe(true)
    expect(withIgnored(ignored, ann, true).ignores).toHaveLength(1)
    expect(withIgnored(ignored, ann, false).ignores).toEqual([])
  })
})

describe('a list', () => {
  it('takes a rule in its place or behind all, loses one, and raises one', () => {
    expect(withItem(['a', 'b'], 0, 'c')).toEqual(['c', 'b'])
    expect(withItem(['a', 'b'], 2, 'c')).toEqual(['a', 'b', 'c'])
    expect(withoutItem(['a', 'b', 'c'], 1)).toEqual(['a', 'c'])
    expect(raised(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b'])
    expect(raised(['a', 'b'], 0)).toEqual(['a', 'b'])
    expect(raised(['a', 'b'], 2)).toEqual(['a', 'b'])
  })

  it('tells where a rule is now that stood elsewhere when it was drawn', () => {
    const [a, b, c] = [word('a'), word('b'), word('c')]
    expect(placeNow([a, b, { ...b }], 2, b)).toBe(2)
    expect(placeNow([b, c], 1, b)).toBe(0)
    expect(placeNow([a, c], 1, b)).toBe(-1)
    expect(placeNow([a], 4, { ...a, rings: true })).toBe(-1)
    expect(withItem([a], -1, b)).toEqual([a, b])
    expect(withoutItem([a], -1)).toEqual([a])
    expect(raised([a, b], -1)).toEqual([a, b])
  })
})

describe('undo', () => {
  const ignores = fc
    .uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 8 })
    .map((ids) => ids.map((userId): ChatMatch => ({ by: 'person', userId, name: '' })))
  const highlights = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
    .chain((texts) =>
      fc.constantFrom(...MARK_COLOURS).map((colour) => texts.map((text) => ({ ...word(text), colour }))),
    )

  it('of what was changed just now brings back what was', () => {
    fc.assert(
      fc.property(highlights, ignores, fc.nat(9), (highlights, ignores, at) => {
        const before = { highlights, ignores }
        const after = { highlights: withoutItem(highlights, at), ignores: withoutItem(ignores, at) }
        expect(rulesUndone(after, before, after)).toEqual(before)
        const added = { highlights: withItem(highlights, 99, word('new')), ignores }
        expect(rulesUndone(added, before, added)).toEqual(before)
      }),
    )
  })

  it('leaves what was changed since', () => {
    const before = { highlights: [word('a'), word('b'), word('c')], ignores: [] }
    const after = { highlights: [word('a'), word('c')], ignores: [] }
    const since = { highlights: [word('c'), word('d')], ignores: [] }
    expect(rulesUndone(since, before, after).highlights).toEqual([word('b'), word('c'), word('d')])
  })

  it('tells rules apart by what they say, not by the order of their fields', () => {
    const before = { highlights: [word('a')], ignores: [] }
    const now = {
      highlights: [{ rings: false, colour: 'blue' as const, match: { text: 'a', by: 'words' as const } }],
      ignores: [],
    }
    expect(rulesUndone(now, before, none).highlights).toHaveLength(1)
  })
})
