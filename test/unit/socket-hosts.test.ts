import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { HostReport, SocketReport } from '#shared/model/connection.ts'
import type { SocketStatus } from '#shared/model/status.ts'
import { createSocketHosts } from '../../src/main/diagnostics/socket-hosts.ts'
import { createFakeClock } from '../fake-clock.ts'

const A = 'wss://a.example/'
const B = 'wss://b.example/ws'

const socket = (status: Partial<SocketStatus>): SocketReport => ({
  topic: 'ChatPublic',
  subject: 1,
  frames: 0,
  frameAt: null,
  status: { state: 'connecting', host: A, heardAt: null, retryAt: null, failures: 0, reason: '', ...status },
})

function follow() {
  const clock = createFakeClock(1_000)
  const sockets = createStore<ReadonlyMap<string, SocketReport>>(() => new Map())
  const store = createSocketHosts([A, B], sockets, clock)
  const put = (key: string, status: Partial<SocketStatus>): void =>
    sockets.setState(new Map([...sockets.getState(), [key, socket(status)]]), true)
  const host = (url: string): Partial<HostReport> | undefined => store.getState().get(`ws ${url}`)
  return { clock, sockets, store, put, host }
}

test('every host stands in its order, untried at first', () => {
  const { store } = follow()
  expect([...store.getState()].map(([key, { outcome }]) => [key, outcome])).toEqual([
    [`ws ${A}`, 'untried'],
    [`ws ${B}`, 'untried'],
  ])
})

test('a host that a socket left is remembered as failed, with the reason and the time', () => {
  const { clock, put, host } = follow()
  put('1', { state: 'waiting', host: A, failures: 1, reason: 'connect ECONNREFUSED' })
  clock.advance(5_000)
  put('1', { state: 'open', host: B, heardAt: 6_000, failures: 1, reason: 'connect ECONNREFUSED' })
  expect(host(A)).toMatchObject({ isInUse: false, outcome: 'failed', reason: 'connect ECONNREFUSED', at: 1_000 })
  expect(host(B)).toMatchObject({ isInUse: true, outcome: 'answered', reason: '', at: 6_000 })
})

test('one open socket is enough for a host to be in use; the last word of several is told', () => {
  const { put, host } = follow()
  put('1', { state: 'open', host: A, heardAt: 700 })
  put('2', { state: 'open', host: A, heardAt: 900 })
  put('1', { state: 'waiting', host: A, heardAt: 700, failures: 1, reason: 'closed with code 1006' })
  expect(host(A)).toMatchObject({ isInUse: true, outcome: 'answered', at: 900 })
})

test('a host that nobody uses any more keeps what was known of it', () => {
  const { put, host, sockets } = follow()
  put('1', { state: 'open', host: A, heardAt: 700 })
  sockets.setState(new Map(), true)
  expect(host(A)).toMatchObject({ isInUse: false, outcome: 'answered', at: 700 })
})

test('a host about which nothing new is told stays the same object', () => {
  const { put, host } = follow()
  const before = host(B)
  put('1', { state: 'open', host: A, heardAt: 700 })
  expect(host(B)).toBe(before)
})
