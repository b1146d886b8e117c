import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FollowedChannel, LiveState } from '#shared/model/live-state.ts'
import type { Arrangement } from '#shared/model/saved-follows.ts'
import { FOLLOW_SORTS, type FollowsView } from '#shared/model/follows-view.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { placeOfDrop, placeOfStep } from '../../src/renderer/follows/drop-place.ts'
import { linesOf, meaningOfEnter } from '../../src/renderer/follows/entry.ts'
import { type Section, sectionsOf } from '../../src/renderer/follows/list-sections.ts'
import { createRowKeeper } from '../../src/renderer/follows/rows.ts'
import { isCalled, matching } from '../../src/renderer/follows/sections.ts'
import { targetsOf } from '../../src/renderer/stores/selection.ts'

const offline: LiveState = { phase: 'offline', at: 0, source: 'poll', lastLiveAt: null }

const live = (count: number | null, title = 'Games', category = 'IRL'): LiveState => ({
  phase: 'live',
  show: { eventId: 1, title, category, startedAt: 0, seenAt: 0 },
  viewers: count === null ? null : { count, at: 0, source: 'poll' },
  at: 0,
  source: 'poll',
})

const follow = (userId: number, name: string, state: LiveState = offline, username = ''): FollowedChannel => ({
  channel: { userId, name, account: username ? { platform: 'twitter', username, discriminator: null } : null },
  followedAt: 0,
  fate: null,
  formerName: null,
  live: state,
})

const VIEW = DEFAULT_SETTINGS.followsView
const NOBODY: Arrangement = { order: [], groups: [] }

/** The list as one sees it: headings in brackets, then the names under them. */
const shown = (
  follows: FollowedChannel[],
  view: Partial<FollowsView> = {},
  arrangement: Arrangement = NOBODY,
  filter = '',
): string[] =>
  sectionsOf(follows, filter, { ...VIEW, ...view }, arrangement).flatMap(({ title, isFolded, follows }) => [
    ...(title === null ? [] : [`[${title}]`]),
    ...(isFolded ? [] : follows.map(({ channel }) => channel.name)),
  ])

const namesOf = (follows: FollowedChannel[], filter: string): string[] =>
  matching(follows, filter).map(({ channel }) => channel.name)

const wasLive = (at: number | null): LiveState => ({ phase: 'offline', at: 0, source: 'poll', lastLiveAt: at })

const section = (key: string, follows: FollowedChannel[], isFolded = false): Section => ({
  key,
  title: key,
  isFolded,
  follows,
})
const heading = (key: string, size: number, isFolded = false, liveCount: number | null = null) => ({
  kind: 'heading',
  key,
  title: key,
  size,
  liveCount,
  isFolded,
  group: null,
})

