import { describe, expect, it } from 'vitest'
import type { ChatEntry } from '#shared/model/chat-entry.ts'
import { linkOfRow } from '../../src/main/chat/link-of-row.ts'
import { entriesInOrder } from '../entries-in-order.ts'
import { BALTHIER, installApp, type App } from './faults-app.ts'

const MINUTE = 60_000
const HISTORY = 'profile/user_profile_chat/{user_id}/public'
const CHAT = `ChatPublic/${BALTHIER}`

/** The app with somebody reading the room of BalthierGR, over a Parti in which nothing was said yet. */
async function readRoom(options: Partial<Parameters<typeof installApp>[0]> = {}) {
  const app = await installApp({ scenario: 'guide', dialect: 'observed', follows: [], ...options })
  const [server] = app.servers
  if (server === undefined) throw new Error('no host')
  const { control } = server
  app.start()
  const end = open(app)
  return { app, control, end, ...reading(app, control) }
}

function open({ rooms }: App): () => void {
  const ends = [
    rooms.entries({ userId: BALTHIER }).subscribe(() => undefined),
    rooms.room({ userId: BALTHIER }).subscribe(() => undefined),
  ]
  return () => ends.forEach((end) => end())
}

function reading(app: App, control: Awaited<ReturnType<typeof installApp>>['servers'][number]['control']) {
  const entries = (): ChatEntry[] => entriesInOrder(app.rooms.entries({ userId: BALTHIER }))
  const texts = (): string[] =>
    entries().map((entry) => {
      if (entry.kind === 'gap') return entry.filledBy === null ? '…' : `+${entry.filledBy}`
      const { content } = entry.message
      const text = content.kind === 'text' ? content.text : `${content.from} raids ${content.to}`
      return entry.removedAt === null ? text : `-${text}`
    })
  const room = () => {
    const state = app.rooms.room({ userId: BALTHIER }).get('room')
    if (state === undefined) throw new Error('no room')
    return state
  }
  const asked = async (): Promise<number> => (await control.stats()).requests[HISTORY] ?? 0
  const say = (text: string) => control.say(BALTHIER, { text })
  const shows = (text: string) => () => texts().includes(text)
  const isLive = () => room().flow === 'live' && !room().isAsking && room().checkedAt !== null
  return { entries, texts, room, asked, say, shows, isLive }
}

