import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { decodeCategories, decodeSchedule } from '../../src/main/parti/decode-calendar.ts'
import { decodeChannelInfo } from '../../src/main/parti/decode-channel-info.ts'
import { createLocalNumbers, decodeChatMessage } from '../../src/main/parti/decode-chat-message.ts'
import { decodeChat } from '../../src/main/parti/decode-chat.ts'
import { decodeCurrency } from '../../src/main/parti/decode-currency.ts'
import { decodeFeaturedChannels } from '../../src/main/parti/decode-featured.ts'
import { decodeFeed } from '../../src/main/parti/decode-feed.ts'
import { decodeFollowing } from '../../src/main/parti/decode-following.ts'
import { decodeLiveList } from '../../src/main/parti/decode-live-list.ts'
import { decodeModerators } from '../../src/main/parti/decode-moderators.ts'
import { decodeBootstrap, decodeUserIdFromName } from '../../src/main/parti/decode-named-user.ts'
import { decodePastShow, decodePastShows } from '../../src/main/parti/decode-past-shows.ts'
import { decodePinnedMessages } from '../../src/main/parti/decode-pinned.ts'
import { decodeProfile } from '../../src/main/parti/decode-profile.ts'
import type { Rows } from '../../src/main/parti/decode-rows.ts'
import { decodeUserId } from '../../src/main/parti/decode-user-id.ts'
import { liveNotices } from '../../src/main/parti/live-notices.ts'
import { publicChat } from '../../src/main/parti/public-chat.ts'
import type { Topic } from '../../src/main/parti/topic.ts'
import { viewerUpdates } from '../../src/main/parti/viewer-updates.ts'
import { bentSample, samples } from './parti-samples.ts'

const RUNS = { numRuns: 200 }

/** What `run` returns, or null where it says that it does not understand; anything else it throws fails the test. */
function unlessUnreadable<T>(run: () => T): T | null {
  try {
    return run()
  } catch (error) {
    if (error instanceof BridgeError && error.code === 'parti-unreadable') return null
    throw error
  }
}

const single: [string, (body: unknown) => unknown][] = [
  ['decodeUserId', decodeUserId],
  ['decodeUserIdFromName', decodeUserIdFromName],
  ['decodeBootstrap', decodeBootstrap],
  ['decodeProfile', (body) => decodeProfile(353044, body)],
  ['decodeChannelInfo', (body) => decodeChannelInfo(567503, body)],
  ['decodePastShow', (body) => decodePastShow(80695, body)],
  ['decodeChatMessage', (body) => decodeChatMessage(body, createLocalNumbers())],
]

const lists: [string, (body: unknown) => Rows<unknown>][] = [
  ['decodeFeed', decodeFeed],
  ['decodeModerators', decodeModerators],
  ['decodeCurrency', decodeCurrency],
  ['decodeChat', (body) => decodeChat(body, createLocalNumbers())],
  ['decodeLiveList', decodeLiveList],
  ['decodePastShows', decodePastShows],
  ['decodeFeaturedChannels', decodeFeaturedChannels],
  ['decodeSchedule', decodeSchedule],
  ['decodeCategories', decodeCategories],
  ['decodeFollowing', decodeFollowing],
]

const topics: [string, Topic<unknown>][] = [
  ['NewChannelLiveNotify', liveNotices],
  ['ChatPublic', publicChat(353044, createLocalNumbers())],
  ['LivestreamLiveViewersUpdate', viewerUpdates(7862)],
]

/** Every number and string in a value, wherever. */
function leavesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flatMap(leavesOf)
}

const isClean = (leaf: unknown): boolean =>
  (typeof leaf !== 'number' || Number.isSafeInteger(leaf)) && (typeof leaf !== 'string' || !leaf.includes('\0'))

describe('every decoder of one thing', () => {
  it.each(single)('%s reads or refuses whatever comes, and lets nothing odd through', (_name, decode) => {
    const check = (body: unknown): void => {
      expect(leavesOf(unlessUnreadable(() => decode(body))).every(isClean)).toBe(true)
    }
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), bentSample), check), RUNS)
  })
})

