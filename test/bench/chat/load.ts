import path from 'node:path'
import type { Page } from 'playwright'
import { Worker } from 'node:worker_threads'
import { openArchive } from '../../../src/main/archive/archive.ts'
import { systemClock } from '../../../src/main/system-clock.ts'
import { switchesFor } from '../../e2e/running-app.ts'
import type { PartiServer } from '../../parti-server/server.ts'
import { mainThreadMs, rendererOf } from '../cpu-time.ts'
import { startMeasured, type MeasuredApp } from '../measured-app.ts'
import { processTree } from '../process-tree.ts'
import { flood, type Flood } from './flood.ts'

const ARCHIVE_WORKER = new URL('../../../src/main/archive/worker.ts', import.meta.url)

/** A simulated Parti and a folder of data that follows some of its people. */
export interface Ground {
  server: PartiServer
  userData: string
}

/** So many rows a second in each of so many chats. */
export interface Load extends Flood {
  windows: number
}

/** What a load cost. */
export interface Measured {
  lost: number
  doubled: number
  /** Of the time of the flood, from 0 to 1. */
  renderer: number
  main: number
  /** ms; 0 where none was over 50. */
  longestTask: number
}

/** Opens the chats of these channels from the list, and waits until each shows what is true. */
export async function openChats(app: MeasuredApp, channels: readonly number[]): Promise<Page[]> {
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

/** Puts the built app under a load, and looks in its archive afterwards. */
export async function measureLoad({ server, userData }: Ground, { windows, ...load }: Load): Promise<Measured> {
  // Of the thousand those who are never live have said nothing, so whatever is kept is of the flood.
  const channels = server.people.slice(-windows).map(({ userId }) => userId)
  const app = await startMeasured(switchesFor({ userData, server }))
  try {
    const pages = await openChats(app, channels)
    for (const userId of channels) await server.control.waitForSubscription(`ChatPublic/${userId}`)
    await Promise.all(pages.map(watchTasks))
    const pids = { main: app.pid, renderer: rendererOf(processTree(app.pid)) }
    const [main, renderer] = [mainThreadMs(pids.main), mainThreadMs(pids.renderer)]
    const { said, ms } = await flood(server, channels, load)
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
