import type { Message } from '@jellybrick/dbus-next'
import type { Cancel, Clock } from '#shared/clock.ts'
import { systemClock } from '../system-clock.ts'
import { connectSessionBus, sessionBusAddress, type SessionBus } from './session-bus.ts'

/** Whether a panel shows tray items (Linux): `unknown` until the desktop answered. */
export type TrayHostState = 'unknown' | 'present' | 'absent'

const WATCHER = 'org.kde.StatusNotifierWatcher'
const WATCHER_PATH = '/StatusNotifierWatcher'
const BUS = 'org.freedesktop.DBus'
const MATCH_RULES = [
  `type='signal',sender='${BUS}',interface='${BUS}',member='NameOwnerChanged',arg0='${WATCHER}'`,
  `type='signal',sender='${WATCHER}',interface='${WATCHER}',member='StatusNotifierHostRegistered'`,
  `type='signal',sender='${WATCHER}',interface='${WATCHER}',member='StatusNotifierHostUnregistered'`,
]

const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 60_000

interface Dependencies {
  /** The session bus; the login's own by default. */
  address?: string
  clock?: Clock
  /**
   * Runs on every change. `generation` grows by one each time a host comes (1 is the first) or is replaced by another. An
   * item that was made under a lower generation is not shown: Chromium registers it once and never again.
   */
  onChange(state: TrayHostState, generation: number): void
}

/** Follows whether the Linux desktop can show tray items. Without a session bus it says `absent` once. */
export function watchTrayHost({ address, clock = systemClock, onChange }: Dependencies): { stop(): void } {
  const busAddress = address ?? sessionBusAddress()
  let state: TrayHostState = 'unknown'
  let generation = 0
  /** The bus name of the watcher that an item would be registered with; null when that must be done again. */
  let registrar: string | null = null
  let question = 0
  let bus: SessionBus | null = null
  let wasConnected = false
  let retryMs = FIRST_RETRY_MS
  let cancelRetry: Cancel | null = null
  let stopped = false

  function settle(next: 'present' | 'absent', owner: string | null): void {
    const isNew = next === 'present' && (state !== 'present' || owner !== registrar)
    registrar = owner
    if (next === state && !isNew) return
    state = next
    if (isNew) generation += 1
    onChange(state, generation)
  }

  /** Asks anew. Only the answer to the latest question counts, as the watcher may have changed meanwhile. */
  async function ask({ dbus, call }: SessionBus): Promise<void> {
    question += 1
    const asked = question
    const current = (): boolean => asked === question && !stopped
    const message = new dbus.Message({
      destination: WATCHER,
      path: WATCHER_PATH,
      interface: `${BUS}.Properties`,
      member: 'Get',
      signature: 'ss',
      body: [WATCHER, 'IsStatusNotifierHostRegistered'],
      flags: dbus.MessageFlag.NO_AUTO_START,
    })
    try {
      const answer = await call(message)
      if (current()) settle(isTrue(answer) ? 'present' : 'absent', answer?.sender ?? null)
    } catch {
      // Nobody owns the name, or its owner cannot tell: Chromium takes both for "no tray".
      if (current()) settle('absent', null)
    }
  }

  function onMessage(message: Message): void {
    if (bus === null || !concernsTrayHost(message)) return
    if (message.member === 'NameOwnerChanged') registrar = null
    void ask(bus)
  }

  function onLost(): void {
    bus = null
    question += 1
    settle('absent', null)
    if (!wasConnected) return
    cancelRetry = clock.after(retryMs, () => void connect())
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
  }

  async function connect(): Promise<void> {
    if (busAddress === null) return settle('absent', null)
    const connection = await connectSessionBus({ address: busAddress, onMessage, onLost })
    if (stopped) return connection.close()
    bus = connection
    try {
      for (const rule of MATCH_RULES) await connection.call(addMatch(connection, rule))
    } catch {
      return
    }
    wasConnected = true
    retryMs = FIRST_RETRY_MS
    await ask(connection)
  }

  void connect()
  return {
    stop() {
      stopped = true
      cancelRetry?.()
      bus?.close()
    },
  }
}

const addMatch = ({ dbus }: SessionBus, rule: string): Message =>
  new dbus.Message({
    destination: BUS,
    path: '/org/freedesktop/DBus',
    interface: BUS,
    member: 'AddMatch',
    signature: 's',
    body: [rule],
  })

const concernsTrayHost = ({ interface: source, member, body }: Message): boolean =>
  (source === BUS && member === 'NameOwnerChanged' && body[0] === WATCHER) ||
  (source === WATCHER && (member === 'StatusNotifierHostRegistered' || member === 'StatusNotifierHostUnregistered'))

/** Whether a reply to `Properties.Get` holds the boolean true. */
function isTrue(answer: Message | null): boolean {
  const variant = answer?.body[0]
  return typeof variant === 'object' && variant !== null && 'value' in variant && variant.value === true
}
