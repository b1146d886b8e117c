import { WebSocket, type ClientOptions } from 'ws'
import { PARTI_ORIGIN, USER_AGENT } from './browser-identity.ts'

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

/** Begins to connect to one of Parti's sockets. Throws where `url` is no WebSocket URL. */
export const openPartiSocket = (url: string): WebSocket => new WebSocket(url, OPTIONS)
