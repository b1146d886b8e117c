// `npm run bench -- chat`: what lively chats cost the built app. Processor time is measured, so other work matters little.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { Worker } from 'node:worker_threads'
import { openArchive } from '../../../src/main/archive/archive.ts'
import { systemClock } from '../../../src/main/system-clock.ts'
import { startFakeDesktop } from '../../e2e/desktop/fake-desktop.ts'
import { switchesFor } from '../../e2e/running-app.ts'
import { startPartiServer, type PartiServer } from '../../parti-server/server.ts'
import { seedFollows } from '../../seed-follows.ts'
import { mainThreadMs, rendererOf } from '../cpu-time.ts'
import { keepResults, type Floor } from '../keep-results.ts'
import { startMeasured, type MeasuredApp } from '../measured-app.ts'
import { processTree } from '../process-tree.ts'
import { flood } from './flood.ts'

const SECONDS = 60
const WINDOWS = 10
const FURTHER_WINDOWS = 5
const ROWS_EACH = 1000
const ARCHIVE_WORKER = new URL('../../../src/main/archive/worker.ts', import.meta.url)

interface Ground {
  server: PartiServer
  userData: string
}

interface Load {
  windows: number
  perSecond: number
}

interface Measured {
  lost: number
  doubled: number
  /** Of the time of the flood, from 0 to 1. */
  renderer: number
  main: number
  /** ms; 0 where none was over 50. */
  longestTask: number
}

/** Opens the chats of these channels from the list, and waits until each shows what is true. */
async function openChats(app: MeasuredApp, channels: readonly number[]): Promise<Page[]> {
  const follows = await app.page()
  await follows.locator('html[data-ready="follows"]').waitFor()
  const pages: Page[] = []
  for (const userId of channels) {
    const [page] = await Promise.all([
      follows.context().waitForEvent('page'),
      follows.evaluate((id) => window.afterparti.chat.show({ userId: id }), userId),
    ])
    await page.locator('html[data-ready="chat"]').waitFor()
    pages.push(page)
  }
  return pages
}

/** Begins to note tasks that hold the page up for more than 50 ms, which is the least that Chromium tells. */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset['longest'] = '0'
    new PerformanceObserver((list) => {
      const longest = Math.max(...list.getEntries().map(({ duration }) => duration))
      const before = Number(document.documentElement.dataset['longest'])
      document.documentElement.dataset['longest'] = String(Math.max(before, longest))
    }).observe({ type: 'longtask' })
  })

const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['longest']))

/** How many rows of a room were not kept, and how many twice. Waits for the app to have ended. */
async function countKept(file: string, channels: readonly number[], said: number) {
  const archive = openArchive({
    path: file,
    clock: systemClock,
    onNotice: (notice) => console.error(notice),
    startWorker: () => new Worker(ARCHIVE_WORKER),
  })
  const { rooms } = await archive.chat.facts()
  let doubled = 0
  for (const roomId of channels) {
    const numbers: (number | null)[] = []
    let after: number | null = null
    do {
      const page = await archive.chat.export(roomId, 0, Number.MAX_SAFE_INTEGER, 5000, after)
      numbers.push(...page.rows.map(({ message }) => message.chatId))
      after = page.next
    } while (after !== null)
    doubled += numbers.length - new Set(numbers).size
  }
  const kept = rooms.filter(({ roomId }) => channels.includes(roomId)).reduce((sum, { rows }) => sum + rows, 0)
  await archive.close()
  return { lost: said * channels.length - kept + doubled, doubled }
}

