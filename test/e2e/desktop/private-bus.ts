import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A session bus of its own, with nothing on it. */
export interface PrivateBus {
  address: string
  /** Ends the bus and with it every connection. */
  stop(): Promise<void>
}

/** Starts a `dbus-daemon`; rejects where it is not installed (Debian package `dbus`). `address` fixes where it listens. */
export async function startPrivateBus(address?: string): Promise<PrivateBus> {
  const place = address === undefined ? [] : [`--address=${address}`]
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address', ...place], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(daemon, 'spawn')
  const exited = once(daemon, 'exit')
  const [line] = await Promise.race([
    once(createInterface(daemon.stdout), 'line'),
    exited.then(() => {
      throw new Error('dbus-daemon ended before it told its address')
    }),
  ])
  return {
    address: String(line),
    async stop() {
      daemon.kill('SIGKILL')
      await exited
    },
  }
}
