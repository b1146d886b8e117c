import type { Locator, Page } from 'playwright'

/** The box that finds and adds. */
export const box = (page: Page): Locator => page.getByRole('searchbox')

/** The row of a followed channel. */
export const row = (page: Page, name: string): Locator =>
  page.getByRole('grid', { name: 'Channels you follow' }).getByRole('row').filter({ hasText: name })

/** Follows a channel as a user does: by pasting its link. */
export async function follow(page: Page, { link, name }: { link: string; name: string }): Promise<void> {
  await box(page).fill(link)
  await box(page).press('Enter')
  await row(page, name).waitFor()
}
