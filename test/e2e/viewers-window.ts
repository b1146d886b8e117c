import type { Locator, Page } from 'playwright'
import type { RunningApp } from './running-app.ts'

/** The window of a channel's viewers, once it shows what is true. */
export async function openViewers(app: RunningApp, userId: number): Promise<Page> {
  const follows = await app.follows()
  const [page] = await Promise.all([
    app.electron.waitForEvent('window'),
    follows.evaluate((userId) => window.afterparti.viewers.show({ userId }), userId),
  ])
  await page.locator('html[data-ready="viewers"]').waitFor()
  return page
}

/** The graph. */
export const graph = (page: Page): Locator => page.getByRole('img', { name: /^Viewers of / })

/** Chooses a range by its name. */
export const chooseRange = (page: Page, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: 'Range' }).getByText(name, { exact: true }).click()

/** Chooses a section by its name. */
export const chooseSection = (page: Page, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: 'Sections' }).getByText(name, { exact: true }).click()

/** Adds a channel to the graph. */
export async function compareWith(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByRole('searchbox', { name: 'Find a channel' }).fill(name)
  await page.getByRole('list', { name: 'Compare with other channels' }).getByText(name, { exact: true }).click()
  await page.keyboard.press('Escape')
}
