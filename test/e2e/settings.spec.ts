import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from './fixtures.ts'
import { entry, openSettings, openSettingsByMenu, pressControl, showPage } from './settings-window.ts'

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search settings' })

const read = (userData: string, name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(userData, name), 'utf8')) as Record<string, unknown>

/** The settings as they are on disk. */
const onDisk = (userData: string): Record<string, unknown> => read(userData, 'settings.json')

const widthOf = (window: Page): Promise<number> => window.evaluate(() => innerWidth)

test('the menu and the key open one window', async ({ start }) => {
  const app = await start()
  const page = await openSettingsByMenu(app)
  await expect(page).toHaveTitle('Settings – Afterparti')
  await pressControl(app, await app.follows(), ',')
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true)
  expect(app.electron.windows()).toHaveLength(2)
})

test('a search finds by label, words and page, marks what it found, and Escape shows the page again', async ({
  start,
}) => {
  const page = await openSettings(await start())
  await expect(search(page)).toBeFocused()
  await page.keyboard.type('DARK')
  await expect(entry(page, 'Theme')).toBeVisible()
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(1)
  await search(page).fill('login')
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    'Start with the system',
    'Start hidden',
    'Token of your Parti account',
  ])
  await search(page).fill('text siz')
  await expect(entry(page, 'Text size').locator('mark')).toHaveText(['Text', 'siz', 'siz', 'text'])
  await search(page).fill('teapot')
  await expect(page.getByText('Nothing about “teapot”')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('General')
})

