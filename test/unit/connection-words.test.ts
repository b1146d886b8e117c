import { describe, expect, it, test } from 'vitest'
import type { HostReport, SocketReport } from '#shared/model/connection.ts'
import type { NamedChannel } from '#shared/model/named-channel.ts'
import type { SocketStatus } from '#shared/model/status.ts'
import { failureWords } from '../../src/renderer/ui/failure-words.ts'
import { hostAge, hostFailure, hostState, lackWords, restWords } from '../../src/renderer/connection/host-words.ts'
import {
  rawTopic,
  socketFacts,
  socketMark,
  socketOrder,
  socketState,
  socketTroubles,
  topicWords,
} from '../../src/renderer/connection/socket-words.ts'
import { connectionMarks } from '../../src/renderer/ui/connection.ts'
import { hostName } from '../../src/renderer/ui/host-name.ts'
import { closesWindow } from '../../src/renderer/ui/use-close-keys.ts'

const NOW = new Date(2026, 10, 23, 14, 20).getTime()

const host = (change: Partial<HostReport>): HostReport => ({
  kind: 'rest',
  url: 'https://api.example',
  isInUse: false,
  outcome: 'untried',
  reason: '',
  at: null,
  restsUntil: null,
  lacks: [],
  ...change,
})

const socket = (change: Partial<SocketReport>, status: Partial<SocketStatus> = {}): SocketReport => ({
  topic: 'ChatPublic',
  subject: 353_044,
  frames: 0,
  frameAt: null,
  ...change,
  status: {
    state: 'open',
    host: 'wss://ws.example/ws',
    heardAt: null,
    retryAt: null,
    failures: 0,
    reason: '',
    ...status,
  },
})

const names: ReadonlyMap<string, NamedChannel> = new Map([
  ['353044', { userId: 353_044, name: 'BalthierGR', livestreamId: 7_862 }],
  ['567503', { userId: 567_503, name: 'DBR', livestreamId: null }],
])

describe('why something failed', () => {
  it.each([
    ['getaddrinfo ENOTFOUND api.example', 'its name cannot be found; is there a network?'],
    ['getaddrinfo EAI_AGAIN api.example', 'its name cannot be found; is there a network?'],
    ['connect ENETUNREACH 203.0.113.9:443', 'there is no way to it; is there a network?'],
    ['connect ECONNREFUSED 127.0.0.1:1', 'it takes no connections'],
    ['read ECONNRESET', 'the connection broke off'],
    ['other side closed', 'the connection broke off'],
    ['answer longer than 1048576 bytes', 'its answer was far too long'],
    ['profile: Invalid input: expected object, received string', 'it said something this app does not understand'],
    ['user id: neither a number nor "nobody"', 'it said something this app does not understand'],
    ['socket hang up', 'the connection broke off'],
    ['closed with code 1006', 'the connection broke off'],
    ['closed with code 1001', 'it closed the connection'],
    ['no answer within 10\u00A0s', 'it did not answer in time'],
    ['no answer to a ping', 'it did not answer in time'],
    ['Opening handshake has timed out', 'it did not answer in time'],
    ['connect ETIMEDOUT 203.0.113.9:443', 'it did not answer in time'],
    ['self-signed certificate', 'its certificate cannot be trusted'],
    ['a web page instead of data (HTTP 403)', 'it sent a web page instead of data'],
    ['unexpected redirect', 'it points to another address'],
    ['HTTP 403', 'it refused (HTTP 403)'],
    ['HTTP 429', 'it was asked too often (HTTP 429)'],
    ['HTTP 502', 'it is out of order (HTTP 502)'],
    ['HTTP 418', 'it answered with HTTP 418'],
    ['Unexpected server response: 503', 'it is out of order (HTTP 503)'],
  ])('%s: %s', (reason, words) => {
    expect(failureWords(reason)).toBe(words)
  })

  it('stays as it was said where its meaning is not known', () => {
    expect(failureWords('the moon was in the way')).toBe('the moon was in the way')
  })
})

