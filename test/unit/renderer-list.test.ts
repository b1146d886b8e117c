import { describe, expect, it } from 'vitest'
import type { FollowedChannel, LiveState } from '#shared/model/live-state.ts'
import { meaningOfEnter } from '../../src/renderer/follows/entry.ts'
import { createRowKeeper } from '../../src/renderer/follows/rows.ts'
import { isCalled, sectionsOf } from '../../src/renderer/follows/sections.ts'

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

const namesOf = (follows: FollowedChannel[], filter: string): string[] => {
  const { live, others } = sectionsOf(follows, filter)
  return [...live, ...others].map(({ channel }) => channel.name)
}

describe('sections of the follow list', () => {
  it('puts live channels first by viewers, unknown numbers last, and the others by name', () => {
    const follows = [
      follow(1, 'Zoe'),
      follow(2, 'few', live(3)),
      follow(3, 'untold', live(null)),
      follow(4, 'Ann'),
      follow(5, 'many', live(9)),
    ]
    const { live: on, others } = sectionsOf(follows, '')
    expect(on.map(({ channel }) => channel.name)).toEqual(['many', 'few', 'untold'])
    expect(others.map(({ channel }) => channel.name)).toEqual(['Ann', 'Zoe'])
  })

  it('keeps a channel of unknown state among the others', () => {
    expect(sectionsOf([follow(1, 'new', { phase: 'unknown' })], '').others).toHaveLength(1)
  })

  it.each([
    ['a part of the name', 'doh'],
    ['the name without accents or case', 'UNI'],
    ['the account', 'kickdoherty'],
    ['a handle', '@kickdoherty'],
    ['the title and the category together', 'miami irl'],
    ['the user id', '567503'],
  ])('finds by %s', (_what, filter) => {
    const wanted = follow(567503, 'Jack Ünï Doherty', live(1, 'We are in Miami'), 'kickdoherty')
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

describe('rows of the list', () => {
  it('stay the same object while only numbers change', () => {
    const rowsOf = createRowKeeper()
    const before = rowsOf({ live: [follow(1, 'a', live(5))], others: [follow(2, 'b')] })
    expect(rowsOf({ live: [follow(1, 'a', live(6))], others: [follow(2, 'b')] })).toBe(before)
  })

  it('keep the section that did not change and every row that is still there', () => {
    const rowsOf = createRowKeeper()
    const before = rowsOf({ live: [follow(1, 'a', live(5))], others: [follow(2, 'b'), follow(3, 'c')] })
    const after = rowsOf({ live: [follow(1, 'a', live(5))], others: [follow(3, 'c')] })
    expect(after.live).toBe(before.live)
    expect(after.others).not.toBe(before.others)
    expect(after.others[0]).toBe(before.others[1])
  })

  it('become new with a new name', () => {
    const rowsOf = createRowKeeper()
    rowsOf({ live: [], others: [follow(2, 'b')] })
    expect(rowsOf({ live: [], others: [follow(2, 'bee')] }).others).toEqual([{ userId: 2, name: 'bee' }])
  })
})
