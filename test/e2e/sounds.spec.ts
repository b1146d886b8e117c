import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { makeSounds } from '../../scripts/sounds/sounds.mjs'
import { seedRules } from '../seed-rules.ts'
import { answerOpenDialog } from './dialogs.ts'
import { expect, test } from './fixtures.ts'
import { follow } from './follow-window.ts'
import { backToList, openPage } from './pages.ts'
import { BALTHIER } from './people.ts'
import type { RunningApp } from './running-app.ts'
import { entry, openSettings, showPage } from './settings-window.ts'
import { processesForSound, soundPages, watchSounds } from './sound-pages.ts'

// A machine without a sound device is enough: Chromium then lets sounds run into the void at their own pace (measured), so
// what is proved is all but the device.

const LIVE = 'NewChannelLiveNotify'
const menu = (page: Page) => page.getByRole('combobox', { name: 'Sound', exact: true })
const inboxRow = (page: Page) => page.getByRole('row').filter({ hasText: BALTHIER.name }).first()

type Witness = typeof globalThis & { violations: string[] }

const violations = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as Witness).violations)

/** What pages told so far, without when. */
const told = async (app: RunningApp): Promise<string[][]> =>
  (await soundPages(app)).map((page) => page.told.map(({ title }) => title))

/** Waits for so many pages to have come and gone. */
const allGone = (app: RunningApp, count: number) =>
  expect.poll(async () => (await soundPages(app)).map(({ isGone }) => isGone)).toEqual(Array(count).fill(true))

test('an alert plays its sound to the end with no window open, and nothing stays', async ({
  start,
  server,
  desktop,
  userData,
}) => {
  seedRules(userData, { channels: { [BALTHIER.userId]: { sound: 'harp', volume: 35 } } })
  const app = await start()
  const page = await app.follows()
  await watchSounds(app)
  await follow(page, BALTHIER)
  await server.control.waitForSubscription(LIVE)
  await desktop.waitForTrayCount(1)
  await page.close()
  await server.control.goLive(BALTHIER.userId)
  const { hints } = await desktop.waitForNotification(({ summary }) => summary === 'BalthierGR is live')
  expect(hints).toMatchObject({ 'suppress-sound': true })
  await allGone(app, 1)
  const [played] = await soundPages(app)
  expect(played).toMatchObject({ sound: 'harp', volume: '35' })
  const [began, ended] = played?.told.slice(-2) ?? []
  expect([began?.title, ended?.title]).toEqual(['playing', 'ended'])
  // It lasts 1.4 s; what tells that it began may be late itself.
  expect((ended?.at ?? 0) - (played?.openedAt ?? 0)).toBeGreaterThan(1_300)
  await expect.poll(() => processesForSound(app), { timeout: 40_000 }).toEqual([])
  await desktop.activateTray()
  await app.follows()
})

test('by default the desktop makes the sound, and no page is opened for it', async ({ start, server, desktop }) => {
  const app = await start()
  await watchSounds(app)
  await follow(await app.follows(), BALTHIER)
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId)
  const { hints } = await desktop.waitForNotification(({ summary }) => summary === 'BalthierGR is live')
  expect(hints).toMatchObject({ 'sound-name': 'message-new-instant' })
  expect(hints).not.toHaveProperty('suppress-sound')
  expect(await soundPages(app)).toEqual([])
})

test('a sound is chosen, heard by its button and by the test, and a new one ends the one before', async ({
  start,
  desktop,
}) => {
  const app = await start()
  const page = await app.follows()
  await watchSounds(app)
  await openPage(page, 'Alerts')
  await expect(page.getByRole('button', { name: 'Play' })).toBeHidden()
  await menu(page).selectOption('Wood')
  await page.getByRole('slider', { name: 'Volume' }).press('End')
  const play = page.getByRole('button', { name: 'Play' })
  await play.click()
  await expect.poll(async () => (await told(app)).at(0)).toContain('playing')
  await play.click()
  await allGone(app, 2)
  expect((await soundPages(app)).map(({ sound, volume }) => [sound, volume])).toEqual([
    ['wood', '100'],
    ['wood', '100'],
  ])
  expect((await told(app))[1]?.at(-1)).toBe('ended')

  await page.getByRole('button', { name: 'Test' }).click()
  await expect(page.getByText('Your desktop took the notification')).toBeVisible()
  await allGone(app, 3)
  expect(desktop.notifications()[0]?.hints).toMatchObject({ 'suppress-sound': true })
})

test('a file of the user’s is told by its bytes, outlives the original, and is gone when no rule names it', async ({
  start,
  userData,
}) => {
  const original = path.join(userData, 'Bell.wav')
  writeFileSync(original, '<!doctype html><script>alert(1)</script>')
  const app = await start()
  const page = await app.follows()
  await watchSounds(app)
  await openPage(page, 'Alerts')
  await answerOpenDialog(app, original)
  await menu(page).selectOption('A file of yours…')
  await expect(page.getByText('This file cannot be read as a sound')).toBeVisible()
  await expect(menu(page)).toHaveValue('desktop')

  writeFileSync(original, makeSounds().get('drop') ?? '')
  await menu(page).selectOption('A file of yours…')
  await expect(menu(page).locator('option:checked')).toHaveText('Bell.wav')
  rmSync(original)
  await page.getByRole('button', { name: 'Play' }).click()
  await allGone(app, 1)
  expect((await told(app))[0]?.at(-1)).toBe('ended')

  await answerOpenDialog(app, null)
  await menu(page).selectOption('A file of yours…')
  await expect(menu(page).locator('option:checked')).toHaveText('Bell.wav')
  const copies = path.join(userData, 'sounds')
  expect(readdirSync(copies)).toHaveLength(1)
  await menu(page).selectOption('None')
  await expect(menu(page)).toHaveValue('none')
  await app.close()
  expect(readdirSync(copies)).toEqual([])
})

