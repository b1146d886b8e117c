import type { Page } from 'playwright'

/** Opens a page of the follows window from its menu. */
export async function openPage(page: Page, name: 'Inbox' | 'Alerts'): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

/** Leaves a page for the list. */
export async function backToList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await page.getByRole('searchbox').waitFor()
}
