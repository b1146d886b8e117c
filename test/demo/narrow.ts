import type { Page } from 'playwright'
import type { RunningApp } from '../e2e/running-app.ts'
import { windowOf } from '../window-of.ts'

/** Makes the page's window `width` px wide; resolves with the page. */
export async function narrow(app: RunningApp, page: Page, width: number): Promise<Page> {
  const handle = await windowOf(app.electron, page)
  await handle.evaluate((window, to) => window.setSize(to, 640), width)
  await page.waitForFunction((to) => innerWidth <= to, width)
  return page
}
