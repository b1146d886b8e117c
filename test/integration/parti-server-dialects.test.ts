import { describe, expect, it } from 'vitest'
import { DIALECTS, isDialectName, type DialectName, type DialectTraits } from '../parti-server/dialects.ts'
import { BALTHIER, DBR, startRaw } from './parti-server-raw.ts'

const CHANNEL_INFO = `profile/get_livestream_channel_info/${DBR}`
const CHAT = `profile/user_profile_chat/${BALTHIER}/public`
const SOCIAL = 'profile/get_user_by_social_media/discord/drb666%230'
const LIVE = 'profile/get_livestream_channel_info/live'
const NAME = 'profile/user_id_from_name/drb666'
const RECENT = 'profile/get_livestream_channel_info/recent'

/** What a dialect answers about nobody: of a profile, and of an account. */
async function askAboutNobody(dialect: DialectName) {
  const { ask } = await startRaw({ dialect })
  const answers = ['profile/user_profile/1', 'profile/get_user_by_social_media/parti/nobody'].map(async (path) => {
    const response = await ask(path)
    return [response.status, response.headers.get('content-type')?.split(';')[0], await response.text()]
  })
  return Promise.all(answers)
}

/** The texts of the frames that a dialect sends for a go-live, a saying and a change of viewers. */
async function frames(dialect: DialectName): Promise<string[]> {
  const { control, connect, server } = await startRaw({ dialect })
  const { socket, next } = await connect()
  const topics = { NewChannelLiveNotify: {}, ChatPublic: { user_id: BALTHIER } }
  for (const [topic, options] of Object.entries({ ...topics, LivestreamLiveViewersUpdate: { livestream_id: 7862 } })) {
    socket.send(JSON.stringify({ subscribe_options: { [topic]: options } }))
  }
  await server.control.waitForSubscription('LivestreamLiveViewersUpdate/7862')
  if (DIALECTS[dialect].acknowledgement !== 'none') for (let left = 3; left > 0; left -= 1) await next()
  await control.goLive(BALTHIER, { eventId: 90_000 })
  await control.say(BALTHIER, { from: 457269, text: 'hi', chatId: 5 })
  await control.setViewers(BALTHIER, 470)
  return [await next(), await next(), await next()]
}

const row = (chat_id: unknown, user_id: unknown) =>
  expect.objectContaining({ chat_id, user_id, post_content: 'hi' }) as object
const notice = (event_id: unknown) => expect.objectContaining({ event_id, event_title: "I'm Live on Parti" }) as object
const viewers = { livestream_id: 7862, viewers_count: 470 }

describe('frames', () => {
  it.each<[DialectName, unknown[]]>([
    ['guide', [notice(90_000), row(5, 457269), viewers]],
    ['observed', [notice(90_000), row(5, 457269), viewers]],
    [
      'wrapped',
      [
        { NewChannelLiveNotify: notice(90_000) },
        { ChatPublic: row(5, 457269) },
        { LivestreamLiveViewersUpdate: viewers },
      ],
    ],
    [
      'tuple',
      [
        ['BalthierGR', notice(90_000)],
        ['BabbleChat', row(5, 457269)],
        ['BalthierGR', viewers],
      ],
    ],
    ['list', [[notice(90_000)], [row(5, 457269)], [viewers]]],
    ['string-numbers', [notice('90000'), row('5', '457269'), { livestream_id: '7862', viewers_count: '470' }]],
    ['acknowledged', [notice(90_000), row(5, 457269), viewers]],
    ['text-acknowledged', [notice(90_000), row(5, 457269), viewers]],
  ])('of %s have its form', async (dialect, expected) => {
    expect((await frames(dialect)).map((text) => JSON.parse(text) as unknown)).toEqual(expected)
  })

  it('of json-string are strings that hold the JSON', async () => {
    const outer = (await frames('json-string')).map((text) => JSON.parse(text) as unknown)
    expect(outer).toEqual(Array(3).fill(expect.any(String)))
    expect(outer.map((text) => JSON.parse(String(text)) as unknown)).toEqual([notice(90_000), row(5, 457269), viewers])
  })

  it.each<[DialectName, string]>([
    ['observed', '{"livestream_id":7862,"viewers_count":470}'],
    ['viewer-count', '{"livestream_id":7862,"viewer_count":470}'],
    ['viewers', '{"livestream_id":7862,"viewers":470}'],
    ['count', '{"livestream_id":7862,"count":470}'],
    ['viewers-number', '470'],
    ['viewers-string', '"470"'],
    ['bare-minimum', String.raw`"\"470\""`],
  ])('of %s tell viewers as %s does', async (dialect, expected) => {
    expect((await frames(dialect))[2]).toBe(expected)
  })

  it.each<[DialectName, string]>([
    ['acknowledged', '{"subscribed":"ChatPublic"}'],
    ['text-acknowledged', 'ok'],
  ])('of %s acknowledge a subscription with %s', async (dialect, expected) => {
    const { subscribe } = await startRaw({ dialect })
    const { next } = await subscribe('ChatPublic/353044')
    expect(await next()).toBe(expected)
  })

  it('of no-chat-id have none, nor has the history', async () => {
    expect((await frames('no-chat-id'))[1]).not.toContain('chat_id')
    const { askJson } = await startRaw({ dialect: 'no-chat-id' })
    expect(Object.keys(((await askJson(CHAT)) as object[])[0] ?? {})).toEqual([
      'user_id',
      'user_name',
      'post_content',
      'created_at',
    ])
    expect(JSON.stringify(await askJson(`profile/pinned_message/${DBR}`))).not.toContain('chat_id')
  })

  it('of no-event-id have it all the same', async () => {
    expect((await frames('no-event-id'))[0]).toContain('"event_id":90000')
  })
})

