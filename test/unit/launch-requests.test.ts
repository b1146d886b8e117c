import { expect, test, vi } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel } from '#shared/model/channel.ts'
import { createFollowList } from '../../src/main/channels/follow-list.ts'
import { createLaunchRequests } from '../../src/main/channels/launch-requests.ts'
import { createFakeClock } from '../fake-clock.ts'

const DBR: Channel = { userId: 567503, name: 'DBR', account: null }
const OTHER: Channel = { userId: 353044, name: 'BalthierGR', account: null }
const follow = { deed: 'follow', text: 'DBR' } as const

function requests(resolve: (text: string) => Promise<Channel> = () => Promise.resolve(DBR)) {
  const list = createFollowList(
    { value: { follows: [], groups: [] }, replace: () => undefined },
    createFakeClock(1_000),
  )
  const showChat = vi.fn<(userId: number) => void>()
  const made = createLaunchRequests({ list, resolve, showChat })
  const followed = () => list.follows.getState().map(({ channel }) => channel.name)
  return { made, list, showChat, followed }
}

test('nobody is followed before the user agrees, and then exactly the channel that was named', async () => {
  const { made, followed } = requests()
  const taken = made.take(follow)
  expect(made.current.getState()).toEqual({ id: 1, state: 'asking', request: follow })
  await taken
  expect(made.current.getState()).toEqual({ id: 1, state: 'found', request: follow, channel: DBR, isFollowed: false })
  expect(followed()).toEqual([])
  made.confirm(1)
  expect(followed()).toEqual(['DBR'])
  expect(made.current.getState()).toBeNull()
})

test('a click that was meant for an earlier request follows nobody', async () => {
  const { made, followed } = requests((text) => Promise.resolve(text === 'DBR' ? DBR : OTHER))
  await made.take(follow)
  await made.take({ deed: 'follow', text: 'BalthierGR' })
  made.confirm(1)
  made.dismiss(1)
  expect(followed()).toEqual([])
  expect(made.current.getState()).toMatchObject({ id: 2, channel: OTHER })
})

test('an answer that comes late does not take the place of a later request, nor of none', async () => {
  const slow = Promise.withResolvers<Channel>()
  const { made } = requests((text) => (text === 'DBR' ? slow.promise : Promise.resolve(OTHER)))
  const first = made.take(follow)
  await made.take({ deed: 'follow', text: 'BalthierGR' })
  slow.resolve(DBR)
  await first
  expect(made.current.getState()).toMatchObject({ id: 2, channel: OTHER })
})

test('says who is followed already', async () => {
  const { made, list } = requests()
  list.add(DBR)
  await made.take(follow)
  expect(made.current.getState()).toMatchObject({ state: 'found', isFollowed: true })
  made.confirm(1)
  expect(made.current.getState()).toBeNull()
})

test('a chat opens without a question, unless it was called off meanwhile', async () => {
  const { made, showChat, followed } = requests()
  await made.take({ deed: 'chat', text: 'DBR' })
  expect(showChat).toHaveBeenCalledExactlyOnceWith(DBR.userId)
  expect(made.current.getState()).toBeNull()
  const second = made.take({ deed: 'chat', text: 'DBR' })
  made.dismiss(2)
  await second
  expect(showChat).toHaveBeenCalledOnce()
  expect(followed()).toEqual([])
})

test('tells what failed, and what was refused without asking anybody', async () => {
  const resolve = vi.fn<(text: string) => Promise<Channel>>(() => Promise.reject(new BridgeError('channel-not-found')))
  const { made } = requests(resolve)
  await made.take(follow)
  expect(made.current.getState()).toEqual({ id: 1, state: 'failed', request: follow, code: 'channel-not-found' })
  await made.take({ refused: 'switch' })
  expect(made.current.getState()).toEqual({ id: 2, state: 'refused', reason: 'switch' })
  expect(resolve).toHaveBeenCalledOnce()
  made.dismiss(2)
  expect(made.current.getState()).toBeNull()
})

test('a fault of the app is told, too', async () => {
  const { made, showChat } = requests()
  showChat.mockImplementationOnce(() => {
    throw new TypeError('x')
  })
  await made.take({ deed: 'chat', text: 'DBR' })
  expect(made.current.getState()).toMatchObject({ state: 'failed', code: 'internal' })
})
