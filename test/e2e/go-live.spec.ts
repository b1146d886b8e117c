import { BALTHIER, DBR } from './people.ts'
import { follow, row } from './follow-window.ts'
import { expect, test } from './fixtures.ts'

const LIVE = 'NewChannelLiveNotify'

test('a channel added by its link goes live: list, tray and one notification say so', async ({
  start,
  server,
  desktop,
}) => {
  const app = await start()
  const page = await app.follows()
  await follow(page, BALTHIER)
  await expect(row(page, BALTHIER.name)).toContainText('not seen live yet')
  await desktop.waitForTray(({ toolTip }) => toolTip === 'Nobody live')
  await server.control.waitForSubscription(LIVE)

  await server.control.goLive(BALTHIER.userId, { title: 'Games and music', viewers: 58 })

  await expect(row(page, BALTHIER.name)).toContainText('58')
  await expect(row(page, BALTHIER.name)).toContainText('Games and music')
  const item = await desktop.waitForTray(({ toolTip }) => toolTip === '1 live: BalthierGR 58')
  expect(item.menu[0]?.label).toMatch(/^BalthierGR · 58 · /)
  expect(item.menu[0]?.children.map(({ label }) => label)).toEqual(['Open stream'])
  expect(item.menu.map(({ label }) => label)).toEqual(expect.arrayContaining(['Follows…', 'Quit Afterparti']))
  const notification = await desktop.waitForNotification(({ summary }) => summary === 'BalthierGR is live')
  expect(notification.body).toBe('Games and music')
  expect(desktop.notifications()).toHaveLength(1)
})

test('neither a lost socket, a repeated push nor a restart announces a show again', async ({
  start,
  server,
  desktop,
}) => {
  const app = await start()
  const page = await app.follows()
  await follow(page, BALTHIER)
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId)
  await desktop.waitForNotification(({ summary }) => summary === 'BalthierGR is live')

  await server.control.dropSockets()
  await server.control.waitFor(({ subscriptions }) => (subscriptions[LIVE] ?? 0) > 0, 60_000)
  await server.control.announce(BALTHIER.userId)
  await app.close()

  const again = await start()
  const pageAgain = await again.follows()
  await expect(row(pageAgain, BALTHIER.name)).toContainText('viewers, polled')
  await server.control.waitFor(({ subscriptions }) => (subscriptions[LIVE] ?? 0) > 0, 60_000)
  await server.control.announce(BALTHIER.userId)
  await follow(pageAgain, DBR)

  // A second channel's go-live comes through the same path, so nothing of the first can still be under way.
  await server.control.end(DBR.userId)
  await server.control.goLive(DBR.userId)
  await desktop.waitForNotification(({ summary }) => summary === 'DBR is live')
  expect(desktop.notifications().map(({ summary }) => summary)).toEqual(['BalthierGR is live', 'DBR is live'])
})

test('a click on the notification opens the stream, and so does the tray menu', async ({ start, server, desktop }) => {
  const app = await start()
  await follow(await app.follows(), BALTHIER)
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId)
  const { id } = await desktop.waitForNotification(({ summary }) => summary === 'BalthierGR is live')

  desktop.clickNotification(id)
  await expect.poll(app.openedLinks).toEqual([BALTHIER.link])

  const item = await desktop.waitForTray(({ toolTip }) => toolTip.startsWith('1 live'))
  await desktop.clickMenu([item.menu[0]?.label ?? '', 'Open stream'])
  await expect.poll(app.openedLinks).toEqual([BALTHIER.link, BALTHIER.link])
})

test('the dot of a go-live goes when the list is looked at', async ({ start, server, desktop }) => {
  const app = await start({ switches: ['--hidden'] })
  await desktop.waitForTray(() => true)
  await desktop.clickMenu(['Follows…'])
  const page = await app.follows()
  await follow(page, BALTHIER)
  const quiet = await desktop.waitForTray(({ toolTip }) => toolTip === 'Nobody live')
  await page.close()
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId)
  const marked = await desktop.waitForTray(({ toolTip }) => toolTip.startsWith('1 live'))
  await desktop.waitForNotification(() => true)
  expect(marked.icon).not.toEqual(quiet.icon)

  const withDot = await desktop.waitForTray(({ icon }) => JSON.stringify(icon) !== JSON.stringify(quiet.icon))
  await desktop.clickMenu(['Follows…'])
  await desktop.waitForTray(
    ({ icon, toolTip }) => toolTip.startsWith('1 live') && JSON.stringify(icon) !== JSON.stringify(withDot.icon),
  )
})
