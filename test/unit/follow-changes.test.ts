import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Follow } from '#shared/model/channel.ts'
import { groupsInUse, type SavedFollows } from '#shared/model/saved-follows.ts'
import {
  edited,
  groupMoved,
  groupRemoved,
  groupRenamed,
  moved,
  withFollows,
  withoutFollows,
} from '../../src/main/channels/follow-changes.ts'
import { undone } from '../../src/main/channels/follow-undo.ts'

const GROUPS = ['Friends', 'Music', 'Games']
const userId = fc.integer({ min: 1, max: 12 })
const group = fc.constantFrom(...GROUPS)

const follow: fc.Arbitrary<Follow> = fc
  .record(
    {
      userId,
      group,
      isPinned: fc.constant(true as const),
      note: fc.constantFrom('a', 'b'),
      isRecorded: fc.constant(true as const),
    },
    { requiredKeys: ['userId'] },
  )
  .map(({ userId, ...extras }) => ({
    channel: { userId, name: `c${userId}`, account: null },
    followedAt: 1,
    ...extras,
  }))

const list: fc.Arbitrary<SavedFollows> = fc
  .tuple(fc.uniqueArray(follow, { selector: ({ channel }) => channel.userId }), fc.shuffledSubarray(GROUPS))
  .map(([follows, groups]) => ({ follows, groups: groupsInUse(follows, groups) }))

type Change = (list: SavedFollows) => SavedFollows
const userIds = fc.uniqueArray(userId)
const change: fc.Arbitrary<Change> = fc.oneof(
  userIds.map(
    (ids): Change =>
      (list) =>
        withoutFollows(list, ids),
  ),
  fc.tuple(fc.array(follow), fc.shuffledSubarray(GROUPS)).map(
    ([follows, groups]): Change =>
      (list) =>
        withFollows(list, follows, groups),
  ),
  fc
    .tuple(
      userIds,
      fc.record(
        {
          group: fc.option(group),
          isPinned: fc.boolean(),
          note: fc.constantFrom('a', ' c ', null),
          isRecorded: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
    )
    .map(
      ([ids, to]): Change =>
        (list) =>
          edited(list, ids, to),
    ),
  fc
    .tuple(userIds, fc.record({ before: fc.option(userId), group: fc.option(group) }, { requiredKeys: ['before'] }))
    .map(
      ([ids, place]): Change =>
        (list) =>
          moved(list, ids, place),
    ),
  fc.tuple(group, fc.constantFrom(...GROUPS, 'New')).map(
    ([from, to]): Change =>
      (list) =>
        groupRenamed(list, from, to),
  ),
  fc.tuple(group, fc.option(group)).map(
    ([name, before]): Change =>
      (list) =>
        groupMoved(list, name, before),
  ),
  group.map(
    (name): Change =>
      (list) =>
        groupRemoved(list, name),
  ),
)

const idsOf = ({ follows }: SavedFollows): number[] => follows.map(({ channel }) => channel.userId)
const saved = (...ids: number[]): SavedFollows => ({
  follows: ids.map((userId) => ({ channel: { userId, name: `c${userId}`, account: null }, followedAt: 1 })),
  groups: [],
})

test('whatever is changed, everybody is on the list once, and the groups are those that somebody is in', () => {
  fc.assert(
    fc.property(list, fc.array(change), (first, changes) => {
      const last = changes.reduce((now, change) => change(now), first)
      expect(new Set(idsOf(last)).size).toBe(last.follows.length)
      expect(last.groups.toSorted()).toEqual(groupsInUse(last.follows, []).toSorted())
    }),
  )
})

test('an undo at once brings back what was', () => {
  fc.assert(
    fc.property(list, change, (before, change) => {
      const after = change(before)
      expect(undone(after, before, after)).toEqual(before)
    }),
  )
})

test('undone from the last to the first, many changes leave no trace', () => {
  fc.assert(
    fc.property(list, fc.array(change), (first, changes) => {
      const states = [first]
      for (const change of changes) states.push(change(states.at(-1) ?? first))
      let now = states.at(-1) ?? first
      for (let made = changes.length; made > 0; made -= 1) {
        now = undone(now, states[made - 1] ?? first, states[made] ?? first)
      }
      expect(now).toEqual(first)
    }),
  )
})

test('a late undo of a removal brings back exactly those who are missing, and touches nobody else', () => {
  fc.assert(
    fc.property(list, userIds, change, (before, ids, later) => {
      const after = withoutFollows(before, ids)
      const now = later(after)
      const back = undone(now, before, after)
      const gone = before.follows.filter(({ channel }) => ids.includes(channel.userId))
      const still = back.follows.filter(({ channel }) => idsOf(now).includes(channel.userId))
      expect(still).toEqual(now.follows)
      for (const follow of gone) expect(idsOf(back)).toContain(follow.channel.userId)
      expect(back.follows.length).toBeLessThanOrEqual(now.follows.length + gone.length)
    }),
  )
})

test('those who are moved stand together in their order, before the one who was meant, and the others keep theirs', () => {
  fc.assert(
    fc.property(list, userIds, fc.option(userId), (before, ids, target) => {
      const after = idsOf(moved(before, ids, { before: target }))
      const isMoved = (userId: number): boolean => ids.includes(userId)
      const stay = idsOf(before).filter((userId) => !isMoved(userId))
      const at = target !== null && stay.includes(target) ? stay.indexOf(target) : stay.length
      fc.pre(target === null || !isMoved(target))
      expect(after).toEqual(stay.toSpliced(at, 0, ...idsOf(before).filter(isMoved)))
    }),
  )
})

test('before one who moves along means before the next who stays', () => {
  expect(idsOf(moved(saved(1, 2, 3, 4), [1, 2], { before: 2 }))).toEqual([1, 2, 3, 4])
  expect(idsOf(moved(saved(1, 2, 3, 4), [4, 2], { before: 2 }))).toEqual([1, 2, 4, 3])
  expect(idsOf(moved(saved(1, 2, 3), [1], { before: 99 }))).toEqual([2, 3, 1])
})

test('an undo of a note leaves the note that was written since, and the name that Parti told since', () => {
  const before = saved(1)
  const after = edited(before, [1], { note: 'first', isPinned: true })
  const renamed = {
    ...after,
    follows: after.follows.map((one) => ({ ...one, channel: { ...one.channel, name: 'new' } })),
  }
  const now = edited(renamed, [1], { note: 'second' })
  expect(undone(now, before, after).follows).toEqual([
    { channel: { userId: 1, name: 'new', account: null }, followedAt: 1, note: 'second' },
  ])
})

test('a group that is removed keeps its channels; one that takes the name of another joins it', () => {
  const grouped = edited(edited(saved(1, 2, 3), [1], { group: 'Music' }), [2], { group: ' Friends ' })
  expect(grouped.groups).toEqual(['Music', 'Friends'])
  expect(groupRemoved(grouped, 'Music')).toEqual(edited(saved(1, 2, 3), [2], { group: 'Friends' }))
  const joined = groupRenamed(grouped, 'Friends', 'Music')
  expect(joined.groups).toEqual(['Music'])
  expect(joined.follows.map(({ group }) => group)).toEqual(['Music', 'Music', undefined])
})
