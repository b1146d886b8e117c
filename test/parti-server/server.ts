import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createChanges } from './changes.ts'
import { CONTROL_PREFIX, createControlHttp } from './control-http.ts'
import { createControl, type LocalControl } from './control.ts'
import { DIALECTS, type DialectName } from './dialects.ts'
import { createFaults } from './faults.ts'
import type { PastShow } from './past-shows.ts'
import type { Person } from './person.ts'
import { createPictureHosts, isPicturePath } from './pictures.ts'
import { pushWorld } from './pushes.ts'
import { createRandom } from './random.ts'
import { plainText, send } from './reply.ts'
import { createRequestLog } from './request-log.ts'
import { REST_PREFIX } from './rest-prefix.ts'
import { createRest } from './rest.ts'
import { SCENARIOS, type ScenarioName } from './scenarios/catalogue.ts'
import type { Show } from './show.ts'
import { createSocketHub } from './socket-hub.ts'
import { createWorld } from './world.ts'

/** How a simulated Parti begins; everything may be left out. */
export interface PartiServerOptions {
  /** Which world to begin with; `guide` unless told otherwise. */
  scenario?: ScenarioName
  /** The port on 127.0.0.1; 0, the default, takes a free one. */
  port?: number
  /** The same seed gives the same world. */
  seed?: number
  /** How this Parti speaks; each scenario has its own default. */
  dialect?: DialectName
  /** What opens the private routes; `DEFAULT_TOKEN` unless told otherwise. */
  token?: string
  /** Lets the scenario move by itself, one step every so many ms. Without it nothing happens unasked. */
  tickMs?: number
  /** ms since 1970. */
  now?: () => number
}

/** A simulated Parti that runs. */
export interface PartiServer {
  /** Base URL without a trailing slash. */
  restUrl: string
  wsUrl: string
  /** For `controlClient` in another process. */
  controlUrl: string
  control: LocalControl
  /** Everybody with a channel in this world as it is now, whose follow lists a demo may begin with. */
  people: readonly Person[]
  isLive(userId: number): boolean
  /** The show that is on; null where none is, or nobody is there of that number. */
  showOf(userId: number): Show | null
  /** The shows that are over, the last that ended first. */
  readonly pastShows: readonly PastShow[]
  /** Cuts every connection and frees the port. */
  close(): Promise<void>
}

/** A token that a client may send as a bearer. */
export const DEFAULT_TOKEN = 'parti-token'

/** Starts a simulated Parti; it answers when the promise resolves. */
export async function startPartiServer(options: PartiServerOptions = {}): Promise<PartiServer> {
  const { scenario: scenarioName = 'guide', port = 0, seed = 1, tickMs = 0, now = Date.now } = options
  const { token = DEFAULT_TOKEN } = options
  const scenario = SCENARIOS[scenarioName]({ random: createRandom(seed), now: now() })
  const world = createWorld(scenario, now)
  const [faults, changes, log] = [createFaults(), createChanges(), createRequestLog()]
  const traits = DIALECTS[options.dialect ?? scenario.dialect]
  const hub = createSocketHub({ traits, faults, changes })
  const advance = () => scenario.advance?.(world)
  const control = createControl({ world, hub, faults, log, changes, advance })
  const answerRest = createRest({ world, traits, token, faults, log, changes })
  const answerControl = createControlHttp(control)
  const answerPicture = createPictureHosts({ world, faults, log })
  pushWorld(world, hub, traits)

  const server = createServer((request, response) => {
    if (request.url?.startsWith(CONTROL_PREFIX)) void answerControl(request, response)
    else if (request.url?.startsWith(REST_PREFIX)) answerRest(request, response)
    else if (isPicturePath(request.url ?? '')) void answerPicture(request, response)
    else send(response, plainText(404, 'Not Found'))
  })
  server.on('upgrade', (request, socket, head) => hub.upgrade(request, socket, head))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const ticking = tickMs > 0 ? setInterval(advance, tickMs) : undefined

  const host = `127.0.0.1:${portOf(server)}`
  return {
    restUrl: `http://${host}`,
    wsUrl: `ws://${host}/`,
    controlUrl: `http://${host}${CONTROL_PREFIX}`,
    control,
    get people() {
      return world.people
    },
    isLive: (userId) => world.showOf(userId) !== null,
    showOf: (userId) => world.showOf(userId) ?? null,
    get pastShows() {
      return world.past.list()
    },
    async close() {
      clearInterval(ticking)
      changes.close()
      hub.dropAll()
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address.port
}
