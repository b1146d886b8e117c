import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import { decodeChannelInfo } from '../../src/main/parti/decode-channel-info.ts'
import { decodeLiveNotice } from '../../src/main/parti/decode-live-notice.ts'
import { decodeProfile } from '../../src/main/parti/decode-profile.ts'
import { decodeUserId } from '../../src/main/parti/decode-user-id.ts'

/** The code of the BridgeError that `run` throws, or '' where it throws nothing. */
function failureCode(run: () => unknown): string {
  try {
    run()
    return ''
  } catch (error) {
    return error instanceof BridgeError ? error.code : `a stranger: ${String(error)}`
  }
}

const unreadable = expect.objectContaining({ name: 'BridgeError', code: 'parti-unreadable' })

/** The guide's answer for a live channel. */
const liveAnswer = () => ({
  status: 'Public',
  channel_info: {
    channel: { livestream_id: 76436, user_id: 567503, is_live: true, current_event_id: 80695 } as Record<
      string,
      unknown
    >,
    stream: { health: 'HEALTHY', state: 'LIVE', viewer_count: 470 } as unknown,
    visibility_type: 'Public',
    livestream_event_info: { event_name: "I'm Live on Parti" } as unknown,
  },
  is_streaming_live_now: true as unknown,
})

/** The guide's answer for a channel that is not live. */
const offlineAnswer = {
  status: 'Public',
  channel_info: {
    channel: { livestream_id: 7862, user_id: 353044, is_live: false },
    visibility_type: 'Public',
  },
  is_streaming_live_now: false,
}

const profile = {
  user_id: 353044,
  user_name: 'BalthierGR',
  user_avatar_id: 1,
  description: '🎉\r\n',
  social_media: 'twitter',
  social_username: 'KickBalthierGR',
}

const notice = {
  livestream_id: 76436,
  user_id: 567503,
  user_name: 'DBR',
  user_avatar_id: 3,
  avatar_link: null,
  event_id: 80695,
  event_title: '🎉',
  event_file: null,
  category_name: null,
  viewers_count: null,
  social_media: 'discord',
  social_username: 'drb666',
  discord_discriminator: '0',
  channel_arn: '',
}

describe('decodeUserId', () => {
  it('reads the bare number', () => {
    expect(decodeUserId(353044)).toBe(353044)
    expect(decodeUserId('353044')).toBe(353044)
  })

  it.each([null, false, 0, '', [], {}, 'User not found', { error: 'Not Found' }, { message: 'no such user' }])(
    'takes %j for nobody',
    (body) => {
      expect(decodeUserId(body)).toBeNull()
    },
  )

  it.each([-1, 1.5, 2 ** 60, true, 'maintenance', { user_id: 5 }, { error: 'unknown error' }])(
    'does not understand %j',
    (body) => {
      expect(() => decodeUserId(body)).toThrow(unreadable)
    },
  )
})

describe('decodeProfile', () => {
  it('reads name and account', () => {
    expect(decodeProfile(353044, profile)?.channel).toEqual({
      userId: 353044,
      name: 'BalthierGR',
      account: { platform: 'twitter', username: 'KickBalthierGR', discriminator: null },
    })
  })

  it('keeps the discriminator of Discord accounts', () => {
    const body = { ...profile, social_media: 'discord', social_username: 'drb666', discord_discriminator: '0' }
    expect(decodeProfile(353044, body)?.channel.account).toEqual({
      platform: 'discord',
      username: 'drb666',
      discriminator: '0',
    })
  })

  it('has no account where half of one is told', () => {
    expect(decodeProfile(353044, { ...profile, social_username: null })?.channel.account).toBeNull()
  })

  it('replaces NUL, takes out what makes a name read backwards, and leaves every other character of it alone', () => {
    const body = { ...profile, user_name: 'a\0 b\u202E💰\u200Fðشלום', social_username: 'x\u202Ey' }
    expect(decodeProfile(353044, body)?.channel).toMatchObject({
      name: 'a\uFFFD b💰\u200Fðشלום',
      // A part of the address of the page.
      account: { username: 'x\u202Ey' },
    })
  })

  it('has no name of overrides alone', () => {
    expect(() => decodeProfile(353044, { ...profile, user_name: '\u202E\u202C ' })).toThrow('user_name')
  })

  it('takes null for nobody', () => {
    expect(decodeProfile(353044, null)).toBeNull()
  })

  it('says in one line what it does not understand', () => {
    expect(() => decodeProfile(5, { user_id: 'x' })).toThrow(/^profile: user_id: [^\n;]+; user_name: [^\n;]+$/)
  })

  it('refuses the profile of somebody else, and one without a name', () => {
    expect(() => decodeProfile(1, profile)).toThrow(unreadable)
    expect(() => decodeProfile(353044, { ...profile, user_name: ' ' })).toThrow(unreadable)
  })
})

