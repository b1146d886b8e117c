import { expect, test } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel, Follow } from '#shared/model/channel.ts'
import { createFollowList } from '../../src/main/channels/follow-list.ts'
import { createFakeClock } from '../fake-clock.ts'

const dbr: Channel = { userId: 567503, name: 'DBR', account: null }

function list() {
  const disk = { value: [] as Follow[], full: false }
  const made = createFollowList(
    {
      get value() {
        return disk.value
      },
      replace(next) {
        if (disk.full) throw new BridgeError('storage-failed')
        disk.value = next
      },
    },
    createFakeClock(1_000),
  )
  return { disk, made }
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
  expect(disk.value).toEqual([{ channel: dbr, followedAt: 1_000 }])
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
  disk.full = true
  expect(codeOf(() => made.remove(dbr.userId))).toBe('storage-failed')
  expect(codeOf(() => made.add({ ...dbr, userId: 1 }))).toBe('storage-failed')
  expect(made.follows.getState()).toEqual(disk.value)
  expect(made.find(dbr.userId)).toBeDefined()
})

test('a removal can be undone once, and keeps since when', () => {
  const { made } = list()
  const follow = made.add(dbr)
  made.remove(dbr.userId)
  expect(made.find(dbr.userId)).toBeUndefined()
  expect(made.restore(dbr.userId)).toEqual(follow)
  made.remove(dbr.userId)
  made.restore(dbr.userId)
  expect(codeOf(() => made.restore(dbr.userId))).toBe('nothing-to-restore')
})

test('an undo that cannot be written can be tried again', () => {
  const { disk, made } = list()
  made.add(dbr)
  made.remove(dbr.userId)
  disk.full = true
  expect(codeOf(() => made.restore(dbr.userId))).toBe('storage-failed')
  disk.full = false
  expect(made.restore(dbr.userId).channel).toEqual(dbr)
})

test('what became of somebody is written once, and only where something changed', () => {
  const { disk, made } = list()
  made.add(dbr)
  const before = disk.value
  made.update(dbr.userId, (follow) => follow)
  made.update(1, (follow) => ({ ...follow, followedAt: 5 }))
  expect(disk.value).toBe(before)
  made.update(dbr.userId, (follow) => ({ ...follow, fate: { standing: 'vanished', at: 9 } }))
  expect(disk.value).toEqual([{ channel: dbr, followedAt: 1_000, fate: { standing: 'vanished', at: 9 } }])
  expect(made.follows.getState()).toEqual(disk.value)
})
