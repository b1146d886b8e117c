import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Changes } from './changes.ts'
import type { DialectTraits } from './dialects.ts'
import { answerFaulty } from './fault-answers.ts'
import type { Faults } from './faults.ts'
import { jsonText } from './json.ts'
import { JSON_TYPE, plainText, send, type Reply } from './reply.ts'
import { NO_ROUTE, type RequestLog } from './request-log.ts'
import { REST_PREFIX } from './rest-prefix.ts'
import { matchRoute } from './route-match.ts'
import { REDIRECTED, ROUTES } from './routes.ts'
import type { World } from './world.ts'

/** What the REST side answers from, and where it notes what it was asked. */
export interface RestDeps {
  world: World
  traits: DialectTraits
  /** The token that opens what is private. */
  token: string
  faults: Faults
  log: RequestLog
  changes: Changes
}

/** The REST side: answers any request under `REST_PREFIX`. */
export function createRest({ world, traits, token, faults, log, changes }: RestDeps) {
  function truth({ method, headers, url = '' }: IncomingMessage): Reply {
    if (method !== 'GET') return plainText(405, 'Method Not Allowed')
    const { path, query } = splitUrl(url)
    const match = matchRoute(ROUTES, path)
    if (!match || match.found.existsIn?.(traits) === false) return plainText(404, 'Not Found')
    const reply = match.found.answer({ world, traits, params: match.params, query, headers, token })
    if (reply.contentType !== JSON_TYPE) return reply
    return { ...reply, body: jsonText(JSON.parse(reply.body), traits.numbers) }
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    const { url = '', method = '' } = request
    const route = matchRoute(ROUTES, splitUrl(url).path)?.found.pattern ?? NO_ROUTE
    log.add({ route, method, path: url }, request.headers)
    changes.notify()
    if (faults.find('refuse', route) || faults.find('unplug')) {
      request.socket.destroy()
      return
    }

    const answer = (): void => {
      // What a client finds behind a redirect is honest: a loop would hide that it followed at all.
      const honest = method !== 'GET' || route === REDIRECTED.pattern
      if (honest || !answerFaulty(faults, route, response)) send(response, truth(request))
    }
    const delay = faults.find('slow', route)?.ms ?? 0
    if (delay === 0) return answer()
    const timer = setTimeout(answer, delay)
    // A client that gave up, or a server that closes, does not wait for the rest of the delay.
    response.once('close', () => clearTimeout(timer))
  }
}

/** The path after the prefix, and the query. By hand, because `URL` would resolve escaped dots and so hide what was really asked. */
function splitUrl(url: string): { path: string; query: URLSearchParams } {
  const mark = url.indexOf('?')
  const path = mark === -1 ? url : url.slice(0, mark)
  return { path: path.slice(REST_PREFIX.length), query: new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1)) }
}