describe('decodeChannelInfo', () => {
  it('reads the live answer of the guide', () => {
    expect(decodeChannelInfo(567503, liveAnswer())).toEqual({
      userId: 567503,
      livestreamId: 76436,
      isLive: true,
      eventId: 80695,
      title: "I'm Live on Parti",
      category: null,
      startedAt: null,
      viewers: 470,
    })
  })

  it('reads the offline answer of the guide', () => {
    expect(decodeChannelInfo(353044, offlineAnswer)).toEqual({
      userId: 353044,
      livestreamId: 7862,
      isLive: false,
      eventId: null,
      title: null,
      category: null,
      startedAt: null,
      viewers: null,
    })
  })

  it('is live without a stream, the viewers then unknown', () => {
    const answer = liveAnswer()
    answer.channel_info.stream = undefined
    expect(decodeChannelInfo(567503, answer)).toMatchObject({ isLive: true, eventId: 80695, viewers: null })
  })

  it('is not live only because there is a stream', () => {
    const answer = liveAnswer()
    answer.is_streaming_live_now = false
    answer.channel_info.channel['is_live'] = false
    expect(decodeChannelInfo(567503, answer)).toMatchObject({ isLive: false, viewers: null })
  })

  it('is live by either flag alone', () => {
    const byChannel = { ...liveAnswer(), is_streaming_live_now: undefined }
    expect(decodeChannelInfo(567503, byChannel)?.isLive).toBe(true)
    const byTop = liveAnswer()
    delete byTop.channel_info.channel['is_live']
    expect(decodeChannelInfo(567503, byTop)?.isLive).toBe(true)
  })

  it('does not understand an answer without any flag', () => {
    const answer = liveAnswer()
    answer.is_streaming_live_now = 'yes'
    answer.channel_info.channel['is_live'] = 2
    expect(() => decodeChannelInfo(567503, answer)).toThrow(unreadable)
  })

  it.each([
    [1, true],
    ['true', true],
    [0, false],
    ['false', false],
  ])('takes %j for the flag %j', (told, isLive) => {
    const answer = { ...liveAnswer(), is_streaming_live_now: told }
    delete answer.channel_info.channel['is_live']
    expect(decodeChannelInfo(567503, answer)?.isLive).toBe(isLive)
  })

  it.each([
    [470, 470],
    ['470', 470],
    ['0', 0],
    ['', null],
    [-1, null],
    [1.5, null],
    ['lots', null],
    [null, null],
  ])('reads the viewer count %j as %j', (told, count) => {
    const answer = liveAnswer()
    answer.channel_info.stream = { viewer_count: told }
    expect(decodeChannelInfo(567503, answer)?.viewers).toBe(count)
  })

  it.each([0, -5, 1.5, 2 ** 53, 'soon', null, {}])('has no event id for %j', (told) => {
    const answer = liveAnswer()
    answer.channel_info.channel['current_event_id'] = told
    expect(decodeChannelInfo(567503, answer)).toMatchObject({ isLive: true, eventId: null })
  })

  it.each([
    ['2025-05-28T10:00:00Z', 1748426400000],
    ['2025-05-28T10:00:00.123456789+00:00', 1748426400123],
    ['2025-05-28T10:00:00', null],
    ['yesterday', null],
    [1748426400, null],
  ])('reads the start %j as %j', (told, startedAt) => {
    const answer = liveAnswer()
    answer.channel_info.stream = { start_time: told }
    expect(decodeChannelInfo(567503, answer)?.startedAt).toBe(startedAt)
  })

  it('has no title where the title is blank or of another type', () => {
    for (const told of [{ event_name: ' ' }, { event_name: 5 }, null, 'x']) {
      const answer = liveAnswer()
      answer.channel_info.livestream_event_info = told
      expect(decodeChannelInfo(567503, answer)).toMatchObject({ isLive: true, title: null })
    }
  })

  it('refuses the answer about somebody else', () => {
    expect(() => decodeChannelInfo(1, liveAnswer())).toThrow(unreadable)
  })

  it('believes that a person without a channel is not live, and nothing else about them', () => {
    expect(decodeChannelInfo(5, { channel_info: null, is_streaming_live_now: false })?.isLive).toBe(false)
    expect(() => decodeChannelInfo(5, { channel_info: null, is_streaming_live_now: true })).toThrow(unreadable)
  })
})

