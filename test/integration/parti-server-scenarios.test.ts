import { describe, expect, it } from 'vitest'
import type { ChatRow } from '../parti-server/chat-book.ts'
import { createRandom } from '../parti-server/random.ts'
import { SCENARIOS, type ScenarioName } from '../parti-server/scenarios/catalogue.ts'
import type { Show } from '../parti-server/show.ts'
import { createWorld } from '../parti-server/world.ts'
import { NOW, startRaw } from './parti-server-raw.ts'

const isRaid = ({ text }: ChatRow) => text.startsWith('{"channel_from_name":')

/** Everything that happens in `steps` steps of a scenario, in order. */
function watch(name: ScenarioName, seed: number, steps: number) {
  const scenario = SCENARIOS[name]({ random: createRandom(seed), now: NOW })
  const world = createWorld(scenario, () => NOW)
  const begun: Show[] = []
  const viewers: [userId: number, viewers: number][] = []
  const said: (ChatRow & { channelId: number })[] = []
  world.onGoLive((_person, show) => begun.push(show))
  world.onViewers((person, show) => viewers.push([person.userId, show.viewers]))
  world.onSay((person, row) => said.push({ ...row, channelId: person.userId }))
  for (let step = 0; step < steps; step += 1) scenario.advance?.(world)
  return { world, begun, viewers, said }
}

/** All that a world can tell. */
function tell(name: ScenarioName, seed: number, steps: number) {
  const { world, ...happened } = watch(name, seed, steps)
  const channels = world.people.map((person) => ({
    person,
    show: world.showOf(person.userId),
    history: world.chat.history(person.userId),
    pinned: world.chat.pinned(person.userId),
    moderators: world.moderatorsOf(person.userId),
  }))
  return { ...happened, channels, past: world.past.list(), plans: world.plans, following: world.following }
}

describe('a seed', () => {
  it.each(['guide', 'evening', 'thousand', 'empty'] as const)(
    '%s is the same for the same seed, to the last word',
    (name) => {
      expect(tell(name, 7, 60)).toEqual(tell(name, 7, 60))
    },
  )

  it.each(['evening', 'thousand'] as const)('%s is another for another', (name) => {
    const [one, other] = [tell(name, 7, 60), tell(name, 8, 60)]
    expect(one.viewers).not.toEqual(other.viewers)
    expect(one.channels).not.toEqual(other.channels)
  })
})

describe('evening', () => {
  const evening = watch('evening', 5, 600)

  it('talks at a lively rate, everywhere that is live', () => {
    const { said, world } = watch('evening', 5, 30)
    const live = world.people.filter(({ userId }) => world.showOf(userId))
    expect(said.length).toBeGreaterThan(30)
    expect(new Set(said.map(({ channelId }) => channelId)).size).toBeGreaterThanOrEqual(live.length - 1)
  })

  it('gives its messages rising ids', () => {
    const ids = evening.said.map(({ chatId }) => chatId)
    expect(ids).toEqual(ids.map((_, index) => (ids[0] ?? 0) + index))
  })

  it('says many things in many ways', () => {
    const texts = new Set(evening.said.map(({ text }) => text))
    const some = (pattern: RegExp) => [...texts].some((text) => pattern.test(text))
    expect(texts.size).toBeGreaterThan(200)
    for (const pattern of [
      /<script>/,
      /https:\/\//,
      /^@\S/,
      /\p{Extended_Pictographic}/u,
      /\p{Script=Cyrillic}/u,
      /\p{Script=Han}/u,
      /\p{Script=Hebrew}/u,
      /^.{1500,}$/,
      /^.+, You have leveled up the .+ level to \d+!$/,
    ]) {
      expect([pattern, some(pattern)]).toEqual([pattern, true])
    }
  })

  it('ends some shows with a raid on a channel that is live, and the bot speaks at once', () => {
    const raids = evening.said.flatMap((row, index) => (isRaid(row) ? [{ row, next: evening.said[index + 1] }] : []))
    expect(raids.length).toBeGreaterThan(0)
    for (const { row, next } of raids) {
      expect(row.userId).toBe(row.channelId)
      expect(next).toMatchObject({ channelId: row.channelId, userName: 'BabbleChat', createdAt: row.createdAt })
      expect(evening.world.past.list().map(({ userId }) => userId)).toContain(row.channelId)
    }
  })

  it('pins something, and moves viewers', () => {
    expect(evening.world.people.some(({ userId }) => evening.world.chat.pinned(userId) !== null)).toBe(true)
    expect(evening.viewers.length).toBeGreaterThan(600)
  })

  it('files the shows that end, the last one first, each with an id of its own', () => {
    const past = evening.world.past.list()
    const ends = past.map(({ endedAt }) => endedAt)
    expect(ends).toEqual(ends.toSorted((a, b) => b - a))
    for (const key of ['eventId', 'feedId'] as const)
      expect(new Set(past.map((show) => show[key])).size).toBe(past.length)
    expect(past.every(({ startedAt, endedAt }) => startedAt <= endedAt)).toBe(true)
    expect(past.length).toBeGreaterThan(watch('evening', 5, 0).world.past.list().length)
  })

  it('begins with a past: talk, shows, plans, moderators', () => {
    const { world } = watch('evening', 1, 0)
    const live = world.people.filter(({ userId }) => world.showOf(userId))
    for (const { userId } of live) expect(world.chat.history(userId).length).toBeGreaterThanOrEqual(20)
    expect(world.past.list().every(({ eventId }) => eventId < 91_200)).toBe(true)
    expect(world.plans).toHaveLength(7)
    expect(world.people.some(({ userId }) => world.moderatorsOf(userId).length > 0)).toBe(true)
    expect(world.following).toHaveLength(14)
  })

  it('knows those who chat', async () => {
    const { askJson, server } = await startRaw({ scenario: 'evening' })
    const live = server.people.find(({ userId }) => server.isLive(userId))
    const rows = (await askJson(`profile/user_profile_chat/${live?.userId}/public`)) as { user_id: number }[]
    for (const user_id of new Set(rows.map((row) => row.user_id))) {
      expect(await askJson(`profile/user_profile/${user_id}`)).toMatchObject({ user_id })
    }
  })
})

describe('thousand', () => {
  it('moves a step when told to', async () => {
    const { control, subscribe, askJson, server } = await startRaw({ scenario: 'thousand' })
    const { nextJson } = await subscribe('NewChannelLiveNotify')
    const before = await askJson('profile/get_livestream_channel_info/live?limit=100')
    await control.advance(20)
    expect(await nextJson()).toMatchObject({ event_id: 120_060 })
    expect(await askJson('profile/get_livestream_channel_info/live?limit=100')).not.toEqual(before)
    expect(server.people).toHaveLength(1_000)
  })

  it('keeps some dozens live', () => {
    const { world, begun } = watch('thousand', 3, 400)
    const live = world.people.filter(({ userId }) => world.showOf(userId)).length
    expect(begun.length).toBeGreaterThan(50)
    expect(live).toBeGreaterThanOrEqual(40)
    expect(live).toBeLessThanOrEqual(90)
  })
})
