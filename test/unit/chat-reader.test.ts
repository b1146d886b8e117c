import { describe, expect, it, test } from 'vitest'
import { createHeights } from '../../src/renderer/chat/heights.ts'
import { chatKeyOf } from '../../src/renderer/chat/keys.ts'
import { createListLayout } from '../../src/renderer/chat/list-layout.ts'
import {
  anchorAt,
  heightOf,
  placeOf,
  presentAnchor,
  rangeAround,
  rangeAtEnd,
} from '../../src/renderer/chat/list-range.ts'
import { modeAfter, type ReaderEvent, type ReaderMode } from '../../src/renderer/chat/reader-mode.ts'
import { roleOf } from '../../src/renderer/chat/roles.ts'
import { isRun } from '../../src/renderer/chat/runs.ts'
import { findItems, itemsBy } from '../../src/renderer/chat/search.ts'
import { userFacts } from '../../src/renderer/chat/user-facts.ts'
import { chatRowOf } from './chat-samples.ts'

test.each<[ReaderMode, ReaderEvent, ReaderMode]>([
  ['following', 'scrolled-up', 'scrolled'],
  ['scrolled', 'reached-end', 'following'],
  ['held', 'reached-end', 'held'],
  ['held', 'scrolled-up', 'held'],
  ['following', 'hold', 'held'],
  ['held', 'hold', 'following'],
  ['scrolled', 'hold', 'following'],
  ['held', 'to-end', 'following'],
  ['following', 'selected', 'selecting'],
  ['scrolled', 'selected', 'scrolled'],
  ['selecting', 'unselected', 'following'],
  ['scrolled', 'unselected', 'scrolled'],
  ['selecting', 'scrolled-up', 'scrolled'],
])('who is %s and has %s is %s', (mode, event, after) => expect(modeAfter(mode, event)).toBe(after))

const anchor = (order: number, offset = 0) => ({ key: `p${order}`, order, offset })

describe('which rows are drawn', () => {
  const items = Array.from({ length: 1000 }, (_, order) => ({ key: `p${order}`, order }))
  const heights = createHeights()
  for (const { key } of items) heights.set(key, 20)

  it('at the end: those that fill the view, and some before it', () => {
    expect(rangeAtEnd(items, 600, heights)).toEqual({ start: 960, end: 1000 })
    expect(rangeAtEnd(items.slice(0, 3), 600, heights)).toEqual({ start: 0, end: 3 })
    expect(rangeAtEnd([], 600, heights)).toEqual({ start: 0, end: 0 })
  })

  it('around a row: those in the view and beyond it on either side', () => {
    expect(rangeAround(items, anchor(500), 600, heights)).toEqual({ start: 475, end: 555 })
    expect(rangeAround(items, anchor(500, 100), 600, heights)).toEqual({ start: 470, end: 550 })
    expect(rangeAround(items, anchor(0), 600, heights)).toEqual({ start: 0, end: 55 })
  })

  it('around the next one where the row is gone', () => {
    const without = items.filter(({ order }) => order !== 500)
    expect(placeOf(without, anchor(500))).toBe(500)
    expect(presentAnchor(without, anchor(500, 7))).toEqual({ key: 'p501', order: 501, offset: 7 })
    expect(presentAnchor([], anchor(500))).toBeNull()
  })

  it('a view somewhere holds on to the row that is thought to be there', () => {
    expect(anchorAt(items, 1005, heights)).toEqual({ key: 'p50', order: 50, offset: -5 })
    expect(anchorAt(items, 99_999_999, heights)).toMatchObject({ key: 'p999' })
    expect(heightOf(items, { start: 3, end: 8 }, heights)).toBe(100)
  })

  it('the room above is added up for each drawing while somebody reads, and once in a while at the end', () => {
    const layout = createListLayout()
    const range = { start: 900, end: 1000 }
    const before = layout.roomAbove(items, range, true)
    for (const { key } of items) layout.heights.set(key, 50)
    expect(layout.roomAbove(items, range, true)).toBe(before)
    expect(layout.roomAbove(items, range, false)).toBe(900 * 50)
    for (const { key } of items) layout.heights.set(key, 30)
    const told = Array.from({ length: 25 }, () => layout.roomAbove(items, range, true))
    expect([told[0], told.at(-1)]).toEqual([900 * 50, 900 * 30])
    expect(layout.roomAbove(items, { start: 100, end: 200 }, true)).toBe(100 * 30)
  })

  it('rows that were not measured are as high as those that were, in whole pixels', () => {
    const few = createHeights()
    few.set('a', 20)
    few.set('b', 31)
    expect(few.of('c')).toBe(26)
    few.set('b', 20)
    expect(few.of('c')).toBe(20)
    few.clear()
    expect(few.of('a')).toBe(20)
  })
})