describe('decodeLiveNotice', () => {
  it('reads the notice as others saw it', () => {
    expect(decodeLiveNotice(notice)).toEqual({
      channel: {
        userId: 567503,
        name: 'DBR',
        account: { platform: 'discord', username: 'drb666', discriminator: '0' },
      },
      livestreamId: 76436,
      eventId: 80695,
      title: '🎉',
      category: null,
      viewers: null,
    })
  })

  it('needs no more than who went live', () => {
    expect(decodeLiveNotice({ user_id: 5, user_name: 'x' })).toMatchObject({ eventId: null, title: null })
    expect(() => decodeLiveNotice({ user_name: 'x', event_id: 5 })).toThrow(unreadable)
  })
})

describe('every decoder', () => {
  const decoders: [string, (value: unknown) => unknown][] = [
    ['decodeUserId', decodeUserId],
    ['decodeProfile', (value) => decodeProfile(353044, value)],
    ['decodeChannelInfo', (value) => decodeChannelInfo(567503, value)],
    ['decodeLiveNotice', decodeLiveNotice],
  ]

  /** The known answers with any parts of them replaced by any JSON. */
  const nearMiss = fc
    .record({
      template: fc.constantFrom<object>(liveAnswer(), offlineAnswer, profile, notice),
      hits: fc.array(fc.tuple(fc.nat(30), fc.jsonValue()), { maxLength: 4 }),
    })
    .map(({ template, hits }) => {
      let index = 0
      return JSON.parse(JSON.stringify(template), (_key, value: unknown) => {
        const hit = hits.find(([place]) => place === index)
        index += 1
        return hit === undefined ? value : hit[1]
      }) as unknown
    })

  it.each(decoders)('%s returns a value or throws a BridgeError, whatever JSON it gets', (_name, decode) => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearMiss), (value) => {
        expect(['', 'parti-unreadable']).toContain(failureCode(() => decode(value)))
      }),
      { numRuns: 1000 },
    )
  })

  it('never lets anything but safe positive ids and whole counts through', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (eventId, livestreamId, viewers) => {
        const read = decodeLiveNotice({
          ...notice,
          event_id: eventId,
          livestream_id: livestreamId,
          viewers_count: viewers,
        })
        for (const id of [read.eventId, read.livestreamId]) {
          expect(id === null || (Number.isSafeInteger(id) && id > 0)).toBe(true)
        }
        expect(read.viewers === null || (Number.isSafeInteger(read.viewers) && read.viewers >= 0)).toBe(true)
      }),
    )
  })
})
