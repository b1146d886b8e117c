import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Dialect } from './answers.ts'
import type { Changes } from './changes.ts'
import type { Faults } from './faults.ts'
import { plainText, send, type Reply } from './reply.ts'
import { NO_ROUTE, type RequestLog } from './request-log.ts'
import { matchRoute } from './route-match.ts'
import { ROUTES } from './routes.ts'
import type { World } from './world.ts'

/** The folder of all routes. */
export const REST_PREFIX = '/parti_v2/'

export interface RestDeps {
  world: World
  dialect: Dialect
  faults: Faults
  log: RequestLog
  changes: Changes
}

/** The REST side: answers any request under `REST_PREFIX`. */
export function createRest({ world, dialect, faults, log, changes }: RestDeps) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { path, query } = splitUrl(request.url ?? '')
    const match = matchRoute(ROUTES, path.slice(REST_PREFIX.length))
    log.add(match?.found.pattern ?? NO_ROUTE, request.method ?? '', request.headers)
    changes.notify()
    if (faults.refusing()) {
      request.socket.destroy()
      return
    }

    const answer = (): Reply => {
      if (request.method !== 'GET') return plainText(405, 'Method Not Allowed')
      const instead = faults.answer()
      if (instead) return instead
      if (!match) return plainText(404, 'Not Found')
      return match.found.answer({ world, dialect, params: match.params, query })
    }
    const delay = faults.delay()
    if (delay === 0) return send(response, answer())
    const timer = setTimeout(() => send(response, answer()), delay)
    // A client that gave up, or a server that closes, does not wait for the rest of the delay.
    response.once('close', () => clearTimeout(timer))
  }
}

/** By hand, because `URL` would resolve escaped dots and so hide what was really asked. */
function splitUrl(url: string): { path: string; query: URLSearchParams } {
  const mark = url.indexOf('?')
  if (mark === -1) return { path: url, query: new URLSearchParams() }
  return { path: url.slice(0, mark), query: new URLSearchParams(url.slice(mark + 1)) }
}
