import { expect, test, vi } from 'vitest'
import type { Follow } from '#shared/model/channel.ts'
import { createMutes } from '../../src/main/alerts/mutes.ts'
import { createFollowList } from '../../src/main/channels/follow-list.ts'
import { createFakeClock } from '../fake-clock.ts'

const channel = { userId: 567503, name: 'DBR', account: null }

function mutes() {
  const replace = vi.fn<(next: Follow[]) => void>()
  const list = createFollowList({ value: [], replace }, createFakeClock(1_000))
  list.add(channel)
  return { list, replace, made: createMutes(list) }
}

test('a mute is a mark on the follow, and is gone without a trace when it is taken back', () => {
  const { list, made } = mutes()
  const before = list.find(channel.userId)
  made.setMuted(channel.userId, true)
  expect(made.isMuted(channel.userId)).toBe(true)
  expect(list.find(channel.userId)).toEqual({ ...before, muted: true })
  made.setMuted(channel.userId, false)
  expect(made.isMuted(channel.userId)).toBe(false)
  expect(list.find(channel.userId)).toEqual(before)
})

test('what is so already is not written again, and nobody else is touched', () => {
  const { made, replace } = mutes()
  replace.mockClear()
  made.setMuted(channel.userId, false)
  made.setMuted(1, true)
  expect(replace).not.toHaveBeenCalled()
  expect(made.isMuted(1)).toBe(false)
})

test('tells of changes, and stays with somebody who is unfollowed and restored', () => {
  const { list, made } = mutes()
  const listener = vi.fn()
  made.onChange(listener)
  made.setMuted(channel.userId, true)
  expect(listener).toHaveBeenCalledOnce()
  list.remove(channel.userId)
  expect(made.isMuted(channel.userId)).toBe(false)
  list.restore(channel.userId)
  expect(made.isMuted(channel.userId)).toBe(true)
})
