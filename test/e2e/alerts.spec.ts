import type { Page } from 'playwright'
import { everyDay } from '#shared/model/week-hours.ts'
import { seedAlerts } from '../seed-alerts.ts'
import { seedRules } from '../seed-rules.ts'
import { settleNotifications, summaries } from './announced.ts'
import { chatWindow } from './chat-window.ts'
import { expect, test } from './fixtures.ts'
import { follow, row } from './follow-window.ts'
import { backToList, openPage } from './pages.ts'
import { BALTHIER, DBR } from './people.ts'

const LIVE = 'NewChannelLiveNotify'
/** From midnight to midnight, so that a test need not wait for an hour of the day. */
const ALWAYS = everyDay({ from: 0, to: 0 })

const inboxRow = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first()

test('shows that begin within two seconds make one notification, and a click on it shows the list', async ({
  start,
  server,
  desktop,
}) => {
  const app = await start()
  const page = await app.follows()
  await server.control.end(DBR.userId)
  await follow(page, BALTHIER)
  await follow(page, DBR)
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId)
  await server.control.goLive(DBR.userId)
  const { id, body } = await desktop.waitForNotification(({ summary }) => summary === '2 channels are live')
  expect(body).toBe('BalthierGR and DBR')
  await page.close()
  const opened = app.electron.waitForEvent('window')
  desktop.clickNotification(id)
  const shown = await opened
  await expect(row(shown, BALTHIER.name)).toBeVisible()
  await settleNotifications(server, desktop)
  expect(summaries(desktop)).toEqual(['2 channels are live', 'DBR is live'])
})

test('a click does what the rule says, and the buttons open, chat and mute', async ({
  startFollowing,
  server,
  desktop,
  userData,
}) => {
  seedRules(userData, {}, { click: 'chat' })
  const { app, page } = await startFollowing(BALTHIER)
  await server.control.waitForSubscription(LIVE)
  const beginAgain = async (): Promise<void> => {
    if (server.isLive(BALTHIER.userId)) await server.control.end(BALTHIER.userId)
    await server.control.goLive(BALTHIER.userId)
  }
  const again = async (): Promise<number> => {
    const earlier = new Set(desktop.notifications().map(({ id }) => id))
    await beginAgain()
    const { id, actions } = await desktop.waitForNotification(
      ({ id, summary }) => summary === 'BalthierGR is live' && !earlier.has(id),
    )
    expect(actions.map(({ label }) => label)).toEqual(['BalthierGR is live', 'Open', 'Chat', 'Mute'])
    return id
  }
  desktop.clickNotification(await again())
  await (await chatWindow(app, BALTHIER.userId)).close()
  desktop.clickNotification(await again(), '0')
  await expect.poll(() => app.openedLinks().at(-1)).toBe(BALTHIER.link)
  desktop.clickNotification(await again(), '1')
  await chatWindow(app, BALTHIER.userId)
  desktop.clickNotification(await again(), '2')
  await openPage(page, 'Alerts')
  await expect(page.getByRole('button', { name: 'Change the alerts of BalthierGR' })).toBeVisible()

  await beginAgain()
  await backToList(page)
  await openPage(page, 'Inbox')
  await expect(inboxRow(page, BALTHIER.name)).toContainText('Silent by rule')
  expect(summaries(desktop)).toHaveLength(4)
})

test('in quiet hours nothing rings, and the inbox tells why', async ({ startFollowing, server, desktop, userData }) => {
  seedRules(userData, { quietHours: ALWAYS }, { autoOpen: 'stream' })
  const { app, page } = await startFollowing(BALTHIER)
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId, { title: 'Finals' })
  await openPage(page, 'Inbox')
  const entry = inboxRow(page, BALTHIER.name)
  await expect(entry).toContainText('Silent: quiet hours')
  await expect(entry).toContainText('Finals')
  expect(summaries(desktop)).toEqual([])
  expect(app.openedLinks()).toEqual([])
  await entry.hover()
  await entry.getByRole('button', { name: 'Open the stream of BalthierGR' }).click()
  await expect.poll(app.openedLinks).toEqual([BALTHIER.link])
})

test('a minimum of viewers waits for them, and a rule for one channel opens its stream by itself', async ({
  startFollowing,
  server,
  desktop,
}) => {
  const { app, page } = await startFollowing(BALTHIER)
  await openPage(page, 'Alerts')
  await page.getByRole('combobox', { name: 'Make a rule for…' }).selectOption('BalthierGR')
  const viewers = page.getByRole('textbox', { name: 'At least so many viewers' })
  await viewers.fill('300')
  await viewers.press('Enter')
  await page
    .getByRole('radiogroup', { name: 'Open by itself when it goes live' })
    .getByText('Stream', { exact: true })
    .click()
  await expect(page.getByText('What is marked is different')).toBeVisible()
  await backToList(page)
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId, { viewers: 12 })
  await openPage(page, 'Inbox')
  await expect(inboxRow(page, BALTHIER.name)).toContainText('Waiting for enough viewers')
  expect(app.openedLinks()).toEqual([])

  await server.control.setViewers(BALTHIER.userId, 470)
  await desktop.waitForNotification(({ summary }) => summary === 'BalthierGR is live')
  await expect.poll(app.openedLinks).toEqual([BALTHIER.link])
  await expect(inboxRow(page, BALTHIER.name)).toContainText('Announced')
})

