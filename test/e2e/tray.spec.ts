import { chmod, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { settleNotifications, summaries } from './announced.ts'
import { chatWindow } from './chat-window.ts'
import type { FakeDesktop } from './desktop/fake-desktop.ts'
import type { TrayItem } from './desktop/tray-item.ts'
import { findEntry, type MenuEntry } from './desktop/tray-menu.ts'
import { expect, test } from './fixtures.ts'
import { follow } from './follow-window.ts'
import { hurry } from './hurry.ts'
import { BALTHIER, DBR } from './people.ts'
import { shows } from './tray-pictures.ts'

const LIVE = 'NewChannelLiveNotify'
const PAUSE = 'Pause notifications'

const labels = (entries: readonly MenuEntry[]): string[] =>
  entries.filter(({ type }) => type === 'standard').map(({ label }) => label)
const pauseLabels = ({ menu }: TrayItem): string[] => labels(findEntry(menu, [PAUSE]).children)
const hasResume = (item: TrayItem): boolean => pauseLabels(item).some((label) => label.startsWith('Resume'))

/** A panel asks for the tooltip and for the menu one after the other, so both must have come. */
const isPaused = (item: TrayItem): boolean => hasResume(item) && item.toolTip.includes('Notifications paused until')

/** Waits until a live channel's entry is in the menu with what `accept` wants. */
async function waitForChannel(desktop: FakeDesktop, name: string, accept = (_label: string) => true): Promise<void> {
  await desktop.waitForTray(({ menu }) => labels(menu).some((label) => label.startsWith(`${name} ·`) && accept(label)))
}

/** Does something with a live channel from the menu, once it is in there. */
async function clickChannel(desktop: FakeDesktop, name: string, deed: string): Promise<void> {
  await waitForChannel(desktop, name)
  await desktop.clickMenu([new RegExp(`^${name} ·`), deed])
}

test('a pause keeps popups away over a restart, shows itself, and ends from the menu', async ({
  start,
  startFollowing,
  server,
  desktop,
}) => {
  const { app, page } = await startFollowing(BALTHIER, DBR)
  await server.control.waitForSubscription(LIVE)
  await desktop.waitForTray(await shows('live-1@2x'))
  await desktop.clickMenu([PAUSE, 'Until resumed'])
  await desktop.waitForTray(await shows('paused-1@2x'))
  await expect(page.getByText('Notifications paused')).toBeVisible()
  await app.close()

  const again = await start()
  const pageAgain = await again.follows()
  await expect(pageAgain.getByText('Notifications paused')).toBeVisible()
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId)
  await waitForChannel(desktop, BALTHIER.name)
  await desktop.clickMenu([PAUSE, 'Resume'])
  await desktop.waitForTray((item) => !hasResume(item))
  await expect(pageAgain.getByText('Notifications paused')).toBeHidden()

  // Whatever was to pop up would have done so before this.
  await settleNotifications(server, desktop)
  expect(summaries(desktop)).toEqual(['DBR is live'])
})

test('pauses from the window: its menu has the same choices, and its line resumes', async ({ start, desktop }) => {
  const app = await start()
  const page = await app.follows()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: PAUSE }).click()
  await page.getByRole('menuitem', { name: 'For 30 minutes' }).click()
  const line = page.getByText(/^Notifications paused until \d\d:\d\d$|^Notifications paused until \w{3} \d\d:\d\d$/)
  await expect(line).toBeVisible()
  expect(pauseLabels(await desktop.waitForTray(isPaused))[0]).toMatch(/^Resume \(until .*\d\d:\d\d\)$/)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(line).toBeHidden()
  await desktop.waitForTray((item) => !hasResume(item))
})