const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

describe('keys', () => {
  const place = { isOnRow: false, isOnButton: false, hasSelection: false }

  it('hold, lead, copy and tell', () => {
    expect(chatKeyOf(key(' '), place)).toBe('hold')
    expect(chatKeyOf(key('End'), place)).toBe('last')
    expect(chatKeyOf(key('m'), place)).toBe('next-marked')
    expect(chatKeyOf(key('M', { shiftKey: true }), place)).toBe('previous-marked')
    expect(chatKeyOf(key('Enter'), { ...place, isOnRow: true })).toBe('about')
    expect(chatKeyOf(key('c', { ctrlKey: true }), { ...place, isOnRow: true })).toBe('copy')
  })

  it('are left to buttons, selections and the page', () => {
    expect(chatKeyOf(key(' '), { ...place, isOnButton: true })).toBeNull()
    expect(chatKeyOf(key(' ', { shiftKey: true }), place)).toBeNull()
    expect(chatKeyOf(key('c', { ctrlKey: true }), { ...place, isOnRow: true, hasSelection: true })).toBeNull()
    expect(chatKeyOf(key('PageUp'), place)).toBeNull()
    expect(chatKeyOf(key('Escape'), place)).toBeNull()
  })
})

test('a role is told by number; a name alone proves nothing', () => {
  const keepers = { broadcaster: 1, moderators: new Set([2, 3]), globalModerators: new Set([3]) }
  const role = (userId: number | null, userName = 'x') => roleOf({ userId, userName }, keepers)
  expect([role(1), role(2), role(3), role(457_269), role(9), role(null)]).toEqual([
    'broadcaster',
    'moderator',
    'globalModerator',
    'bot',
    null,
    null,
  ])
  expect([role(9, 'KickBot'), role(9, 'Botany'), role(1, 'robot')]).toEqual(['maybeBot', null, 'broadcaster'])
})

test('rows of the same person go on as one, but for pauses, raids and new names', () => {
  const first = chatRowOf({ order: 1, at: 0 })
  const follows = (parts: Partial<Parameters<typeof chatRowOf>[0]>) =>
    isRun(chatRowOf({ order: 2, at: 1000, ...parts }), first)
  expect(follows({})).toBe(true)
  expect(follows({ userId: 6 })).toBe(false)
  expect(follows({ userName: 'Bea' })).toBe(false)
  expect(follows({ at: 6 * 60_000 })).toBe(false)
  expect(follows({ content: { kind: 'raid', from: 'a', to: 'b', raw: '' } })).toBe(false)
  expect(isRun(first, undefined)).toBe(false)
})

describe('what is looked for', () => {
  const items = [
    chatRowOf({ order: 1, text: 'A Needle in the hay', at: 1000 }),
    chatRowOf({ order: 2, text: 'hay', userName: 'Needles', userId: 6 }),
    chatRowOf({ order: 3, text: 'later', userName: 'Anna', at: 9000 }),
    chatRowOf({ order: 4, text: 'nobody', userName: 'Ann', userId: null }),
  ].map((entry) => ({ key: entry.message.key, order: entry.order, entry }))
  const orders = (found: typeof items | ReturnType<typeof findItems>) => found.map(({ order }) => order)

  it('is found where all its words stand, in text or name', () => {
    expect(orders(findItems(items, 'needle HAY'))).toEqual([1, 2])
    expect(findItems(items, '  ')).toEqual([])
  })

  it('is all of a person by their number, whatever their names', () => {
    expect(orders(itemsBy(items, { userId: 5, userName: 'Ann' }))).toEqual([1, 3])
    expect(orders(itemsBy(items, { userId: null, userName: 'Ann' }))).toEqual([4])
    expect(userFacts(items, { userId: 5, userName: 'Ann' })).toEqual({
      count: 2,
      firstAt: 1000,
      lastAt: 9000,
      names: ['Anna', 'Ann'],
    })
  })
})
