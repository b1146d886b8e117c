import { expect, test } from 'vitest'
import type { Follow } from '#shared/model/channel.ts'
import { createStore } from 'zustand/vanilla'
import { createSubscriptionPriority } from '../../src/main/viewers/subscription-priority.ts'

const follow = (userId: number, isPinned?: true): Follow => ({
  channel: { userId, name: 'x', account: null },
  followedAt: 1,
  ...(isPinned && { isPinned }),
})

test('whom windows are about comes first, then pinned ones, also those that become so', () => {
  const follows = createStore<readonly Follow[]>(() => [follow(1), follow(2, true), follow(3)])
  const priorityOf = createSubscriptionPriority(follows, (userId) => userId === 3)
  expect([1, 2, 3, 4].map(priorityOf)).toEqual([0, 1, 2, 0])
  follows.setState([follow(1, true), follow(2), follow(3, true)], true)
  expect([1, 2, 3].map(priorityOf)).toEqual([1, 0, 2])
})
