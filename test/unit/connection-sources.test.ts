import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { FollowedChannel } from '#shared/model/live-state.ts'
import { joinMaps } from '../../src/main/bridge/joined-maps.ts'
import { nameChannels } from '../../src/main/bridge/named-channels.ts'

const followed = (userId: number, name: string, at = 0): [string, FollowedChannel] => [
  String(userId),
  {
    channel: { userId, name, account: null },
    followedAt: 0,
    fate: null,
    formerName: null,
    live: { phase: 'offline', at, source: 'poll', lastLiveAt: null },
  },
]

test('two sources are one, and a change of either is told with what was before', () => {
  const a = createStore<ReadonlyMap<string, number>>(() => new Map([['a', 1]]))
  const b = createStore<ReadonlyMap<string, number>>(() => new Map([['b', 1]]))
  const both = joinMaps(a, b)
  const listener = vi.fn<(now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>) => void>()
  const end = both.subscribe(listener)
  a.setState(new Map([['a', 2]]), true)
  b.setState(new Map(), true)
  expect(listener.mock.calls.map((call) => call.map((map) => [...map]))).toEqual([
    [
      [
        ['a', 2],
        ['b', 1],
      ],
      [
        ['a', 1],
        ['b', 1],
      ],
    ],
    [
      [['a', 2]],
      [
        ['a', 2],
        ['b', 1],
      ],
    ],
  ])
  expect([...both.getState()]).toEqual([['a', 2]])
  end()
  a.setState(new Map(), true)
  expect(listener).toHaveBeenCalledTimes(2)
})

test('channels are told by name and livestream alone, so a new number of viewers moves nothing', () => {
  const channels = createStore<ReadonlyMap<string, FollowedChannel>>(() => new Map([followed(7, 'DBR')]))
  const livestreams = new Map<number, number>()
  const names = nameChannels(channels, (userId) => livestreams.get(userId) ?? null)
  const before = names.getState().get('7')
  expect(before).toEqual({ userId: 7, name: 'DBR', livestreamId: null })
  channels.setState(new Map([followed(7, 'DBR', 5)]), true)
  expect(names.getState().get('7')).toBe(before)
  livestreams.set(7, 76_436)
  channels.setState(new Map([followed(7, 'DBR', 6)]), true)
  expect(names.getState().get('7')).toEqual({ userId: 7, name: 'DBR', livestreamId: 76_436 })
  channels.setState(new Map(), true)
  expect(names.getState().size).toBe(0)
})
