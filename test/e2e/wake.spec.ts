import type { PartiServer } from '../parti-server/server.ts'
import { settleNotifications, summaries } from './announced.ts'
import type { FakeDesktop } from './desktop/fake-desktop.ts'
import { follow, row } from './follow-window.ts'
import { expect, test } from './fixtures.ts'
import { APOLLO, BALTHIER, DBR } from './people.ts'
import type { RunningApp } from './running-app.ts'

const LIVE = 'NewChannelLiveNotify'

// Asked about one by one, the channels are found live one after the other.
test.use({ dialect: 'no-bulk' })

/** Follows all three, none of them live, and waits until the app knows so and is told of shows. */
async function followAll(app: RunningApp, server: PartiServer): Promise<void> {
  await server.control.end(DBR.userId)
  const page = await app.follows()
  for (const person of [BALTHIER, DBR, APOLLO]) {
    await follow(page, person)
    await expect(row(page, person.name)).toContainText('not seen live yet')
  }
  await server.control.waitForSubscription(LIVE)
}

/** The machine sleeps while shows of these channels begin. It wakes before its network does. */
async function sleepWhileBeginning(app: RunningApp, server: PartiServer, userIds: readonly number[]): Promise<void> {
  await server.control.fault({ name: 'unplug' })
  for (const userId of userIds) await server.control.goLive(userId, { title: `Show of ${userId}` })
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
  await server.control.clearFaults()
  // By itself the app may pause for a minute by now, if it has tried in vain often enough.
  await (await app.follows()).evaluate(() => window.afterparti.app.retry())
}

/** DBR goes live. The popup takes the same way as all before, so none is left. */
async function beginWhileAwake(server: PartiServer, desktop: FakeDesktop): Promise<void> {
  await server.control.goLive(DBR.userId)
  await desktop.waitForNotification(({ summary }) => summary === 'DBR is live')
}

test('what began during sleep is told in one popup, and never again', async ({ start, server, desktop }) => {
  const app = await start()
  await followAll(app, server)
  await sleepWhileBeginning(app, server, [BALTHIER.userId, APOLLO.userId])
  const popup = await desktop.waitForNotification(() => true, 60_000)
  expect([popup.summary, popup.body]).toEqual(['2 channels are live', 'BalthierGR and ApolloGR'])

  await server.control.waitForSubscription(LIVE)
  await server.control.announce(BALTHIER.userId)
  await server.control.announce(APOLLO.userId)
  await beginWhileAwake(server, desktop)
  await app.close()

  const again = await start()
  const page = await again.follows()
  await expect(row(page, APOLLO.name)).toContainText(`Show of ${APOLLO.userId}`)
  await server.control.waitForSubscription(LIVE)
  await server.control.announce(BALTHIER.userId)
  await server.control.announce(APOLLO.userId)
  await settleNotifications(server, desktop)
  expect(summaries(desktop)).toEqual(['2 channels are live', 'DBR is live', 'DBR is live'])
})

test('one show that began during sleep pops up as usual', async ({ start, server, desktop }) => {
  const app = await start()
  await followAll(app, server)
  await sleepWhileBeginning(app, server, [BALTHIER.userId])
  const popup = await desktop.waitForNotification(() => true, 60_000)
  expect([popup.summary, popup.body]).toEqual(['BalthierGR is live', `Show of ${BALTHIER.userId}`])
  await server.control.waitForSubscription(LIVE)
  await beginWhileAwake(server, desktop)
  expect(summaries(desktop)).toEqual(['BalthierGR is live', 'DBR is live'])
})
