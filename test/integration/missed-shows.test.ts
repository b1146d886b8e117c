import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { AlertRules } from '#shared/model/alert-rules.ts'
import { DEFAULT_ALERT_RULES, withChannelRule } from '#shared/model/alert-rules.ts'
import type { Follow } from '#shared/model/channel.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import { createMissedAlerts } from '../../src/main/alerts/missed-alerts.ts'
import { createMissedLookup, MOST_CHANNELS } from '../../src/main/channels/missed-lookup.ts'
import { createPartiRest } from '../../src/main/parti/rest.ts'
import { createUnknownLog } from '../../src/main/parti/unknown-log.ts'
import { hurriedClock } from '../hurried-clock.ts'
import { startPartiServer, type PartiServerOptions } from '../parti-server/server.ts'
import { openTestArchive } from './archive-fixture.ts'
import { BALTHIER, DBR, JENNY } from './faults-app.ts'
import { deadUrl } from './rest-hosts.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
const FROM = Date.UTC(2026, 10, 23, 20, 35)
const TO = FROM + 10 * HOUR
const RECENT = 'profile/get_livestream_channel_info/recent'
const FEED = 'profile/user_profile_feed/{user_id}'

const followOf = (userId: number, change: Partial<Follow> = {}): Follow => ({
  channel: { userId, name: `Channel ${userId}`, account: null },
  followedAt: 1,
  ...change,
})

interface Options extends Pick<PartiServerOptions, 'dialect' | 'scenario'> {
  follows?: Follow[]
  rules?: AlertRules
  lastShows?: Readonly<Record<number, number>>
  restUrl?: string
}

/** A Parti on which time passes as told, and an app that was away from `FROM` to `TO` and now asks. */
async function away({ follows, rules = DEFAULT_ALERT_RULES, lastShows = {}, restUrl, ...parti }: Options = {}) {
  let now = FROM
  const server = await startPartiServer({ scenario: 'guide', dialect: 'observed', ...parti, now: () => now })
  const { archive } = openTestArchive(path.join(mkdtempSync(path.join(tmpdir(), 'missed-')), 'archive.db'))
  onTestFinished(async () => {
    await archive.close()
    await server.close()
  })
  const unknown = createUnknownLog({ clock: hurriedClock, redact: (text) => text })
  const rest = createPartiRest({ hosts: [restUrl ?? server.restUrl], fetch, clock: hurriedClock, unknown })
  const onKept = vi.fn<() => void>()
  const live: LiveState = { phase: 'offline', at: TO, source: 'poll', lastLiveAt: null }
  const lookUp = createMissedLookup({
    api: rest.background,
    clock: { ...hurriedClock, now: () => now },
    follows: () => follows ?? [BALTHIER, DBR, JENNY].map((userId) => followOf(userId)),
    liveOf: () => live,
    lastShowAt: (userId) => lastShows[userId] ?? 0,
    keep: createMissedAlerts({ archive, rules: () => rules, onKept }),
  })
  return {
    archive,
    server,
    onKept,
    /** Somebody is live from so many hours after the beginning of the span, for so many. */
    async show(userId: number, from: number, hours: number, title = 'Games') {
      now = FROM + from * HOUR
      if (server.isLive(userId)) await server.control.end(userId)
      const show = await server.control.goLive(userId, { title })
      now += hours * HOUR
      await server.control.end(userId)
      return show.eventId
    },
    lookUp() {
      now = TO + MINUTE
      return lookUp({ from: FROM, to: TO })
    },
    kept: async () =>
      (await archive.inbox(50)).map(({ channel, show, outcome, endedAt }) => ({
        userId: channel.userId,
        eventId: show.eventId,
        title: show.title,
        outcome,
        at: (show.startedAt ?? show.seenAt) - FROM,
        hours: endedAt === null ? null : (endedAt - (show.startedAt ?? show.seenAt)) / HOUR,
        isExact: show.startedAt !== null,
      })),
    asked: async () => (await server.control.stats()).requests,
  }
}

