import { describe, expect, it } from 'vitest'
import { decodeCategories, decodeSchedule } from '../../src/main/parti/decode-calendar.ts'
import { decodeCurrency } from '../../src/main/parti/decode-currency.ts'
import { decodeFeaturedChannels } from '../../src/main/parti/decode-featured.ts'
import { decodeFeed } from '../../src/main/parti/decode-feed.ts'
import { decodeFollowing } from '../../src/main/parti/decode-following.ts'
import { decodeLiveList } from '../../src/main/parti/decode-live-list.ts'
import { decodeModerators } from '../../src/main/parti/decode-moderators.ts'
import { decodeBootstrap, decodeUserIdFromName } from '../../src/main/parti/decode-named-user.ts'
import { decodePastShow, decodePastShows } from '../../src/main/parti/decode-past-shows.ts'
import { decodeProfile } from '../../src/main/parti/decode-profile.ts'
import { decodeRows } from '../../src/main/parti/decode-rows.ts'

const unreadable = expect.objectContaining({ name: 'BridgeError', code: 'parti-unreadable' })

const person = { user_id: 353044, user_name: 'BalthierGR', social_media: 'twitter', social_username: 'KickBalthierGR' }
const channel = {
  userId: 353044,
  name: 'BalthierGR',
  account: { platform: 'twitter', username: 'KickBalthierGR', discriminator: null },
}

const number = (row: unknown): number => decodeFollowing([row]).rows[0] ?? Number.NaN

const fail = (): never => {
  throw new TypeError('ours')
}

describe('decodeRows', () => {
  it('keeps what it can read in order, and says of the rest what came and why not', () => {
    const read = decodeFollowing([5, 'x', '7', null, { user_id: 9 }])
    expect(read.rows).toEqual([5, 7])
    expect(read.unreadable.map(({ text }) => text)).toEqual(['"x"', 'null', '{"user_id":9}'])
    expect(read.unreadable[0]?.reason).toMatch(/^followed user: /)
  })

  it.each([null, undefined, 'x', 5, { rows: [] }, {}])('takes no list out of %j', (body) => {
    expect(() => decodeRows(body, number, 'things')).toThrow(unreadable)
    expect(() => decodeRows(body, number, 'things')).toThrow('things: not a list')
  })

  it('takes a list of nobody for what it is', () => {
    expect(decodeRows([], number, 'things')).toEqual({ rows: [], unreadable: [] })
  })

  it('refuses a list that would take too long', () => {
    expect(() => decodeFollowing(Array.from({ length: 20_001 }, () => 1))).toThrow(unreadable)
  })

  it('survives a row that is nested too deeply to be written down', () => {
    const body: unknown = JSON.parse(`[${'['.repeat(100_000)}${']'.repeat(100_000)},5]`)
    const read = decodeFollowing(body)
    expect(read.rows).toEqual([5])
    expect(read.unreadable[0]?.text).toBe('(nested too deeply to be shown)')
  })

  it('does not hide a fault of our own', () => {
    expect(() => decodeRows([1], fail, 'things')).toThrow(TypeError)
  })
})

describe('the lookups by name', () => {
  it('read the id where others found it', () => {
    expect(decodeUserIdFromName({ user_id: 353044, more: true })).toBe(353044)
    expect(decodeUserIdFromName('353044')).toBe(353044)
    expect(decodeBootstrap({ user: { user_id: '353044' }, channel: {} })).toBe(353044)
  })

  it.each([null, {}, { user_id: null }, { error: 'User not found' }])('take %j for nobody', (body) => {
    expect(decodeUserIdFromName(body)).toBeNull()
    expect(decodeBootstrap(body)).toBeNull()
    expect(decodeBootstrap({ user: body })).toBeNull()
  })

  it.each([{ user_id: -1 }, { user_id: 'x' }, { id: 5 }, [5], 'hello'])('do not understand %j', (body) => {
    expect(() => decodeUserIdFromName(body)).toThrow(unreadable)
    expect(() => decodeBootstrap(body)).toThrow(unreadable)
  })
})

describe('profiles', () => {
  const page = {
    ...person,
    user_avatar_id: 1,
    channels_joined: 869,
    members: '749',
    description: '🎉\r\nHello',
    avatar_link: 'https://media.parti.com/353044_a.png',
    is_banned: false,
    role_id: 30,
  }
  const profile = {
    channel: { ...channel, avatarUrl: 'https://media.parti.com/353044_a.png' },
    description: '🎉\r\nHello',
    members: 749,
    channelsJoined: 869,
    avatarId: 1,
    isBanned: false,
  }

  it('are read whole', () => {
    expect(decodeProfile(353044, page)).toEqual(profile)
    expect(decodeProfile(353044, null)).toBeNull()
    expect(() => decodeProfile(5, page)).toThrow(unreadable)
  })

  it('need nothing but who it is', () => {
    expect(decodeProfile(353044, { user_id: 353044, user_name: 'x', members: -1, is_banned: 'no' })).toEqual({
      channel: { userId: 353044, name: 'x', account: null },
      description: null,
      members: null,
      channelsJoined: null,
      avatarId: null,
      isBanned: null,
    })
  })

  it.each(['http://media.parti.com/a.png', 'javascript:alert(1)', '/a.png', 'data:image/png;base64,', '', 5])(
    'have no picture at %j',
    (avatar_link) => {
      expect(decodeProfile(353044, { ...page, avatar_link })?.channel).toEqual(channel)
    },
  )

  it('are also what featured channels are', () => {
    expect(decodeFeaturedChannels([{ ...page, is_banned: undefined, ordinal: 1 }, {}])).toMatchObject({
      rows: [{ ...profile, isBanned: null }],
      unreadable: [{ text: '{}' }],
    })
  })
})

