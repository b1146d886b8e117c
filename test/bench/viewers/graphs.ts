import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { rememberPast } from '../../demo/past/remember.ts'
import { startFakeDesktop } from '../../e2e/desktop/fake-desktop.ts'
import { switchesFor } from '../../e2e/running-app.ts'
import { startPartiServer, type PartiServer } from '../../parti-server/server.ts'
import { seedFollows } from '../../seed-follows.ts'
import { mainThreadMs, rendererOf } from '../cpu-time.ts'
import { startMeasured, type MeasuredApp } from '../measured-app.ts'
import { processTree } from '../process-tree.ts'

const GRAPHS = 20
const SECONDS = 60
/** Not measured: twenty windows were opened just before. */
const WARM_UP_SECONDS = 20
const TIMES_A_SECOND = 2

async function openGraphs(app: MeasuredApp, channels: readonly number[]): Promise<void> {
  const follows = await app.page()
  await follows.locator('html[data-ready="follows"]').waitFor()
  for (const userId of channels) {
    const [page] = await Promise.all([
      follows.context().waitForEvent('page'),
      follows.evaluate((id) => window.afterparti.viewers.show({ userId: id }), userId),
    ])
    await page.locator('html[data-ready="viewers"]').waitFor()
  }
}

/** Pushes another number of viewers of every channel twice a second. Tells the ms it took. */
async function pushNumbers({ control }: PartiServer, channels: readonly number[], seconds: number): Promise<number> {
  const begin = performance.now()
  for (let round = 0; round < seconds * TIMES_A_SECOND; round += 1) {
    for (const [index, userId] of channels.entries())
      await control.setViewers(userId, 200 + ((index * 7 + round * 3) % 60))
    await sleep(begin + ((round + 1) * 1000) / TIMES_A_SECOND - performance.now())
  }
  return performance.now() - begin
}

/** How busy twenty graphs of the built app keep their renderer and main, from 0 to 1, while each gets two numbers a second. */
export async function graphsBusy(): Promise<{ renderer: number; main: number }> {
  const desktop = await startFakeDesktop({ trayHost: true, notifications: true })
  const server = await startPartiServer({ scenario: 'evening' })
  const userData = mkdtempSync(path.join(os.tmpdir(), 'afterparti-graphs-'))
  const people = server.people.slice(0, GRAPHS)
  for (const { userId } of people) if (!server.isLive(userId)) await server.control.goLive(userId)
  seedFollows(userData, people)
  await rememberPast(userData, server, people)
  const app = await startMeasured(switchesFor({ userData, server }))
  try {
    const channels = people.map(({ userId }) => userId)
    await openGraphs(app, channels)
    for (const { livestreamId } of people) {
      await server.control.waitForSubscription(`LivestreamLiveViewersUpdate/${livestreamId}`, 1, 60_000)
    }
    // The list draws the same numbers, and is none of the graphs.
    await (await app.page()).close()
    await app.release()
    await pushNumbers(server, channels, WARM_UP_SECONDS)
    const renderer = rendererOf(processTree(app.pid))
    const before = { main: mainThreadMs(app.pid), renderer: mainThreadMs(renderer) }
    const ms = await pushNumbers(server, channels, SECONDS)
    return {
      main: (mainThreadMs(app.pid) - before.main) / ms,
      renderer: (mainThreadMs(renderer) - before.renderer) / ms,
    }
  } finally {
    await app.stop()
    await server.close()
    desktop.stop()
    rmSync(userData, { recursive: true, force: true })
  }
}
