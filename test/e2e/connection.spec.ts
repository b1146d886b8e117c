import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { pretendBusyEvening } from '../demo/busy-evening.ts'
import { opened, openConnection, section, statusBar } from './connection-window.ts'
import { expect, test } from './fixtures.ts'
import { box, follow } from './follow-window.ts'
import { BALTHIER, DBR } from './people.ts'
import type { RunningApp } from './running-app.ts'

const headline = (page: Page) => page.getByRole('heading', { level: 1 })

/** Lets the save dialog answer as if the user had chosen `filePath`, or cancelled. Returns what it was asked with. */
async function answerSaveDialog({ electron }: RunningApp, filePath: string | null): Promise<() => Promise<unknown[]>> {
  await electron.evaluate(({ dialog }, chosen) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    dialog.showSaveDialog = (...args: unknown[]) => {
      asked.push(args.at(-1))
      return Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
    }
  }, filePath)
  return () => electron.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)
}

/** The window may be gone before the key is up again. */
async function closeBy(page: Page, key: string): Promise<void> {
  const closed = page.waitForEvent('close')
  await page.keyboard.press(key).catch(() => undefined)
  await closed
}

const exportButton = (page: Page) => page.getByRole('button', { name: 'Export diagnostics…' })

test('the menu opens it, and it shows the hosts and the live socket', async ({ startFollowing, server }) => {
  const { app, page: follows } = await startFollowing(DBR)
  await follows.getByRole('button', { name: 'Menu' }).click()
  const page = await opened(app, () => follows.getByRole('menuitem', { name: 'Connection…' }).click())

  await expect(page).toHaveTitle('Connection – Afterparti')
  await expect(headline(page)).toContainText('Push and poll')
  const rest = section(page, 'Hosts for questions').getByRole('listitem')
  await expect(rest).toHaveCount(1)
  await expect(rest).toContainText(new URL(server.restUrl).host)
  await expect(rest).toContainText('in use')
  await expect(section(page, 'Hosts for announcements').getByRole('listitem')).toContainText('in use')
  const socket = section(page, 'Sockets').getByRole('listitem').filter({ hasText: 'Who goes live' })
  await expect(socket).toContainText('open')
  await expect(socket.getByTitle('NewChannelLiveNotify')).toBeVisible()
  await expect(section(page, 'Not understood')).toContainText('Everything that Parti sent was understood.')
})

test('the status bar opens one window, and brings it back to the front', async ({ start }) => {
  const app = await start()
  const page = await openConnection(app)
  await statusBar(await app.follows()).click()
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true)
  expect(app.electron.windows()).toHaveLength(2)
})

