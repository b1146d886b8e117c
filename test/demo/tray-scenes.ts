import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import { startAgainWith } from '../e2e/launches.ts'
import { BALTHIER, DBR } from '../e2e/people.ts'
import type { RunningApp } from '../e2e/running-app.ts'
import { EVENING_PEOPLE } from '../parti-server/scenarios/evening-people.ts'
import { narrow } from './narrow.ts'
import type { Scene } from './scene.ts'

/** Whoever breaks a careless layout. */
const LONGEST_NAME = EVENING_PEOPLE.reduce((longest, one) => (one.name.length > longest.name.length ? one : longest))

/** The least width of the window, in px. */
const NARROWEST = 300

const HALF_HOUR_MS = 30 * 60_000

const pausedFor =
  (ms: number | null): NonNullable<Scene['prepare']> =>
  (_server, userData) =>
    writeFile(
      path.join(userData, 'pause.json'),
      JSON.stringify({ schemaVersion: 1, pause: { until: ms === null ? null : Date.now() + ms } }),
    )

const pausedLine = (page: Page): Promise<void> => page.getByText('Notifications paused').waitFor()

const withArguments =
  (...args: string[]): NonNullable<Scene['open']> =>
  async (app: RunningApp) => {
    const page = await app.follows()
    await startAgainWith(app, args)
    return page
  }

const launch = (name: string, args: string[], title: string): Scene => ({
  name: `launch-${name}`,
  scenario: 'guide',
  follows: (people) => people.filter(({ userId }) => userId === BALTHIER.userId),
  open: withArguments(...args),
  reach: (page) => page.getByRole('dialog', { name: title }).waitFor(),
})

/** The states that pauses, links and the command line bring the follows window into. */
export const TRAY_SCENES: readonly Scene[] = [
  {
    name: 'paused',
    scenario: 'evening',
    follows: (people) => people.slice(0, 12),
    prepare: pausedFor(HALF_HOUR_MS),
    async reach(page) {
      await page.locator('html[data-state="list"]').waitFor()
      await pausedLine(page)
    },
  },
  {
    name: 'pause-menu',
    scenario: 'empty',
    follows: () => [],
    prepare: pausedFor(HALF_HOUR_MS),
    open: async (app) => narrow(app, await app.follows(), NARROWEST),
    async reach(page) {
      await pausedLine(page)
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('menuitem', { name: 'Pause notifications' }).click()
      await page.getByRole('menuitem', { name: 'Until resumed' }).waitFor()
    },
  },
  launch('follow', ['--', `afterparti://follow/${encodeURIComponent(DBR.link)}`], 'Follow DBR?'),
  launch('followed', ['--follow', BALTHIER.link], 'You follow BalthierGR already'),
  launch('failed', ['--chat', 'nobody-here'], 'No chat was opened'),
  {
    name: 'launch-narrow',
    scenario: 'evening',
    follows: () => [],
    async open(app) {
      const page = await narrow(app, await app.follows(), NARROWEST)
      await startAgainWith(app, ['--follow', String(LONGEST_NAME.userId)])
      return page
    },
    reach: (page) => page.getByRole('dialog', { name: /^Follow/ }).waitFor(),
  },
  launch('refused', ['afterparti://follow/--no-sandbox'], 'Nothing was done'),
]
