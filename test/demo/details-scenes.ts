import type { Page } from 'playwright'
import { row } from '../e2e/follow-window.ts'
import type { Person } from '../parti-server/person.ts'
import { EVENING_PEOPLE } from '../parti-server/scenarios/evening-people.ts'
import type { Scene } from './scene.ts'

const some = (people: readonly Person[]): readonly Person[] => people.slice(0, 12)
const longest = (people: readonly Person[]): readonly Person[] => people.filter(({ name }) => name.length > 40)
const [JONAS] = EVENING_PEOPLE

/** Opens a channel's page by the keyboard. */
async function openDetails(page: Page, name: string): Promise<void> {
  await page.locator('html[data-state="list"]').waitFor()
  await row(page, name).focus()
  await page.keyboard.press('i')
}

/** Every part has its answer, and every picture is there. */
async function allTold(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Passes' }).waitFor()
  await page.waitForFunction(() => document.querySelector('section[aria-busy="true"]') === null)
}

/** The pages of channels. */
export const DETAILS_SCENES: readonly Scene[] = [
  {
    name: 'details',
    scenario: 'evening',
    follows: some,
    prepare: async ({ control }) => {
      await control.pin(JONAS?.userId ?? 0, 'New schedule: Monday to Thursday, 20:00.\nNo show on Friday.')
    },
    async reach(page) {
      await openDetails(page, 'Jonas Halvorsen')
      await allTold(page)
      await page.getByRole('main').locator('img[data-shown="true"]').first().waitFor()
    },
  },
  {
    name: 'details-end',
    scenario: 'evening',
    follows: some,
    async reach(page) {
      await openDetails(page, 'Jonas Halvorsen')
      await allTold(page)
      await page.getByRole('heading', { name: 'Passes' }).evaluate((heading) => heading.scrollIntoView())
    },
  },
  {
    name: 'details-long',
    scenario: 'evening',
    follows: longest,
    async reach(page) {
      await openDetails(page, 'The Extraordinarily Long')
      await allTold(page)
    },
  },
  {
    name: 'details-narrow',
    scenario: 'evening',
    follows: longest,
    async open(app) {
      const page = await app.follows()
      await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(300, 640))
      return page
    },
    async reach(page) {
      await page.waitForFunction(() => innerWidth <= 300)
      await openDetails(page, 'The Extraordinarily Long')
      await allTold(page)
    },
  },
  {
    name: 'details-loading',
    scenario: 'evening',
    follows: some,
    prepare: async ({ control }) => {
      for (const route of ['user_profile/{user_id}', 'pinned_message/{user_id}', 'user_profile_feed/{user_id}']) {
        await control.fault({ name: 'slow', ms: 60_000, route: `profile/${route}` })
      }
    },
    async reach(page) {
      await openDetails(page, 'Jonas Halvorsen')
      await page.getByText('Asking Parti…').first().waitFor({ state: 'attached' })
    },
  },
  {
    name: 'details-failing',
    scenario: 'evening',
    follows: some,
    prepare: async ({ control }) => {
      await control.fault({ name: '5xx', route: 'profile/pinned_message/{user_id}' })
      await control.fault({ name: 'malformed', route: 'profile/user_profile_feed/{user_id}' })
    },
    async reach(page) {
      await openDetails(page, 'Jonas Halvorsen')
      await allTold(page)
      await page.getByRole('alert').nth(1).waitFor()
    },
  },
  {
    name: 'details-offline',
    scenario: 'evening',
    follows: some,
    prepare: (server) => server.control.fault({ name: 'refuse' }),
    async reach(page) {
      await openDetails(page, 'Jonas Halvorsen')
      await allTold(page)
      await page.getByText('Not known while Parti').nth(4).waitFor()
    },
  },
]