describe('the follow list as it is shown', () => {
  const follows = [
    { ...follow(1, 'Zoe', wasLive(5)), followedAt: 3 },
    { ...follow(2, 'few', live(3)), followedAt: 1 },
    { ...follow(3, 'untold', live(null)), followedAt: 5 },
    { ...follow(4, 'Ann', wasLive(9)), followedAt: 2 },
    { ...follow(5, 'many', live(9)), followedAt: 4 },
    { ...follow(6, 'new', { phase: 'unknown' }), followedAt: 6 },
  ]

  it('puts live channels first by viewers, unknown numbers last, and the others by name', () => {
    expect(shown(follows)).toEqual(['[Live]', 'many', 'few', 'untold', '[Others]', 'Ann', 'new', 'Zoe'])
  })

  it.each([
    ['name', ['Ann', 'few', 'many', 'new', 'untold', 'Zoe']],
    ['recent', ['few', 'many', 'untold', 'Ann', 'Zoe', 'new']],
    ['followed', ['new', 'untold', 'many', 'Zoe', 'Ann', 'few']],
    ['mine', ['Zoe', 'Ann', 'many', 'few', 'new', 'untold']],
  ] as const)('has no heading in the order %s', (sort, names) => {
    expect(shown(follows, { sort }, { order: [1, 4, 5, 2], groups: [] })).toEqual(names)
  })

  it('keeps the pinned ones on top of their section', () => {
    const pinned = follows.map((one) => (one.channel.userId % 2 === 0 ? { ...one, isPinned: true as const } : one))
    expect(shown(pinned)).toEqual(['[Live]', 'few', 'many', 'untold', '[Others]', 'Ann', 'new', 'Zoe'])
    expect(shown(pinned, { sort: 'name' })).toEqual(['Ann', 'few', 'new', 'many', 'untold', 'Zoe'])
  })

  it('shows groups in their order, then whoever is in none, and only those with somebody to show', () => {
    const grouped = follows.map((one) => ({ ...one, ...([1, 2].includes(one.channel.userId) && { group: 'Friends' }) }))
    const arrangement = { order: [], groups: ['Music', 'Friends'] }
    expect(shown(grouped, { sort: 'name' }, arrangement)).toEqual([
      '[Friends]',
      'few',
      'Zoe',
      '[Without a group]',
      'Ann',
      'many',
      'new',
      'untold',
    ])
    expect(shown(grouped, { isGrouped: false, sort: 'name' }, arrangement)).not.toContain('[Friends]')
    expect(shown(grouped, { sort: 'name' }, NOBODY)).toContain('Zoe')
  })

  it('folds sections away and leaves out who is not live, but hides nobody from whoever looks for them', () => {
    expect(shown(follows, { folded: ['live'] })).toEqual(['[Live]', '[Others]', 'Ann', 'new', 'Zoe'])
    expect(shown(follows, { isLiveOnly: true })).toEqual(['[Live]', 'many', 'few', 'untold'])
    expect(shown(follows, { isLiveOnly: true, folded: ['others'] }, NOBODY, 'zoe')).toEqual(['[Others]', 'Zoe'])
  })

  it('shows everybody once, whatever the view', () => {
    const group = fc.option(fc.constantFrom('Friends', 'Music', 'Untold'), { nil: undefined })
    const someone = fc
      .record({ userId: fc.integer({ min: 1, max: 40 }), isLive: fc.boolean(), isPinned: fc.boolean(), group })
      .map(({ userId, isLive, isPinned, group }) => ({
        ...follow(userId, `c${userId % 7}`, isLive ? live(userId) : offline),
        ...(isPinned && { isPinned: true as const }),
        ...(group !== undefined && { group }),
      }))
    const everybody = fc.uniqueArray(someone, { selector: ({ channel }) => channel.userId })
    const view = fc.record({
      sort: fc.constantFrom(...FOLLOW_SORTS),
      isGrouped: fc.boolean(),
      isLiveOnly: fc.constant(false),
      folded: fc.constant<string[]>([]),
    })
    const order = fc.uniqueArray(fc.integer({ min: 1, max: 40 }))
    fc.assert(
      fc.property(everybody, view, order, (follows, view, order) => {
        const sections = sectionsOf(follows, '', view, { order, groups: ['Music', 'Friends'] })
        const ids = sections.flatMap(({ follows }) => follows.map(({ channel }) => channel.userId))
        expect(new Set(ids)).toEqual(new Set(follows.map(({ channel }) => channel.userId)))
        expect(ids).toHaveLength(follows.length)
        for (const { follows } of sections) {
          const pins = follows.map(({ isPinned }) => isPinned === true)
          expect(pins).toEqual(pins.toSorted((a, b) => Number(b) - Number(a)))
        }
      }),
    )
  })

  it.each([
    ['a part of the name', 'doh'],
    ['the name without accents or case', 'UNI'],
    ['the account', 'kickdoherty'],
    ['a handle', '@kickdoherty'],
    ['the title and the category together', 'miami irl'],
    ['the user id', '567503'],
    ['a name it gave up', 'oldn'],
    ['its group', 'friends'],
    ['the note on it', 'congress'],
  ])('finds by %s', (_what, filter) => {
    const wanted = {
      ...follow(567503, 'Jack Ünï Doherty', live(1, 'We are in Miami'), 'kickdoherty'),
      formerName: 'Oldname',
      group: 'Friends',
      note: 'from the congress',
    }
    expect(namesOf([wanted, follow(2, 'somebody else')], filter)).toEqual(['Jack Ünï Doherty'])
  })

  it('finds by the former name, which somebody else may bear by now', () => {
    const renamed = { ...follow(567503, 'DBR'), formerName: 'Doctor Bär' }
    expect(namesOf([renamed, follow(2, 'somebody else')], 'doctor bar')).toEqual(['DBR'])
    expect(isCalled(renamed, 'Doctor Bär')).toBe(false)
  })

  it('finds nothing where one of the words is missing', () => {
    expect(namesOf([follow(1, 'Jack Doherty')], 'jack miami')).toEqual([])
  })

  it('knows who is called by a text exactly, so that only another name is offered to follow', () => {
    const channel = follow(7, 'MoVlogs', offline, 'MovlogsCrypto')
    expect(['movlogs', '@MovlogsCrypto', '7'].map((text) => isCalled(channel, text))).toEqual([true, true, true])
    expect(isCalled(channel, 'Mo')).toBe(false)
  })
})

describe('Enter in the box', () => {
  it('follows a link even where rows match it', () => {
    expect(meaningOfEnter('https://parti.com/dbr', 1)).toBe('follow')
    expect(meaningOfEnter('@dbr', 1)).toBe('follow')
  })

  it('follows what matches no row', () => {
    expect(meaningOfEnter(' dbr ', 0)).toBe('follow')
    expect(meaningOfEnter('353044', 0)).toBe('follow')
  })

  it('goes to the rows that match a name or number', () => {
    expect(meaningOfEnter('24', 2)).toBe('to-list')
  })

  it('does nothing with a blank', () => {
    expect(meaningOfEnter('  ', 0)).toBe('nothing')
  })
})

