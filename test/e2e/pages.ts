import type { Locator, Page } from 'playwright'
import { expect } from './fixtures.ts'

/** Opens a page of the follows window from its menu. */
export async function openPage(page: Page, name: 'Inbox' | 'Alerts'): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

/** Leaves the pages for the list, however many lie over it. */
export async function backToList(page: Page): Promise<void> {
  const back = page.getByRole('button', { name: 'Back', exact: true })
  const list = page.getByRole('searchbox')
  while (!(await list.isVisible())) await back.click()
}

/** Has Parti asked at once by the button for it. It goes when the app has asked by itself, which may be at any moment. */
export async function tryNow(within: Page | Locator): Promise<void> {
  const button = within.getByRole('button', { name: 'Try now' })
  await button.click({ timeout: 5_000 }).catch(() => expect(button).toBeHidden())
}
