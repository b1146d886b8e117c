import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { DIALECTS, isDialectName } from './dialects.ts'
import { isScenarioName, SCENARIOS } from './scenarios/catalogue.ts'
import { startPartiServer, type PartiServerOptions } from './server.ts'

/** A demo shall look alive to somebody who watches for a minute. */
const DEFAULT_TICK_MS = '2000'

function readOptions(): PartiServerOptions {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      scenario: { type: 'string', default: 'evening' },
      dialect: { type: 'string' },
      seed: { type: 'string', default: '1' },
      tick: { type: 'string', default: DEFAULT_TICK_MS },
    },
  })
  if (!isScenarioName(values.scenario)) {
    throw new Error(`no scenario "${values.scenario}"; there are: ${Object.keys(SCENARIOS).join(', ')}`)
  }
  if (values.dialect !== undefined && !isDialectName(values.dialect)) {
    throw new Error(`no dialect "${values.dialect}"; there are: ${Object.keys(DIALECTS).join(', ')}`)
  }
  return {
    scenario: values.scenario,
    ...(values.dialect !== undefined && { dialect: values.dialect }),
    port: readNumber('port', values.port),
    seed: readNumber('seed', values.seed),
    tickMs: readNumber('tick', values.tick),
  }
}

function readNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}"`)
  return Number(text)
}

async function main(): Promise<void> {
  const server = await startPartiServer(readOptions())
  // Before the line is out, for whoever reads it may end us at once.
  const told = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  console.log(JSON.stringify({ rest: server.restUrl, ws: server.wsUrl, control: server.controlUrl }))
  await told
  await server.close()
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
