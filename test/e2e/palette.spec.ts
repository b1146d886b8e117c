import type { Page } from 'playwright'
import { chatWindow } from './chat-window.ts'
import { expect, test } from './fixtures.ts'
import { box, row } from './follow-window.ts'
import { BALTHIER, DBR } from './people.ts'

/** Opens the palette, types, and takes the first match. */
async function command(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('searchbox')).toBeFocused()
  await page.keyboard.insertText(text)
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toHaveCount(0)
}

test('channels and commands are found by typing alone', async ({ startFollowing }) => {
  const { app, page } = await startFollowing(DBR, BALTHIER)
  await row(page, DBR.name).focus()

  await command(page, 'balth stream')
  await expect.poll(app.openedLinks).toEqual([BALTHIER.link])
  await command(page, 'chat site dbr')
  await expect.poll(app.openedLinks).toEqual([BALTHIER.link, `https://parti.com/popout-chat?id=${DBR.userId}`])
  await command(page, 'theme dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(row(page, DBR.name)).toBeFocused()

  await command(page, 'details balth')
  await expect(page.getByRole('heading', { name: 'Channel BalthierGR' })).toBeFocused()
  await command(page, 'discover')
  await expect(page.getByRole('heading', { name: 'Discover' })).toBeFocused()
  await command(page, 'follows')
  await expect(page.getByRole('heading', { name: 'Discover' })).toHaveCount(0)
  await expect(row(page, DBR.name)).toBeFocused()
  await command(page, 'chat dbr')
  await chatWindow(app, DBR.userId)
})

test('Escape leaves everything as it was, and Ctrl F and the slash lead to the box', async ({ startFollowing }) => {
  const { page } = await startFollowing(DBR)
  await box(page).fill('')
  await row(page, DBR.name).focus()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await page.keyboard.insertText('no such thing')
  await expect(page.getByText('Nothing is called “no such thing”')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(row(page, DBR.name)).toBeFocused()
  await page.keyboard.press('/')
  await expect(box(page)).toBeFocused()
  await expect(box(page)).toHaveValue('')
  await row(page, DBR.name).focus()
  await page.keyboard.press('Control+f')
  await expect(box(page)).toBeFocused()
})

test('whoever knows no keys finds the commands, the details and the alerts of a channel in menus', async ({
  startFollowing,
}) => {
  const { page } = await startFollowing(DBR)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Commands…' }).click()
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await row(page, DBR.name).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Details' }).click()
  await expect(page.getByRole('heading', { name: 'Channel DBR' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(row(page, DBR.name)).toBeFocused()
  await page.keyboard.press('ContextMenu')
  await page.getByRole('menuitem', { name: 'Alerts' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Alerts of DBR' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(row(page, DBR.name)).toBeFocused()
})
