import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import { openConnection, section } from '../e2e/connection-window.ts'
import { DBR } from '../e2e/people.ts'
import { box, follow, row } from '../e2e/follow-window.ts'
import type { RunningApp } from '../e2e/running-app.ts'
import type { Person } from '../parti-server/person.ts'
import type { PartiServer } from '../parti-server/server.ts'
import { ALERT_SCENES } from './alert-scenes.ts'
import { ARCHIVE_SCENES } from './archive-scenes.ts'
import { ARRANGED_SCENES } from './arranged-scenes.ts'
import { BROKEN_SCENES } from './broken-scenes.ts'
import type { Scene } from './scene.ts'
import { pretendBusyEvening } from './busy-evening.ts'
import { bringFates, withFates } from './fates.ts'
import { narrow } from './narrow.ts'
import { TRAY_SCENES } from './tray-scenes.ts'
import { CHAT_SCENES } from './chat-scenes.ts'
import { DETAILS_SCENES } from './details-scenes.ts'
import { DISCOVERY_SCENES } from './discovery-scenes.ts'
import { PALETTE_SCENES } from './palette-scenes.ts'
import { SETTINGS_SCENES } from './settings-scenes.ts'
import { VIEWER_SCENES } from './viewer-scenes.ts'

const nobody = (): Person[] => []
const everybody = (people: readonly Person[]): readonly Person[] => people
const some = (people: readonly Person[]): readonly Person[] => people.slice(0, 12)
/** The names that break careless layouts: the longest, other scripts, only a picture. */
const unusual = (people: readonly Person[]): Person[] =>
  people.filter(({ name }) => name.length > 40 || /[^\p{Script=Latin}\p{Nd}\p{Zs}\p{P}]/u.test(name))

const allAnswered = async (page: Page): Promise<void> => {
  await page.locator('html[data-state="list"]').waitFor()
  await page.getByText('asking…').first().waitFor({ state: 'detached', timeout: 60_000 })
}

/** After a first answer Parti fails to answer, while its sockets stay open. A question makes the app notice at once. */
function pushOnly(): Scene {
  let server: PartiServer | undefined
  return {
    name: 'push-only',
    scenario: 'evening',
    follows: some,
    async prepare(started) {
      server = started
    },
    async reach(page) {
      await allAnswered(page)
      await server?.control.fault({ name: '5xx' })
      await box(page).fill(DBR.link)
      await box(page).press('Enter')
      await page.getByRole('region', { name: 'Parti does not answer questions' }).waitFor()
      await box(page).fill('')
    },
  }
}

async function openBusy(app: RunningApp): Promise<Page> {
  await allAnswered(await app.follows())
  await pretendBusyEvening(app)
  return openConnection(app)
}

/** Every state of every view. */
export const SCENES: readonly Scene[] = [
  ...TRAY_SCENES,
  ...DETAILS_SCENES,
  ...CHAT_SCENES,
  ...DISCOVERY_SCENES,
  ...PALETTE_SCENES,
  { name: 'follows', scenario: 'evening', follows: some, reach: allAnswered },
  { name: 'fates', scenario: 'evening', follows: withFates, prepare: bringFates, reach: allAnswered },
  {
    name: 'fates-narrow',
    scenario: 'evening',
    follows: withFates,
    prepare: bringFates,
    open: async (app) => narrow(app, await app.follows(), 300),
    reach: allAnswered,
  },
  { name: 'long-names', scenario: 'evening', follows: unusual, reach: allAnswered },
  {
    name: 'thousand',
    scenario: 'thousand',
    follows: everybody,
    reach: (page) => page.locator('html[data-state="list"]').waitFor(),
  },
  {
    name: 'empty',
    scenario: 'empty',
    follows: nobody,
    reach: (page) => page.locator('html[data-state="empty"]').waitFor(),
  },
  {
    name: 'offline',
    scenario: 'evening',
    follows: some,
    prepare: (server) => server.control.fault({ name: 'refuse' }),
    reach: (page) => page.getByRole('region', { name: 'Cannot reach Parti' }).waitFor(),
  },
  pushOnly(),
  {
    name: 'menu',
    scenario: 'evening',
    follows: some,
    async reach(page) {
      await allAnswered(page)
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'not-found',
    scenario: 'guide',
    follows: nobody,
    async reach(page) {
      await box(page).fill('https://parti.com/creator/twitter/nobody-here')
      await box(page).press('Enter')
      await page.getByText('Nothing was found for this.').waitFor()
    },
  },
  {
    name: 'no-match',
    scenario: 'evening',
    follows: some,
    async reach(page) {
      await allAnswered(page)
      await box(page).fill('nobody is called so')
      await page.locator('html[data-state="no-match"]').waitFor()
    },
  },
  {
    name: 'unfollowed',
    scenario: 'guide',
    follows: nobody,
    async reach(page) {
      await follow(page, DBR)
      await row(page, DBR.name).focus()
      await page.keyboard.press('Delete')
      await page.getByText('Unfollowed DBR').waitFor()
      await page.locator('html[data-state="empty"]').waitFor()
    },
  },
  {
    name: 'damaged-file',
    scenario: 'empty',
    follows: nobody,
    prepare: (_server, userData) => writeFile(path.join(userData, 'follows.json'), '{ "schemaVersion": 1, "foll'),
    reach: (page) => page.getByText('The file of your follow list was damaged').waitFor(),
  },
  {
    name: 'no-tray',
    scenario: 'empty',
    follows: nobody,
    withoutTray: true,
    reach: (page) => page.getByText('This desktop shows no tray').waitFor(),
  },
  {
    name: 'connection',
    scenario: 'evening',
    follows: some,
    open: openConnection,
    reach: (page) => page.getByRole('heading', { name: /Push and poll/ }).waitFor(),
  },
  {
    name: 'connection-offline',
    scenario: 'evening',
    follows: some,
    prepare: (server) => server.control.fault({ name: 'refuse' }),
    open: openConnection,
    reach: (page) => page.getByRole('heading', { name: /Cannot reach Parti/ }).waitFor(),
  },
  {
    name: 'connection-busy',
    scenario: 'evening',
    follows: some,
    open: openBusy,
    reach: (page) => page.getByText('Viewers of').first().waitFor(),
  },
  {
    name: 'connection-narrow',
    scenario: 'evening',
    follows: some,
    open: async (app) => narrow(app, await openBusy(app), 420),
    async reach(page) {
      await section(page, 'Not understood')
        .getByRole('button', { name: /ChatPublic/ })
        .click()
      await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
    },
  },
  ...ALERT_SCENES,
  ...ARCHIVE_SCENES,
  ...ARRANGED_SCENES,
  ...SETTINGS_SCENES,
  ...VIEWER_SCENES,
  ...BROKEN_SCENES,
]
