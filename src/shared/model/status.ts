/** What became of the last request to one host. */
export interface HostTrial {
  /** Base URL. */
  host: string
  outcome: 'answered' | 'failed'
  /** Why it failed, in the words of the network stack; empty after an answer. */
  reason: string
  /** ms since 1970. */
  at: number
}

/** How the REST side stands. `unknown` until the first answer or failure. */
export interface RestStatus {
  state: 'unknown' | 'reachable' | 'unreachable'
  /** The host that answered last; null when none did yet. */
  host: string | null
  /** The latest trial of every host, in the order of the list. */
  trials: HostTrial[]
  /** When a host last answered, ms since 1970. */
  answeredAt: number | null
}

/** How one supervised socket stands. */
export interface SocketStatus {
  state: 'connecting' | 'open' | 'waiting' | 'stopped'
  /** The host in use or tried last. */
  host: string | null
  /** When the socket last gave a sign of life (frame or pong), ms since 1970. */
  heardAt: number | null
  /** When the next attempt is due, ms since 1970; null unless `waiting`. */
  retryAt: number | null
  /** Attempts that ended without a connection, and connections that were lost, since start. */
  failures: number
  /** Why the last one ended; empty before the first failure. */
  reason: string
}

/** A lasting fact that the user should know because something of theirs is touched by it. */
export type Notice =
  | { code: 'document-set-aside'; document: string; keptAt: string; restoredFrom: string | null }
  | { code: 'document-newer'; document: string; keptAt: string }
  | { code: 'archive-set-aside'; keptAt: string }
  | { code: 'archive-newer'; path: string }
  | { code: 'archive-unavailable'; reason: string }
  /** Chats go on, but what is said is not written down, or not yet. */
  | { code: 'chat-live-only'; reason: string }
  | { code: 'no-tray' }
  | { code: 'no-popups' }
  | { code: 'sound-missing'; name: string }
  /** `name` is null for a sound of the app. */
  | { code: 'sound-failed'; name: string | null; reason: string }
  /** More channels are live whose chats are to be kept than can be at once. */
  | { code: 'chats-not-kept'; most: number }

/** The state of the app as a whole. */
export interface AppStatus {
  rest: RestStatus
  push: SocketStatus
  notices: Notice[]
}
