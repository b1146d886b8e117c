import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Browser, type Page } from 'playwright'
import { electronPath } from '../e2e/electron-path.ts'
import { treePss } from './process-tree.ts'

const READS_LIMIT = 120

/** A started Electron app, seen from outside only. */
export interface MeasuredApp {
  /** Of the main process. */
  pid: number
  /** ms from the start of the process to the first paint with content in its window. */
  firstPaint(): Promise<number>
  /** ms from the start of the process until the follows window shows what is true. */
  listShown(): Promise<number>
  page(): Promise<Page>
  /** MiB of the process tree once it no longer changes. */
  settledPss(): Promise<number>
  /** Lets go of its pages. While Playwright holds them, each believes that it has the focus. */
  release(): Promise<void>
  stop(): Promise<void>
}

/** What every measured start gets, so that two apps differ in nothing but themselves. */
const EQUAL_TERMS = ['--disable-gpu', '--force-color-profile=srgb', '--ozone-platform=x11']

/** Starts Electron with these arguments, on the terms that are equal for all that is measured. */
export function spawnElectron(args: string[], stdio: StdioOptions): ChildProcess {
  const sandbox = process.env['AFTERPARTI_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : []
  return spawn(electronPath, [...new Set([...args, ...EQUAL_TERMS, ...sandbox])], { stdio })
}

/** Chromium reports its own port on standard error; nothing of the app takes part in the measuring. */
export async function startMeasured(args: string[]): Promise<MeasuredApp> {
  const startedAt = Date.now()
  const app = spawnElectron([...args, '--remote-debugging-port=0'], ['ignore', 'ignore', 'pipe'])
  const endpoint = await debuggingEndpoint(app)
  // Reading lines has paused it, and a full pipe would hold Chromium up.
  app.stderr?.resume()
  let browser: Browser | null = null

  async function page(): Promise<Page> {
    browser ??= await chromium.connectOverCDP(endpoint)
    const context = browser.contexts()[0]
    if (context === undefined) throw new Error('the app has no browser context')
    return context.pages()[0] ?? context.waitForEvent('page')
  }
  async function release(): Promise<void> {
    await browser?.close()
    browser = null
  }
  async function firstPaint(): Promise<number> {
    const at = await (
      await page()
    ).evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const [paint] = list.getEntriesByName('first-contentful-paint')
            if (paint !== undefined) resolve(performance.timeOrigin + paint.startTime)
          }).observe({ type: 'paint', buffered: true })
        }),
    )
    return at - startedAt
  }
  async function listShown(): Promise<number> {
    const at = await (
      await page()
    ).evaluate(
      () =>
        new Promise<number>((resolve) => {
          const { documentElement } = document
          const look = (): void => {
            if (documentElement.dataset['ready'] === 'follows') resolve(Date.now())
          }
          new MutationObserver(look).observe(documentElement, { attributes: true })
          look()
        }),
    )
    return at - startedAt
  }

  return {
    pid: app.pid ?? 0,
    page,
    firstPaint,
    listShown,
    settledPss: () => settled(() => treePss(app.pid ?? 0)),
    release,
    async stop() {
      await release()
      const ended = once(app, 'exit')
      app.kill('SIGTERM')
      await ended
    },
  }
}

async function debuggingEndpoint(app: ChildProcess): Promise<string> {
  if (app.stderr === null) throw new Error('standard error is not piped')
  for await (const line of createInterface({ input: app.stderr })) {
    const endpoint = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (endpoint !== undefined) return endpoint
  }
  throw new Error('the app ended before it listened')
}

/** Reads until five values in a row, a second apart, lie within 1 %. */
async function settled(read: () => number): Promise<number> {
  const recent: number[] = []
  while (recent.length < READS_LIMIT) {
    recent.push(read())
    const last = recent.slice(-5)
    if (last.length === 5 && Math.max(...last) < Math.min(...last) * 1.01) return last.at(-1) ?? 0
    await sleep(1_000)
  }
  throw new Error(`after ${READS_LIMIT} reads the values still differ: ${recent.slice(-5).join(', ')}`)
}
