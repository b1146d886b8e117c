import { describe, expect, it } from 'vitest'
import { createLocalNumbers, decodeChatMessage } from '../../src/main/parti/decode-chat-message.ts'
import { decodeChat } from '../../src/main/parti/decode-chat.ts'
import { decodePinnedMessages } from '../../src/main/parti/decode-pinned.ts'

const row = {
  chat_id: 4470868,
  user_id: 353044,
  user_name: 'BalthierGR',
  post_content: 'i will be on later ',
  created_at: 1747444386,
}
const message = {
  chatId: 4470868,
  key: 'p4470868',
  userId: 353044,
  userName: 'BalthierGR',
  content: { kind: 'text', text: 'i will be on later ' },
  at: 1747444386000,
}

const decode = (value: unknown) => decodeChatMessage(value, createLocalNumbers())
const contentOf = (post_content: string) => decode({ ...row, post_content }).content
const readPinned = (body: unknown) => decodePinnedMessages(body, createLocalNumbers())

describe('decodeChatMessage', () => {
  it('reads the sample of the guide', () => {
    expect(decode(row)).toEqual(message)
  })

  it('needs nothing but the text', () => {
    const none = { chatId: null, userId: null, userName: '', at: null }
    expect(decode({ post_content: '' })).toEqual({ ...none, key: 'l1', content: { kind: 'text', text: '' } })
    const odd = { chat_id: -1, user_id: 'x', user_name: 5, created_at: {}, post_content: 'hi' }
    expect(decode(odd)).toMatchObject(none)
  })

  it.each([{}, null, 'hi', [row], { ...row, post_content: null }, { ...row, post_content: 5 }])(
    'does not read %j',
    (value) => {
      expect(() => decode(value)).toThrow(expect.objectContaining({ code: 'parti-unreadable' }))
    },
  )

  it('leaves a message without a usable number one of its own', () => {
    const nextLocal = createLocalNumbers()
    const keys = [null, 0, '9007199254740993', 7, '8'].map(
      (chat_id) => decodeChatMessage({ ...row, chat_id }, nextLocal).key,
    )
    expect(keys).toEqual(['l1', 'l2', 'l3', 'p7', 'p8'])
  })

  it.each(['ðŸŽ‰', '<b>x</b>', 'h ttps://x.y', '\u202Eabc', ' \r\n\t', 'e\u0301 🏳️‍🌈', '\uD800', '{"a":1}', '{}', '{'])(
    'keeps the text %j as it came',
    (text) => {
      expect(contentOf(text)).toEqual({ kind: 'text', text })
    },
  )

  it('replaces NUL, which the archive cannot hold', () => {
    expect(decode({ ...row, user_name: '\0', post_content: 'a\0b' })).toMatchObject({
      userName: '\uFFFD',
      content: { text: 'a\uFFFDb' },
    })
  })

  it('reads a raid', () => {
    const raw = '{"channel_from_name":"Balthier\\u0000GR","channel_to_name":"Lion\\u0000heart","id":5}'
    expect(contentOf(raw)).toEqual({ kind: 'raid', from: 'Balthier\uFFFDGR', to: 'Lion\uFFFDheart', raw })
  })

  it.each([
    '{"channel_from_name":"BalthierGR","channel_to_name":"Lionheart"...}',
    '{"channel_from_name":"BalthierGR"}',
    '{"channel_from_name":"BalthierGR","channel_to_name":null}',
    '[{"channel_from_name":"a","channel_to_name":"b"}]',
    `{"a":${'['.repeat(100_000)}`,
  ])('takes what only resembles a raid for text', (text) => {
    expect(contentOf(text)).toEqual({ kind: 'text', text })
  })
})

describe('decodeChat', () => {
  it('reads the last messages in their order', () => {
    const { rows, unreadable } = decodeChat([row, { deleted: 5 }, { ...row, chat_id: 3 }], createLocalNumbers())
    expect(rows.map(({ chatId }) => chatId)).toEqual([4470868, 3])
    expect(unreadable).toMatchObject([{ text: '{"deleted":5}' }])
  })
})

describe('decodePinnedMessages', () => {
  it.each([
    [[], []],
    [null, []],
    [[['DBR', row]], [{ label: 'DBR', message }]],
    [['DBR', row], [{ label: 'DBR', message }]],
    [[row], [{ label: null, message }]],
    [[[null, row]], [{ label: null, message }]],
    [
      [['DBR', row], row],
      [
        { label: 'DBR', message },
        { label: null, message },
      ],
    ],
  ])('reads %j', (body, rows) => {
    expect(readPinned(body)).toEqual({ rows, unreadable: [] })
  })

  it('counts what is no message', () => {
    expect(readPinned([['DBR'], ['DBR', null], 5, []])).toMatchObject({ rows: [], unreadable: [{}, {}, {}, {}] })
    expect(() => readPinned('x')).toThrow(expect.objectContaining({ code: 'parti-unreadable' }))
  })
})
