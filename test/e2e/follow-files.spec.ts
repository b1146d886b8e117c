import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { seedFollows } from '../seed-follows.ts'
import { expect, test } from './fixtures.ts'
import { box, row, selected } from './follow-window.ts'
import { longestTaskOf } from './longest-task.ts'
import { BALTHIER, DBR } from './people.ts'
import type { RunningApp } from './running-app.ts'

/** Pastes as a user does, from the desktop's clipboard. */
async function paste(app: RunningApp, page: Page, text: string): Promise<void> {
  await app.electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  await box(page).focus()
  await page.keyboard.press('Control+v')
}

/** Lets the dialogs for files answer as if the user had chosen this one. */
const answerDialogs = ({ electron }: RunningApp, file: string): Promise<void> =>
  electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)

const card = (page: Page) => page.getByRole('region', { name: 'Several channels' })
const openMenu = (page: Page) => page.getByRole('button', { name: 'Sort, view and files' }).click()

async function exportAs(page: Page, form: string): Promise<void> {
  await openMenu(page)
  await page.getByRole('menuitem', { name: 'Export' }).hover()
  await page.getByRole('menuitem', { name: form }).click()
  await expect(page.getByText('The follow list was written to')).toBeVisible()
}

test('several lines that are pasted are followed, and what failed is told line by line', async ({ startFollowing }) => {
  const { app, page } = await startFollowing(DBR)
  await paste(
    app,
    page,
    `${DBR.link}\n\n${BALTHIER.link}\r\nhttps://example.com/x\nhttps://parti.com/creator/twitter/nobody`,
  )
  await expect(card(page)).toContainText('1 followed · 1 followed already · 2 not followed')
  await expect(row(page, BALTHIER.name)).toBeVisible()
  await expect(card(page).getByRole('listitem')).toHaveText([
    /Line 3.*example\.com.*This is not a Parti channel/,
    /Line 4.*nobody.*Nothing was found for this/,
  ])
  await card(page).getByRole('button', { name: 'Unfollow them' }).click()
  await expect(row(page, BALTHIER.name)).toHaveCount(0)
  await expect(card(page)).toHaveCount(0)
})

test('addresses that are typed into one line are followed by Enter', async ({ start }) => {
  const app = await start()
  const page = await app.follows()
  await box(page).fill(`${DBR.link} ${BALTHIER.link}`)
  await box(page).press('Enter')
  await expect(card(page)).toContainText('2 followed')
  await expect(box(page)).toHaveValue('')
})

test('two hundred lines leave the window responsive, and can be cancelled', async ({ start, server }) => {
  const app = await start()
  const page = await app.follows()
  const lines = Array.from({ length: 200 }, (_, index) => `https://parti.com/creator/twitter/nobody${index}`)
  // One is asked about after the other, so that few are however long it takes to press the button.
  await server.control.fault({ name: 'slow', ms: 3_000 })
  const longest = await longestTaskOf(app, async () => {
    await paste(app, page, lines.join('\n'))
    await expect(card(page)).toContainText('of 200 channels')
    await card(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(card(page)).toContainText(/19\d not asked about/)
    await card(page).getByRole('button', { name: 'Close' }).click()
    await expect(card(page)).toHaveCount(0)
  })
  expect(longest).toBeLessThan(200)
})

for (const [form, extension] of [
  ['Everything, as JSON…', 'json'],
  ['Table, as CSV…', 'csv'],
] as const) {
  test(`the list is written and read back (${extension})`, async ({ start, server, userData }) => {
    const people = server.people.slice(0, 3)
    seedFollows(
      userData,
      people.map((person, index) => ({ ...person, group: 'Friends', ...(index === 1 && { note: 'a, "b"' }) })),
    )
    const app = await start()
    const page = await app.follows()
    const file = path.join(userData, `list.${extension}`)
    await answerDialogs(app, file)
    await exportAs(page, form)
    const before = JSON.parse(readFileSync(path.join(userData, 'follows.json'), 'utf8')) as unknown

    await page.getByRole('row', { name: 'Friends, ' }).waitFor()
    await box(page).press('ArrowDown')
    await expect(page.locator('[role="row"]:focus')).toBeVisible()
    await page.keyboard.press('Control+a')
    await expect(selected(page)).toHaveCount(3)
    await page.keyboard.press('Delete')
    await expect(page.locator('html[data-state="empty"]')).toBeAttached()

    await openMenu(page)
    await page.getByRole('menuitem', { name: 'Import…' }).click()
    const dialog = page.getByRole('dialog', { name: `Import list.${extension}` })
    await expect(dialog).toContainText('3 channels to follow')
    await dialog.getByRole('button', { name: 'Import' }).click()
    await expect(page.getByText('You follow 3 channels more')).toBeVisible()
    await expect(page.getByRole('row', { name: 'Friends, 3 channels' })).toBeVisible()
    expect(JSON.parse(readFileSync(path.join(userData, 'follows.json'), 'utf8'))).toEqual(before)
    await page.keyboard.press('Control+z')
    await expect(page.locator('html[data-state="empty"]')).toBeAttached()
  })
}

test('links are written, and asked about when they are read; a file that is none says so', async ({
  startFollowing,
  userData,
}) => {
  const { app, page } = await startFollowing(DBR)
  const file = path.join(userData, 'links.txt')
  await answerDialogs(app, file)
  await exportAs(page, 'Links, as text…')
  expect(readFileSync(file, 'utf8')).toBe(`${DBR.link}\n`)

  writeFileSync(file, `${DBR.link}\n${BALTHIER.link}\n`)
  await openMenu(page)
  await page.getByRole('menuitem', { name: 'Import…' }).click()
  await expect(page.getByRole('dialog')).toContainText('2 lines to ask Parti about')
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click()
  await expect(card(page)).toContainText('1 followed · 1 followed already')
  await expect(row(page, BALTHIER.name)).toBeVisible()

  writeFileSync(file, Buffer.from([0xff, 0x00, 0xff]))
  await openMenu(page)
  await page.getByRole('menuitem', { name: 'Import…' }).click()
  await expect(page.getByText('This file cannot be read')).toBeVisible()
})
