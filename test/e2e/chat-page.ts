import type { Locator, Page } from 'playwright'
import { expect } from './fixtures.ts'
import type { RunningApp } from './running-app.ts'

/** The window of a room, once it shows what is true. */
export async function openChat(app: RunningApp, userId: number): Promise<Page> {
  const follows = await app.follows()
  const [page] = await Promise.all([
    app.electron.waitForEvent('window'),
    follows.evaluate((userId) => window.afterparti.chat.show({ userId }), userId),
  ])
  await page.locator('html[data-ready="chat"]').waitFor()
  return page
}

/** What is said, and scrolls. */
export const log = (page: Page): Locator => page.getByRole('log')

/** The rows in which a text stands, as far as they are drawn. */
export const rowsWith = (page: Page, text: string): Locator => log(page).getByRole('article').filter({ hasText: text })

/** The texts of all rows that are drawn, from top to bottom. */
export const drawnTexts = (page: Page): Promise<string[]> =>
  page.locator('article [dir="auto"]').evaluateAll((texts) => texts.map(({ textContent }) => textContent))

/** What lies at the newest row's end, px from the bottom of the view: 0 while the list follows. */
export const distanceToEnd = (page: Page): Promise<number> =>
  log(page).evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight)

/** Scrolls up by the wheel, as a reader does, until it is done. A zoomed window goes less far. */
export async function scrollUp(page: Page, by: number): Promise<void> {
  await log(page).hover()
  await log(page).evaluate((list) => {
    const scrolled = new Promise<void>((resolve) => {
      list.addEventListener('scrollend', () => resolve(), { once: true })
    })
    Object.assign(globalThis, { scrolled })
  })
  await page.mouse.wheel(0, -by)
  await page.evaluate(() => (globalThis as unknown as { scrolled: Promise<void> }).scrolled)
  await expect.poll(() => distanceToEnd(page)).toBeGreaterThan(by / 3)
  let before = -1
  await expect
    .poll(async () => {
      const now = await log(page).evaluate(({ scrollTop }) => scrollTop)
      const isStill = now === before
      before = now
      return isStill
    })
    .toBe(true)
}
