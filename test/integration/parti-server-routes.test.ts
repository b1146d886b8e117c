import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { buffer } from 'node:stream/consumers'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { DEFAULT_TOKEN } from '../parti-server/server.ts'
import { BALTHIER, DBR, NOW, startRaw } from './parti-server-raw.ts'

const NOW_S = NOW / 1_000
const LIVE = 'profile/get_livestream_channel_info/live'
const RECENT = 'profile/get_livestream_channel_info/recent'
const FEED = `profile/user_profile_feed/${BALTHIER}`

const ids = (rows: unknown): unknown[] => (rows as { event_id: unknown }[]).map(({ event_id }) => event_id)

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

/** The bytes as they were sent: `fetch` would unpack them. */
async function askBytes(url: string, acceptEncoding: string) {
  const sent = request(url, { headers: { 'accept-encoding': acceptEncoding } }).end()
  const [response] = await once(sent, 'response')
  return { encoding: response.headers['content-encoding'], bytes: await buffer(response) }
}

describe('the list of live channels', () => {
  it('tells everybody who is live, most viewers first', async () => {
    const { control, askJson } = await startRaw()
    await control.goLive(BALTHIER, { viewers: 500, title: 'Games' })
    expect(await askJson(LIVE)).toEqual([
      {
        user_id: BALTHIER,
        user_name: 'BalthierGR',
        user_avatar_id: 1,
        avatar_link: null,
        event_id: 80696,
        event_title: 'Games',
        event_file: null,
        category_name: 'Gaming',
        viewers_count: 500,
        social_media: 'twitter',
        social_username: 'KickBalthierGR',
        discord_discriminator: null,
        channel_arn: expect.stringMatching(/^arn:/),
        playback_url: expect.stringContaining('.invalid/'),
        playback_auth_token: '',
        original_playback_url: expect.stringContaining('.invalid/'),
        dvr_url: null,
      },
      expect.objectContaining({ user_id: DBR, viewers_count: 470, discord_discriminator: '0' }),
    ])
  })

  it('comes in pages of at most 100', async () => {
    const { server, askJson, control } = await startRaw({ scenario: 'thousand' })
    const offline = server.people.filter(({ userId }) => !server.isLive(userId))
    for (const { userId } of offline.slice(0, 60)) await control.goLive(userId)
    const pages = await Promise.all([0, 100, 200].map((offset) => askJson(`${LIVE}?limit=500&offset=${offset}`)))
    expect(pages.map((page) => ids(page).length)).toEqual([100, 20, 0])
    expect(new Set(pages.flatMap(ids)).size).toBe(120)
    expect(await askJson(`${LIVE}?limit=2`)).toEqual((pages[0] as unknown[]).slice(0, 2))
  })

  it.each([
    ['categories=7', [80696]],
    ['categories=21', [80695]],
    ['categories=7&categories=21', [80696, 80695]],
    ['categories=NaN', [80696, 80695]],
    ['categories=10', []],
  ])('is narrowed by %s', async (query, expected) => {
    const { control, askJson } = await startRaw()
    await control.goLive(BALTHIER, { viewers: 500 })
    expect(ids(await askJson(`${LIVE}?${query}`))).toEqual(expected)
  })
})

