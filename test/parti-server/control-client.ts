import { z } from 'zod'
import type { Control } from './control.ts'

const show = z.object({ eventId: z.number(), title: z.string(), viewers: z.number(), startedAt: z.number() })
const chatRow = z.object({
  chatId: z.number(),
  userId: z.number(),
  userName: z.string(),
  text: z.string(),
  createdAt: z.number(),
})
const requestLog = z.array(z.object({ route: z.string(), method: z.string(), path: z.string(), at: z.number() }))
const counts = z.record(z.string(), z.number())
const headers = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
const stats = z.object({
  requests: counts,
  methods: counts,
  lastHeaders: z.record(z.string(), headers),
  socketsOpen: z.number(),
  socketsEver: z.number(),
  socketsRefused: z.number(),
  subscriptions: counts,
  framesIgnored: z.number(),
  lastSocketHeaders: headers.nullable(),
})

/** Controls a simulated Parti in another process. `url` is its control URL; refusals throw with the server's words. */
export function controlClient(url: string): Control {
  const base = url.endsWith('/') ? url : `${url}/`

  async function call(path: string, init?: RequestInit): Promise<unknown> {
    const response = await fetch(new URL(path, base), init)
    const text = await response.text()
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
    return JSON.parse(text)
  }
  const post = (command: string, body: object = {}) => call(command, { method: 'POST', body: JSON.stringify(body) })
  const order = async (command: string, body?: object): Promise<void> => void (await post(command, body))
  const wait = async (query: Record<string, string | number | undefined>): Promise<void> => {
    const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
    await call(`wait?${new URLSearchParams(given)}`)
  }

  return {
    goLive: async (userId, wanted) => show.parse(await post('go-live', { userId, ...wanted })),
    end: (userId) => order('end', { userId }),
    setViewers: (userId, count) => order('viewers', { userId, count }),
    setTitle: (userId, title) => order('title', { userId, title }),
    announce: (userId) => order('announce', { userId }),
    flap: (userId, answers) => order('flap', { userId, answers }),
    say: async (userId, saying) => chatRow.parse(await post('say', { userId, ...saying })),
    history: async (userId, saying) => chatRow.parse(await post('history', { userId, ...saying })),
    unsay: (userId, chatId) => order('unsay', { userId, chatId }),
    raid: async (fromUserId, toUserId) => chatRow.parse(await post('raid', { fromUserId, toUserId })),
    pin: (userId, text) => order('pin', { userId, text }),
    rename: (userId, names) => order('rename', { userId, ...names }),
    ban: (userId) => order('ban', { userId }),
    vanish: (userId) => order('vanish', { userId }),
    schedule: (plan) => order('schedule', plan),
    advance: (steps) => order('advance', { steps }),
    frame: (topic, text) => order('frame', { topic, text }),
    oversizedFrame: (topic, bytes) => order('oversized-frame', { topic, bytes }),
    fault: (fault) => order('fault', fault),
    clearFaults: () => order('fault', { name: 'clear' }),
    dropSockets: () => order('drop-sockets'),
    stats: async () => stats.parse(await call('stats')),
    requestLog: async () => requestLog.parse(await call('request-log')),
    waitForSubscription: (topic, atLeast, timeoutMs) => wait({ topic, atLeast, timeoutMs }),
    waitForRequests: (route, atLeast, timeoutMs) => wait({ route, atLeast, timeoutMs }),
  }
}
