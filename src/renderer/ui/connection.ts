import type { BridgeFailure } from '#shared/bridge/errors.ts'
import type { AppStatus, RestStatus, SocketStatus } from '#shared/model/status.ts'
import { strings } from '#shared/strings/strings.ts'
import type { MarkKind } from './mark-kind.ts'

/** How the app hears of Parti, in one word. */
export type ConnectionKind = 'untold' | 'asking' | 'idle' | 'both' | 'poll-only' | 'push-only' | 'unreachable'

/** The sign that stands before its words. */
export const connectionMarks: Record<ConnectionKind, MarkKind> = {
  untold: 'warning',
  asking: 'busy',
  idle: 'faint',
  both: 'full',
  'poll-only': 'ring',
  'push-only': 'ring',
  unreachable: 'warning',
}

interface Known {
  /** Null until main has told. */
  status: AppStatus | null
  /** Why main will not tell. */
  failure: BridgeFailure | null
  followsNobody: boolean
}

/** How the app hears of Parti. Without followed channels nothing is asked, so an earlier failure means nothing. */
export function connectionOf({ status, failure, followsNobody }: Known): ConnectionKind {
  if (failure !== null) return 'untold'
  if (followsNobody) return 'idle'
  const rest = status?.rest.state ?? 'unknown'
  const isPushed = status?.push.state === 'open'
  if (rest === 'reachable') return isPushed ? 'both' : 'poll-only'
  if (rest === 'unreachable') return isPushed ? 'push-only' : 'unreachable'
  return 'asking'
}

/** The status bar's sentence, with the age of the last word from Parti. */
export function connectionWords(kind: ConnectionKind, status: AppStatus | null, now: number): string {
  const polled = status?.rest.answeredAt ?? 0
  const pushed = status?.push.heardAt ?? 0
  if (kind === 'both') return strings.connection.both(now - Math.max(polled, pushed))
  if (kind === 'poll-only') return strings.connection.pollOnly(now - polled)
  if (kind === 'push-only') return strings.connection.pushOnly(now - pushed)
  return strings.connection[kind]
}

/** Parti does not answer: nothing arrives any more, or only what is pushed. */
export type OutageKind = Extract<ConnectionKind, 'unreachable' | 'push-only'>

/** True while questions stay unanswered. */
export const isOutage = (kind: ConnectionKind): kind is OutageKind => kind === 'unreachable' || kind === 'push-only'

/** What an outage means for what is on show. */
export function outageWords(kind: OutageKind, { answeredAt }: RestStatus, now: number): string {
  const words = strings.offline[kind]
  return answeredAt === null ? words.noAnswer : words.lastAnswer(now - answeredAt)
}

const restDetail = ({ host, answeredAt }: RestStatus, now: number): string =>
  host === null || answeredAt === null
    ? strings.connection.neverPolled
    : strings.connection.polled(host, now - answeredAt)

function pushState({ state, host, retryAt }: SocketStatus, now: number): string {
  const words = strings.connection.push
  if (state === 'open') return words.open(host ?? '')
  if (state === 'waiting') return words.waiting(Math.max(0, (retryAt ?? now) - now))
  return words[state]
}

/** The same in detail, one line for polling and one for push. */
export function connectionDetail({ rest, push }: AppStatus, now: number): string {
  const because =
    push.state !== 'open' && push.reason !== '' ? ` (${strings.connection.push.because(push.reason)})` : ''
  return `${restDetail(rest, now)}\n${pushState(push, now)}${because}`
}
