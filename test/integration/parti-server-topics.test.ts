import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { BALTHIER, startRaw, SUBSCRIPTIONS, type TopicKey } from './parti-server-raw.ts'

const TOPICS = Object.keys(SUBSCRIPTIONS) as TopicKey[]

describe('subscriptions of the guide', () => {
  it('NewChannelLiveNotify: tells who goes live', async () => {
    const { control, subscribe } = await startRaw()
    const { nextJson } = await subscribe('NewChannelLiveNotify')
    await control.goLive(BALTHIER, { title: 'Games and music' })
    expect(await nextJson()).toMatchObject({ user_id: BALTHIER, livestream_id: 7862, event_title: 'Games and music' })
  })

  it('ChatPublic: tells what is said in the channel of the user, with the fields of the history', async () => {
    const { control, subscribe, askJson } = await startRaw()
    const { nextJson } = await subscribe('ChatPublic/353044')
    await control.say(BALTHIER, { from: 457269, text: 'hello 🎉' })
    const told = await nextJson()
    expect(told).toEqual({
      chat_id: 4470869,
      user_id: 457269,
      user_name: 'BabbleChat',
      post_content: 'hello 🎉',
      created_at: expect.any(Number),
    })
    expect(await askJson(`profile/user_profile_chat/${BALTHIER}/public`)).toMatchObject([told, {}, {}, {}])
  })

  it('LivestreamLiveViewersUpdate: tells the viewers of the livestream', async () => {
    const { control, subscribe } = await startRaw()
    const { nextJson } = await subscribe('LivestreamLiveViewersUpdate/7862')
    await control.goLive(BALTHIER)
    await control.setViewers(BALTHIER, 471)
    expect(await nextJson()).toEqual({ livestream_id: 7862, viewers_count: 471 })
  })

  it.each(TOPICS)('%s is heard by its subscribers only', async (topic) => {
    const { control, subscribe } = await startRaw()
    const sockets = await Promise.all(TOPICS.map((key) => subscribe(key)))
    await control.frame(topic, 'for you')
    for (const key of TOPICS) await control.frame(key, 'for all')
    const first = await Promise.all(sockets.map(({ next }) => next()))
    expect(first).toEqual(TOPICS.map((key) => (key === topic ? 'for you' : 'for all')))
  })

  it.each([
    ['ChatPublic without a user', '{"subscribe_options":{"ChatPublic":{}}}'],
    ['ChatPublic of a name', '{"subscribe_options":{"ChatPublic":{"user_id":"BalthierGR"}}}'],
    ['viewers by the id of a user', '{"subscribe_options":{"LivestreamLiveViewersUpdate":{"user_id":353044}}}'],
  ])('are not made by %s', async (_what, frame) => {
    const { control, connect } = await startRaw()
    const { socket } = await connect()
    socket.send(frame)
    await control.waitFor(({ framesIgnored }) => framesIgnored === 1)
    expect(await control.stats()).toMatchObject({ subscriptions: {} })
  })

  it('are counted by topic and key', async () => {
    const { control, subscribe } = await startRaw()
    const { socket } = await subscribe('ChatPublic/353044')
    await subscribe('LivestreamLiveViewersUpdate/7862')
    expect(await control.stats()).toMatchObject({
      subscriptions: { 'ChatPublic/353044': 1, 'LivestreamLiveViewersUpdate/7862': 1 },
    })
    const closed = once(socket, 'close')
    socket.close()
    await closed
    await control.waitFor(({ socketsOpen }) => socketsOpen === 1)
    expect((await control.stats()).subscriptions).toEqual({ 'LivestreamLiveViewersUpdate/7862': 1 })
  })

  it('answer pings', async () => {
    const { connect } = await startRaw()
    const { socket } = await connect()
    const pong = once(socket, 'pong')
    socket.ping('are you there')
    expect(String((await pong)[0])).toBe('are you there')
  })

  it('show the headers with which the socket was asked for', async () => {
    const { control, connect } = await startRaw()
    await connect({ origin: 'https://parti.com', headers: { 'user-agent': 'a browser' } })
    expect((await control.stats()).lastSocketHeaders).toMatchObject({
      origin: 'https://parti.com',
      'user-agent': 'a browser',
    })
  })
})