test('a sound that Chromium cannot read is told of, and the stand-in is heard', async ({ start, userData }) => {
  const original = path.join(userData, 'broken.wav')
  writeFileSync(original, Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(500, 7)]))
  const app = await start()
  const page = await app.follows()
  await watchSounds(app)
  await openPage(page, 'Alerts')
  await answerOpenDialog(app, original)
  await menu(page).selectOption('A file of yours…')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByText('The sound cannot be played')).toBeVisible()
  await allGone(app, 2)
  expect((await soundPages(app))[1]?.sound).toBe('chime')
  await backToList(page)
  await expect(page.getByRole('region', { name: 'The sound “broken.wav” could not be played' })).toBeVisible()
})

test('a rule whose file is missing rings with the stand-in, and the app says so', async ({
  start,
  server,
  userData,
}) => {
  seedRules(userData, {}, { sound: { key: `${'0'.repeat(32)}.ogg`, name: 'horn.ogg' } })
  const app = await start()
  const page = await app.follows()
  await watchSounds(app)
  await follow(page, BALTHIER)
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId)
  await expect(page.getByRole('region', { name: 'The sound “horn.ogg” is missing' })).toBeVisible()
  await allGone(app, 1)
  expect((await soundPages(app))[0]?.sound).toBe('chime')
})

test('in do-not-disturb nothing is heard or opened, and the inbox says so; afterwards it is as ever', async ({
  start,
  server,
  desktop,
  userData,
}) => {
  seedRules(userData, {}, { sound: 'chime', autoOpen: 'stream' })
  desktop.doNotDisturb(true)
  const app = await start()
  const page = await app.follows()
  await watchSounds(app)
  await follow(page, BALTHIER)
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId)
  const { id, hints } = await desktop.waitForNotification(({ summary }) => summary === 'BalthierGR is live')
  expect(hints).toMatchObject({ 'suppress-sound': true })
  await openPage(page, 'Inbox')
  await expect(inboxRow(page)).toContainText('your desktop was in “do not disturb”')
  await backToList(page)
  const settings = await openSettings(app)
  await showPage(settings, 'Alerts')
  const respect = entry(settings, 'Respect “do not disturb”')
  await expect(respect).toContainText('Your desktop is in “do not disturb” now.')

  desktop.doNotDisturb(false)
  await server.control.end(BALTHIER.userId)
  await server.control.goLive(BALTHIER.userId)
  await desktop.waitForNotification((one) => one.summary === 'BalthierGR is live' && one.id !== id)
  await allGone(app, 1)
  await expect.poll(app.openedLinks).toEqual([BALTHIER.link])

  desktop.doNotDisturb(true)
  await respect.getByRole('switch').press('Space')
  await server.control.end(BALTHIER.userId)
  await server.control.goLive(BALTHIER.userId)
  await allGone(app, 2)
})

test('the page that plays can load nothing but sounds of the app, and has no bridge', async ({ start }) => {
  const app = await start()
  await app.follows()
  const opened = app.electron.waitForEvent('window')
  await app.electron.evaluate(({ BrowserWindow }) => {
    if (BrowserWindow.getAllWindows().length > 1) return
    void new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL('app://afterparti/player.html?sound=chime')
  })
  const page = await opened
  await page.waitForLoadState()
  await page.evaluate(() => {
    const witness = globalThis as Witness
    witness.violations = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      witness.violations.push(violatedDirective),
    )
    const sources: [HTMLElement & { src: string }, string][] = [
      [new Audio(), 'https://parti.com/sound.mp3'],
      [new Audio(), 'data:audio/wav;base64,UklGRg=='],
      [new Image(), 'app://afterparti/media/0000000000000000'],
      [document.createElement('script'), 'https://parti.com/script.js'],
    ]
    for (const [element, src] of sources) {
      element.src = src
      document.head.append(element)
    }
    const style = document.createElement('style')
    style.textContent = 'html { color: red }'
    document.head.append(style)
    fetch('/sounds/chime').catch(() => undefined)
  })
  const refused = ['connect-src', 'img-src', 'media-src', 'media-src', 'script-src-elem', 'style-src-elem']
  await expect.poll(async () => (await violations(page)).toSorted()).toEqual(refused)
  expect(await page.evaluate(() => 'afterparti' in window)).toBe(false)
  const answer = (name: string) =>
    app.electron.evaluate(async ({ net }, url) => (await net.fetch(url)).status, `app://afterparti/sounds/${name}`)
  expect(await answer('chime')).toBe(200)
  expect(await answer('..%2ftoken.json')).toBe(404)
  expect(await answer(`${'0'.repeat(32)}.ogg`)).toBe(404)
})

test.describe('without anything that shows notifications', () => {
  test.use({ popups: false })

  test('the sound is heard all the same', async ({ start, server, userData }) => {
    seedRules(userData, {}, { sound: 'chime' })
    const app = await start()
    await watchSounds(app)
    await follow(await app.follows(), BALTHIER)
    await server.control.waitForSubscription(LIVE)
    await server.control.goLive(BALTHIER.userId)
    await allGone(app, 1)
    expect((await told(app))[0]?.at(-1)).toBe('ended')
  })
})