describe('past streams', () => {
  it('begin with the guide and grow with each show that ends, as does the feed', async () => {
    let now = NOW
    const { control, askJson } = await startRaw({ now: () => now, dialect: 'observed' })
    await control.goLive(BALTHIER, { title: 'Tonight', viewers: 5 })
    await control.setViewers(BALTHIER, 80)
    await control.setViewers(BALTHIER, 20)
    now += 3_600_000
    await control.end(BALTHIER)
    expect(ids(await askJson(RECENT))).toEqual([80696, 80669, 80553, 80415])
    expect(await askJson(`${RECENT}/80696`)).toMatchObject({
      user_id: BALTHIER,
      event_title: 'Tonight',
      event_start_ts: NOW_S,
      event_end_ts: NOW_S + 3_600,
      livestream_recording: expect.stringMatching(/^https:\/\/media\.invalid\//),
      total_viewers: 80,
      has_access_pass: false,
    })
    expect(await askJson(`${FEED}?limit=2`)).toMatchObject([
      { feed_id: 92141, post_content: 'Tonight', event_id: 80696, created_at: NOW_S + 3_600, likes_count: 0 },
      { feed_id: 92140 },
    ])
  })

  it.each([
    ['limit=1&offset=1', [80553]],
    ['by_user_id=353044&limit=2', [80669, 80553]],
    ['by_user_id=567503', []],
    ['from_ts=1747390000&to_ts=1747400000', [80553]],
    ['sort_by_date_desc=false', [80415, 80553, 80669]],
    ['categories=21', []],
    ['categories=7&followed_only=false&top_views_sort=true', [80669, 80553, 80415]],
  ])('are narrowed by %s', async (query, expected) => {
    const { askJson } = await startRaw()
    expect(ids(await askJson(`${RECENT}?${query}`))).toEqual(expected)
  })

  it('do not have a show that is on, or that never was', async () => {
    const { ask } = await startRaw()
    expect((await ask(`${RECENT}/80695`)).status).toBe(404)
    expect((await ask(`${RECENT}/1`)).status).toBe(404)
  })
})

describe('names', () => {
  it('lead to ids', async () => {
    const { askJson } = await startRaw()
    expect(await askJson('profile/user_id_from_name/drb666')).toEqual({ user_id: DBR })
    expect(await askJson('profile/bootstrap_by_user_name/drb666')).toMatchObject({ user: { user_id: DBR } })
  })

  it('lead nowhere where nobody has them', async () => {
    const { ask } = await startRaw()
    expect((await ask('profile/user_id_from_name/nobody')).status).toBe(404)
    expect((await ask('profile/bootstrap_by_user_name/nobody')).status).toBe(404)
  })
})

describe('discovery', () => {
  it('features the largest channels', async () => {
    const { askJson } = await startRaw()
    const [first] = (await askJson('profile/featured_channels')) as object[]
    expect(first).toMatchObject({ ordinal: 1, user_name: 'BalthierGR', members: 749 })
    expect(Object.keys(first ?? {})).not.toContain('role_id')
  })

  it('has a calendar', async () => {
    const { control, askJson } = await startRaw()
    await control.schedule({ userId: DBR, title: 'Friday', startTs: NOW_S, endTs: NOW_S + 60 })
    await control.schedule({ userId: DBR, title: 'Saturday', startTs: NOW_S + 86_400, endTs: NOW_S + 86_460 })
    expect(await askJson('profile/livestream_calendar/events?offset=1&limit=100')).toMatchObject([
      { user_id: DBR, user_name: 'DBR', event_title: 'Saturday', category_id: 21, event_start_ts: NOW_S + 86_400 },
    ])
  })

  it('has categories, one with only a name to display', async () => {
    const { askJson } = await startRaw()
    expect(await askJson('profile/livestream_calendar/events/categories')).toEqual(
      expect.arrayContaining([
        { category_id: 7, name: 'Gaming', display_name: 'Gaming' },
        { category_id: 25, name: '', display_name: 'After Parti' },
      ]),
    )
  })
})

describe('the list of followed channels', () => {
  const path = 'profile/user_profile_following'

  it('is told to the owner of the token', async () => {
    const { askJson } = await startRaw()
    expect(await askJson(path, bearer(DEFAULT_TOKEN))).toEqual([BALTHIER, DBR])
  })

  it('is told to nobody else', async () => {
    const { ask } = await startRaw({ token: 'another' })
    for (const init of [undefined, bearer(DEFAULT_TOKEN)]) {
      const response = await ask(path, init)
      expect([response.status, await response.text()]).toEqual([401, 'Unauthorized'])
    }
  })
})

describe('what a client must never ask for', () => {
  it.each(['profile/livestream/heartbeat', 'profile/livestream/chat'])('%s is refused and counted', async (path) => {
    const { control, ask } = await startRaw()
    for (const method of ['POST', 'GET']) {
      const body = method === 'POST' ? JSON.stringify({ user_id: DBR, token: 'x' }) : null
      expect((await ask(path, { method, body })).status).toBe(405)
    }
    expect((await control.stats()).requests).toEqual({ [path]: 2 })
  })
})

describe('answers', () => {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync, deflate: inflateSync }

  it.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'deflate, GZIP, br;q=0'],
    ['deflate', 'deflate;q=0.5'],
  ] as const)('are compressed with %s for a client that takes %s', async (expected, accepted) => {
    const { server } = await startRaw()
    const { encoding, bytes } = await askBytes(`${server.restUrl}/parti_v2/${LIVE}`, accepted)
    expect(encoding).toBe(expected)
    expect(JSON.parse(unpack[expected](bytes).toString('utf8'))).toMatchObject([{ user_id: DBR }])
  })

  it('are plain for a client that takes nothing else', async () => {
    const { server } = await startRaw()
    const { encoding, bytes } = await askBytes(`${server.restUrl}/parti_v2/${LIVE}`, 'identity')
    expect(encoding).toBeUndefined()
    expect(JSON.parse(bytes.toString('utf8'))).toHaveLength(1)
  })
})

describe('the log', () => {
  it('has every request with its path and time, in order', async () => {
    const { control, ask } = await startRaw()
    await ask(`${LIVE}?limit=100&offset=0`)
    await ask(`profile/user_profile/${DBR}`, { method: 'POST' })
    const log = await control.requestLog()
    expect(log).toMatchObject([
      { route: LIVE, method: 'GET', path: `/parti_v2/${LIVE}?limit=100&offset=0` },
      { route: 'profile/user_profile/{user_id}', method: 'POST' },
    ])
    const times = log.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(Math.abs((times[0] ?? 0) - Date.now())).toBeLessThan(60_000)
  })
})
