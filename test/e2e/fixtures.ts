import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { test as base } from 'playwright/test'
import type { DialectName } from '../parti-server/dialects.ts'
import { startPartiServer, type PartiServer } from '../parti-server/server.ts'
import { startFakeDesktop, type FakeDesktop } from './desktop/fake-desktop.ts'
import { follow } from './follow-window.ts'
import { startApp, type RunningApp, type StartOptions } from './running-app.ts'

interface Fixtures {
  /** Whether the desktop has a panel when the test begins. */
  trayHost: boolean
  /** Whether anything on the desktop shows notifications when the test begins. */
  popups: boolean
  /** How the simulated Parti speaks. */
  dialect: DialectName
  desktop: FakeDesktop
  server: PartiServer
  userData: string
  /** Starts the app on this test's data; whatever still runs at the end is closed. */
  start(options?: Partial<StartOptions>): Promise<RunningApp>
  /** Starts the app and follows these by their links, one after the other. */
  startFollowing(...people: { link: string; name: string }[]): Promise<{ app: RunningApp; page: Page }>
}

/** A test with a desktop, a simulated Parti and an empty data folder of its own. */
export const test = base.extend<Fixtures>({
  trayHost: [true, { option: true }],
  popups: [true, { option: true }],
  desktop: async ({ trayHost, popups }, use) => {
    const desktop = await startFakeDesktop({ trayHost, notifications: popups })
    await use(desktop)
    desktop.stop()
  },
  dialect: ['guide', { option: true }],
  server: async ({ dialect }, use) => {
    const server = await startPartiServer({ scenario: 'guide', dialect })
    await use(server)
    await server.close()
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
  userData: async ({}, use) => {
    const directory = await mkdtemp(path.join(os.tmpdir(), 'afterparti-e2e-'))
    await use(directory)
    await rm(directory, { recursive: true, force: true })
  },
  // The desktop comes first: Chromium asks for a tray host once.
  start: async ({ desktop: _desktop, server, userData }, use, testInfo) => {
    const running: RunningApp[] = []
    await use(async (options = {}) => {
      const app = await startApp({ userData, server, ...options })
      running.push(app)
      return app
    })
    if (testInfo.status !== testInfo.expectedStatus) {
      for (const app of running) await testInfo.attach('output', { body: app.output(), contentType: 'text/plain' })
    }
    for (const app of running) await app.close().catch(() => undefined)
  },
  startFollowing: ({ start }, use) =>
    use(async (...people) => {
      const app = await start()
      const page = await app.follows()
      for (const person of people) await follow(page, person)
      return { app, page }
    }),
})

export { expect } from 'playwright/test'
