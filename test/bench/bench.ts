// `npm run bench`: ratios between Afterparti and the emptiest Electron app, both taken in one run on one machine.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startFakeDesktop, type FakeDesktop } from '../e2e/desktop/fake-desktop.ts'
import { switchesFor } from '../e2e/running-app.ts'
import { startPartiServer, type PartiServer } from '../parti-server/server.ts'
import { seedFollows } from '../seed-follows.ts'
import { keepResults } from './keep-results.ts'
import { spawnElectron, startMeasured } from './measured-app.ts'
import { median } from './statistics.ts'

const RUNS = 5
const FOLLOWS = 200
const EMPTY_APP = path.join(import.meta.dirname, 'empty-app')

interface Run {
  /** ms */
  emptyLaunch: number
  launch: number
  list: number
  /** MiB */
  emptyPss: number
  hiddenPss: number
  afterwardsPss: number
}

interface Ground {
  desktop: FakeDesktop
  server: PartiServer
  userData: string
}

async function measureLaunch(args: string[]): Promise<number> {
  const app = await startMeasured(args)
  try {
    return await app.firstPaint()
  } finally {
    await app.stop()
  }
}

/** Until the first paint, and until the list is on show. */
async function measureOurLaunch(args: string[]): Promise<Pick<Run, 'launch' | 'list'>> {
  const app = await startMeasured(args)
  try {
    // The page remembers its first paint; when the list came must be seen.
    const list = await app.listShown()
    return { launch: await app.firstPaint(), list }
  } finally {
    await app.stop()
  }
}

async function measureEmptyPss(): Promise<number> {
  const app = await startMeasured([EMPTY_APP])
  try {
    return await app.settledPss()
  } finally {
    await app.stop()
  }
}

/** PSS without a window, and again after the window was opened by a second start and closed. */
async function measureHidden({ desktop, server, userData }: Ground): Promise<{ hidden: number; afterwards: number }> {
  const switches = switchesFor({ userData, server, switches: ['--hidden'] })
  const app = await startMeasured(switches)
  try {
    await desktop.waitForTrayCount(1)
    const hidden = await app.settledPss()
    await once(spawnElectron(switches, 'ignore'), 'exit')
    const page = await app.page()
    await page.locator('html[data-ready="follows"]').waitFor()
    await page.close()
    return { hidden, afterwards: await app.settledPss() }
  } finally {
    await app.stop()
  }
}

async function measureOnce(ground: Ground): Promise<Run> {
  const empty = await measureLaunch([EMPTY_APP, '--window'])
  const ours = await measureOurLaunch(switchesFor(ground))
  const emptyPss = await measureEmptyPss()
  const { hidden, afterwards } = await measureHidden(ground)
  return {
    emptyLaunch: empty,
    ...ours,
    emptyPss,
    hiddenPss: hidden,
    afterwardsPss: afterwards,
  }
}

interface Floor {
  name: string
  limit: number
  unit: '×' | 'MiB'
  of(run: Run): number
}

const FLOORS: readonly Floor[] = [
  { name: 'launch to first paint ÷ empty window', limit: 1.5, unit: '×', of: (run) => run.launch / run.emptyLaunch },
  // What is painted first is the window itself; the list must not come later for it.
  { name: 'launch to the list ÷ empty window', limit: 1.8, unit: '×', of: (run) => run.list / run.emptyLaunch },
  { name: 'PSS without a window − empty', limit: 35, unit: 'MiB', of: (run) => run.hiddenPss - run.emptyPss },
  { name: 'PSS after window closed − empty', limit: 60, unit: 'MiB', of: (run) => run.afterwardsPss - run.emptyPss },
]

async function main(): Promise<void> {
  const desktop = await startFakeDesktop({ trayHost: true, notifications: true })
  const server = await startPartiServer({ scenario: 'thousand' })
  const userData = mkdtempSync(path.join(os.tmpdir(), 'afterparti-bench-'))
  seedFollows(userData, server.people.slice(0, FOLLOWS))
  const runs: Run[] = []
  // The first pair fills the disk's cache for both sides and is not counted.
  await measureLaunch([EMPTY_APP, '--window'])
  await measureLaunch(switchesFor({ userData, server }))
  for (let index = 0; index < RUNS; index++) {
    runs.push(await measureOnce({ desktop, server, userData }))
    console.log(`run ${index + 1} of ${RUNS}`, runs.at(-1))
  }
  await server.close()
  desktop.stop()
  rmSync(userData, { recursive: true, force: true })

  const results = FLOORS.map(({ name, limit, unit, of }) => {
    const value = Number(median(runs.map(of)).toFixed(2))
    return { name, value, limit, unit, met: value <= limit }
  })
  keepResults({ follows: FOLLOWS, results, runs })
  console.table(results)
  process.exitCode = results.every(({ met }) => met) ? 0 : 1
}

await main()
