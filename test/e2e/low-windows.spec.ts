import type { Page } from 'playwright'
import { chatWindow, openChats } from './chat-window.ts'
import { expect, test } from './fixtures.ts'
import { DBR } from './people.ts'
import type { RunningApp } from './running-app.ts'

/** Makes a window as small as it goes. */
async function makeSmallest(app: RunningApp, page: Page): Promise<void> {
  const handle = await app.electron.browserWindow(page)
  const height = await handle.evaluate((window) => {
    const [width = 0, height = 0] = window.getMinimumSize()
    window.setSize(width, height)
    return height
  })
  await expect.poll(() => page.evaluate(() => innerHeight)).toBeLessThanOrEqual(height)
}

/** A click on the button leaves its menu open, beside the button and within the window, and keys reach its last entry. */
async function expectToFit(page: Page, button: string, last: string): Promise<void> {
  const opener = page.getByRole('button', { name: button, exact: true })
  const [before, height] = [await opener.boundingBox(), await page.evaluate(() => innerHeight)]
  await opener.click()
  const menu = page.getByRole('menu')
  await expect(menu).toBeVisible()
  const box = await menu.boundingBox()
  if (before === null || box === null) throw new Error('there is no button, or no menu')
  expect(box.y).toBeGreaterThanOrEqual(0)
  expect(box.y + box.height).toBeLessThanOrEqual(height)
  expect(box.y + box.height <= before.y || box.y >= before.y + before.height).toBe(true)
  await page.keyboard.press('End')
  const entry = page.getByRole('menuitem', { name: last })
  await expect(entry).toBeFocused()
  await expect(entry).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
}

test('in the lowest windows menus leave their buttons free and are reached to the end', async ({ startFollowing }) => {
  const { app, page } = await startFollowing(DBR)
  await makeSmallest(app, page)
  await expectToFit(page, 'Menu', 'Quit Afterparti')
  await openChats(app, [DBR.userId])
  const chat = await chatWindow(app, DBR.userId)
  await makeSmallest(app, chat)
  await expectToFit(chat, 'View', 'Connection…')
})
