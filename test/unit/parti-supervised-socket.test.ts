import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { superviseSocket } from '../../src/main/parti/supervised-socket.ts'
import { createTurnstile } from '../../src/main/parti/turnstile.ts'
import { createFakeClock } from '../fake-clock.ts'
import { ScriptedSocket } from './scripted-socket.ts'

const failToOpen = (url: string): never => {
  throw new SyntaxError(`Invalid URL: ${url}`)
}

const HOSTS = ['ws://a', 'ws://b', 'ws://c']

function supervise(random: () => number = () => 1) {
  const clock = createFakeClock(0)
  const sockets: ScriptedSocket[] = []
  const frames: string[] = []
  let openings = 0
  const openSocket = (url: string): WebSocket => {
    const socket = new ScriptedSocket(url)
    sockets.push(socket)
    return socket.asWebSocket()
  }
  const supervised = superviseSocket({
    hosts: HOSTS,
    clock,
    random,
    hello: 'hello',
    onFrame: (text) => frames.push(text),
    onOpen: () => {
      openings += 1
    },
  })
  supervised.start(openSocket)
  const latest = (): ScriptedSocket => {
    const socket = sockets.at(-1)
    if (socket === undefined) throw new Error('no socket was opened')
    return socket
  }
  return {
    clock,
    sockets,
    frames,
    latest,
    supervised,
    state: () => supervised.status.getState(),
    openings: () => openings,
  }
}

/** Plays `count` failed handshakes, and returns the pauses between them in ms. */
function pausesAfterFailures({ clock, latest, state }: ReturnType<typeof supervise>, count: number): number[] {
  return Array.from({ length: count }, () => {
    latest().refuse()
    const pause = (state().retryAt ?? Number.NaN) - clock.now()
    clock.advance(pause)
    return pause
  })
}