describe('every decoder of a list', () => {
  it.each(lists)('%s reads or notes every row of whatever comes', (_name, decode) => {
    const body = fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.jsonValue(), bentSample), { maxLength: 8 }))
    const check = (value: unknown): void => {
      const read = unlessUnreadable(() => decode(value))
      expect(read === null).toBe(!Array.isArray(value))
      const given: unknown[] = Array.isArray(value) ? value : []
      const { rows, unreadable } = read ?? { rows: [], unreadable: [] }
      expect(rows.length + unreadable.length).toBe(given.length)
      expect(leavesOf(rows).every(isClean)).toBe(true)
      const noted = unreadable.map(({ text }) => text)
      const texts = new Set(given.map((row) => JSON.stringify(row)))
      expect(noted.every((text) => texts.has(text))).toBe(true)
      expect(unreadable.every(({ reason }) => reason !== '')).toBe(true)
    }
    fc.assert(fc.property(body, check), RUNS)
  })

  it('decodePinnedMessages reads or notes every row of whatever comes', () => {
    const body = fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.jsonValue(), fc.tuple(fc.string(), bentSample))))
    fc.assert(
      fc.property(body, (value) => {
        const read = unlessUnreadable(() => decodePinnedMessages(value, createLocalNumbers()))
        const given: unknown[] = Array.isArray(value) ? value : []
        const count = typeof given[0] === 'string' ? 1 : given.length
        expect(read === null).toBe(!Array.isArray(value) && value !== null)
        expect((read?.rows.length ?? 0) + (read?.unreadable.length ?? 0)).toBe(count)
      }),
      RUNS,
    )
  })

  it('at least one of them reads every sample as it stands', () => {
    const bodies = samples.filter((sample) => Object.hasOwn(sample, 'user_id'))
    expect(bodies.length).toBeGreaterThan(5)
    for (const body of bodies) {
      expect(lists.some(([, decode]) => decode([body]).rows.length === 1)).toBe(true)
    }
  })
})

/** Frames whose number of rows is known: rows in any of the forms that are opened. */
const frameOf = (rows: readonly unknown[]): fc.Arbitrary<unknown> => {
  const forms: unknown[] = [
    rows,
    { wrapper: rows },
    rows.map((row) => ['label', row]),
    JSON.stringify(rows),
    { wrapper: JSON.stringify(rows) },
    { outer: { inner: rows } },
  ]
  return fc.constantFrom(...forms)
}

/** An object with more than one key is opened by nobody, so it is one row whatever it holds. */
const closedRow = fc.record({ a: fc.jsonValue(), b: fc.jsonValue() })

describe('every reader of frames', () => {
  it.each(topics)('%s never throws, and says why where it does not understand', (_name, topic) => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      bentSample.map((sample) => JSON.stringify(sample)),
    )
    const check = (frame: string): void => {
      const { rows, unreadable, reason } = topic.read(frame)
      expect(leavesOf(rows).every(isClean)).toBe(true)
      expect(reason === '').toBe(unreadable === 0)
    }
    fc.assert(fc.property(text, check), { numRuns: 300 })
  })

  it('reads or counts every row, in whatever form it comes', () => {
    const chat = publicChat(353044, createLocalNumbers())
    const good = fc.string().map((post_content) => ({ chat_id: 1, post_content }))
    const rows = fc.array(fc.oneof(good, closedRow), { minLength: 1, maxLength: 8 })
    const given = rows.chain((each) => fc.record({ rows: fc.constant(each), frame: frameOf(each) }))
    const check = ({ rows: each, frame }: { rows: readonly object[]; frame: unknown }): void => {
      const read = chat.read(JSON.stringify(frame))
      const goodOnes = each.filter((row) => Object.hasOwn(row, 'post_content'))
      expect(read.rows).toHaveLength(goodOnes.length)
      expect(read.unreadable).toBe(each.length - goodOnes.length)
    }
    fc.assert(fc.property(given, check), { numRuns: 300 })
  })
})

const rawOf = ({ content }: ChatMessage): string => (content.kind === 'text' ? content.text : content.raw)

describe('text', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.json())

  it('stays as it came but for NUL, in chats, feeds, names and frames', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = text.replaceAll('\0', '\uFFFD')
        const row = { chat_id: 1, user_name: text, post_content: text }
        const message = decodeChatMessage(row, createLocalNumbers())
        expect([rawOf(message), message.userName]).toEqual([kept, kept])
        expect(decodeFeed([{ feed_id: 1, post_content: text }]).rows[0]?.text).toBe(kept)
        const name = decodeModerators([{ user_id: 1, user_name: text }]).rows[0]?.name
        expect(name ?? text.trim()).toBe(name === undefined ? '' : kept)
        expect(publicChat(1, createLocalNumbers()).read(JSON.stringify(row)).rows.map(rawOf)).toEqual([kept])
      }),
      { numRuns: 300 },
    )
  })

  it('of an amount stays exact', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), (amount) => {
        expect(decodeCurrency([{ amount: String(amount) }]).rows[0]?.amount).toBe(String(amount))
      }),
      RUNS,
    )
  })
})
