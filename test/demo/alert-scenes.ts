import type { Page } from 'playwright'
import { DEFAULT_ALERT_RULES, type AlertRules } from '#shared/model/alert-rules.ts'
import { everyDay } from '#shared/model/week-hours.ts'
import { openPage } from '../e2e/pages.ts'
import { EVENING_PEOPLE } from '../parti-server/scenarios/evening-people.ts'
import { seedAlerts, type PastAlert } from '../seed-alerts.ts'
import { seedRules } from '../seed-rules.ts'
import type { Scene } from './scene.ts'

const someone = (index: number): PastAlert['person'] => EVENING_PEOPLE[index % 12] ?? { userId: 1, name: 'Nobody' }

/** The names that break careless layouts. */
const LONG_NAMES = EVENING_PEOPLE.filter(
  ({ name }) => name.length > 40 || /[^\p{Script=Latin}\p{Nd}\p{Zs}\p{P}]/u.test(name),
)

/** One of each kind, and enough to scroll. */
const PAST: readonly PastAlert[] = [
  { person: someone(0), hoursAgo: 0.4, title: 'Finals, game 3', peak: 470 },
  { person: someone(1), hoursAgo: 2, outcome: 'quiet-hours', minutes: 96, peak: 58 },
  { person: someone(2), hoursAgo: 3, outcome: 'below-minimum', title: null, minutes: 31, peak: 4 },
  { person: someone(0), hoursAgo: 5, kind: 'title', title: 'Finals, game 2: the comeback nobody believed in, live' },
  { person: someone(3), hoursAgo: 20, outcome: 'began-while-away', minutes: 210, peak: 1_204 },
  { person: someone(3), hoursAgo: 21, outcome: 'ended-while-away', isAway: true },
  { person: someone(4), hoursAgo: 26, outcome: 'no-word', minutes: 80 },
  { person: someone(5), hoursAgo: 30, outcome: 'paused', minutes: 45, peak: 12 },
  { person: someone(6), hoursAgo: 50, outcome: 'off', minutes: 300, peak: 33 },
  { person: someone(7), hoursAgo: 75, outcome: 'announced-uncounted' },
  { person: someone(4), hoursAgo: 80, outcome: 'announced-in-do-not-disturb', minutes: 25, peak: 41 },
  { person: someone(8), hoursAgo: 100, outcome: 'outside-hours', minutes: 61, peak: 7 },
  { person: someone(9), hoursAgo: 300, outcome: 'already-live-when-first-seen', peak: 9_800 },
]

const AWAY: readonly PastAlert[] = [
  { person: someone(4), hoursAgo: 3, outcome: 'began-while-away', isAway: true, minutes: 95, peak: 212 },
  { person: someone(5), hoursAgo: 6, outcome: 'ended-while-away', isAway: true, minutes: 40 },
  { person: someone(6), hoursAgo: 9, outcome: 'ended-while-away', isAway: true },
]

const RULES: AlertRules = {
  standard: { ...DEFAULT_ALERT_RULES.standard, minimumViewers: 20 },
  channels: {
    [someone(0).userId]: {
      words: ['finals', 'cup'],
      hours: everyDay({ from: 18 * 60, to: 60 }).with(5, null),
      autoOpen: 'chat',
      sound: 'harp',
      volume: 45,
    },
    [someone(2).userId]: { mode: 'silent', titleChanges: true },
  },
  quietHours: everyDay({ from: 23 * 60, to: 7 * 60 }).with(5, { from: 60, to: 11 * 60 }),
}

const isReady = (page: Page): Promise<void> =>
  page.getByRole('main').and(page.locator(':not([aria-busy="true"])')).waitFor()

const toEnd = (page: Page): Promise<void> =>
  page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))

const seeded =
  (alerts: readonly PastAlert[]): NonNullable<Scene['prepare']> =>
  async (_server, userData) => {
    seedAlerts(userData, alerts)
    seedRules(userData, RULES)
  }

const evening = { scenario: 'evening', follows: (people) => people.slice(0, 12) } satisfies Partial<Scene>
const quietSite = { scenario: 'empty', follows: () => [] } satisfies Partial<Scene>

/** Every state of what is told of alerts. */
export const ALERT_SCENES: readonly Scene[] = [
  {
    ...evening,
    name: 'away',
    prepare: seeded(AWAY),
    reach: (page) => page.getByRole('region', { name: /While you were away/ }).waitFor(),
  },
  {
    ...evening,
    name: 'inbox',
    prepare: seeded(PAST),
    async reach(page) {
      await openPage(page, 'Inbox')
      await page.getByText('Silent: quiet hours').waitFor()
    },
  },
  {
    scenario: 'evening',
    follows: () => LONG_NAMES,
    name: 'inbox-narrow',
    async prepare(_server, userData) {
      seedAlerts(userData, [
        ...LONG_NAMES.map((person) => ({
          person,
          hoursAgo: 300,
          title: person.name.repeat(4),
          minutes: 75,
          peak: 12_345,
        })),
        ...LONG_NAMES.map((person) => ({ person, hoursAgo: 9, outcome: 'began-while-away', isAway: true }) as const),
      ])
    },
    async open(app) {
      const page = await app.follows()
      await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(300, 560))
      return page
    },
    async reach(page) {
      await page.waitForFunction(() => innerWidth <= 300)
      await openPage(page, 'Inbox')
      await page.getByText('Announced · lasted').first().waitFor()
    },
  },
  {
    ...quietSite,
    name: 'inbox-empty',
    async reach(page) {
      await openPage(page, 'Inbox')
      await page.getByText('Nothing happened yet').waitFor()
    },
  },
  {
    ...evening,
    name: 'inbox-filtered',
    prepare: seeded(AWAY),
    async reach(page) {
      await openPage(page, 'Inbox')
      await page.getByRole('radiogroup', { name: 'Show' }).getByText('Announced', { exact: true }).click()
      await page.getByText('Nothing of this kind').waitFor()
    },
  },
  {
    ...evening,
    name: 'alerts',
    prepare: seeded(PAST),
    async reach(page) {
      await openPage(page, 'Alerts')
      await isReady(page)
    },
  },
  {
    ...evening,
    name: 'alerts-dry-run',
    prepare: seeded(PAST),
    async reach(page) {
      await openPage(page, 'Alerts')
      await page.getByRole('button', { name: 'Try the rules' }).click()
      await page.getByText(/\d of \d+ would have rung/).waitFor()
      await page.getByRole('button', { name: 'Test' }).click()
      await page.getByText('Your desktop took the notification').waitFor()
      await toEnd(page)
    },
  },
  {
    ...evening,
    name: 'alerts-channel',
    prepare: seeded(PAST),
    async open(app) {
      const page = await app.follows()
      await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(300, 640))
      return page
    },
    async reach(page) {
      await openPage(page, 'Alerts')
      await page.getByRole('button', { name: `Change the alerts of ${someone(0).name}` }).click()
      await page.getByRole('heading', { name: `Alerts of ${someone(0).name}` }).waitFor()
    },
  },
  {
    ...evening,
    name: 'alerts-sound',
    prepare: seeded(PAST),
    async reach(page) {
      await openPage(page, 'Alerts')
      await page.getByRole('button', { name: `Change the alerts of ${someone(0).name}` }).click()
      await page.getByRole('radiogroup', { name: 'Open by itself when it goes live' }).scrollIntoViewIfNeeded()
    },
  },
  {
    ...quietSite,
    name: 'no-popups',
    withoutPopups: true,
    reach: (page) => page.getByText('This desktop shows no notifications').waitFor(),
  },
]