test('by the keyboard alone: there, through what can be done, and away again', async ({ start }) => {
  const app = await start()
  const follows = await app.follows()
  await statusBar(follows).focus()
  const page = await opened(app, () => follows.keyboard.press('Enter'))
  await page.keyboard.press('Shift+Tab')
  await expect(exportButton(page)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Try now' })).toBeFocused()
  await closeBy(page, 'Escape')
  const again = await opened(app, () => follows.keyboard.press('Enter'))
  await closeBy(again, 'Control+w')
  expect(app.electron.windows()).toEqual([follows])
})

test('what was not understood opens by the keyboard, as text and nothing else', async ({ start }) => {
  const app = await start()
  await app.follows()
  await pretendBusyEvening(app)
  const page = await openConnection(app)
  const unknown = section(page, 'Not understood')
  const record = unknown.getByRole('button', { name: /ChatPublic/ })
  await expect(record).toHaveAttribute('aria-expanded', 'false')
  await record.focus()
  await page.keyboard.press('Enter')
  await expect(record).toHaveAttribute('aria-expanded', 'true')
  await expect(unknown.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
  await expect(page.locator('img')).toHaveCount(0)
  await page.keyboard.press('Space')
  await expect(unknown.getByText('<img src=x onerror=alert(1)>')).toHaveCount(0)

  await expect(section(page, 'Sockets')).toContainText('25, 6 not open')
  await expect(section(page, 'Sockets').getByText('Viewers of Jonas Halvorsen')).toBeVisible()
})

test('with Parti out of reach it says so and why, and when it is back', async ({ startFollowing, server }) => {
  const { app, page: follows } = await startFollowing(DBR)
  const page = await openConnection(app)
  await expect(headline(page)).toContainText('Push and poll')
  await server.control.fault({ name: 'refuse' })
  await server.control.dropSockets()
  // A question makes the app notice at once.
  await box(follows).fill(BALTHIER.link)
  await box(follows).press('Enter')

  await expect(headline(page)).toContainText('Cannot reach Parti')
  await expect(page.getByText('Parti neither answers nor announces.')).toBeVisible()
  for (const name of ['Hosts for questions', 'Hosts for announcements']) {
    await expect(section(page, name).getByRole('listitem')).toContainText('failed')
    await expect(section(page, name).getByRole('listitem')).toContainText('the connection broke off')
  }
  await expect(section(page, 'Sockets')).toContainText(/reconnects?, last because the connection broke off/)

  await server.control.clearFaults()
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(headline(page)).toContainText('Push and poll')
  await expect(section(page, 'Hosts for announcements').getByRole('listitem')).toContainText('in use')
  await expect(section(page, 'Sockets')).toContainText('open')
})

test('diagnostics go where the user wants, for their eyes alone, and tell nobody whom they follow', async ({
  start,
  userData,
}) => {
  const app = await start()
  await follow(await app.follows(), DBR)
  await follow(await app.follows(), BALTHIER)
  const page = await openConnection(app)
  const file = path.join(userData, 'report.json')
  const asked = await answerSaveDialog(app, file)
  await exportButton(page).click()
  await expect(page.getByText(`Diagnostics were written to ${file}`)).toBeVisible()

  expect(await asked()).toMatchObject([
    { defaultPath: expect.stringMatching(/afterparti-diagnostics-\d{4}-\d\d-\d\d-\d{4}\.json$/) },
  ])
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const text = readFileSync(file, 'utf8')
  expect(JSON.parse(text)).toMatchObject({
    format: 1,
    follows: 2,
    system: { platform: process.platform },
    hosts: [{ kind: 'rest', outcome: 'answered' }, { kind: 'ws' }],
    // That of viewers may be there by now.
    sockets: expect.arrayContaining([expect.objectContaining({ topic: 'NewChannelLiveNotify' })]),
  })
  for (const { name, userId } of [DBR, BALTHIER]) {
    expect(text).not.toContain(name)
    expect(text).not.toContain(String(userId))
  }
})

test('a change of mind writes nothing; a place that cannot be written to is told', async ({ start, userData }) => {
  const app = await start()
  const page = await openConnection(app)
  await answerSaveDialog(app, null)
  await exportButton(page).click()
  await expect(exportButton(page)).toBeEnabled()
  await expect(page.getByText('Diagnostics were written')).toHaveCount(0)

  await answerSaveDialog(app, path.join(userData, 'no-such-folder', 'report.json'))
  await exportButton(page).click()
  await expect(page.getByText('Could not write to disk')).toBeVisible()
})

test('it opens again where it was', async ({ start }) => {
  const bounds = { x: 30, y: 40, width: 500, height: 420 }
  const app = await start()
  const page = await openConnection(app)
  const window = await app.electron.browserWindow(page)
  await window.evaluate((shown, wanted) => shown.setBounds(wanted), bounds)
  await app.close()

  const again = await start()
  const reopened = await again.electron.browserWindow(await openConnection(again))
  expect(await reopened.evaluate((shown) => shown.getBounds())).toEqual(bounds)
})

test.describe('on a desktop without a tray', () => {
  test.use({ trayHost: false })

  test('it closes all the same, for the follow list stays', async ({ start }) => {
    const app = await start()
    const page = await openConnection(app)
    await closeBy(page, 'Escape')
    expect(app.electron.windows()).toHaveLength(1)
  })
})