/** Every number in a piece of JSON. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe('answers', () => {
  const text = 'text/plain'
  const json = 'application/json'

  it.each<[DialectName, unknown, unknown]>([
    ['observed', [404, text, 'User not found'], [404, text, 'User not found']],
    ['unknown-json', [404, json, '{"error":"User not found"}'], [404, json, '{"error":"User not found"}']],
    ['unknown-empty', [404, text, ''], [404, text, '']],
    ['unknown-null', [200, json, 'null'], [200, json, 'null']],
    ['unknown-text', [404, text, 'User not found'], [200, text, 'User not found']],
  ])('of %s about nobody', async (dialect, profile, account) => {
    expect(await askAboutNobody(dialect)).toEqual([profile, account])
  })

  it.each<[DialectName, string[]]>([
    ['guide', []],
    ['observed', []],
    ['no-bulk', [LIVE]],
    ['no-names', [NAME]],
    ['no-social', [SOCIAL]],
    ['no-discovery', [RECENT]],
    ['moved', [SOCIAL]],
    ['bare-minimum', [LIVE, SOCIAL, RECENT]],
  ])('of %s are missing from %j', async (dialect, missing) => {
    const { ask } = await startRaw({ dialect })
    const notFound: string[] = []
    for (const path of [LIVE, SOCIAL, NAME, RECENT, CHANNEL_INFO, CHAT]) {
      const response = await ask(path)
      if (response.status === 404 && (await response.text()) === 'Not Found') notFound.push(path)
    }
    expect(notFound).toEqual(missing)
  })

  it.each<[DialectName, boolean, boolean]>([
    ['observed', true, true],
    ['no-stream', false, true],
    ['no-event-id', true, false],
    ['moved', false, true],
    ['bare-minimum', false, false],
  ])('of %s about a live channel: stream %s, event id %s', async (dialect, stream, eventId) => {
    const { askJson } = await startRaw({ dialect })
    const answer = (await askJson(CHANNEL_INFO)) as { channel_info: { channel: object } }
    expect(answer).toMatchObject({ is_streaming_live_now: true, channel_info: { channel: { is_live: true } } })
    expect('stream' in answer.channel_info).toBe(stream)
    expect('current_event_id' in answer.channel_info.channel).toBe(eventId)
  })

  it('of string-numbers have no number left', async () => {
    const { askJson } = await startRaw({ dialect: 'string-numbers' })
    expect(await askJson(SOCIAL)).toBe('567503')
    for (const path of [CHANNEL_INFO, CHAT, LIVE, RECENT]) {
      expect(numbersIn(await askJson(path))).toEqual([])
    }
  })
})

/** How many traits of a dialect are not as observed. */
const differences = (traits: DialectTraits): number =>
  Object.entries(traits).filter(([trait, value]) => DIALECTS.observed[trait as keyof DialectTraits] !== value).length

describe('names of dialects', () => {
  it('stand for one difference each, unless they combine some', () => {
    const names = Object.keys(DIALECTS) as DialectName[]
    const several = names.filter((name) => differences(DIALECTS[name]) > 1)
    const none = names.filter((name) => differences(DIALECTS[name]) === 0)
    expect([several, none]).toEqual([['moved', 'bare-minimum'], ['observed']])
  })

  it('are known', () => {
    expect(isDialectName('wrapped')).toBe(true)
    expect(isDialectName('toString')).toBe(false)
  })
})
