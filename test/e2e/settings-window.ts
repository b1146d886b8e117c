import type { Locator, Page } from 'playwright'
import { wasCollected } from './collected-answers.ts'
import type { RunningApp } from './running-app.ts'

/** The window that `open` opens, once it shows what is true. */
async function opened(app: RunningApp, open: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.electron.waitForEvent('window'), open()])
  await page.locator('html[data-ready="settings"]').waitFor()
  return page
}

/** Presses a key with Ctrl as the desktop passes it on; Playwright's own keys go past what main listens to (measured). */
export async function pressControl(app: RunningApp, page: Page, keyCode: string, also: 'shift'[] = []): Promise<void> {
  const window = await app.electron.browserWindow(page)
  const pressed = window.evaluate(
    ({ webContents }, [key, modifiers]) => {
      webContents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: ['control', ...modifiers] })
      webContents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers: ['control', ...modifiers] })
    },
    [keyCode, also] as const,
  )
  // Where only the answer got lost it was pressed, and pressing it again could do it twice.
  await pressed.catch((error: unknown) => {
    if (!wasCollected(error)) throw error
  })
}

/** The settings, opened by their key. */
export async function openSettings(app: RunningApp): Promise<Page> {
  const follows = await app.follows()
  return opened(app, () => pressControl(app, follows, ','))
}

/** The settings, opened from the menu. */
export async function openSettingsByMenu(app: RunningApp): Promise<Page> {
  const follows = await app.follows()
  await follows.getByRole('button', { name: 'Menu' }).click()
  return opened(app, () => follows.getByRole('menuitem', { name: 'Settings…' }).click())
}

/** Something on a page of settings, by its label. */
export const entry = (page: Page, label: string): Locator => page.getByRole('region', { name: label, exact: true })

/** Shows a page. */
export async function showPage(page: Page, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Pages' }).getByText(name, { exact: true }).click()
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor()
}