test('one list tells of everybody, and nothing is kept twice', async () => {
  const { show, lookUp, kept, asked, onKept, server } = await away()
  const first = await show(BALTHIER, 1, 2, 'First')
  const second = await show(BALTHIER, 5, 1, 'Second')
  await show(33, 2, 1)
  expect(await lookUp()).toBe(true)
  const told = { userId: BALTHIER, outcome: 'ended-while-away', isExact: true }
  expect(await kept()).toEqual([
    { ...told, eventId: second, title: 'Second', at: 5 * HOUR, hours: 1 },
    { ...told, eventId: first, title: 'First', at: HOUR, hours: 2 },
  ])
  expect(onKept).toHaveBeenCalledOnce()
  expect(await asked()).toEqual({ [RECENT]: 1 })
  expect((await server.control.requestLog())[0]?.path).not.toContain('by_user_id')
  await lookUp()
  expect(await kept()).toHaveLength(2)
})

test('what the inbox has already stays as it is', async () => {
  const { show, lookUp, kept, archive } = await away()
  const eventId = await show(BALTHIER, 0, 1)
  await archive.claimAlert({
    kind: 'live',
    channel: followOf(BALTHIER).channel,
    show: { eventId, title: 'Seen', category: null, startedAt: null, seenAt: FROM },
    outcome: 'announced',
    isAway: false,
    at: FROM,
  })
  await lookUp()
  expect((await kept()).map(({ title, outcome }) => [title, outcome])).toEqual([['Seen', 'announced']])
})

test('where there is no such list each feed tells one moment of a show, and no length', async () => {
  const { show, lookUp, kept, asked } = await away({ dialect: 'no-discovery' })
  const eventId = await show(BALTHIER, 1, 2)
  expect(await lookUp()).toBe(true)
  expect(await kept()).toEqual([
    {
      userId: BALTHIER,
      eventId,
      title: 'Games',
      outcome: 'ended-while-away',
      at: 3 * HOUR,
      hours: null,
      isExact: false,
    },
  ])
  expect(await asked()).toEqual({ [RECENT]: 1, [FEED]: 3 })
})

test('who was not followed yet has missed nothing, and a rule that says “off” holds', async () => {
  const follows = [followOf(BALTHIER), followOf(JENNY, { followedAt: FROM })]
  const rules = withChannelRule(DEFAULT_ALERT_RULES, BALTHIER, { mode: 'off' })
  const { show, lookUp, kept } = await away({ follows, rules })
  await show(BALTHIER, 1, 2)
  await show(JENNY, 1, 2)
  await lookUp()
  expect((await kept()).map(({ userId, outcome }) => [userId, outcome])).toEqual([[BALTHIER, 'off']])
})

test('nobody is asked where nobody was followed', async () => {
  const { lookUp, asked } = await away({ follows: [followOf(JENNY, { followedAt: FROM })] })
  expect(await lookUp()).toBe(true)
  expect(await asked()).toEqual({})
})

test('only so many channels are asked about one by one, pinned ones and lately live ones first', async () => {
  const others = Array.from({ length: MOST_CHANNELS + 5 }, (_, index) => followOf(900_000 + index))
  const { lookUp, server, asked } = await away({
    dialect: 'no-discovery',
    follows: [...others, followOf(BALTHIER), followOf(JENNY, { isPinned: true })],
    lastShows: { [BALTHIER]: FROM },
  })
  expect(await lookUp()).toBe(true)
  expect((await asked())[FEED]).toBe(MOST_CHANNELS)
  const paths = (await server.control.requestLog()).filter(({ route }) => route === FEED).map(({ path }) => path)
  expect(paths.slice(0, 2).map((path) => path.match(/\d{6}/)?.[0])).toEqual([String(JENNY), String(BALTHIER)])
})

test('where Parti cannot be reached it is worth another try', async () => {
  const { lookUp, kept } = await away({ restUrl: await deadUrl() })
  expect(await lookUp()).toBe(false)
  expect(await kept()).toEqual([])
})
