import type { Locator, Page } from 'playwright'
import type { RunningApp } from './running-app.ts'

/** The words of the status bar, which lead to the window. */
export const statusBar = (page: Page): Locator => page.getByRole('button', { name: /show the connection/ })

/** A section of the window by its heading. */
export const section = (page: Page, name: string): Locator => page.getByRole('region', { name })

/** The window that `open` opens, once it shows what is true. */
export async function opened(app: RunningApp, open: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.electron.waitForEvent('window'), open()])
  await page.locator('html[data-ready="connection"]').waitFor()
  return page
}

/** The window about the connection, opened from the status bar. */
export async function openConnection(app: RunningApp): Promise<Page> {
  const follows = await app.follows()
  return opened(app, () => statusBar(follows).click())
}