test('a pause that ran out while the machine slept is over when it wakes', async ({ start, desktop }) => {
  const app = await start()
  const page = await app.follows()
  await desktop.waitForTray(() => true)
  await desktop.clickMenu([PAUSE, 'For 1 hour'])
  const line = page.getByText('Notifications paused until')
  await expect(line).toBeVisible()
  await desktop.waitForTray(hasResume)
  await app.electron.evaluate(({ powerMonitor }) => {
    Date.now = () => performance.timeOrigin + performance.now() + 2 * 3_600_000
    powerMonitor.emit('resume')
  })
  await expect(line).toBeHidden()
  await desktop.waitForTray((item) => !hasResume(item))
})

test('what could not be written to disk is told, and is not so', async ({ start, userData, desktop }) => {
  const app = await start()
  await app.follows()
  await desktop.waitForTray(() => true)
  await app.electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...args: unknown[]) => {
      console.log(`told: ${JSON.stringify(args)}`)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
  })
  await chmod(userData, 0o500)
  try {
    await desktop.clickMenu([PAUSE, 'Until resumed'])
    await expect.poll(app.output).toContain('Could not write to disk, so nothing was changed.')
    expect((await desktop.trayItems()).some(hasResume)).toBe(false)
  } finally {
    await chmod(userData, 0o700)
  }
})

test('a damaged pause is none, and the user is told', async ({ start, userData, desktop }) => {
  await writeFile(path.join(userData, 'pause.json'), '{ "schemaVersion": 1, "pause": { "unt')
  const app = await start()
  const page = await app.follows()
  await expect(page.getByText('The file of your pause of notifications was damaged')).toBeVisible()
  expect(hasResume(await desktop.waitForTray(() => true))).toBe(false)
})

test('the menu opens streams and chats and mutes; a muted channel goes live in silence', async ({
  startFollowing,
  server,
  desktop,
  userData,
}) => {
  const { app } = await startFollowing(BALTHIER, DBR)
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId)
  await desktop.waitForNotification(({ summary }) => summary === 'BalthierGR is live')

  await clickChannel(desktop, BALTHIER.name, 'Open stream')
  await expect.poll(app.openedLinks).toEqual([BALTHIER.link])
  await clickChannel(desktop, BALTHIER.name, 'Open chat')
  await chatWindow(app, BALTHIER.userId)

  await clickChannel(desktop, BALTHIER.name, 'Mute')
  await waitForChannel(desktop, BALTHIER.name, (label) => label.endsWith('muted'))
  expect(JSON.parse(await readFile(path.join(userData, 'alert-rules.json'), 'utf8'))).toMatchObject({
    channels: { [BALTHIER.userId]: { mode: 'silent' } },
  })
  await server.control.end(BALTHIER.userId)
  await server.control.goLive(BALTHIER.userId)
  await settleNotifications(server, desktop)
  expect(summaries(desktop)).toEqual(['BalthierGR is live', 'DBR is live'])

  await clickChannel(desktop, BALTHIER.name, 'Unmute')
  await waitForChannel(desktop, BALTHIER.name, (label) => !label.endsWith('muted'))
})

test('a show that ended stays in the menu for a while and opens the stream', async ({ start, server, desktop }) => {
  const app = await start()
  await follow(await app.follows(), BALTHIER)
  await server.control.waitForSubscription(LIVE)
  await hurry(app)
  await server.control.goLive(BALTHIER.userId)
  await waitForChannel(desktop, BALTHIER.name)
  await server.control.end(BALTHIER.userId)

  // An end is believed only after answers that agree over some minutes.
  const hasEnded = ({ menu }: TrayItem) => labels(menu).includes('Recently ended')
  const { menu } = await desktop.waitForTray(hasEnded, 60_000)
  const [label = ''] = labels(findEntry(menu, ['Recently ended']).children)
  expect(label).toMatch(/^BalthierGR · ended \d+\s[sm] ago$/)
  await desktop.clickMenu(['Recently ended', /^BalthierGR ·/])
  await expect.poll(app.openedLinks).toEqual([BALTHIER.link])
})
