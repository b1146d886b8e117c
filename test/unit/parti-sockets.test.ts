import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLocalNumbers } from '../../src/main/parti/decode-chat-message.ts'
import { publicChat } from '../../src/main/parti/public-chat.ts'
import { createPartiSockets } from '../../src/main/parti/sockets.ts'
import { createUnknownLog } from '../../src/main/parti/unknown-log.ts'
import { createFakeClock } from '../fake-clock.ts'
import { ScriptedSocket } from './scripted-socket.ts'

const nextLocal = createLocalNumbers()

/** Parti's sockets over scripted ones. */
function setUp() {
  const clock = createFakeClock(0)
  const unknown = createUnknownLog({ clock, redact: (text) => text })
  const sockets = createPartiSockets({ hosts: ['ws://a', 'ws://b'], clock, random: () => 0.5, unknown })
  const made: { socket: ScriptedSocket; at: number }[] = []
  sockets.start((url) => {
    const socket = new ScriptedSocket(url)
    made.push({ socket, at: clock.elapsed() })
    return socket.asWebSocket()
  })
  const subscribe = (userId: number) => sockets.subscribe(publicChat(userId, nextLocal), { onValue: () => undefined })
  return { clock, sockets, made, subscribe, states: () => [...sockets.reports.getState().values()] }
}

describe('the sockets of all subscriptions', () => {
  it('tell no more of one that nobody listens to, also where frames were still to be told', () => {
    const { clock, made, subscribe, states } = setUp()
    const stop = subscribe(7)
    clock.advance(1_000)
    const socket = made[0]?.socket
    socket?.open()
    for (const text of ['x', 'y']) socket?.frame(text)
    expect(states()).toMatchObject([{ subject: 7, frames: 1 }])
    stop()
    clock.advance(2_000)
    expect(states()).toEqual([])
  })

  const step = fc.oneof(
    fc.record({ kind: fc.constant('subscribe' as const), pick: fc.nat(4) }),
    fc.record({
      kind: fc.constantFrom('leave', 'open', 'frame', 'refuse', 'close', 'wait', 'wait long', 'reconnect'),
      pick: fc.nat(40),
    }),
  )

  it('are one for each topic that somebody listens to, and never come close together', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (script) => {
        const { clock, sockets, made, subscribe, states } = setUp()
        const listening: { userId: number; stop: () => void }[] = []
        for (const { kind, pick } of script) {
          const socket = made[pick % Math.max(1, made.length)]?.socket
          if (kind === 'subscribe') listening.push({ userId: pick, stop: subscribe(pick) })
          if (kind === 'leave') listening.splice(pick % Math.max(1, listening.length), 1)[0]?.stop()
          if (kind === 'open' && socket?.terminated === false) socket.open()
          if (kind === 'frame') socket?.frame('x')
          if (kind === 'refuse') socket?.refuse()
          if (kind === 'close') socket?.close(1008)
          if (kind === 'wait') clock.advance(pick * 10)
          if (kind === 'wait long') clock.advance(70_000)
          if (kind === 'reconnect') sockets.reconnect()

          const alive = made.filter((each) => !each.socket.terminated)
          const topics = new Set(listening.map(({ userId }) => userId))
          expect(states().map(({ subject }) => subject)).toHaveLength(topics.size)
          expect(alive.length).toBeLessThanOrEqual(topics.size)
        }
        // Whatever happened, everybody has a socket again in the end.
        clock.advance(400_000)
        const topics = new Set(listening.map(({ userId }) => userId))
        expect(made.filter((each) => !each.socket.terminated)).toHaveLength(topics.size)
        const spans = made.slice(1).map(({ at }, index) => at - (made[index]?.at ?? 0))
        expect(spans.every((span) => span >= 250)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
