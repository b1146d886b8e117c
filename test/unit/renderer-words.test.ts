import { describe, expect, it, test } from 'vitest'
import type { BridgeFailure } from '#shared/bridge/errors.ts'
import type { FollowedChannel, LiveState, Show } from '#shared/model/live-state.ts'
import type { AppStatus } from '#shared/model/status.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { strings } from '#shared/strings/strings.ts'
import {
  countWords,
  isStale,
  lastLiveWords,
  nameWords,
  type Live,
  showWords,
  spokenWords,
  timeLiveWords,
  viewersWords,
} from '../../src/renderer/follows/channel-words.ts'
import {
  connectionDetail,
  connectionOf,
  connectionWords,
  isOutage,
  outageWords,
} from '../../src/renderer/ui/connection.ts'

const MINUTE = 60_000
const NOW = 1_000 * MINUTE

const show: Show = { eventId: 1, title: 'Games', category: 'IRL', startedAt: NOW - 12 * MINUTE, seenAt: NOW }

const live = (age: number, count: number | null = 470): Live => ({
  phase: 'live',
  show,
  viewers: count === null ? null : { count, at: NOW - age, source: 'poll' },
  at: NOW - age,
  source: 'poll',
})

const away = (lastLiveAt: number | null): LiveState & { phase: 'offline' } => ({
  phase: 'offline',
  at: NOW,
  source: 'poll',
  lastLiveAt,
})

const followed = (change: Partial<FollowedChannel>): FollowedChannel => ({
  channel: { userId: 1, name: 'DBR', account: null },
  followedAt: 0,
  fate: null,
  formerName: null,
  live: { phase: 'unknown' },
  ...change,
})

describe('words about a channel', () => {
  it('give a number its source and age', () => {
    expect(viewersWords(live(2 * MINUTE), NOW)).toBe('470 viewers, polled 2\u00A0m ago')
    expect(viewersWords(live(4000, 1), NOW)).toBe('1 viewer, polled 4\u00A0s ago')
  })

  it('mark a number older than three minutes', () => {
    expect(isStale(live(3 * MINUTE), NOW)).toBe(false)
    expect(isStale(live(3 * MINUTE + 1), NOW)).toBe(true)
    expect(viewersWords(live(5 * MINUTE), NOW)).toBe('470 viewers, polled 5\u00A0m ago (old)')
  })

  it('show an unknown number as such, with what is known instead', () => {
    expect(countWords(null)).toBe('–')
    expect(viewersWords(live(4000, null), NOW)).toBe('number of viewers not told; live, polled 4\u00A0s ago')
  })

  it('join title and category, and name a show without a title', () => {
    expect(showWords(show)).toBe('Games · IRL')
    expect(showWords({ ...show, title: ' ', category: null })).toBe('Untitled')
  })

  it('do not pass what is the least of a time for all of it', () => {
    const joined: Show = { ...show, startedAt: null, seenAt: NOW - 12 * MINUTE, wasOn: true }
    expect(timeLiveWords(joined, NOW)).toBe('12\u00A0m+')
    expect(timeLiveWords({ ...joined, startedAt: NOW - 180 * MINUTE }, NOW)).toBe('3\u00A0h 0\u00A0m')
    expect(spokenWords(followed({ live: { ...live(4000), show: joined } }), NOW, false)).toContain(
      'live for at least 12\u00A0m,',
    )
  })

  it('say when somebody was live, that they never were, or that nothing is known', () => {
    expect(lastLiveWords(away(NOW - 180 * MINUTE), NOW, false)).toBe('live 3\u00A0h ago')
    expect(lastLiveWords(away(null), NOW, false)).toBe('not seen live yet')
    expect(lastLiveWords({ phase: 'unknown' }, NOW, false)).toBe('asking…')
    expect(lastLiveWords({ phase: 'unknown' }, NOW, true)).toBe('no answer yet')
  })

  it('tell a screen reader the whole row', () => {
    expect(spokenWords(followed({ live: live(4000) }), NOW, false)).toBe(
      '470 viewers, polled 4\u00A0s ago, live for 12\u00A0m, Games · IRL',
    )
    expect(spokenWords(followed({ live: away(null) }), NOW, false)).toBe('offline, polled now, not seen live yet')
  })

  it('tell a former name after what matters now, and with the name itself', () => {
    const formerName = 'DrBr'
    expect(spokenWords(followed({ formerName, live: live(4000) }), NOW, false)).toMatch(/Games · IRL, formerly DrBr$/)
    expect(spokenWords(followed({ formerName, live: away(null) }), NOW, false)).toMatch(/live yet, formerly DrBr$/)
    expect(nameWords(followed({ formerName }))).toBe('DBR, formerly DrBr')
    expect(nameWords(followed({}))).toBe('DBR')
  })

  it.each([
    ['banned', 'banned by Parti, formerly DrBr, Noticed on 17 May 2025. '],
    ['vanished', 'no longer known to Parti, formerly DrBr, Noticed on 17 May 2025. '],
  ] as const)(
    'say of who is %s since when, and what can be done, in place of when they were live',
    (standing, words) => {
      const fate = { standing, at: new Date(2025, 4, 17, 12).getTime() }
      const spoken = spokenWords(followed({ fate, formerName: 'DrBr', live: away(NOW - 180 * MINUTE) }), NOW, false)
      expect(spoken).toContain(words)
      expect(spoken).toContain('Nothing of yours is lost')
      expect(spoken).toContain('unfollow it')
      expect(spoken).not.toContain('3\u00A0h ago')
    },
  )

  it('believe a show more than what was noticed before', () => {
    const fate = { standing: 'banned', at: NOW } as const
    expect(spokenWords(followed({ fate, live: live(4000) }), NOW, false)).not.toContain('banned')
  })
})

