import { describe, expect, it } from 'vitest'
import { filterBy, isIgnored, type RowFilter } from '../../src/renderer/chat/row-filter.ts'
import { nextMarked } from '../../src/renderer/chat/marked-rows.ts'
import { chatGap, chatRowOf } from './chat-samples.ts'

const room = { userId: 1, name: 'DBR', account: null }
const keepers = { broadcaster: 1, moderators: new Set([2]), globalModerators: new Set([3]) }
const link = { start: 0, end: 5, host: 'a.example' }
const at = new Date(2026, 10, 1, 20).getTime()

const item = (parts: Parameters<typeof chatRowOf>[0]) => ({
  key: `p${parts.order}`,
  order: parts.order,
  entry: chatRowOf(parts),
})
const all = [
  item({ order: 1, userId: 1, userName: 'DBR', text: 'Good evening' }),
  item({ order: 2, userId: 2, userName: 'Mo', text: 'see https://a.example', links: [link] }),
  item({ order: 3, userId: 3, userName: 'Glo', text: 'evening' }),
  item({ order: 4, userId: 4, userName: 'Ann Lee', text: 'Été 😂 good', at }),
  item({ order: 5, userId: 5, userName: 'ChatBot', text: 'level up' }),
  item({ order: 6, userId: 457_269, userName: 'BabbleChat', text: 'level up' }),
  item({ order: 7, userId: 4, userName: 'Ann Lee', content: { kind: 'raid', from: 'DBR', to: 'Zoe', raw: '{}' } }),
]

function shown(filter: Partial<RowFilter>): number[] | null {
  const lets = filterBy({ only: [], text: '', ...filter }, room, keepers)
  return lets && all.filter(lets).map(({ order }) => order)
}

describe('a filter', () => {
  it('is off while it asks for nothing', () => {
    expect(shown({})).toBeNull()
    expect(shown({ text: '  ' })).toBeNull()
  })

  it('shows who keeps order, whoever is no bot, or what has a link, and all of these together', () => {
    expect(shown({ only: ['staff'] })).toEqual([1, 2, 3])
    expect(shown({ only: ['noBots'] })).toEqual([1, 2, 3, 4, 7])
    expect(shown({ only: ['links'] })).toEqual([2])
    expect(shown({ only: ['staff', 'links'], text: 'evening' })).toEqual([])
  })

  it.each([
    ['good', [1, 4]],
    ['goo', [1, 4]],
    ['goo ', []],
    ['ete', [4]],
    ['"good evening"', [1]],
    ['😂', [4]],
    ['-evening has:link', [2]],
    ['-good', [2, 3, 5, 6, 7]],
    ['from:dbr', [1]],
    ['from:"ann lee" ', [4, 7]],
    ['from:4', [4, 7]],
    ['from:dbr from:mo', [1, 2]],
    ['-from:4 level', [5, 6]],
    ['has:raid', [7]],
    ['in:DBR has:raid', [7]],
    ['in:elsewhere', []],
    ['after:2026-11-01', [4]],
    ['before:2026-11-01T20:00', []],
    ['… good', [1, 4]],
    ['.*', [1, 2, 3, 4, 5, 6, 7]],
    ['(good', [1, 4]],
  ] as const)('reads %j', (text, orders) => expect(shown({ text })).toEqual(orders))

  it('hides no place where rows may be missing', () => {
    const gap = { key: 'g1', order: 1, entry: chatGap({ order: 1, until: 2 }) }
    expect(filterBy({ only: ['staff'], text: 'nothing' }, room, keepers)?.(gap)).toBe(true)
    expect(isIgnored(gap)).toBe(false)
    expect(isIgnored(item({ order: 1, isIgnored: true }))).toBe(true)
  })
})

describe('the marked rows', () => {
  const rows = [item({ order: 1, mark: 'blue' }), item({ order: 2 }), item({ order: 3, mark: 'green' })]

  it('are gone through in both directions, around the ends', () => {
    expect(nextMarked(rows, 1, 1)?.order).toBe(3)
    expect(nextMarked(rows, 3, 1)?.order).toBe(1)
    expect(nextMarked(rows, 3, -1)?.order).toBe(1)
    expect(nextMarked(rows, 1, -1)?.order).toBe(3)
    expect(nextMarked([item({ order: 1 })], 0, 1)).toBeUndefined()
  })
})
