import type { SocketReport } from '#shared/model/connection.ts'
import type { NamedChannel } from '#shared/model/named-channel.ts'
import { strings } from '#shared/strings/strings.ts'
import type { MarkKind } from '../ui/mark-kind.ts'
import { failureWords } from '../ui/failure-words.ts'
import { hostName } from '../ui/host-name.ts'

const words = strings.connectionWindow.sockets

/** The followed channels, keyed by user id. */
export type Names = ReadonlyMap<string, NamedChannel>

/** Topics in the order in which they are shown; others come after them. */
const ORDER = ['NewChannelLiveNotify', 'ChatPublic', 'LivestreamLiveViewersUpdate']

/** What a subscription is to, in Parti's words: `ChatPublic 353044`. */
export const rawTopic = ({ topic, subject }: SocketReport): string => (subject === null ? topic : `${topic} ${subject}`)

/** What a subscription is to, in the user's words. */
export function topicWords(socket: SocketReport, names: Names): string {
  const { topic, subject } = socket
  if (topic === 'NewChannelLiveNotify') return words.live
  if (subject === null) return topic
  if (topic === 'ChatPublic') return words.chat(names.get(String(subject))?.name ?? words.user(subject))
  if (topic !== 'LivestreamLiveViewersUpdate') return rawTopic(socket)
  const owner = [...names.values()].find(({ livestreamId }) => livestreamId === subject)
  return words.viewers(owner?.name ?? words.livestream(subject))
}

const rankOf = ({ topic }: SocketReport): number => (ORDER.includes(topic) ? ORDER.indexOf(topic) : ORDER.length)

/** The keys of the sockets in the order in which they are shown: by topic, then by name. It does not change with their state. */
export function socketOrder(sockets: ReadonlyMap<string, SocketReport>, names: Names): string[] {
  return [...sockets]
    .map(([key, socket]) => ({ key, rank: rankOf(socket), name: topicWords(socket, names) }))
    .toSorted((a, b) => a.rank - b.rank || a.name.localeCompare(b.name) || a.key.localeCompare(b.key))
    .map(({ key }) => key)
}

const MARKS: Record<SocketReport['status']['state'], MarkKind> = {
  open: 'full',
  connecting: 'busy',
  waiting: 'waits',
  stopped: 'faint',
}

/** The sign of a socket's state. */
export const socketMark = ({ status }: SocketReport): MarkKind => MARKS[status.state]

/** A socket's state: `open`, `trying again in 34 s`. */
export function socketState({ status: { state, retryAt } }: SocketReport, now: number): string {
  return state === 'waiting' ? words.waiting(Math.max(0, (retryAt ?? now) - now)) : words[state]
}

/** What came and when, and from where: `12 frames, last 2 m ago · alive 4 s ago · ws.parti.com`. */
export function socketFacts({ frames, frameAt, status: { host, heardAt } }: SocketReport, now: number): string {
  const facts = [
    frameAt === null ? words.noFrame : words.frames(frames, now - frameAt),
    heardAt === null ? null : words.heard(now - heardAt),
    host === null ? null : hostName(host),
  ]
  return facts.filter((fact) => fact !== null).join(' · ')
}

/** How often it had to begin anew, and why the last time; null where it never had to. */
export function socketTroubles({ status: { failures, reason } }: SocketReport): string | null {
  if (failures === 0) return null
  const because = reason === '' ? null : words.lastBecause(failureWords(reason))
  return [words.reconnects(failures), because].filter((part) => part !== null).join(', ')
}
