import { EventEmitter } from 'node:events'
import type { Message, MessageBus } from '@jellybrick/dbus-next'

/** The classes of the D-Bus library, which is loaded on first use: nothing before the first window waits for it. */
export type DBus = typeof import('@jellybrick/dbus-next')

/** One connection to the user's session bus. */
export interface SessionBus {
  dbus: DBus
  /** Rejects when the callee answers with an error; never settles once the connection is lost. */
  call: (message: Message) => Promise<Message | null>
  close: () => void
}

interface Dependencies {
  /** A D-Bus address such as `unix:path=/run/user/1000/bus`. */
  address: string
  onMessage: (message: Message) => void
  /** Runs once, when the connection is lost or was never made; not after `close`. */
  onLost: () => void
}

/** Where the session bus of this login is, or null where there is none. Same order as libdbus. */
export function sessionBusAddress(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env['DBUS_SESSION_BUS_ADDRESS']) return env['DBUS_SESSION_BUS_ADDRESS']
  return env['XDG_RUNTIME_DIR'] ? `unix:path=${env['XDG_RUNTIME_DIR']}/bus` : null
}

/**
 * Runs `listener` when the other side ends the connection. The library tells of errors on the bus, but of an orderly end
 * only on a connection object that it keeps to itself; tray-host.test.ts fails if a later version hides it elsewhere.
 */
function whenEnded(bus: MessageBus, listener: () => void): void {
  const connection: unknown = Reflect.get(bus, '_connection')
  if (connection instanceof EventEmitter) connection.on('end', listener)
}

/** Connects to a session bus. What is called before the connection stands is sent when it does. */
export async function connectSessionBus({ address, onMessage, onLost }: Dependencies): Promise<SessionBus> {
  const dbus = await import('@jellybrick/dbus-next')
  const bus = dbus.sessionBus({ busAddress: address })
  const events: EventEmitter = bus
  let over = false

  const lost = (): void => {
    if (over) return
    over = true
    onLost()
  }
  events.on('error', lost)
  whenEnded(bus, lost)
  bus.on('message', (message) => {
    if (!over) onMessage(message)
  })

  return {
    dbus,
    call: (message) => bus.call(message),
    close() {
      over = true
      bus.disconnect()
    },
  }
}
