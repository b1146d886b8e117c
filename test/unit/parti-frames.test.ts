import { describe, expect, it } from 'vitest'
import { createLocalNumbers } from '../../src/main/parti/decode-chat-message.ts'
import { readFrame } from '../../src/main/parti/frame-rows.ts'
import { liveNotices } from '../../src/main/parti/live-notices.ts'
import { publicChat } from '../../src/main/parti/public-chat.ts'
import { topicKey } from '../../src/main/parti/topic.ts'
import { viewerUpdates } from '../../src/main/parti/viewer-updates.ts'

const chat = publicChat(353044, createLocalNumbers())
const viewers = viewerUpdates(7862)

const said = (post_content: string) => ({ chat_id: 1, user_id: 2, user_name: 'x', post_content, created_at: 3 })
const textsIn = (frame: string): string[] =>
  chat.read(frame).rows.map(({ content }) => (content.kind === 'text' ? content.text : content.raw))

const fail = (): never => {
  throw new TypeError('ours')
}

describe('the topics', () => {
  it('subscribe as the guide does, byte for byte', () => {
    expect(liveNotices.hello).toBe('{"subscribe_options":{"NewChannelLiveNotify":{}}}')
    expect(chat.hello).toBe('{"subscribe_options":{"ChatPublic":{"user_id":353044}}}')
    expect(viewers.hello).toBe(
      '{"jwt":null,"subscribe_options":{"LivestreamLiveViewersUpdate":{"livestream_id":7862}}}',
    )
  })

  it('are told apart by name and number', () => {
    expect([liveNotices, chat, viewers].map(topicKey)).toEqual([
      'NewChannelLiveNotify',
      'ChatPublic 353044',
      'LivestreamLiveViewersUpdate 7862',
    ])
  })
})

describe('a frame of a chat', () => {
  const a = said('a')
  const b = said('b')
  const raid = said('{"channel_from_name":"f","channel_to_name":"t"}')

  it.each<[string, unknown, string[]]>([
    ['bare', a, ['a']],
    ['in a list', [a, b], ['a', 'b']],
    ['under the name of the topic', { ChatPublic: a }, ['a']],
    ['under any other key', { data: a }, ['a']],
    ['in a list under a key', { messages: [a, b] }, ['a', 'b']],
    ['in a pair with a name', ['x', a], ['a']],
    [
      'in pairs in a list',
      [
        ['x', a],
        ['y', b],
      ],
      ['a', 'b'],
    ],
    ['in a pair under a key', { ChatPublic: ['x', a] }, ['a']],
    ['as JSON in a string', JSON.stringify(a), ['a']],
    ['as JSON in a string under a key', { data: JSON.stringify([a, b]) }, ['a', 'b']],
    ['as two strings of JSON', [JSON.stringify(a), JSON.stringify(b)], ['a', 'b']],
    ['without anything else', { post_content: raid.post_content }, [raid.post_content]],
    ['not at all', [], []],
    ['not at all, under a key', { ChatPublic: [] }, []],
  ])('has its messages %s', (_form, frame, texts) => {
    const text = JSON.stringify(frame)
    expect(textsIn(text)).toEqual(texts)
    expect(chat.read(text)).toMatchObject({ unreadable: 0, reason: '' })
  })

  it.each(['pong', '', '{', 'null', '5', '"x"', '{}', '{"ok":true}', '{"delete":{"chat_id":5}}', '["a","b"]'])(
    'that is %s counts as unreadable',
    (text) => {
      const frame = chat.read(text)
      expect(frame).toMatchObject({ rows: [], unreadable: 1 })
      expect(frame.reason).not.toBe('')
    },
  )

  it.each(['ChatDeleted', 'delete', 'chat_removed', 'Ban', 'LivestreamEnded', 'stream_end', 'error'])(
    'under the key %s is not taken for one that says what it holds',
    (key) => {
      expect(chat.read(JSON.stringify({ [key]: a }))).toMatchObject({ rows: [], unreadable: 1 })
      expect(chat.read(JSON.stringify([a, { [key]: a }]))).toMatchObject({ rows: [{}], unreadable: 1 })
      expect(liveNotices.read(JSON.stringify({ [key]: a }))).toMatchObject({ rows: [], unreadable: 1 })
    },
  )

  it('loses no row for the sake of another', () => {
    const frame = chat.read(JSON.stringify([a, 5, { deleted: 1 }, b, null]))
    expect(frame.rows).toHaveLength(2)
    expect(frame.unreadable).toBe(3)
    expect(frame.reason).toBe('chat message: Invalid input: expected object, received number')
  })

  it('says of text that it is no JSON', () => {
    expect(chat.read('pong')).toEqual({ rows: [], unreadable: 1, reason: 'not JSON' })
  })

  it('is opened only so deep, and only so far', () => {
    expect(chat.read(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatchObject({ rows: [], unreadable: 1 })
    const many = chat.read(JSON.stringify(Array.from({ length: 3000 }, () => a)))
    expect(many.rows).toHaveLength(1000)
    expect(many).toMatchObject({ unreadable: 2000, reason: 'more than 1000 rows' })
  })
})

describe('a frame of live notices', () => {
  const notice = { user_id: 7, user_name: 'g' }

  it('has them bare, in a list, or under a key', () => {
    for (const frame of [notice, [notice], { NewChannelLiveNotify: notice }, { NewChannelLiveNotify: [notice] }]) {
      expect(liveNotices.read(JSON.stringify(frame))).toMatchObject({
        rows: [{ channel: { userId: 7 } }],
        unreadable: 0,
      })
    }
  })
})

describe('a frame of viewers', () => {
  it.each([
    '470',
    '"470"',
    '{"viewers_count":470}',
    '{"viewer_count":"470"}',
    '{"livestream_id":7862,"viewers":470}',
    '{"count":470}',
    '{"viewers_count":null,"viewer_count":470}',
    '{"LivestreamLiveViewersUpdate":470}',
    '{"LivestreamLiveViewersUpdate":"470"}',
    '{"LivestreamLiveViewersUpdate":{"viewers_count":470}}',
    '{"data":{"count":470}}',
    '["LivestreamLiveViewersUpdate",{"viewers_count":470}]',
    '["LivestreamLiveViewersUpdate",470]',
    '[5,470]',
    '["5","470"]',
    '[{"viewers_count":5},{"viewers_count":470}]',
  ])('%s tells 470', (text) => {
    expect(viewers.read(text)).toEqual({ rows: [470], unreadable: 0, reason: '' })
  })

  it.each([
    '-1',
    '1.5',
    '9007199254740993',
    '{"error":404}',
    '{"error":"404"}',
    '{"code":1008}',
    '{"code":"1008"}',
    '{"livestream_id":5,"viewers_count":470}',
    '{"viewers_count":null}',
    'true',
    'null',
    '"many"',
    '{}',
  ])('%s tells nothing', (text) => {
    expect(viewers.read(text)).toMatchObject({ rows: [], unreadable: 1 })
  })

  it('tells 0 too', () => {
    expect(viewers.read('0').rows).toEqual([0])
  })
})

describe('readFrame', () => {
  it('does not hide a fault of our own', () => {
    expect(() => readFrame('1', fail)).toThrow(TypeError)
  })
})
