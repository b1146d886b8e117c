import { describe, expect, test, vi } from 'vitest'
import { chooseSubscribed, type RankedChannel } from '../../src/main/channels/viewer-ranking.ts'
import { createViewerSubscriptions, VIEWER_SUBSCRIPTIONS } from '../../src/main/channels/viewer-subscriptions.ts'

const channel = (userId: number, viewers: number | null, priority = 0): RankedChannel => ({
  userId,
  livestreamId: userId + 1_000,
  viewers,
  priority,
})
const chosen = (channels: RankedChannel[], current: number[], limit: number): number[] =>
  chooseSubscribed(channels, new Set(current), limit).map(({ userId }) => userId)

describe('the channels to subscribe to', () => {
  test('are those that matter most, then the most watched, unknown numbers last', () => {
    const channels = [channel(1, 10), channel(2, null), channel(3, 500), channel(4, 1, 2), channel(5, 7, 1)]
    expect(chosen(channels, [], 4)).toEqual([4, 5, 3, 1])
  })
  test('stay while another is only a little more watched', () => {
    expect(chosen([channel(1, 100), channel(2, 120)], [1], 1)).toEqual([1])
    expect(chosen([channel(1, 100), channel(2, 140)], [1], 1)).toEqual([2])
    expect(chosen([channel(1, null), channel(2, 3)], [1], 1)).toEqual([1])
  })
  test('give way to one that matters more', () => {
    expect(chosen([channel(1, 100), channel(2, 0, 1)], [1], 1)).toEqual([2])
  })
})

function subscribed() {
  const open = new Map<number, (count: number) => void>()
  const onCount = vi.fn<(userId: number, count: number) => void>()
  let opened = 0
  let most = 0
  const made = createViewerSubscriptions((livestreamId, onCount) => {
    open.set(livestreamId, onCount)
    opened += 1
    most = Math.max(most, open.size)
    return () => open.delete(livestreamId)
  }, onCount)
  return { made, open, onCount, opened: () => opened, most: () => most }
}

describe('subscriptions', () => {
  const many = Array.from({ length: 30 }, (_, index) => channel(index, 100 + index))

  test('are never more than the limit, also while they change', () => {
    const { made, open, most } = subscribed()
    made.update(many)
    made.update(many.map((one) => ({ ...one, priority: -one.userId })))
    expect([open.size, most()]).toEqual([VIEWER_SUBSCRIPTIONS, VIEWER_SUBSCRIPTIONS])
  })
  test('are not reopened for near-equal ranks', () => {
    const { made, opened } = subscribed()
    for (let minute = 0; minute < 60; minute++) {
      made.update(many.map((one, index) => ({ ...one, viewers: 100 + ((index * 7 + minute * 11) % 30) })))
    }
    expect(opened()).toBe(VIEWER_SUBSCRIPTIONS)
  })
  test('follow a channel whose key changed', () => {
    const { made, open } = subscribed()
    made.update([channel(1, 5)])
    made.update([{ ...channel(1, 5), livestreamId: 9 }])
    expect([...open.keys()]).toEqual([9])
  })
  test('tell nothing once they ended', () => {
    const { made, open, onCount } = subscribed()
    made.update([channel(1, 5)])
    const push = open.get(1_001)
    push?.(6)
    made.update([])
    push?.(7)
    expect(onCount.mock.calls).toEqual([[1, 6]])
    expect(open.size).toBe(0)
  })
})
