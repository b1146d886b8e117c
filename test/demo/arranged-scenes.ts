import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { heading } from '../e2e/follow-window.ts'
import { seedViewers } from '../seed-viewers.ts'
import {
  arranged,
  chooseForFirst,
  focusFirst,
  followLines,
  importSomething,
  openRowMenu,
  openViewMenu,
  selectThree,
  shownAs,
} from './arranged.ts'
import type { Scene } from './scene.ts'

const settled = async (page: Page): Promise<void> => {
  await page.locator('html[data-state="list"]').waitFor()
  await page.getByText('asking…').first().waitFor({ state: 'detached', timeout: 60_000 })
  await page.getByRole('button', { name: 'Sort, view and files' }).waitFor()
}

const common = { scenario: 'evening', follows: arranged } as const

/** The follow list as its user has arranged it, in each of its states. */
export const ARRANGED_SCENES: readonly Scene[] = [
  { ...common, name: 'arranged-groups', reach: settled },
  {
    ...common,
    name: 'arranged-sparklines',
    prepare: (server, userData) => seedViewers(userData, server.people.slice(0, 14)),
    async reach(page) {
      await settled(page)
      await page.locator('[role="row"] svg > path[d*="L"]').first().waitFor({ state: 'attached' })
    },
  },
  {
    ...common,
    name: 'arranged-folded',
    prepare: shownAs({ folded: ['group:Friends'] }),
    async open(app) {
      const page = await app.follows()
      const window = await app.electron.browserWindow(page)
      await window.evaluate((shown) => shown.setSize(300, 640))
      await page.waitForFunction(() => innerWidth <= 300)
      return page
    },
    reach: settled,
  },
  {
    ...common,
    name: 'arranged-selected',
    prepare: shownAs({ sort: 'mine', isGrouped: false }),
    async reach(page) {
      await settled(page)
      await page.getByRole('button', { name: /^Drag/ }).first().waitFor({ state: 'attached' })
      await selectThree(page)
    },
  },
  {
    ...common,
    name: 'arranged-row-menu',
    async reach(page) {
      await settled(page)
      await selectThree(page)
      await openRowMenu(page)
      await page.getByRole('menuitem', { name: 'Group' }).hover()
      await page.getByRole('menuitemradio', { name: 'No group' }).waitFor()
    },
  },
  {
    ...common,
    name: 'arranged-view-menu',
    async reach(page) {
      await settled(page)
      await openViewMenu(page)
    },
  },
  {
    ...common,
    name: 'arranged-note',
    async reach(page) {
      await settled(page)
      await chooseForFirst(page, 'Note…')
    },
  },
  {
    ...common,
    name: 'arranged-new-group',
    async reach(page) {
      await settled(page)
      await focusFirst(page)
      await openRowMenu(page)
      await page.getByRole('menuitem', { name: 'Group' }).press('ArrowRight')
      await page.getByRole('menuitem', { name: 'New group…' }).press('Enter')
      await page.getByRole('dialog', { name: 'New group with 1 channel' }).waitFor()
    },
  },
  {
    ...common,
    name: 'arranged-group-menu',
    async reach(page) {
      await settled(page)
      await heading(page, 'Friends').click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Rename group…' }).waitFor()
    },
  },
  {
    ...common,
    name: 'arranged-rename-group',
    async reach(page) {
      await settled(page)
      await heading(page, 'Friends').click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Rename group…' }).click()
      await page.getByRole('dialog', { name: 'Rename “Friends”' }).waitFor()
    },
  },
  {
    ...common,
    name: 'arranged-nobody-live',
    async prepare(server, userData) {
      for (const { userId } of server.people) if (server.isLive(userId)) await server.control.end(userId)
      await shownAs({ isLiveOnly: true })(server, userData)
    },
    reach: (page) => page.locator('html[data-state="nobody-live"]').waitFor(),
  },
  {
    ...common,
    name: 'arranged-lines',
    async reach(page) {
      await settled(page)
      await followLines(page, 30)
      await page.getByText('of 30 channels').waitFor()
      await page.getByText('Line 1', { exact: true }).waitFor()
    },
  },
  {
    ...common,
    name: 'arranged-lines-done',
    async reach(page) {
      await settled(page)
      await followLines(page, 2)
      await page.getByText('2 not followed').waitFor()
    },
  },
  {
    ...common,
    name: 'arranged-import',
    open: async (app) => importSomething(app, path.join(await mkdtemp(path.join(os.tmpdir(), 'scene-')), 'list.json')),
    reach: (page) => page.getByRole('dialog').waitFor(),
  },
]
