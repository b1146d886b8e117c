import type { SocketStatus } from './status.ts'

/** How one host stands. */
export interface HostReport {
  kind: 'rest' | 'ws'
  /** Base URL, or full WebSocket URL. */
  url: string
  /** Asked first, or connected to. */
  isInUse: boolean
  outcome: 'untried' | 'answered' | 'failed'
  /** Why it failed; empty otherwise. */
  reason: string
  /** When that was, ms since 1970; null while untried. */
  at: number | null
  /** It asked to be left alone until then (Retry-After), ms since 1970; null when it did not. */
  restsUntil: number | null
  /** Routes that this host said it does not have, by pattern. */
  lacks: string[]
}

/** How one subscription stands. */
export interface SocketReport {
  /** Parti's name of the topic. */
  topic: string
  /** The number that the subscription is for, a user's or a livestream's; null where it is for everybody. */
  subject: number | null
  /** Text frames that came since start. */
  frames: number
  /** When the last of them came, ms since 1970. */
  frameAt: number | null
  status: SocketStatus
}

/** What is asked of Parti over REST. */
export interface RequestReport {
  /** Requests since start. */
  total: number
  /** Requests within the last minute. */
  lastMinute: number
  /** Questions that wait for their turn. */
  waiting: number
}
