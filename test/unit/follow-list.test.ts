import { expect, test } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel } from '#shared/model/channel.ts'
import { arrangementOf, createFollowList } from '../../src/main/channels/follow-list.ts'
import { createFakeClock } from '../fake-clock.ts'
import { memoryDocument } from './memory-document.ts'

const dbr: Channel = { userId: 567503, name: 'DBR', account: null }

function list() {
  const disk = memoryDocument()
  return { disk, made: createFollowList(disk, createFakeClock(1_000)) }
}

const codeOf = (run: () => unknown): string | null => {
  try {
    run()
  } catch (error) {
    return error instanceof BridgeError ? error.code : 'stranger'
  }
  return null
}

test('a followed channel is on disk when the call returns', () => {
  const { disk, made } = list()
  expect(made.add(dbr)).toEqual({ channel: dbr, followedAt: 1_000 })
  expect(disk.value.follows).toEqual([{ channel: dbr, followedAt: 1_000 }])
})

test('nobody is followed twice', () => {
  const { made } = list()
  made.add(dbr)
  expect(codeOf(() => made.add(dbr))).toBe('already-followed')
  expect(made.follows.getState()).toHaveLength(1)
})

test('what cannot be written changes nothing', () => {
  const { disk, made } = list()
  made.add(dbr)
  disk.isFull = true
  expect(codeOf(() => made.remove([dbr.userId]))).toBe('storage-failed')
  expect(codeOf(() => made.add({ ...dbr, userId: 1 }))).toBe('storage-failed')
  expect(made.follows.getState()).toEqual(disk.value.follows)
  expect(made.find(dbr.userId)).toBeDefined()
})

test('a removal of several can be undone once, and keeps place and date', () => {
  const { disk, made } = list()
  for (const userId of [1, 2, 3]) made.add({ ...dbr, userId })
  const before = disk.value
  const { change } = made.remove([1, 3, 99])
  expect(made.follows.getState().map(({ channel }) => channel.userId)).toEqual([2])
  made.undo(change ?? 0)
  expect(disk.value).toEqual(before)
  expect(codeOf(() => made.undo(change ?? 0))).toBe('nothing-to-restore')
})

test('an undo that cannot be written can be tried again', () => {
  const { disk, made } = list()
  made.add(dbr)
  const { change } = made.remove([dbr.userId])
  disk.isFull = true
  expect(codeOf(() => made.undo(change ?? 0))).toBe('storage-failed')
  disk.isFull = false
  made.undo(change ?? 0)
  expect(made.find(dbr.userId)?.channel).toEqual(dbr)
})

test('what changes nothing is not written and cannot be undone', () => {
  const { disk, made } = list()
  made.add(dbr)
  const { writes } = disk
  const nothing = [
    made.remove([7]),
    made.edit([dbr.userId], { note: '  ', isPinned: false, group: null }),
    made.move([dbr.userId], { before: null }),
    made.renameGroup('Friends', 'Others'),
    made.removeGroup('Friends'),
    made.addAll([{ channel: dbr, followedAt: 5 }], ['Friends']),
  ]
  expect(nothing).toEqual(nothing.map(() => ({ change: null })))
  expect(disk.writes).toBe(writes)
})

test('the order is told anew only when it changes', () => {
  const { made } = list()
  for (const userId of [1, 2]) made.add({ ...dbr, userId })
  const arrangement = arrangementOf(made)
  const before = arrangement.getState()
  made.edit([1], { note: 'Sundays' })
  expect(arrangement.getState()).toBe(before)
  made.move([2], { before: 1, group: 'Friends' })
  expect(arrangement.getState()).toEqual({ order: [2, 1], groups: ['Friends'] })
  made.edit([1], { group: 'Music' })
  made.moveGroup('Music', 'Friends')
  expect(arrangement.getState()).toEqual({ order: [2, 1], groups: ['Music', 'Friends'] })
})

test('what became of somebody is written once, and only where something changed', () => {
  const { disk, made } = list()
  made.add(dbr)
  const before = disk.value
  made.update(dbr.userId, (follow) => follow)
  made.update(1, (follow) => ({ ...follow, followedAt: 5 }))
  expect(disk.value).toBe(before)
  made.update(dbr.userId, (follow) => ({ ...follow, fate: { standing: 'vanished', at: 9 } }))
  const follows = [{ channel: dbr, followedAt: 1_000, fate: { standing: 'vanished', at: 9 } }]
  expect(disk.value).toEqual({ follows, groups: [] })
  expect(made.follows.getState()).toEqual(follows)
})