async function measureLoad({ server, userData }: Ground, { windows, perSecond }: Load): Promise<Measured> {
  // Of the thousand those who are never live have said nothing, so whatever is kept is of the flood.
  const channels = server.people.slice(-windows).map(({ userId }) => userId)
  const app = await startMeasured(switchesFor({ userData, server }))
  try {
    const pages = await openChats(app, channels)
    for (const userId of channels) await server.control.waitForSubscription(`ChatPublic/${userId}`)
    await Promise.all(pages.map(watchTasks))
    const pids = { main: app.pid, renderer: rendererOf(processTree(app.pid)) }
    const [main, renderer] = [mainThreadMs(pids.main), mainThreadMs(pids.renderer)]
    const { said, ms } = await flood(server, channels, { perSecond, seconds: SECONDS })
    const busy = { main: mainThreadMs(pids.main) - main, renderer: mainThreadMs(pids.renderer) - renderer }
    for (const page of pages)
      await page
        .getByText(new RegExp(`\\b${said - 1}$`))
        .first()
        .waitFor()
    const longest = await Promise.all(pages.map(longestTask))
    await app.stop()
    const { lost, doubled } = await countKept(path.join(userData, 'archive.db'), channels, said)
    return {
      lost,
      doubled,
      renderer: busy.renderer / ms,
      main: busy.main / ms,
      longestTask: Math.max(...longest),
    }
  } catch (error) {
    await app.stop()
    throw error
  }
}

/** MiB that each further chat window with 1,000 rows takes. */
async function measureFurtherWindow({ server, userData }: Ground): Promise<number> {
  const channels = server.people.slice(-20, -20 + 1 + FURTHER_WINDOWS).map(({ userId }) => userId)
  const app = await startMeasured(switchesFor({ userData, server }))
  try {
    const [first, ...further] = channels
    await openChats(app, [first ?? 0])
    await flood(server, [first ?? 0], { perSecond: 500, seconds: ROWS_EACH / 500 })
    const before = await app.settledPss()
    await openChats(app, further)
    for (const userId of further) await server.control.waitForSubscription(`ChatPublic/${userId}`)
    await flood(server, further, { perSecond: 100, seconds: ROWS_EACH / 100 })
    return ((await app.settledPss()) - before) / FURTHER_WINDOWS
  } finally {
    await app.stop()
  }
}

async function onGround<Result>(measure: (ground: Ground) => Promise<Result>): Promise<Result> {
  const server = await startPartiServer({ scenario: 'thousand' })
  const userData = mkdtempSync(path.join(os.tmpdir(), 'afterparti-bench-chat-'))
  seedFollows(userData, server.people.slice(0, 20))
  try {
    return await measure({ server, userData })
  } finally {
    await server.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

const floor = (name: string, value: number, limit: number, unit: Floor['unit']): Floor => ({
  name,
  value: Number(value.toFixed(3)),
  limit,
  unit,
  met: value <= limit,
})

const floorsOf = (name: string, { lost, doubled, renderer, longestTask: longest }: Measured, most: number): Floor[] => [
  floor(`${name}: rows lost`, lost, 0, 'rows'),
  floor(`${name}: rows doubled`, doubled, 0, 'rows'),
  floor(`${name}: renderer busy`, renderer, most, '×'),
  floor(`${name}: longest task of a page`, longest, 50, 'ms'),
]

const desktop = await startFakeDesktop({ trayHost: true, notifications: true })
const one = await onGround((ground) => measureLoad(ground, { windows: 1, perSecond: 1000 }))
console.log('one chat at 1,000 rows a second', one)
const ten = await onGround((ground) => measureLoad(ground, { windows: WINDOWS, perSecond: 100 }))
console.log('ten chats at 100 rows a second each', ten)
const further = await onGround(measureFurtherWindow)
desktop.stop()

const results = [
  ...floorsOf('one chat at 1,000/s', one, 0.25),
  floor('one chat at 1,000/s: main busy', one.main, 0.08, '×'),
  ...floorsOf('ten chats at 100/s each', ten, 0.5),
  floor('further chat window with 1,000 rows, PSS', further, 12, 'MiB'),
]
keepResults({ chat: { seconds: SECONDS, results } })
console.table(results)
process.exitCode = results.every(({ met }) => met) ? 0 : 1
