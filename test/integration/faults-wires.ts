import type { WebSocket } from 'ws'
import { createOpenSocket } from '../../src/main/parti/open-socket.ts'
import type { ResolveProxy } from '../../src/main/parti/proxy-rule.ts'
import type { OpenSocket } from '../../src/main/parti/supervised-socket.ts'

/** The app's real sockets, and what is under way on them. */
export interface WatchedSockets {
  open: OpenSocket
  /** Every attempt to connect, in ms of the app's time. */
  attempts: { url: string; at: number }[]
  /** Resolves once the latest of the attempts is given up, in real time: a handshake has a limit of its own. */
  givenUp(): Promise<void>
  /** Whether a socket is being opened or a ping is under way, to a side that answers. */
  isBusy(): boolean
  /** The other side answers no more, or does again. */
  setMute(isMute: boolean): void
}

/** Sockets that tell when they are done, so that nobody has to guess how long a handshake takes. */
export function watchSockets(resolveProxy: ResolveProxy, now: () => number): WatchedSockets {
  const openReally = createOpenSocket(resolveProxy)
  const attempts: { url: string; at: number }[] = []
  const busy = new Set<WebSocket>()
  let latest: WebSocket | null = null
  let isMute = false

  function open(url: string): WebSocket {
    attempts.push({ url, at: now() })
    const socket = openReally(url)
    const ping = socket.ping.bind(socket)
    latest = socket
    busy.add(socket)
    for (const event of ['open', 'close', 'pong'] as const) socket.on(event, () => busy.delete(socket))
    return Object.assign(socket, {
      ping: () => {
        busy.add(socket)
        ping()
      },
    })
  }

  return {
    open,
    attempts,
    // Not by `once` of node:events, which takes the error before the end for a failure.
    givenUp: () => new Promise((resolve) => void latest?.once('close', () => resolve())),
    isBusy: () => !isMute && busy.size > 0,
    setMute(mute) {
      isMute = mute
      // What was asked of a mute side is answered much later or never.
      busy.clear()
    },
  }
}