test('what began while the app was off is one card and no notification, until it is dismissed', async ({
  start,
  server,
  desktop,
}) => {
  const app = await start()
  await follow(await app.follows(), BALTHIER)
  await follow(await app.follows(), DBR)
  await expect(row(await app.follows(), DBR.name)).toContainText(/\d/)
  await app.close()
  await server.control.goLive(BALTHIER.userId, { viewers: 58 })

  const again = await start()
  const page = await again.follows()
  const card = page.getByRole('region', { name: 'While you were away, 1 channel went live' })
  await expect(card).toContainText('BalthierGR')
  await expect(card).toContainText('live since')
  await expect(card).toContainText('peak 58')
  await card.getByRole('button', { name: 'Dismiss' }).click()
  await expect(card).toBeHidden()
  await settleNotifications(server, desktop)
  expect(summaries(desktop)).toEqual(['DBR is live'])
  await again.close()

  const third = await (await start()).follows()
  await expect(row(third, BALTHIER.name)).toBeVisible()
  await openPage(third, 'Inbox')
  await expect(inboxRow(third, BALTHIER.name)).toContainText('it began while Afterparti was off')
  await backToList(third)
  await expect(third.getByRole('region', { name: /While you were away/ })).toBeHidden()
})

test('what began while the machine slept is one notification and one card', async ({ start, server, desktop }) => {
  const app = await start()
  const page = await app.follows()
  await server.control.end(DBR.userId)
  await follow(page, BALTHIER)
  await follow(page, DBR)
  await expect(row(page, DBR.name)).toContainText('not seen live yet')
  await expect(row(page, BALTHIER.name)).toContainText('not seen live yet')
  await server.control.fault({ name: 'unplug' })
  await server.control.goLive(BALTHIER.userId)
  await server.control.goLive(DBR.userId)
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
  await server.control.clearFaults()
  // By itself the app may pause for a minute by now, if it has tried in vain often enough.
  await page.evaluate(() => window.afterparti.app.retry())

  await desktop.waitForNotification(({ summary }) => summary === '2 channels are live', 60_000)
  const card = page.getByRole('region', { name: 'While you were away, 2 channels went live' })
  await expect(card).toContainText('DBR')
  await card.getByRole('button', { name: 'Inbox' }).click()
  await expect(inboxRow(page, BALTHIER.name)).toContainText('Announced')
  await backToList(page)
  await expect(card).toBeHidden()
  expect(summaries(desktop)).toEqual(['2 channels are live'])
})

test('a dry run tells what the last days would have been, and follows what is edited', async ({ start, userData }) => {
  seedAlerts(userData, [
    { person: BALTHIER, hoursAgo: 2, peak: 58 },
    { person: DBR, hoursAgo: 30, outcome: 'off', peak: 470 },
    { person: DBR, hoursAgo: 24 * 8 },
  ])
  const page = await (await start()).follows()
  await openPage(page, 'Alerts')
  await page.getByRole('button', { name: 'Try the rules' }).click()
  await expect(page.getByText('2 of 2 would have rung')).toBeVisible()
  const viewers = page.getByRole('textbox', { name: 'At least so many viewers' })
  await viewers.fill('100')
  await viewers.press('Enter')
  await expect(page.getByText('1 of 2 would have rung')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Shows of the last 7 days' })).toContainText('too few watched')
})

test('the test button shows a notification', async ({ start, desktop }) => {
  const page = await (await start()).follows()
  await openPage(page, 'Alerts')
  await page.getByRole('button', { name: 'Test' }).click()
  await expect(page.getByText('Your desktop took the notification')).toBeVisible()
  expect(summaries(desktop)).toEqual(['Afterparti can reach you'])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test.describe('without anything that shows notifications', () => {
  test.use({ popups: false })

  test('the app says so once, inbox and tray work, and the word goes when something comes', async ({
    startFollowing,
    server,
    desktop,
  }) => {
    const { page } = await startFollowing(BALTHIER)
    const notice = page.getByRole('region', { name: 'This desktop shows no notifications' })
    await server.control.waitForSubscription(LIVE)
    await server.control.goLive(BALTHIER.userId)
    await expect(notice).toHaveCount(1)
    await desktop.waitForTray(({ toolTip }) => toolTip.startsWith('1 live'))

    await openPage(page, 'Alerts')
    await page.getByRole('button', { name: 'Test' }).click()
    await expect(page.getByText('Nothing on this desktop shows notifications')).toBeVisible()
    await desktop.showPopups()
    await page.getByRole('button', { name: 'Test' }).click()
    await expect(page.getByText('Your desktop took the notification')).toBeVisible()
    await backToList(page)
    await expect(notice).toBeHidden()
    await openPage(page, 'Inbox')
    await expect(inboxRow(page, BALTHIER.name)).toContainText('Announced')
  })
})
