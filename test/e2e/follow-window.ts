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

/** The heading of a section. */
export const heading = (page: Page, title: string): Locator => page.getByRole('row', { name: `${title}, ` })

/** The names of the channels from top to bottom, as far as they are in sight. */
export const namesInOrder = (page: Page): Promise<string[]> =>
  page
    .locator('[role="row"][aria-selected] b')
    .evaluateAll((names) =>
      names.filter((name) => name.getAttribute('dir') === 'auto').map((name) => name.textContent ?? ''),
    )

/** The rows that are selected. */
export const selected = (page: Page): Locator => page.locator('[role="row"][aria-selected="true"]')
