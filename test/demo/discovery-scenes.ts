import type { Page } from 'playwright'
import type { RunningApp } from '../e2e/running-app.ts'
import type { Person } from '../parti-server/person.ts'
import { EVENING_PEOPLE } from '../parti-server/scenarios/evening-people.ts'
import type { PartiServer } from '../parti-server/server.ts'
import type { Scene } from './scene.ts'

const nobody = (): Person[] => []
const some = (people: readonly Person[]): readonly Person[] => people.slice(0, 6)

/** Two who were not live begin. */
async function begin({ control, isLive }: PartiServer): Promise<void> {
  await control.waitForSubscription('NewChannelLiveNotify')
  const quiet = EVENING_PEOPLE.filter(({ userId }) => !isLive(userId)).slice(0, 2)
  for (const { userId } of quiet) await control.goLive(userId, { title: 'Warming up', viewers: 3 })
}

/** The parts are there, and what Parti announced is among them. */
async function allShown(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Just went live' }).waitFor()
  await page.waitForFunction(() => document.querySelector('section[aria-busy="true"]') === null)
}

/** The views of who else is on Parti. */
export const DISCOVERY_SCENES: readonly Scene[] = [
  firstRun(),
  discover('discover'),
  discover('discover-narrow', 300),
  lacking(),
]

function firstRun(): Scene {
  let server: PartiServer | undefined
  return {
    name: 'first-run',
    scenario: 'evening',
    follows: nobody,
    async prepare(started) {
      server = started
    },
    async reach(page) {
      await page.locator('html[data-state="empty"]').waitFor()
      if (server) await begin(server)
      await allShown(page)
      await page.locator('img[data-shown="true"]').first().waitFor()
    },
  }
}

function discover(name: string, width?: number): Scene {
  let server: PartiServer | undefined
  return {
    name,
    scenario: 'evening',
    follows: some,
    ...(width !== undefined && { open: (app: RunningApp) => narrowed(app, width) }),
    async prepare(started) {
      server = started
    },
    async reach(page) {
      if (server) await begin(server)
      await openDiscover(page)
      await allShown(page)
    },
  }
}

function lacking(): Scene {
  let server: PartiServer | undefined
  return {
    name: 'discover-lacking',
    scenario: 'evening',
    dialect: 'no-bulk',
    follows: some,
    async prepare(started) {
      server = started
      await started.control.fault({ name: '5xx', route: 'profile/featured_channels' })
    },
    async reach(page) {
      if (server) await begin(server)
      await openDiscover(page)
      await allShown(page)
    },
  }
}

async function narrowed(app: RunningApp, width: number): Promise<Page> {
  const page = await app.follows()
  await app.electron.evaluate(
    ({ BrowserWindow }, width) => BrowserWindow.getAllWindows()[0]?.setSize(width, 640),
    width,
  )
  await page.waitForFunction((width) => innerWidth <= width, width)
  return page
}

async function openDiscover(page: Page): Promise<void> {
  await page.locator('html[data-state="list"]').waitFor()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Discover…' }).click()
  await page.getByRole('heading', { name: 'Discover' }).waitFor()
}