describe('a supervised socket', () => {
  it('subscribes after opening and hands out text frames only', () => {
    const { latest, frames, state, openings } = supervise()
    expect(state()).toMatchObject({ state: 'connecting', host: 'ws://a', heardAt: null, failures: 0 })
    expect(latest().sent).toEqual([])
    latest().open()
    expect(latest().sent).toEqual(['hello'])
    expect(openings()).toBe(1)
    latest().frame('{"a":1}')
    latest().emit('message', Buffer.from([1, 2]), true)
    expect(frames).toEqual(['{"a":1}'])
    expect(state()).toMatchObject({ state: 'open', heardAt: 0, retryAt: null, failures: 0, reason: '' })
  })

  it('pings only after 25 s of silence', () => {
    const { clock, latest } = supervise()
    latest().open()
    clock.advance(24_999)
    latest().frame('x')
    clock.advance(24_999)
    expect(latest().pings).toBe(0)
    clock.advance(1)
    expect(latest().pings).toBe(1)
  })

  it('lives through any silence as long as pings are answered', () => {
    const { clock, latest, sockets, state } = supervise()
    latest().open()
    for (let round = 0; round < 200; round += 1) {
      clock.advance(25_000)
      latest().emit('pong')
    }
    expect(latest().pings).toBe(200)
    expect(sockets).toHaveLength(1)
    expect(state()).toMatchObject({ state: 'open', heardAt: 200 * 25_000 })
  })

  it('tells once a second when it heard last, however much it hears', () => {
    const { clock, latest, state } = supervise()
    latest().open()
    latest().frame('a')
    clock.advance(999)
    latest().frame('b')
    expect(state()).toMatchObject({ heardAt: 0 })
    clock.advance(1)
    latest().frame('c')
    expect(state()).toMatchObject({ heardAt: 1000 })
  })

  it('is dead 10 s after an unanswered ping, and cuts the line', () => {
    const { clock, latest, state } = supervise()
    latest().open()
    clock.advance(34_999)
    expect(state().state).toBe('open')
    clock.advance(1)
    expect(latest().terminated).toBe(true)
    expect(state()).toMatchObject({ state: 'waiting', failures: 1, reason: 'no answer to a ping' })
  })

  it('waits up to twice as long after every failure, at most 60 s', () => {
    const harness = supervise()
    expect(pausesAfterFailures(harness, 8)).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000])
    expect(harness.state()).toMatchObject({ state: 'connecting', failures: 8, reason: 'connect ECONNREFUSED' })
  })

  it('takes a random part of that pause', () => {
    expect(
      pausesAfterFailures(
        supervise(() => 0.25),
        3,
      ),
    ).toEqual([250, 500, 1000])
  })

  it('tries the next host after a failed handshake, round and round', () => {
    const harness = supervise()
    pausesAfterFailures(harness, 4)
    expect(harness.sockets.map((socket) => socket.url)).toEqual(['ws://a', 'ws://b', 'ws://c', 'ws://a', 'ws://b'])
  })

  it('stays with a host that opened, and forgets the failures only after 30 s of health', () => {
    const harness = supervise()
    const { clock, latest, state } = harness
    pausesAfterFailures(harness, 1)
    latest().open()
    clock.advance(20_000)
    latest().close()
    expect(state().retryAt).toBe(clock.now() + 2000)
    clock.advance(2000)
    expect(latest().url).toBe('ws://b')

    latest().open()
    clock.advance(20_000)
    latest().frame('x')
    clock.advance(10_000)
    latest().close()
    expect(state().retryAt).toBe(clock.now() + 1000)
    clock.advance(1000)
    expect(latest().url).toBe('ws://b')
  })

  it('goes through the others in order when the host that worked fails', () => {
    const harness = supervise()
    pausesAfterFailures(harness, 1)
    harness.latest().open()
    harness.clock.advance(20_000)
    harness.latest().frame('x')
    harness.clock.advance(10_000)
    harness.latest().close()
    harness.clock.advance(1000)
    pausesAfterFailures(harness, 3)
    expect(harness.sockets.slice(2).map((socket) => socket.url)).toEqual(['ws://b', 'ws://a', 'ws://c', 'ws://b'])
  })

  it('leaves a host that opens but never lasts', () => {
    const { clock, latest, sockets, state } = supervise()
    for (let round = 0; round < 3; round += 1) {
      latest().open()
      latest().close()
      clock.advance((state().retryAt ?? 0) - clock.now())
    }
    expect(sockets.map((socket) => socket.url)).toEqual(['ws://a', 'ws://a', 'ws://a', 'ws://b'])
  })

  it('reconnects at once when asked, and ignores the old socket from then on', () => {
    const { sockets, latest, supervised, frames, state } = supervise()
    const old = latest()
    old.open()
    supervised.reconnect()
    expect(old.terminated).toBe(true)
    expect(sockets).toHaveLength(2)
    old.frame('stale')
    old.emit('error', new Error('stale'))
    old.close()
    expect(frames).toEqual([])
    expect(state()).toMatchObject({ state: 'connecting', failures: 0, reason: '' })
    latest().open()
    latest().frame('fresh')
    expect(frames).toEqual(['fresh'])
  })

  it('does not connect twice when asked to reconnect during a pause', () => {
    const { clock, latest, sockets, supervised } = supervise()
    latest().refuse()
    supervised.reconnect()
    clock.advance(60_000)
    expect(sockets).toHaveLength(2)
  })

  it('leaves a host that says no for the next, and returns to it only after a longer while', () => {
    const harness = supervise()
    const { clock, latest, state } = harness
    latest().fail('Unexpected server response: 403')
    expect(state().retryAt).toBe(1000)
    clock.advance(1000)
    latest().open()
    latest().close(1008)
    clock.advance(2000)
    expect(latest().url).toBe('ws://c')
    latest().refuse()
    expect(state().retryAt).toBe(clock.now() + 60_000)
    clock.advance(60_000)
    expect(latest().url).toBe('ws://a')
  })

  it('never gives up on a host that says no', () => {
    const harness = supervise(() => 0)
    const pauses = Array.from({ length: 12 }, () => {
      harness.latest().fail('Unexpected server response: 429')
      const pause = (harness.state().retryAt ?? Number.NaN) - harness.clock.now()
      harness.clock.advance(pause)
      return pause
    })
    expect(pauses).toEqual([0, 0, 30_000, 60_000, 120_000, ...Array.from({ length: 7 }, () => 150_000)])
  })

  it('waits at its turnstile before every attempt, and not twice', () => {
    const clock = createFakeClock(0)
    const sockets: ScriptedSocket[] = []
    const turnstile = createTurnstile(clock, 250)
    const deps = { hosts: HOSTS, clock, random: () => 0, hello: '', onFrame: () => {}, turnstile }
    const { status, start, reconnect, stop } = superviseSocket(deps)
    start((url) => {
      const socket = new ScriptedSocket(url)
      sockets.push(socket)
      return socket.asWebSocket()
    })
    sockets[0]?.open()
    reconnect()
    reconnect()
    expect(sockets[0]?.terminated).toBe(true)
    expect(status.getState()).toMatchObject({ state: 'waiting', retryAt: 0 })
    clock.advance(10_000)
    expect(sockets).toHaveLength(2)
    reconnect()
    reconnect()
    stop()
    clock.advance(10_000)
    expect(sockets.filter(({ terminated }) => !terminated)).toEqual([])
    expect(status.getState().state).toBe('stopped')
  })

  it('hands binary frames out apart', () => {
    const clock = createFakeClock(0)
    const binary: Buffer[] = []
    const frames: string[] = []
    const socket = new ScriptedSocket('x')
    const deps = { hosts: HOSTS, clock, random: () => 0, hello: '' }
    const onFrame = (text: string): void => void frames.push(text)
    const openSocket = () => socket.asWebSocket()
    superviseSocket({ ...deps, onFrame, onBinary: (data) => binary.push(data) }).start(openSocket)
    socket.open()
    socket.emit('message', Buffer.from([1, 2]), true)
    expect(binary).toEqual([Buffer.from([1, 2])])
    expect(frames).toEqual([])
  })

  it('counts a socket that cannot even be made as a failure', () => {
    const clock = createFakeClock(0)
    const { status, start } = superviseSocket({ hosts: ['x'], clock, random: () => 1, hello: '', onFrame: () => {} })
    start(failToOpen)
    clock.advance(1000)
    expect(status.getState()).toMatchObject({ state: 'waiting', failures: 2, reason: 'Invalid URL: x' })
  })

  it('stays stopped', () => {
    const { clock, latest, sockets, supervised, state } = supervise()
    latest().open()
    supervised.stop()
    expect(latest().terminated).toBe(true)
    latest().close()
    supervised.reconnect()
    clock.advance(600_000)
    expect(sockets).toHaveLength(1)
    expect(state()).toMatchObject({ state: 'stopped', retryAt: null, failures: 0 })
  })

  it('does not connect when started after it was stopped', () => {
    const clock = createFakeClock(0)
    const deps = { hosts: ['x'], clock, random: () => 1, hello: '', onFrame: () => {} }
    const { status, start, stop } = superviseSocket(deps)
    stop()
    start(failToOpen)
    expect(status.getState()).toMatchObject({ state: 'stopped', host: null, failures: 0 })
  })

  it('does not come back when stopped during a pause', () => {
    const { clock, latest, sockets, supervised } = supervise()
    latest().refuse()
    supervised.stop()
    clock.advance(600_000)
    expect(sockets).toHaveLength(1)
  })

  it('keeps exactly one live socket or one planned attempt, whatever happens in whatever order', () => {
    const steps = fc.constantFrom('open', 'frame', 'pong', 'refuse', 'close', 'reconnect', 'wait', 'wait long')
    fc.assert(
      fc.property(fc.array(fc.tuple(steps, fc.nat()), { maxLength: 60 }), (script) => {
        const { clock, sockets, supervised, state } = supervise()
        for (const [step, pick] of script) {
          const socket = sockets[pick % sockets.length]
          if (step === 'open') socket?.open()
          if (step === 'frame') socket?.frame('x')
          if (step === 'pong') socket?.emit('pong')
          if (step === 'refuse') socket?.refuse()
          if (step === 'close') socket?.close()
          if (step === 'reconnect') supervised.reconnect()
          if (step === 'wait') clock.advance(5000)
          if (step === 'wait long') clock.advance(70_000)
          const alive = sockets.filter((each) => !each.terminated)
          expect(alive).toHaveLength(state().state === 'waiting' ? 0 : 1)
          expect(state().retryAt === null).toBe(state().state !== 'waiting')
        }
      }),
    )
  })
})
