import type { Page } from 'playwright'
import type { RunningApp } from '../e2e/running-app.ts'
import { pressControl } from '../e2e/settings-window.ts'

/** Makes the page's window `width` px wide, and `height` px high; resolves with the page. */
export async function narrow(app: RunningApp, page: Page, width: number, height = 640): Promise<Page> {
  const handle = await app.electron.browserWindow(page)
  await handle.evaluate((window, to) => window.setSize(...to), [width, height] as const)
  await page.waitForFunction(([to, high]) => innerWidth <= to && innerHeight <= high, [width, height] as const)
  return page
}

/** Zooms the page's window as its user does, to twice the size. */
export async function zoomTwice(app: RunningApp, page: Page): Promise<void> {
  const width = await page.evaluate(() => innerWidth)
  for (;;) {
    const before = await page.evaluate(() => innerWidth)
    if (before <= width / 2) return
    await pressControl(app, page, '=')
    // A key may come before the window listens.
    await page.waitForFunction((wide) => innerWidth < wide, before, { timeout: 2000 }).catch(() => undefined)
  }
}
