import type { Page } from 'playwright'
import { buildWithout } from '../e2e/incomplete-build.ts'
import { pressControl } from '../e2e/settings-window.ts'
import type { RunningApp } from '../e2e/running-app.ts'
import type { Scene } from './scene.ts'

const quiet = { scenario: 'empty', follows: () => [] } satisfies Partial<Scene>

const isSaid = (page: Page): Promise<void> => page.getByText('This cannot be shown').waitFor()

async function openBrokenSettings(app: RunningApp): Promise<Page> {
  const follows = await app.follows()
  const [settings] = await Promise.all([app.electron.waitForEvent('window'), pressControl(app, follows, ',')])
  return settings
}

/** What is shown where a part of the app cannot be loaded. */
export const BROKEN_SCENES: readonly Scene[] = [
  {
    ...quiet,
    name: 'broken-page',
    project: () => buildWithout('inbox'),
    async reach(page) {
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('menuitem', { name: 'Inbox', exact: true }).click()
      await isSaid(page)
    },
  },
  {
    ...quiet,
    name: 'broken-window',
    project: () => buildWithout('settings-view'),
    open: openBrokenSettings,
    reach: isSaid,
  },
]
