import type { EventEmitter } from 'node:events'
import { Message, sessionBus, type MessageBus } from '@jellybrick/dbus-next'

/** What `callBus` sends. */
export interface BusCall {
  destination: string
  path: string
  interface: string
  member: string
  signature?: string
  body?: unknown[]
}

/** Connects to the session bus, or to the bus at `address`; rejects when there is none. */
export async function openBus(address?: string): Promise<MessageBus> {
  const bus = sessionBus(address === undefined ? {} : { busAddress: address })
  const events: EventEmitter = bus
  await new Promise<void>((resolve, reject) => {
    bus.once('connect', resolve)
    events.once('error', reject)
  })
  // Without a listener, the end of the bus after a test would be thrown.
  events.on('error', () => {})
  return bus
}

/** The values that a method answers; rejects with a `DBusError` when it answers with an error. */
export async function callBus(bus: MessageBus, call: BusCall): Promise<unknown[]> {
  const reply = await bus.call(new Message(call))
  return reply?.body ?? []
}

/** Has signals that match `rule` delivered to the bus's `message` event. */
export const addMatch = (bus: MessageBus, rule: string): Promise<unknown[]> =>
  callBus(bus, {
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'AddMatch',
    signature: 's',
    body: [rule],
  })
