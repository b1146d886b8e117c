// `npm run demo`: the built app on a simulated Parti, with a follow list to begin with. `-- --shots DIR` takes pictures, with
// `--only NAME` of the scenes whose names hold that.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { electronPath } from '../e2e/electron-path.ts'
import { switchesFor } from '../e2e/running-app.ts'
import type { Person } from '../parti-server/person.ts'
import { startPartiServer } from '../parti-server/server.ts'
import { seedFollows } from '../seed-follows.ts'
import { rememberPast } from './past/remember.ts'
import { takeShots } from './shots.ts'

const TICK_MS = 2_000
const FOLLOWED = 14
/** When a followed channel surely goes live, ms after the start: soon enough to be waited for. */
const FIRST_GO_LIVE_MS = 20_000

/** Links of Discord accounts end with the number that such names had once. */
const pageOf = ({ platform, username }: Person): string =>
  `https://parti.com/creator/${platform}/${encodeURIComponent(username)}${platform === 'discord' ? '/0' : ''}`

async function showEvening(): Promise<void> {
  const server = await startPartiServer({ scenario: 'evening', tickMs: TICK_MS })
  const userData = await mkdtemp(path.join(os.tmpdir(), 'afterparti-demo-'))
  const followed = server.people.slice(0, FOLLOWED)
  seedFollows(userData, followed)
  console.log('Everything you see is simulated: channels, viewers and titles come from a Parti on this machine.')
  const shows = await rememberPast(userData, server, followed)
  console.log(`So is the past: ${shows} shows of five weeks, with viewers and chat, were generated just now.`)
  console.log('Follow more of them by the links of their pages:')
  for (const person of server.people.slice(FOLLOWED, FOLLOWED + 3)) console.log(`  ${pageOf(person)}`)

  const app = spawn(electronPath, switchesFor({ userData, server }), { stdio: 'inherit' })
  const surprise = setTimeout(() => {
    const quiet = followed.find(({ userId }) => !server.isLive(userId))
    if (quiet !== undefined) void server.control.goLive(quiet.userId)
  }, FIRST_GO_LIVE_MS)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.kill(signal))

  const [code] = (await once(app, 'exit')) as [number | null]
  clearTimeout(surprise)
  await server.close()
  await rm(userData, { recursive: true, force: true })
  process.exitCode = code ?? 0
}

const { values } = parseArgs({ options: { shots: { type: 'string' }, only: { type: 'string', default: '' } } })
await (values.shots === undefined ? showEvening() : takeShots(path.resolve(values.shots), values.only))
