import type { Page } from 'playwright'
import type { RunningApp } from '../e2e/running-app.ts'

/** Makes the page's window `width` px wide; resolves with the page. */
export async function narrow(app: RunningApp, page: Page, width: number): Promise<Page> {
  const handle = await app.electron.browserWindow(page)
  await handle.evaluate((window, to) => window.setSize(to, 640), width)
  await page.waitForFunction((to) => innerWidth <= to, width)
  return page
}
