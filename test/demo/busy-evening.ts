import type { HostReport, RequestReport, SocketReport } from '#shared/model/connection.ts'
import type { NamedChannel } from '#shared/model/named-channel.ts'
import type { SocketStatus } from '#shared/model/status.ts'
import type { UnknownCount, UnknownRecord } from '#shared/model/unknown-record.ts'
import type { RunningApp } from '../e2e/running-app.ts'
import { EVENING_PEOPLE } from '../parti-server/scenarios/evening-people.ts'

// A connection on which everything happens at once: no real evening is so full, and a picture must show that it is readable.

const REST = ['https://api-backend.parti.com', 'https://api.parti.com', 'https://prod-api.parti.com']
const WS = ['wss://ws-backend.parti.com/', 'wss://ws.parti.com/ws']
const SECOND = 1_000
const MINUTE = 60_000
const CHATS = 9
const VIEWERS = 15

const host = (now: number, kind: HostReport['kind'], url: string, known: Partial<HostReport> = {}): HostReport => ({
  kind,
  url,
  isInUse: false,
  outcome: 'untried',
  reason: '',
  at: known.outcome === undefined ? null : now - 12 * SECOND,
  restsUntil: null,
  lacks: [],
  ...known,
})

function hostsAt(now: number): HostReport[] {
  const [guide = '', later = '', newest = ''] = REST
  const [firstSocket = '', laterSocket = ''] = WS
  return [
    host(now, 'rest', guide, { outcome: 'failed', reason: `getaddrinfo ENOTFOUND ${new URL(guide).host}` }),
    host(now, 'rest', later, { outcome: 'failed', reason: 'HTTP 429', restsUntil: now + 9 * MINUTE }),
    host(now, 'rest', newest, {
      outcome: 'answered',
      isInUse: true,
      lacks: ['get_livestream_channel_info/live', 'livestream_calendar/events'],
    }),
    host(now, 'ws', firstSocket, { outcome: 'failed', reason: 'connect ECONNREFUSED 203.0.113.9:443' }),
    host(now, 'ws', laterSocket, { outcome: 'answered', isInUse: true, at: now - 2 * SECOND }),
  ]
}

const status = (now: number, change: Partial<SocketStatus>): SocketStatus => ({
  state: 'open',
  host: WS[1] ?? null,
  heardAt: now - 4 * SECOND,
  retryAt: null,
  failures: 0,
  reason: '',
  ...change,
})

/** Every few sockets something else. */
function statusOf(now: number, index: number): SocketStatus {
  if (index % 8 === 3) {
    const reason = 'closed with code 1006'
    return status(now, { state: 'waiting', heardAt: now - MINUTE, retryAt: now + 34 * SECOND, failures: 4, reason })
  }
  if (index % 8 === 6) return status(now, { state: 'connecting', heardAt: null })
  return index % 8 === 4 ? status(now, { failures: 2, reason: 'no answer to a ping' }) : status(now, {})
}

function socketsAt(now: number, channels: readonly NamedChannel[]): SocketReport[] {
  const topics = [
    { topic: 'NewChannelLiveNotify', subject: null },
    ...channels.slice(0, CHATS).map(({ userId }) => ({ topic: 'ChatPublic', subject: userId })),
    ...channels
      .slice(0, VIEWERS)
      .map(({ livestreamId }) => ({ topic: 'LivestreamLiveViewersUpdate', subject: livestreamId })),
  ]
  return topics.map((topic, index) => ({
    ...topic,
    frames: index * 37,
    frameAt: index % 5 === 0 ? null : now - index * 9 * SECOND,
    status: statusOf(now, index),
  }))
}

const TEXTS = [
  '{"NewChannelLiveNotifyV2":{"user":{"id":410017,"display":"Jonas Halvorsen"},"stream":{"ref":"a91200","since":"2026-11-23T20:35:00Z"}}}',
  `{"chat":{"id":4470868,"from":410017,"text":"<img src=x onerror=alert(1)>","badges":[${'"founder",'.repeat(60)}"mod"]}}`,
  '',
]

function recordsAt(now: number): UnknownRecord[] {
  const reasons = ['a topic that is not known', 'a message without chat_id', 'an empty frame']
  return TEXTS.map((text, index) => ({
    id: TEXTS.length - index,
    origin: ['NewChannelLiveNotify', 'ChatPublic', 'user_profile/{user_id}'][index] ?? '',
    host: WS[1] ?? '',
    at: now - (index + 1) * 47 * SECOND,
    reason: reasons[index] ?? '',
    text,
    length: index === 1 ? 18_233 : text.length,
  }))
}

/** Lets main tell of such a connection to every window that is opened from now on. */
export async function pretendBusyEvening({ electron }: RunningApp): Promise<void> {
  const now = Date.now()
  const channels = EVENING_PEOPLE.map(({ userId, name, livestreamId }) => ({ userId, name, livestreamId }))
  const requests: RequestReport = { total: 12_408, lastMinute: 41, waiting: 3 }
  const counts: UnknownCount[] = recordsAt(now).map(({ origin, at }, index) => ({
    origin,
    count: [1_204, 38, 1][index] ?? 0,
    lastAt: at,
  }))
  const answers = {
    hosts: hostsAt(now).map((report) => [`${report.kind} ${report.url}`, report]),
    sockets: socketsAt(now, channels).map((report) => [`${report.topic} ${report.subject}`, report]),
    requests: [['requests', requests]],
    unknown: recordsAt(now).map((record) => [String(record.id), record]),
    unknownCounts: counts.map((count) => [count.origin, count]),
    channels: channels.map((channel) => [String(channel.userId), channel]),
  }
  await electron.evaluate(({ ipcMain }, mirrors) => {
    for (const [name, entries] of Object.entries(mirrors)) {
      ipcMain.removeHandler(`connection.${name}`)
      ipcMain.handle(`connection.${name}`, () => ({ ok: true, value: { seq: 0, snapshot: true, entries } }))
    }
  }, answers)
}
