import { channelOf, contract, type Group } from '#shared/bridge/contract.ts'
import { BridgeError, type Answer } from '#shared/bridge/errors.ts'
import { MIRROR_ACKNOWLEDGE, MIRROR_PUSH, MIRROR_STOP, type MirrorPush } from '#shared/bridge/mirror-protocol.ts'
import type { Clock } from '#shared/clock.ts'
import { z } from 'zod'
import { reasonOf } from '../reason-of.ts'
import { mayUse, type Caller } from './gate.ts'
import { guards } from './guards.ts'
import type { Handlers, KeyedSource, MirrorSource } from './handlers.ts'
import { keyedSource } from './keyed-source.ts'
import { createMirrorFeed, type MirrorFeed, type Pace } from './mirror-feed.ts'

/** A window as the bridge needs it. */
export interface BridgeWindow extends Caller {
  id: number
  pace(): Pace
  post(channel: string, message: MirrorPush): void
}

/** The carrier of the messages: Electron's IPC in the app, a plain object in tests. */
export interface BridgeTransport {
  handle(channel: string, answer: (window: BridgeWindow, args: unknown) => Promise<Answer<unknown>>): void
}

/** What the owner of the windows tells the bridge. */
export interface Bridge {
  paceChanged(windowId: number): void
  /** The window is gone, reloaded, or its renderer died: all it subscribed to ends. */
  forget(windowId: number): void
}

interface Dependencies {
  transport: BridgeTransport
  handlers: Handlers
  clock: Clock
  /** Told of every failure that is the app's own fault. */
  onFault(error: unknown): void
}

const count = z.number().int().nonnegative()
const subscriptionArgs = z.object({ subscription: count })
const acknowledgeArgs = z.object({ subscription: count, seq: count })

/** Serves the contract over the transport; every message passes the gate and its guard before anything else runs. */
export function serveBridge({ transport, handlers, clock, onFault }: Dependencies): Bridge {
  const feeds = new Map<number, Map<number, MirrorFeed>>()
  const feedsOf = (window: { id: number }): Map<number, MirrorFeed> => feeds.get(window.id) ?? new Map()

  function serve<Args>(
    channel: string,
    group: string | null,
    guard: z.ZodType<Args>,
    run: (window: BridgeWindow, args: Args) => unknown,
  ): void {
    transport.handle(channel, async (window, args) => {
      try {
        if (!mayUse(window, group)) throw new BridgeError('forbidden', channel)
        const checked = guard.safeParse(args)
        if (!checked.success) throw new BridgeError('invalid-arguments', checked.error.message)
        return { ok: true, value: await run(window, checked.data) }
      } catch (error) {
        if (!(error instanceof BridgeError)) onFault(error)
        return { ok: false, error: failureOf(error) }
      }
    })
  }

  function startMirror(window: BridgeWindow, subscription: number, source: KeyedSource<unknown>): unknown {
    const own = feedsOf(window)
    own.get(subscription)?.stop()
    const feed = createMirrorFeed({
      source,
      pace: () => window.pace(),
      post: (batch) => window.post(MIRROR_PUSH, { subscription, batch }),
      clock,
    })
    feeds.set(window.id, own.set(subscription, feed))
    return feed.snapshot()
  }

  for (const group of Object.keys(contract) as Group[]) {
    const served = handlers[group] as Record<string, unknown>
    const guarded = guards[group] as Record<string, z.ZodType>
    for (const [name, entry] of Object.entries(contract[group])) {
      const channel = channelOf(group, name)
      if (entry.kind === 'call') {
        const call = served[name] as (args: unknown, caller: Caller) => unknown
        serve(channel, group, guarded[name] ?? z.never(), (window, args) => call(args, window))
      } else {
        const source = served[name] as MirrorSource<unknown> | ((of: unknown) => KeyedSource<unknown>)
        const guard = subscriptionArgs.extend({ of: guarded[name] ?? z.undefined().optional() })
        serve(channel, group, guard, (window, { subscription, of }) =>
          startMirror(window, subscription, typeof source === 'function' ? source(of) : keyedSource(source)),
        )
      }
    }
  }
  serve(MIRROR_ACKNOWLEDGE, null, acknowledgeArgs, (window, { subscription, seq }) =>
    feedsOf(window).get(subscription)?.acknowledge(seq),
  )
  serve(MIRROR_STOP, null, subscriptionArgs, (window, { subscription }) => {
    feedsOf(window).get(subscription)?.stop()
    feedsOf(window).delete(subscription)
  })

  return {
    paceChanged(windowId) {
      for (const feed of feedsOf({ id: windowId }).values()) feed.paceChanged()
    },
    forget(windowId) {
      for (const feed of feedsOf({ id: windowId }).values()) feed.stop()
      feeds.delete(windowId)
    },
  }
}

const failureOf = (error: unknown): Extract<Answer<never>, { ok: false }>['error'] =>
  error instanceof BridgeError
    ? { code: error.code, detail: error.message }
    : { code: 'internal', detail: reasonOf(error) }
