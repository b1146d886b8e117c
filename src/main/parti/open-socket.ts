import { WebSocket, type ClientOptions } from 'ws'
import { PARTI_ORIGIN, USER_AGENT } from './browser-identity.ts'
import { ProxiedAgent } from './proxied-agent.ts'
import type { ResolveProxy } from './proxy-rule.ts'
import type { OpenSocket } from './supervised-socket.ts'

const OPTIONS: ClientOptions & { closeTimeout: number } = {
  // What the guide sends; whether Parti turns others away is unknown.
  origin: PARTI_ORIGIN,
  headers: { 'User-Agent': USER_AGENT },
  handshakeTimeout: 10_000,
  maxPayload: 1024 * 1024,
  // Frames are small and rare: compression would cost more memory than it saves traffic.
  perMessageDeflate: false,
  // How long a peer that says goodbye may keep the line before it is cut (ws would wait 30 s).
  closeTimeout: 2000,
}

/** Connects to Parti's sockets the way the desktop's settings say. What it returns throws where a URL is none. */
export function createOpenSocket(resolveProxy: ResolveProxy): OpenSocket {
  const agent = new ProxiedAgent(resolveProxy)
  return (url) => new WebSocket(url, { ...OPTIONS, agent })
}