describe('a host', () => {
  it('is told by its last word first, then by its use, each with a shape of its own', () => {
    const states = [
      host({}),
      host({ outcome: 'answered' }),
      host({ outcome: 'answered', isInUse: true }),
      host({ outcome: 'failed', isInUse: true }),
    ].map(hostState)
    expect(states.map(({ words }) => words)).toEqual(['not tried yet', 'answered', 'in use', 'failed'])
    expect(new Set(states.map(({ mark }) => mark)).size).toBe(4)
  })

  it('has an age once it was tried', () => {
    expect(hostAge(host({}), NOW)).toBe('')
    expect(hostAge(host({ at: NOW - 4_000 }), NOW)).toBe('4\u00A0s ago')
  })

  it('tells why it failed, and nothing of the kind after an answer', () => {
    expect(hostFailure(host({ outcome: 'failed', reason: 'HTTP 403' }))).toBe('it refused (HTTP 403)')
    expect(hostFailure(host({ outcome: 'answered', reason: 'HTTP 403' }))).toBeNull()
    expect(hostFailure(host({ outcome: 'failed' }))).toBeNull()
  })

  it('tells until when it wants to be left alone, while it does', () => {
    const resting = host({ restsUntil: new Date(2026, 10, 23, 14, 32).getTime() })
    expect(restWords(resting, NOW)).toBe('asked to be left alone until 14:32')
    expect(restWords(resting, NOW + 13 * 60_000)).toBeNull()
    expect(restWords(host({}), NOW)).toBeNull()
  })

  it('tells what it lacks by what that means', () => {
    expect(lackWords('get_livestream_channel_info/live')).toBe('no list of live channels: asked about one by one')
    expect(lackWords('profile/user_profile_chat/{user_id}/public')).toBe('no history of the chat')
    expect(lackWords('something/{else}')).toBe('does not know something/{else}')
  })

  it('is called without what every address has', () => {
    expect(hostName('https://api.example')).toBe('api.example')
    expect(hostName('wss://ws.example/')).toBe('ws.example')
    expect(hostName('ws://127.0.0.1:80/ws')).toBe('127.0.0.1:80/ws')
  })
})

describe('a socket', () => {
  const live = socket({ topic: 'NewChannelLiveNotify', subject: null })
  const viewers = socket({ topic: 'LivestreamLiveViewersUpdate', subject: 7_862 })

  it('is called by what it tells, with the name of the channel where that is known', () => {
    expect(topicWords(live, names)).toBe('Who goes live')
    expect(topicWords(socket({}), names)).toBe('Chat of BalthierGR')
    expect(topicWords(socket({ subject: 1 }), names)).toBe('Chat of user 1')
    expect(topicWords(viewers, names)).toBe('Viewers of BalthierGR')
    expect(topicWords(socket({ ...viewers, subject: 2 }), names)).toBe('Viewers of livestream 2')
    expect(topicWords(socket({ topic: 'Inbox', subject: null }), names)).toBe('Inbox')
    expect(topicWords(socket({ topic: 'Inbox', subject: 3 }), names)).toBe('Inbox 3')
    expect(rawTopic(viewers)).toBe('LivestreamLiveViewersUpdate 7862')
  })

  it('stands by topic and name, whatever its state', () => {
    const sockets = new Map([
      ['other', socket({ topic: 'Inbox', subject: null })],
      ['viewers', viewers],
      ['dbr', socket({ subject: 567_503 }, { state: 'waiting' })],
      ['balthier', socket({})],
      ['live', live],
    ])
    expect(socketOrder(sockets, names)).toEqual(['live', 'balthier', 'dbr', 'viewers', 'other'])
  })

  it('tells its state in words and by a shape of its own', () => {
    const states = (['open', 'connecting', 'waiting', 'stopped'] as const).map((state) =>
      socket({}, { state, retryAt: state === 'waiting' ? NOW + 34_000 : null }),
    )
    expect(states.map((one) => socketState(one, NOW))).toEqual([
      'open',
      'connecting',
      'trying again in 34\u00A0s',
      'not in use',
    ])
    expect(new Set(states.map(socketMark)).size).toBe(4)
    expect(socketState(socket({}, { state: 'waiting', retryAt: NOW - 500 }), NOW)).toBe('trying again in 0\u00A0s')
  })

  it('tells what came and when, and no age of what never came', () => {
    const busy = socket({ frames: 12, frameAt: NOW - 120_000 }, { heardAt: NOW - 4_000 })
    expect(socketFacts(busy, NOW)).toBe('12 frames, last 2\u00A0m ago · alive 4\u00A0s ago · ws.example/ws')
    expect(socketFacts(socket({ frames: 1, frameAt: NOW }), NOW)).toBe('1 frame, last now · ws.example/ws')
    expect(socketFacts(socket({}, { host: null }), NOW)).toBe('nothing told yet')
  })

  it('tells how often it began anew, and why the last time', () => {
    expect(socketTroubles(socket({}))).toBeNull()
    expect(socketTroubles(socket({}, { failures: 1, reason: 'closed with code 1006' }))).toBe(
      '1 reconnect, last because the connection broke off',
    )
    expect(socketTroubles(socket({}, { failures: 3 }))).toBe('3 reconnects')
  })
})

test('what is out of order has a shape that nothing in order has', () => {
  const { unreachable, untold, ...others } = connectionMarks
  expect([unreachable, untold]).toEqual(['warning', 'warning'])
  expect(Object.values(others)).not.toContain('warning')
})

test.each([
  [{ key: 'Escape' }, true],
  [{ key: 'w', ctrlKey: true }, true],
  [{ key: 'W', metaKey: true }, true],
  [{ key: 'w' }, false],
  [{ key: 'w', ctrlKey: true, shiftKey: true }, false],
  [{ key: 'Escape', altKey: true }, false],
  [{ key: 'Escape', ctrlKey: true }, false],
])('%j closes the window: %s', (pressed, closes) => {
  const key = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...pressed } as KeyboardEvent
  expect(closesWindow(key)).toBe(closes)
})
