import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { HostOrder } from '#shared/model/setting-kinds.ts'
import { hostsOfRun, refineSettings } from '../../src/main/desktop/hosts-in-use.ts'
import { DEFAULT_HOSTS, hostsInOrder, readHostOrder } from '../../src/main/parti/hosts.ts'
import { mayCarryToken } from '../../src/main/parti/token-rules.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import {
  hostsToTry,
  listedHosts,
  moved,
  withAdded,
  withPin,
  withRemoved,
} from '../../src/renderer/settings/host-order.ts'

vi.mock('electron', () => ({ app: {} }))

const OWN = DEFAULT_HOSTS.rest
const [first, second, third] = OWN as [string, string, string]
const usual: HostOrder = { order: [], pinned: null }
const ADDED = 'https://parti.example'

describe('the order that a run makes of the user’s', () => {
  test('is Parti’s own where the user made none', () => expect(hostsInOrder(usual, 'rest')).toEqual(OWN))

  test('begins with the user’s, and has those of Parti’s that the user did not know of at its end', () => {
    expect(hostsInOrder({ order: [ADDED, third], pinned: null }, 'rest')).toEqual([ADDED, third, first, second])
  })

  test('is the pinned host alone, unless nobody knows it', () => {
    expect(hostsInOrder({ order: [ADDED], pinned: ADDED }, 'rest')).toEqual([ADDED])
    expect(hostsInOrder({ order: [], pinned: second }, 'rest')).toEqual([second])
    expect(hostsInOrder({ order: [], pinned: ADDED }, 'rest')).toEqual(OWN)
  })

  test('passes over what is no address of its kind', () => {
    expect(hostsInOrder({ order: ['nonsense', 'wss://a.example/', ADDED], pinned: null }, 'rest')).toEqual([
      ADDED,
      ...OWN,
    ])
  })

  test('is never empty, whatever a file says', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.option(fc.string()), (order, pinned) => {
        expect(hostsInOrder({ order, pinned }, 'ws').length).toBeGreaterThan(0)
      }),
    )
  })

  test('gives way to the command line, for each kind alone', () => {
    const settings = { ...DEFAULT_SETTINGS, restHosts: { order: [ADDED], pinned: ADDED } }
    expect(hostsOfRun({ rest: null, ws: null }, settings)).toEqual({ rest: [ADDED], ws: DEFAULT_HOSTS.ws })
    expect(hostsOfRun({ rest: ['http://127.0.0.1:1'], ws: null }, settings).rest).toEqual(['http://127.0.0.1:1'])
  })
})

describe('a change', () => {
  test('is written as the app writes addresses', () => {
    expect(readHostOrder({ order: [` ${ADDED}/ `], pinned: `${ADDED}/` }, 'rest')).toEqual({
      order: [ADDED],
      pinned: ADDED,
    })
    expect(refineSettings({ theme: 'dark', wsHosts: { order: ['wss://a.example'], pinned: null } })).toEqual({
      theme: 'dark',
      wsHosts: { order: ['wss://a.example/'], pinned: null },
    })
    expect(refineSettings({ theme: 'dark' })).toEqual({ theme: 'dark' })
  })

  test.each([
    { order: ['ftp://a.example'], pinned: null },
    { order: ['https://user:secret@a.example'], pinned: null },
    { order: [ADDED, `${ADDED}/`], pinned: null },
    { order: [`${first},${second}`], pinned: null },
    { order: [''], pinned: null },
    { order: [], pinned: 'nonsense' },
  ])('to %j is refused', (order) => {
    expect(() => readHostOrder(order, 'rest')).toThrow(expect.objectContaining({ code: 'not-a-host' }))
  })

  test('brings no host the token but Parti’s own', () => {
    for (const order of [[ADDED], ['https://parti.com'], ['https://api.parti.com.example'], ['http://api.parti.com']]) {
      for (const host of hostsInOrder({ order, pinned: null }, 'rest')) {
        expect(mayCarryToken(host)).toBe(OWN.includes(host))
      }
    }
  })
})

describe('the list in the window', () => {
  test('shows all, and which are Parti’s and which is pinned', () => {
    expect(listedHosts({ order: [ADDED], pinned: second }, OWN)).toEqual([
      { url: ADDED, isOwn: false, isPinned: false },
      { url: first, isOwn: true, isPinned: false },
      { url: second, isOwn: true, isPinned: true },
      { url: third, isOwn: true, isPinned: false },
    ])
  })

  test('moves, adds, removes and pins', () => {
    expect(moved(usual, OWN, second, -1).order).toEqual([second, first, third])
    expect(moved(usual, OWN, second, 1).order).toEqual([first, third, second])
    expect(moved(usual, OWN, first, -1)).toBe(usual)
    expect(moved(usual, OWN, third, 1)).toBe(usual)
    expect(withAdded(usual, OWN, ADDED).order).toEqual([...OWN, ADDED])
    expect(withRemoved({ order: [ADDED, first], pinned: ADDED }, ADDED)).toEqual({ order: [first], pinned: null })
    expect(withRemoved({ order: [ADDED], pinned: first }, ADDED).pinned).toBe(first)
    expect(withPin(usual, first).pinned).toBe(first)
    expect(withPin(withPin(usual, first), first)).toEqual(usual)
  })

  test('agrees with what a run makes of it', () => {
    for (const pinned of [null, first, ADDED, 'https://unknown.example']) {
      for (const order of [[], [ADDED], [third, ADDED]]) {
        expect(hostsToTry({ order, pinned }, OWN)).toEqual(hostsInOrder({ order, pinned }, 'rest'))
      }
    }
  })
})