describe('decodeFeed', () => {
  const post = { feed_id: 92140, user_id: 353044, post_content: 'Games', event_id: 80669, created_at: 1747444493 }

  it('reads posts, their time in ms', () => {
    expect(decodeFeed([post]).rows).toEqual([{ id: 92140, text: 'Games', eventId: 80669, at: 1747444493000 }])
  })

  it.each([
    ['1747444493', 1747444493000],
    [1747444493123, 1747444493123],
    [1747444493.5, 1747444493500],
    [0, null],
    [-5, null],
    [1e300, null],
    ['soon', null],
    [null, null],
  ])('reads the time %j as %j', (created_at, at) => {
    expect(decodeFeed([{ ...post, created_at }]).rows[0]?.at).toBe(at)
  })

  it('keeps an empty post and none without text', () => {
    expect(decodeFeed([{ ...post, post_content: '', event_id: null }]).rows).toMatchObject([
      { text: '', eventId: null },
    ])
    expect(decodeFeed([{ ...post, post_content: null }]).unreadable).toHaveLength(1)
  })
})

describe('decodeModerators', () => {
  it('reads who they are', () => {
    const { rows, unreadable: others } = decodeModerators([person, { user_id: 5 }])
    expect(rows).toEqual([channel])
    expect(others).toHaveLength(1)
  })
})

describe('decodeCurrency', () => {
  const pass = { currency_address_id: 3429, user_id: 353044, blockchain_id: 4, amount: '10000000', pass_name: 'AvP' }

  it('reads the sample of the guide', () => {
    expect(decodeCurrency([pass]).rows).toEqual([{ name: 'AvP', amount: '10000000', blockchainId: 4 }])
  })

  it.each([
    ['115792089237316195423570985008687907853269984665640564039457584007913129639935', true],
    ['0', true],
    [10000000, true],
    [2 ** 53, false],
    [1.5, false],
    [-1, false],
    ['1.5', false],
    ['1e9', false],
    ['', false],
    [null, false],
  ])('keeps the amount %j exactly: %j', (amount, isKept) => {
    const read = decodeCurrency([{ ...pass, amount }])
    expect(read.rows.map((each) => each.amount)).toEqual(isKept ? [String(amount)] : [])
    expect(read.unreadable).toHaveLength(isKept ? 0 : 1)
  })
})

describe('lists of shows', () => {
  it('reads a page of live channels, which tells no livestream', () => {
    const row = { ...person, event_id: 5, event_title: 'x', category_name: 'IRL', viewers_count: 7, playback_url: 's' }
    expect(decodeLiveList([row, 5])).toMatchObject({
      rows: [{ channel, livestreamId: null, eventId: 5, title: 'x', category: 'IRL', viewers: 7 }],
      unreadable: [{ text: '5' }],
    })
    expect(JSON.stringify(decodeLiveList([row]).rows)).not.toContain('playback')
  })

  const past = { ...person, event_id: 80669, event_start_ts: 1747444493, event_end_ts: 1747448093, total_viewers: 0 }
  const show = {
    channel,
    eventId: 80669,
    title: null,
    category: null,
    startedAt: 1747444493000,
    endedAt: 1747448093000,
    totalViewers: 0,
  }

  it('reads past shows', () => {
    expect(decodePastShows([past, { ...past, event_id: null }])).toMatchObject({ rows: [show], unreadable: [{}] })
  })

  it('reads one past show, and no other than was asked for', () => {
    expect(decodePastShow(80669, past)).toEqual(show)
    expect(decodePastShow(80669, null)).toBeNull()
    expect(() => decodePastShow(5, past)).toThrow(unreadable)
  })

  it('reads announced shows, which need a start', () => {
    const event = { user_id: 5, user_name: 'x', event_id: 6, event_title: 'y', event_start_ts: 2, event_end_ts: null }
    const { rows, unreadable: others } = decodeSchedule([event, { ...event, event_start_ts: null }])
    expect(rows).toEqual([{ userId: 5, userName: 'x', eventId: 6, title: 'y', startsAt: 2000, endsAt: null }])
    expect(others).toHaveLength(1)
  })

  it('reads categories by the name that is meant to be seen', () => {
    const { rows, unreadable: others } = decodeCategories([
      { category_id: 7, name: '', display_name: 'Gaming' },
      { category_id: 10, name: 'Music' },
      { category_id: 25, name: 'after', display_name: 'After Parti' },
      { category_id: 11, name: '', display_name: ' ' },
    ])
    expect(rows).toEqual([
      { id: 7, name: 'Gaming' },
      { id: 10, name: 'Music' },
      { id: 25, name: 'After Parti' },
    ])
    expect(others).toMatchObject([{ reason: 'category: no name' }])
  })
})
