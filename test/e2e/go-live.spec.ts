import { BALTHIER, DBR } from './people.ts'
import { follow, row } from './follow-window.ts'
import { expect, test } from './fixtures.ts'
import { settleNotifications, summaries } from './announced.ts'
import type { PartiServer } from '../parti-server/server.ts'
import { shows } from './tray-pictures.ts'

const LIVE = 'NewChannelLiveNotify'

/** Waits until the app is subscribed by a socket that is newer than the first `socketsBefore`. */
const newSubscription = (server: PartiServer, socketsBefore: number): Promise<void> =>
  server.control.waitFor(
    ({ socketsEver, subscriptions }) => socketsEver > socketsBefore && (subscriptions[LIVE] ?? 0) > 0,
    60_000,
  )

test('neither a lost socket, a repeated push nor a restart announces a show again', async ({
  start,
  startFollowing,
  server,
  desktop,
}) => {
  const { app } = await startFollowing(BALTHIER, DBR)
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId)
  await desktop.waitForNotification(({ summary }) => summary === 'BalthierGR is live')

  const first = await server.control.stats()
  await server.control.dropSockets()
  await newSubscription(server, first.socketsEver)
  await server.control.announce(BALTHIER.userId)
  await settleNotifications(server, desktop)
  await app.close()

  // As long as Parti answers nothing, the push is the first that the app hears of the show: it saw it begin.
  await server.control.fault({ name: '5xx' })
  const second = await server.control.stats()
  const again = await start()
  const pageAgain = await again.follows()
  await newSubscription(server, second.socketsEver)
  await server.control.announce(BALTHIER.userId)
  await expect(row(pageAgain, BALTHIER.name)).toContainText('pushed')
  await server.control.clearFaults()
  await settleNotifications(server, desktop)
  expect(summaries(desktop)).toEqual(['BalthierGR is live', 'DBR is live', 'DBR is live'])
})

test('a click on the notification opens the stream, and so does the tray menu', async ({ start, server, desktop }) => {
  const app = await start()
  await follow(await app.follows(), BALTHIER)
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId)
  const { id } = await desktop.waitForNotification(({ summary }) => summary === 'BalthierGR is live')

  desktop.clickNotification(id)
  await expect.poll(app.openedLinks).toEqual([BALTHIER.link])

  await desktop.waitForTray(({ toolTip }) => toolTip.startsWith('1 live'))
  await desktop.clickMenu([/^BalthierGR ·/, 'Open stream'])
  await expect.poll(app.openedLinks).toEqual([BALTHIER.link, BALTHIER.link])
})

test('the dot of a go-live goes when the list is looked at', async ({ start, server, desktop }) => {
  const app = await start({ switches: ['--hidden'] })
  await desktop.waitForTray(() => true)
  await desktop.clickMenu(['Follows…'])
  const page = await app.follows()
  await follow(page, BALTHIER)
  await desktop.waitForTray(({ toolTip }) => toolTip === 'Nobody live')
  await page.close()
  await server.control.waitForSubscription(LIVE)
  await server.control.goLive(BALTHIER.userId)
  await desktop.waitForTray(await shows('live-1-dot@2x'))

  await desktop.clickMenu(['Follows…'])
  await desktop.waitForTray(await shows('live-1@2x'))
})