const status = (rest: AppStatus['rest']['state'], push: AppStatus['push']['state']): AppStatus => ({
  rest: { state: rest, host: 'https://api.example', trials: [], answeredAt: NOW - 4000 },
  push: {
    state: push,
    host: 'wss://ws.example',
    heardAt: NOW - 2000,
    retryAt: NOW + 34_000,
    failures: 1,
    reason: 'closed',
  },
  notices: [],
})

const kindOf = (known: AppStatus | null, followsNobody = false) =>
  connectionOf({ status: known, failure: null, followsNobody })

describe('words about the connection', () => {
  it.each([
    ['reachable', 'open', 'Push and poll · 2\u00A0s ago'],
    ['reachable', 'waiting', 'Polling only · 4\u00A0s ago'],
    ['unreachable', 'open', 'Push only · 2\u00A0s ago'],
    ['unreachable', 'waiting', 'Cannot reach Parti'],
    ['unknown', 'connecting', 'Asking Parti…'],
  ] as const)('with polling %s and push %s: %s', (rest, push, words) => {
    const known = status(rest, push)
    expect(connectionWords(kindOf(known), known, NOW)).toBe(words)
  })

  it('do not claim to ask while there is nobody to ask about', () => {
    expect(kindOf(status('unknown', 'stopped'), true)).toBe('idle')
    expect(kindOf(status('unknown', 'open'), true)).toBe('idle')
    expect(kindOf(status('unknown', 'open'))).toBe('asking')
    expect(kindOf(null)).toBe('asking')
  })

  it.each(['unreachable', 'reachable'] as const)('say so too after a question that left Parti %s', (rest) => {
    expect(kindOf(status(rest, 'waiting'), true)).toBe('idle')
  })

  it('tell that nothing is known where main refuses to tell', () => {
    const failure: BridgeFailure = { code: 'internal', detail: '' }
    const kind = connectionOf({ status: status('reachable', 'open'), failure, followsNobody: false })
    expect(connectionWords(kind, null, NOW)).toBe('Unknown: the app does not tell how Parti is reached')
  })

  it('do not call an outage what still arrives by push', () => {
    const { rest } = status('unreachable', 'open')
    expect(outageWords('push-only', rest, NOW)).toContain('Shows that start are still announced by push')
    expect(outageWords('unreachable', rest, NOW)).toContain('Last answer 4\u00A0s ago')
    expect(outageWords('unreachable', { ...rest, answeredAt: null }, NOW)).toContain('No answer since the start')
  })

  it('call an outage only what leaves questions unanswered', () => {
    const kinds = (['untold', 'asking', 'idle', 'both', 'poll-only', 'push-only', 'unreachable'] as const).filter(
      isOutage,
    )
    expect(kinds).toEqual(['push-only', 'unreachable'])
  })

  it('tell in detail when push tries again and why it failed', () => {
    expect(connectionDetail(status('reachable', 'waiting'), NOW)).toBe(
      'Polling: https://api.example answered 4\u00A0s ago\nPush: trying again in 34\u00A0s (last failure: closed)',
    )
  })
})

const damaged = (document: string) =>
  strings.notice.words({ code: 'document-set-aside', document, keptAt: '/x', restoredFrom: null })

test('the names of several channels read as a sentence would have them', () => {
  const { names } = alertStrings.popup
  expect(names(['DBR', 'BalthierGR'])).toBe('DBR and BalthierGR')
  expect(names(['DBR', 'BalthierGR', 'ApolloGR'])).toBe('DBR, BalthierGR and ApolloGR')
})

describe('words about a notice', () => {
  it('tell what the app began with where a file was lost', () => {
    expect(damaged('follows').body).toContain('began with an empty one')
    expect(damaged('settings').body).toContain('began with the defaults')
    expect(damaged('windows').title).toBe('The file of your window positions was damaged')
  })

  it('do not call unread what a newer version wrote', () => {
    const { body } = strings.notice.words({ code: 'document-newer', document: 'settings', keptAt: '/x' })
    expect(body).toBe('This version uses what it understands of it. The original was kept:')
  })

  it('tell why no history is written', () => {
    const { body } = strings.notice.words({ code: 'archive-unavailable', reason: 'disk I/O error' })
    expect(body).toContain('Writing the history failed: disk I/O error.')
  })
})
