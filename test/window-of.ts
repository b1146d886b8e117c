import type { BrowserWindow } from 'electron'
import type { ElectronApplication, JSHandle, Page } from 'playwright'

/**
 * The window of a page. Playwright awaits a promise that nothing in the main process holds, so that it may be collected
 * before it is answered (https://github.com/spaceagetv/electron-playwright-helpers/pull/110); then it is asked again.
 */
export async function windowOf(electron: ElectronApplication, page: Page): Promise<JSHandle<BrowserWindow>> {
  try {
    return await electron.browserWindow(page)
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('promise was garbage collected'))) throw error
    return electron.browserWindow(page)
  }
}