describe('several lines', () => {
  it('are one text each, but several addresses in a line are several', () => {
    expect(linesOf(' Jack Doherty \r\n\n@dbr, @balthier;parti.com/x\n7 https://parti.com/y')).toEqual([
      'Jack Doherty',
      '@dbr',
      '@balthier',
      'parti.com/x',
      '7 https://parti.com/y',
    ])
    expect(linesOf(' \n ')).toEqual([])
  })

  it('are followed by Enter, whatever they find', () => {
    expect(meaningOfEnter('@dbr @balthier', 3)).toBe('follow-lines')
  })
})

describe('rows of the list', () => {
  it('stay the same object while only numbers change', () => {
    const rowsOf = createRowKeeper()
    const before = rowsOf([section('live', [follow(1, 'a', live(5))]), section('others', [follow(2, 'b')])])
    expect(rowsOf([section('live', [follow(1, 'a', live(6))]), section('others', [follow(2, 'b')])])).toBe(before)
  })

  it('keep every row and heading that tells the same', () => {
    const rowsOf = createRowKeeper()
    const before = rowsOf([section('live', [follow(1, 'a')]), section('others', [follow(2, 'b'), follow(3, 'c')])])
    const after = rowsOf([section('live', [follow(1, 'a')]), section('others', [follow(3, 'c')])])
    expect(after.items).toEqual([
      before.items[0],
      before.items[1],
      heading('others', 1),
      { kind: 'row', userId: 3, name: 'c' },
    ])
    expect(after.items[0]).toBe(before.items[0])
    expect(after.items[3]).toBe(before.items[4])
  })

  it('are away under a folded heading, which counts them all the same', () => {
    const rows = createRowKeeper()([section('live', [follow(1, 'a'), follow(2, 'b')], true)])
    expect(rows).toEqual({ items: [heading('live', 2, true)], size: 2 })
  })

  it('stand under a heading that counts who is live where it is that of a group', () => {
    const rowsOf = createRowKeeper()
    const group = (state: LiveState) => [
      { ...section('Friends', [follow(1, 'a', state), follow(2, 'b', live(3))], true), group: 'Friends' },
    ]
    expect(rowsOf(group(offline)).items).toEqual([{ ...heading('Friends', 2, true, 1), group: 'Friends' }])
    const both = rowsOf(group(live(5)))
    expect(both.items).toEqual([{ ...heading('Friends', 2, true, 2), group: 'Friends' }])
    expect(rowsOf(group(live(6)))).toBe(both)
  })

  it('become new with a new name', () => {
    const rowsOf = createRowKeeper()
    rowsOf([{ ...section('all', [follow(2, 'b')]), title: null }])
    const { items } = rowsOf([{ ...section('all', [follow(2, 'bee')]), title: null }])
    expect(items).toEqual([{ kind: 'row', userId: 2, name: 'bee' }])
  })
})

describe('what an action on a row is about', () => {
  it('is the selection as it is on show where the row is in it, else the row', () => {
    const selected = new Set([1, 2, 3])
    expect(targetsOf(2, [3, 2, 4], selected)).toEqual([3, 2])
    expect(targetsOf(4, [3, 2, 4], selected)).toEqual([4])
  })
})

describe('where something is dropped', () => {
  const items = createRowKeeper()([
    { key: 'group:Music', title: 'Music', group: 'Music', isFolded: false, follows: [follow(1, 'a'), follow(2, 'b')] },
    { key: 'ungrouped', title: 'None', group: null, isFolded: false, follows: [follow(4, 'd')] },
  ]).items
  const order = [1, 2, 3, 4]

  it.each([
    [
      { key: 2, dropPosition: 'before' },
      { before: 2, group: 'Music' },
    ],
    [
      { key: 1, dropPosition: 'after' },
      { before: 2, group: 'Music' },
    ],
    [
      { key: 2, dropPosition: 'after' },
      { before: 3, group: 'Music' },
    ],
    [
      { key: 'ungrouped', dropPosition: 'before' },
      { before: 3, group: 'Music' },
    ],
    [
      { key: 'ungrouped', dropPosition: 'after' },
      { before: 4, group: null },
    ],
    [
      { key: 'group:Music', dropPosition: 'before' },
      { before: 1, group: 'Music' },
    ],
    [
      { key: 4, dropPosition: 'after' },
      { before: null, group: null },
    ],
  ] as const)('at %j is %j', (gap, place) => {
    expect(placeOfDrop(items, order, gap)).toEqual(place)
  })

  it('changes no group where there are none', () => {
    const plain = items.filter(({ kind }) => kind === 'row')
    expect(placeOfDrop(plain, order, { key: 1, dropPosition: 'before' })).toEqual({ before: 1 })
  })

  it('moves by one within a section and no further', () => {
    expect(placeOfStep(items, order, [2], 'up')).toEqual({ before: 1 })
    expect(placeOfStep(items, order, [1], 'down')).toEqual({ before: 3 })
    expect(placeOfStep(items, order, [1], 'up')).toBeNull()
    expect(placeOfStep(items, order, [2], 'down')).toBeNull()
    expect(placeOfStep(items, order, [2, 4], 'up')).toBeNull()
    expect(placeOfStep(items, order, [9], 'up')).toBeNull()
  })
})
