import type { SavedFollows } from '#shared/model/saved-follows.ts'
import { expect, test, vi } from 'vitest'
import type { Channel, Follow } from '#shared/model/channel.ts'
import { createFollowList } from '../../src/main/channels/follow-list.ts'
import { createPictureKeeper, WRITE_EVERY_MS } from '../../src/main/channels/picture-keeper.ts'
import { createFakeClock } from '../fake-clock.ts'

const channel = (userId: number, file?: string, host = 'media'): Channel => ({
  userId,
  name: `c${userId}`,
  account: null,
  ...(file !== undefined && { avatarUrl: `https://${host}.parti.com/${file}` }),
})

function kept(...channels: Channel[]) {
  const clock = createFakeClock(1_000)
  const document = {
    value: { follows: channels.map((channel): Follow => ({ channel, followedAt: 1 })), groups: [] } as SavedFollows,
    replace: vi.fn((next: SavedFollows) => {
      document.value = next
    }),
  }
  const list = createFollowList(document, clock)
  return {
    clock,
    document,
    keeper: createPictureKeeper(list, clock),
    pictureOf: (id: number) => list.find(id)?.channel.avatarUrl,
  }
}

test('the pictures of a whole list of answers are written once', () => {
  const { clock, document, keeper, pictureOf } = kept(channel(1), channel(2), channel(3))
  for (const userId of [1, 2, 9]) keeper.told(channel(userId, `${userId}.png`))
  keeper.told(channel(3))
  clock.advance(5_000)
  expect(document.replace).toHaveBeenCalledOnce()
  expect([1, 2, 3].map(pictureOf)).toEqual([
    'https://media.parti.com/1.png',
    'https://media.parti.com/2.png',
    undefined,
  ])
})

test('what is known, told without a picture, or lies on another host by the same name is not written', () => {
  const { clock, document, keeper, pictureOf } = kept(channel(1, '1.png', 'assets'))
  keeper.told(channel(1))
  keeper.told(channel(1, '1.png', 'assets'))
  keeper.told(channel(1, '1.png', 'media'))
  clock.advance(WRITE_EVERY_MS)
  expect(document.replace).not.toHaveBeenCalled()
  expect(pictureOf(1)).toBe('https://assets.parti.com/1.png')
})

test('sources that do not agree write once in ten minutes', () => {
  const { clock, document, keeper, pictureOf } = kept(channel(1, 'a.png'))
  for (let second = 0; second < 30 * 60; second += 10) {
    keeper.told(channel(1, 'b.png'))
    clock.advance(5_000)
    keeper.told(channel(1, 'a.png'))
    clock.advance(5_000)
  }
  expect(document.replace.mock.calls.length).toBeLessThanOrEqual(4)
  keeper.told(channel(1, 'c.png'))
  clock.advance(WRITE_EVERY_MS)
  expect(pictureOf(1)).toBe('https://media.parti.com/c.png')
})

test('what cannot be written is told again', () => {
  const { clock, document, keeper, pictureOf } = kept(channel(1))
  document.replace.mockImplementationOnce(() => {
    throw new Error('disk full')
  })
  keeper.told(channel(1, '1.png'))
  clock.advance(5_000)
  expect(pictureOf(1)).toBeUndefined()
  keeper.told(channel(1, '1.png'))
  clock.advance(WRITE_EVERY_MS)
  expect(pictureOf(1)).toBe('https://media.parti.com/1.png')
})
