import type { Message } from '@jellybrick/dbus-next'
import type { Cancel, Clock } from '#shared/clock.ts'
import { systemClock } from '../system-clock.ts'
import { connectSessionBus, sessionBusAddress, type SessionBus } from './session-bus.ts'
import {
  concernsTrayHost,
  hostQuestion,
  isNewWatcher,
  saysHostRegistered,
  subscriptions,
} from './tray-host-messages.ts'

/** Whether a panel shows tray items (Linux): `unknown` until the desktop answered. */
export type TrayHostState = 'unknown' | 'present' | 'absent'

const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 60_000

interface Dependencies {
  /** The session bus; the login's own by default. */
  address?: string
  clock?: Clock
  /**
   * Runs on every change. `generation` grows by one each time a host comes (1 is the first) or is replaced by another. An
   * item that was made under a lower generation may not be shown: Chromium registers it once and never again.
   */
  onChange: (state: TrayHostState, generation: number) => void
}

/** Follows whether the Linux desktop can show tray items. Without a session bus it says `absent` once. */
export function watchTrayHost({ address, clock = systemClock, onChange }: Dependencies): { stop: () => void } {
  const busAddress = address ?? sessionBusAddress()
  let state: TrayHostState = 'unknown'
  let generation = 0
  /** The bus name of the watcher that holds the items; null when they must be registered again. */
  let registrar: string | null = null
  let questions = 0
  let bus: SessionBus | null = null
  let wasConnected = false
  let retryMs = FIRST_RETRY_MS
  let cancelRetry: Cancel | null = null
  let stopped = false

  function settle(next: 'present' | 'absent', watcher: string | null): void {
    if (stopped) return
    const isNewHost = next === 'present' && (state !== 'present' || watcher !== registrar)
    registrar = watcher
    if (next === state && !isNewHost) return
    state = next
    if (isNewHost) generation += 1
    onChange(state, generation)
  }

  /** Only the answer to the latest question counts: the watcher may have changed meanwhile. */
  async function ask({ dbus, call }: SessionBus): Promise<void> {
    questions += 1
    const question = questions
    // An error says that there is no watcher, or none that can tell; Chromium takes both for "no tray".
    const reply = await call(hostQuestion(dbus)).catch(() => null)
    if (question !== questions) return
    settle(reply !== null && saysHostRegistered(reply) ? 'present' : 'absent', reply?.sender ?? null)
  }

  function onMessage(message: Message): void {
    if (bus === null || !concernsTrayHost(message)) return
    if (isNewWatcher(message)) registrar = null
    void ask(bus)
  }

  function onLost(): void {
    bus = null
    questions += 1
    settle('absent', null)
    if (!wasConnected) return
    cancelRetry = clock.after(retryMs, start)
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
  }

  async function connect(on: string): Promise<void> {
    const connection = await connectSessionBus({ address: on, onMessage, onLost })
    if (stopped) return connection.close()
    bus = connection
    await Promise.all(subscriptions(connection.dbus).map(connection.call))
    wasConnected = true
    retryMs = FIRST_RETRY_MS
    await ask(connection)
  }

  function start(): void {
    // Never before watchTrayHost has returned.
    if (busAddress === null) queueMicrotask(onLost)
    else connect(busAddress).catch(onLost)
  }

  start()
  return {
    stop() {
      stopped = true
      cancelRetry?.()
      bus?.close()
    },
  }
}
