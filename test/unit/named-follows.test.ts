import { describe, expect, it } from 'vitest'
import type { Channel } from '#shared/model/channel.ts'
import { createFollowList } from '../../src/main/channels/follow-list.ts'
import { createNamedFollows } from '../../src/main/channels/named-follows.ts'
import { createFakeClock } from '../fake-clock.ts'

const dbr: Channel = { userId: 7, name: 'DBR', account: null }

function arranged() {
  const clock = createFakeClock(0)
  let value: Parameters<Parameters<typeof createFollowList>[0]['replace']>[0] = { follows: [], groups: [] }
  const document = {
    get value() {
      return value
    },
    replace: (next: typeof value) => void (value = next),
  }
  const list = createFollowList(document, clock)
  const named = createNamedFollows({
    find: (name) => Promise.resolve(name === 'DBR' ? dbr : null),
    channelOf: (userId) => Promise.resolve(userId === 7 ? dbr : null),
    list,
    clock,
  })
  return { list, named, ids: () => list.follows.getState().map(({ channel }) => channel.userId) }
}

describe('whom a chat names', () => {
  it('is followed once, and that can be taken back', async () => {
    const { named, ids } = arranged()
    expect(await named.find({ name: 'DBR' })).toEqual(dbr)
    const { change } = await named.follow({ userId: 7 })
    expect(await named.follow({ userId: 7 })).toEqual({ change: null })
    expect(ids()).toEqual([7])
    named.undoFollow({ change: change ?? 0 })
    expect(ids()).toEqual([])
  })

  it('is refused where Parti knows nobody', async () => {
    const { named, ids } = arranged()
    expect(await named.find({ name: 'Nobody' })).toBeNull()
    await expect(named.follow({ userId: 8 })).rejects.toMatchObject({ code: 'channel-not-found' })
    expect(ids()).toEqual([])
  })

  it('gives no way to undo what was changed elsewhere', async () => {
    const { list, named, ids } = arranged()
    await named.follow({ userId: 7 })
    const { change } = list.remove([7])
    expect(() => named.undoFollow({ change: change ?? 0 })).toThrow(
      expect.objectContaining({ code: 'nothing-to-restore' }),
    )
    expect(ids()).toEqual([])
  })
})
