import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { WaitError } from './changes.ts'
import { DEFAULT_WAIT_MS, type Control } from './control.ts'
import { faultSchema } from './faults.ts'
import { json, send, type Reply } from './reply.ts'
import { WorldError } from './world.ts'

/** The folder of the control API, which no fault touches. */
export const CONTROL_PREFIX = '/_control/'

const userId = z.int().positive()
const count = z.int().nonnegative()
const onlyUser = z.object({ userId })
const goLive = z.object({ userId, title: z.string().optional(), eventId: userId.optional(), viewers: count.optional() })
const viewers = z.object({ userId, count })
const title = z.object({ userId, title: z.string() })
const fault = z.union([z.object({ name: z.literal('clear') }), faultSchema])

/** Every command by its name; each takes the JSON that was posted. */
const COMMANDS: Readonly<Record<string, (control: Control, body: unknown) => Promise<unknown>>> = {
  'go-live': (control, body) => {
    const { userId, ...show } = goLive.parse(body)
    return control.goLive(userId, show)
  },
  end: (control, body) => control.end(onlyUser.parse(body).userId),
  viewers: (control, body) => {
    const { userId, count } = viewers.parse(body)
    return control.setViewers(userId, count)
  },
  title: (control, body) => {
    const wanted = title.parse(body)
    return control.setTitle(wanted.userId, wanted.title)
  },
  announce: (control, body) => control.announce(onlyUser.parse(body).userId),
  fault: (control, body) => {
    const wanted = fault.parse(body)
    return wanted.name === 'clear' ? control.clearFaults() : control.fault(wanted)
  },
  'drop-sockets': (control) => control.dropSockets(),
}

const wait = z.object({
  topic: z.string().optional(),
  route: z.string().optional(),
  atLeast: z.coerce.number().int().positive().default(1),
  timeoutMs: z.coerce.number().int().positive().default(DEFAULT_WAIT_MS),
})

const QUERIES: Readonly<Record<string, (control: Control, query: unknown) => Promise<unknown>>> = {
  stats: (control) => control.stats(),
  wait: async (control, query) => {
    const { topic, route, atLeast, timeoutMs } = wait.parse(query)
    if (topic !== undefined) await control.waitForSubscription(topic, atLeast, timeoutMs)
    if (route !== undefined) await control.waitForRequests(route, atLeast, timeoutMs)
  },
}

/** Control over HTTP: answers any request under `CONTROL_PREFIX` with JSON; a failure is `{"error": …}`. */
export function createControlHttp(control: Control) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      send(response, await obey(control, request))
    } catch (error) {
      send(response, json({ error: String(error) }, statusOf(error)))
    }
  }
}

/** A command that needs nothing may come without a body. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const body = await text(request)
  return body === '' ? {} : JSON.parse(body)
}

async function obey(control: Control, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '', 'http://localhost')
  const name = url.pathname.slice(CONTROL_PREFIX.length)
  const command = COMMANDS[name]
  const query = QUERIES[name]
  if (request.method === 'POST' && command) return json((await command(control, await readBody(request))) ?? null)
  if (request.method === 'GET' && query) {
    return json((await query(control, Object.fromEntries(url.searchParams))) ?? null)
  }
  return json({ error: `no such command: ${request.method} ${name}` }, 404)
}

function statusOf(error: unknown): number {
  if (error instanceof WorldError) return 409
  if (error instanceof WaitError) return 408
  return error instanceof z.ZodError || error instanceof SyntaxError ? 400 : 500
}