describe('a room', () => {
  it('has history and what is said since, each once, from one question and one socket', async () => {
    const { app, asked, isLive, say, shows, texts } = await readRoom()
    await app.clock.until(isLive, 5000)
    await say('hello')
    await app.clock.until(shows('hello'), 1000)
    expect(texts()).toEqual([
      expect.stringContaining('channel_from_name'),
      'BalthierGR, You have leveled up the Streamers level to 2903!',
      'i will be on later ',
      'hello',
    ])
    expect(await asked()).toBe(1)
  })

  it('fills what was said while its socket was cut, and says so for a while', async () => {
    const { app, control, isLive, room, say, shows, texts } = await readRoom()
    await app.clock.until(isLive, 5000)
    await say('before')
    await app.clock.until(shows('before'), 1000)
    await control.dropSockets()
    await app.clock.until(() => room().flow !== 'live', 1000)
    await control.history(BALTHIER, { text: 'meanwhile' })
    await app.clock.until(shows('meanwhile'), 5000)
    await say('after')
    await app.clock.until(shows('after'), 1000)
    await app.clock.run(10_000)
    expect(texts().slice(-3)).toEqual(['before', 'meanwhile', 'after'])
  })

  it('draws a gap where history does not reach back to what was there', async () => {
    const { app, control, entries, isLive, room, say, shows, texts } = await readRoom()
    await app.clock.until(isLive, 5000)
    await say('before')
    await app.clock.until(shows('before'), 1000)
    await control.dropSockets()
    await app.clock.until(() => room().flow !== 'live', 1000)
    for (let count = 1; count <= 120; count++) await control.history(BALTHIER, { text: `m${count}` })
    await app.clock.until(shows('m120'), 5000)
    expect(texts().slice(0, 6)).toEqual([
      expect.stringContaining('channel_from_name'),
      'BalthierGR, You have leveled up the Streamers level to 2903!',
      'i will be on later ',
      'before',
      '…',
      'm21',
    ])
    expect(entries()[4]).toMatchObject({
      kind: 'gap',
      from: expect.any(Number) as number,
      to: expect.any(Number) as number,
    })
    // What comes next belongs to the newer side, and the gap stays.
    await say('after')
    await app.clock.until(shows('after'), 1000)
    await app.clock.run(10 * MINUTE)
    expect(texts().filter((text) => text === '…')).toHaveLength(1)
    expect(texts().slice(-2)).toEqual(['m120', 'after'])
  })

  it('goes on by asking while no socket can be had, and says so', async () => {
    const { app, control, isLive, room, shows } = await readRoom()
    await app.clock.until(isLive, 5000)
    await app.fault({ name: 'half-open', greet: false })
    await control.dropSockets()
    await app.clock.until(() => room().flow === 'polling', 2 * MINUTE)
    await control.history(BALTHIER, { text: 'by asking' })
    expect(await app.clock.until(shows('by asking'), 15_000)).toBeLessThanOrEqual(11_000)
  })

  it('says that neither way works, asks less and less often, and recovers', async () => {
    const { app, asked, control, isLive, room, shows } = await readRoom()
    await app.clock.until(isLive, 5000)
    await app.fault({ name: 'unplug' })
    await app.clock.until(() => room().flow === 'failing', MINUTE)
    expect(room().failure).toBe('parti-unreachable')
    const before = await asked()
    await app.clock.run(10 * MINUTE)
    expect((await asked()) - before).toBeLessThan(30)
    await app.clearFaults()
    await control.history(BALTHIER, { text: 'back' })
    await app.clock.until(shows('back'), 3 * MINUTE)
    await app.clock.until(isLive, 2 * MINUTE)
    expect(room().failure).toBeNull()
  })

  it('finds what the socket never brought, and marks what the site shows no more', async () => {
    const { app, control, isLive, say, shows, texts } = await readRoom()
    await app.clock.until(isLive, 5000)
    await say('first')
    const { chatId } = await say('to be removed')
    await say('last')
    await app.clock.until(shows('last'), 1000)
    await control.history(BALTHIER, { text: 'by history alone' })
    await control.unsay(BALTHIER, chatId)
    await app.clock.until(shows('by history alone'), 2 * MINUTE)
    expect(texts().slice(-4)).toEqual(['first', '-to be removed', 'last', 'by history alone'])
  })

  it('asks seldom where nobody says anything', async () => {
    const { app, asked, isLive } = await readRoom()
    await app.clock.until(isLive, 5000)
    await app.clock.run(60 * MINUTE)
    expect(await asked()).toBeLessThanOrEqual(14)
  })

  it('goes on from what was kept, with a gap where nothing proves that none is missing', async () => {
    const { app, control, end, isLive, room, say, shows, texts } = await readRoom()
    await app.clock.until(isLive, 5000)
    await say('yesterday')
    await app.clock.until(shows('yesterday'), 1000)
    end()
    await app.clock.until(() => app.rooms.find(BALTHIER) === undefined, MINUTE)
    for (let count = 1; count <= 120; count++) await control.history(BALTHIER, { text: `m${count}` })
    open(app)
    await app.clock.until(() => room().flow === 'live' && room().checkedAt !== null, 5000)
    expect(texts().slice(2, 6)).toEqual(['i will be on later ', 'yesterday', '…', 'm21'])
  })

  it('shows what is pinned, and keeps it', async () => {
    const { app, control, isLive, room } = await readRoom()
    await control.pin(BALTHIER, 'Rules: be kind')
    await app.clock.until(isLive, 5000)
    await app.clock.until(() => room().pinned !== null, 5000)
    expect(room().pinned?.message.content).toEqual({ kind: 'text', text: 'Rules: be kind' })
    expect(app.keptChat.pins).toHaveLength(1)
    await control.pin(BALTHIER, null)
    await app.clock.until(() => room().pinned === null, 10 * MINUTE)
  })

  it('is closed, and its socket with it, a while after its last reader', async () => {
    const { app, control, end, isLive } = await readRoom()
    await app.clock.until(isLive, 5000)
    end()
    await app.clock.run(5000)
    expect((await control.stats()).subscriptions[CHAT]).toBe(1)
    await app.clock.run(10_000)
    expect((await control.stats()).subscriptions[CHAT] ?? 0).toBe(0)
    expect(app.rooms.find(BALTHIER)).toBeUndefined()
  })

  it('loses and doubles nothing in a flood', async () => {
    const { app, control, entries, isLive } = await readRoom()
    await app.clock.until(isLive, 5000)
    const numbers: number[] = []
    for (let count = 0; count < 2000; count++) numbers.push((await control.say(BALTHIER, { text: `f${count}` })).chatId)
    await app.clock.until(() => entries().at(-1)?.order === numbers.at(-1), MINUTE)
    expect(
      entries()
        .map(({ order }) => order)
        .filter((order) => order >= numbers[0]!),
    ).toEqual(numbers)
    expect(app.keptChat.rows.get(BALTHIER)?.size).toBe(2003)
  })

  it('knows a link as it reads it itself, and no other', async () => {
    const { app, isLive, say, shows } = await readRoom()
    await app.clock.until(isLive, 5000)
    const { chatId } = await say('see https://example.com/a?b=1.')
    await app.clock.until(shows('see https://example.com/a?b=1.'), 1000)
    const key = `p${chatId}`
    expect(linkOfRow(app.rooms, BALTHIER, key, 0)).toBe('https://example.com/a?b=1')
    for (const [userId, row, link] of [
      [BALTHIER, key, 1],
      [BALTHIER, 'p1', 0],
      [1, key, 0],
    ] as const) {
      expect(() => linkOfRow(app.rooms, userId, row, link)).toThrow(expect.objectContaining({ code: 'forbidden' }))
    }
  })
})
