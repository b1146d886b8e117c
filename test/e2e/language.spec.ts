import { AxeBuilder } from '@axe-core/playwright'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import type { Language } from '#shared/model/language.ts'
import { chooseLanguage } from '../demo/spoken.ts'
import { log, openChat, rowsWith } from './chat-page.ts'
import type { FakeDesktop } from './desktop/fake-desktop.ts'
import { expect, test } from './fixtures.ts'
import { box, follow } from './follow-window.ts'
import { openPage } from './pages.ts'
import { BALTHIER, DBR } from './people.ts'
import { openSettings } from './settings-window.ts'

const LIVE = 'NewChannelLiveNotify'

/** Writes the setting as the app itself would have left it. */
const saveLanguage = (userData: string, language: Language): void =>
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ schemaVersion: 1, language }))

const waitForMenu = (desktop: FakeDesktop, label: string) =>
  desktop.waitForTray(({ menu }) => menu.some((entry) => entry.label === label))

/** The files with texts that the page asks for when it is loaded anew. */
async function catalogues(page: Page): Promise<string[]> {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.reload()
  await page.locator('html[data-ready="follows"]').waitFor()
  expect(asked).toContain('/')
  return asked.filter((file) => file.includes('/catalogue-'))
}

test('speaks the language of the system: window, tray, popups', async ({ start, server, desktop }) => {
  const app = await start({ locale: 'de_AT' })
  const page = await app.follows()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-AT')
  await expect(page.getByRole('heading', { name: 'Du folgst noch niemandem' })).toBeVisible()
  await box(page).fill(DBR.link)
  await box(page).press('Enter')
  await expect(page.getByText('Du folgst jetzt DBR')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations).toEqual([])

  await server.control.waitForSubscription(LIVE)
  await server.control.end(DBR.userId)
  await server.control.goLive(DBR.userId)
  const { body } = await desktop.waitForNotification(({ summary }) => summary === 'DBR ist live')
  expect(body).not.toBe('')
  await waitForMenu(desktop, 'Afterparti beenden')
  const { toolTip } = await desktop.waitForTray((item) => item.toolTip.includes('live: DBR'))
  expect(toolTip).toMatch(/^1 live: DBR/)
})

test('English loads no other language', async ({ start }) => {
  const page = await (await start({ locale: 'fr_FR' })).follows()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
  await expect(page.getByRole('heading', { name: 'Nobody followed yet' })).toBeVisible()
  expect(await catalogues(page)).toEqual([])
})

test('what the user chose counts more than the system, and only its texts are loaded', async ({ start, userData }) => {
  saveLanguage(userData, 'es')
  const page = await (await start({ locale: 'de_DE' })).follows()
  await expect(page.getByRole('heading', { name: 'Aún no sigues a nadie' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-ES')
  expect(await catalogues(page)).toHaveLength(1)
})

test('another language is spoken at once in every window and the tray, with everything in its place, and stays', async ({
  start,
  desktop,
}) => {
  const app = await start()
  const page = await app.follows()
  await follow(page, BALTHIER)
  await waitForMenu(desktop, 'Quit Afterparti')
  const settings = await openSettings(app)
  await page.bringToFront()
  await openPage(page, 'Inbox')
  await settings.bringToFront()

  await settings.getByRole('radiogroup', { name: 'Language' }).getByText('Deutsch').click()
  await expect(settings.getByRole('radio', { name: 'Deutsch' })).toBeFocused()
  await expect(settings).toHaveTitle('Einstellungen – Afterparti')
  await expect(settings.getByRole('heading', { level: 2 })).toHaveText('Allgemein')
  await expect(page.getByRole('heading', { name: 'Posteingang' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE')
  await waitForMenu(desktop, 'Afterparti beenden')

  await settings.getByText('Español', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Buzón' })).toBeVisible()
  await waitForMenu(desktop, 'Salir de Afterparti')
  await page.getByRole('button', { name: 'Atrás' }).click()
  await expect(page.getByRole('grid', { name: 'Canales que sigues' }).getByText(BALTHIER.name)).toBeVisible()
  await app.close()

  const again = await (await start()).follows()
  await expect(again.getByRole('grid', { name: 'Canales que sigues' })).toBeVisible()
  await waitForMenu(desktop, 'Salir de Afterparti')
})

test('another language draws the rows of a chat anew where they stand, their times, too', async ({ start, server }) => {
  const app = await start()
  await follow(await app.follows(), DBR)
  const page = await openChat(app, DBR.userId)
  await server.control.waitForSubscription(`ChatPublic/${DBR.userId}`)
  const said = Date.UTC(2026, 1, 3, 12) / 1000
  await server.control.say(DBR.userId, { text: 'hello', from: BALTHIER.userId, createdAt: said })
  const name = rowsWith(page, 'hello').getByRole('button')
  await expect(name).toHaveAccessibleName(/^About /)
  await expect(name).toHaveAttribute('title', /^Tuesday 3 February/)

  await chooseLanguage(page, 'de')
  await expect(name).toHaveAccessibleName(/^Über /)
  await expect(name).toHaveAttribute('title', /^Dienstag, 3\. Februar/)
  await expect(log(page)).toHaveAccessibleName(/^Was im Chat von /)
  await chooseLanguage(page, 'es')
  await expect(name).toHaveAttribute('title', /^martes, 3 de febrero/)
  await expect(page.getByRole('button', { name: 'Buscar en este chat' })).toBeVisible()
})
