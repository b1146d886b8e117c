import type { Page } from 'playwright'
import type { RunningApp } from './running-app.ts'

/** The window of the archive once it shows what is true, opened from the menu of the list. */
export async function openArchive(app: RunningApp): Promise<Page> {
  const follows = await app.follows()
  return openedArchive(app, async () => {
    await follows.getByRole('button', { name: 'Menu' }).click()
    await follows.getByRole('menuitem', { name: 'Chat archive…' }).click()
  })
}

/** The window of the archive that `open` opens. */
export async function openedArchive(app: RunningApp, open: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.electron.waitForEvent('window'), open()])
  await page.locator('html[data-ready="archive"]').waitFor()
  return page
}

/** The rows of the list that is shown. */
export const found = (page: Page) => page.getByRole('grid').getByRole('row')

/** Where the search is written. */
export const searchBox = (page: Page) => page.getByRole('searchbox')

/** Shows a section of the window. */
export const showSection = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('radiogroup', { name: 'Sections' }).getByText(name).click()
