import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { WaitError } from './changes.ts'
import { COMMANDS, QUERIES } from './control-commands.ts'
import type { Control } from './control.ts'
import { json, send, type Reply } from './reply.ts'
import { WorldError } from './world-error.ts'

/** The folder of the control API, which no fault touches. */
export const CONTROL_PREFIX = '/_control/'

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