test('by the keyboard alone: to a page, to a setting, changed, on disk at once, and back to its default', async ({
  start,
  userData,
}) => {
  const page = await openSettings(await start())
  await expect(search(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Alerts')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Appearance')
  await page.keyboard.press('Tab')
  await expect(entry(page, 'Theme').getByRole('radio', { name: 'System' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(entry(page, 'Theme').getByRole('radio', { name: 'Light' })).toBeChecked()
  await expect.poll(() => onDisk(userData)).toMatchObject({ theme: 'light' })

  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Reset “Theme” to System' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(entry(page, 'Theme').getByRole('radio', { name: 'System' })).toBeChecked()
  await expect(page.getByRole('button', { name: /Reset/ })).toHaveCount(0)
  await expect(entry(page, 'Theme').getByRole('radio', { checked: true })).toBeFocused()
  await expect.poll(() => onDisk(userData)).toMatchObject({ theme: 'system' })
})

test('looks change at once in all windows, and stay', async ({ start }) => {
  const app = await start()
  const page = await openSettings(app)
  const windows = [page, await app.follows()]
  await showPage(page, 'Appearance')
  for (const name of ['Dark', 'Teal', 'Compact', 'Reduced']) await page.getByText(name, { exact: true }).click()
  await page.getByRole('slider', { name: 'Text size' }).press('End')
  for (const window of windows) {
    const html = window.locator('html')
    await expect(html).toHaveAttribute('data-theme', 'dark')
    await expect(html).toHaveAttribute('data-accent', 'teal')
    await expect(html).toHaveAttribute('data-density', 'compact')
    await expect(html).toHaveAttribute('data-motion', 'reduced')
    await expect(html).toHaveAttribute('data-text', '130')
    const style = () =>
      window.evaluate(() => [getComputedStyle(document.body).fontSize, getComputedStyle(document.body).colorScheme])
    await expect.poll(style).toEqual(['16.9px', 'dark'])
  }
  await app.close()
  const again = await start()
  await expect((await again.follows()).locator('html')).toHaveAttribute('data-text', '130')
})

test('a change that is refused is told at its control, what was typed stays, and nothing changes', async ({
  start,
}) => {
  const app = await start()
  const page = await openSettings(app)
  await showPage(page, 'Network')
  const hosts = entry(page, 'Hosts for questions')
  const list = hosts.getByRole('list')
  await list.evaluate((element) => {
    new MutationObserver(() => (element.dataset['changed'] = 'yes')).observe(element, { childList: true })
  })
  await hosts.getByRole('textbox').fill('not a host')
  await page.keyboard.press('Enter')
  await expect(hosts.getByText('This is not the address of a host')).toBeVisible()
  await expect(hosts.getByRole('textbox')).toHaveValue('not a host')
  await expect(hosts.getByRole('listitem')).toHaveCount(3)
  await expect(list).not.toHaveAttribute('data-changed')
})

test('a host is added, moved, used alone and removed, and it is said when that takes effect', async ({
  start,
  userData,
}) => {
  const app = await start()
  const page = await openSettings(app)
  await showPage(page, 'Network')
  const hosts = entry(page, 'Hosts for questions')
  await hosts.getByRole('textbox').fill(' https://parti.example/ ')
  await page.keyboard.press('Enter')
  const added = hosts.getByRole('listitem').filter({ hasText: 'parti.example' })
  await expect(added).toContainText('never gets your token')
  await expect(hosts.getByRole('textbox')).toHaveValue('')
  await expect(hosts.getByText('This run was started with hosts on its command line')).toBeVisible()
  await page.getByRole('button', { name: 'Move parti.example up' }).click()
  await expect(hosts.getByRole('listitem').nth(2)).toContainText('parti.example')
  await page.getByRole('button', { name: 'Use parti.example alone' }).click()
  await expect(added).toContainText('used alone')
  await expect
    .poll(() => onDisk(userData))
    .toMatchObject({
      restHosts: {
        order: [
          'https://api-backend.parti.com',
          'https://api.parti.com',
          'https://parti.example',
          'https://prod-api.parti.com',
        ],
        pinned: 'https://parti.example',
      },
    })
  await page.getByRole('button', { name: 'Remove parti.example' }).click()
  await expect(added).toHaveCount(0)
  await expect.poll(() => onDisk(userData)).toMatchObject({ restHosts: { pinned: null } })
})

test('Ctrl + and − and 0 zoom one kind of window, and the zoom stays', async ({ start }) => {
  const app = await start()
  const follows = await app.follows()
  const page = await openSettings(app)
  const usual = await widthOf(follows)
  await pressControl(app, page, '=')
  await pressControl(app, page, '=')
  await expect.poll(() => widthOf(page)).toBe(Math.round(640 / 1.25))
  expect(await widthOf(follows)).toBe(usual)
  await showPage(page, 'Windows')
  await expect(entry(page, 'Zoom').getByRole('listitem').filter({ hasText: 'Settings' })).toContainText('125%')
  await page.getByRole('button', { name: 'Show Follow list larger' }).click()
  await expect.poll(() => widthOf(follows)).toBe(Math.round(usual / 1.1))
  await app.close()

  const again = await start()
  await expect.poll(async () => widthOf(await again.follows())).toBe(Math.round(usual / 1.1))
  const reopened = await openSettings(again)
  await expect.poll(() => widthOf(reopened)).toBe(Math.round(640 / 1.25))
  await pressControl(again, reopened, '0')
  await expect.poll(() => widthOf(reopened)).toBe(640)
})

test('a window that is not to be remembered opens where windows open', async ({ start }) => {
  const bounds = { x: 30, y: 40, width: 500, height: 420 }
  const app = await start()
  const page = await openSettings(app)
  await showPage(page, 'Windows')
  await page.getByText('Remember windows').waitFor()
  await page.getByRole('switch', { name: 'Remember windows' }).press('Space')
  await expect(page.getByRole('switch', { name: 'Remember windows' })).not.toBeChecked()
  const window = await app.electron.browserWindow(page)
  await window.evaluate((shown, wanted) => shown.setBounds(wanted), bounds)
  await app.close()

  const again = await start()
  const reopened = await again.electron.browserWindow(await openSettings(again))
  expect(await reopened.evaluate((shown) => shown.getBounds())).toMatchObject({ width: 640, height: 560 })
})

test('it tells the versions, and leads to the connection', async ({ start }) => {
  const app = await start()
  const page = await openSettings(app)
  await showPage(page, 'About')
  const electron = await app.electron.evaluate(() => process.versions.electron)
  await expect(entry(page, 'Versions').getByRole('listitem').filter({ hasText: 'Electron' })).toContainText(electron)
  const [connection] = await Promise.all([
    app.electron.waitForEvent('window'),
    page.getByRole('button', { name: 'Open the connection window' }).click(),
  ])
  await expect(connection).toHaveTitle('Connection – Afterparti')
})

test('alerts are among the settings: found by their words, changed there, and so for every window', async ({
  start,
  userData,
}) => {
  const page = await openSettings(await start())
  await search(page).fill('quiet hours')
  const quiet = entry(page, 'Quiet hours')
  await quiet.getByRole('checkbox', { name: 'Monday' }).press('Space')
  await expect(quiet.getByLabel('Monday, from')).toHaveValue('23:00')
  await search(page).press('Escape')
  await showPage(page, 'Alerts')
  await entry(page, 'Rule for every channel').getByText('Silent', { exact: true }).click()
  await expect
    .poll(() => read(userData, 'alert-rules.json'))
    .toMatchObject({
      standard: { mode: 'silent' },
      quietHours: [{ from: 1380, to: 420 }, null, null, null, null, null, null],
    })
})
