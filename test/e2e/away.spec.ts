import type { PartiServer } from '../parti-server/server.ts'
import { settleNotifications, summaries } from './announced.ts'
import { expect, test } from './fixtures.ts'
import { follow, row } from './follow-window.ts'
import { hurry } from './hurry.ts'
import { backdateLastRun } from './long-ago.ts'
import { backToList, openPage } from './pages.ts'
import { BALTHIER, DBR } from './people.ts'
import type { RunningApp } from './running-app.ts'

/** The app follows both and ends; an hour later a show of BalthierGR has come and gone. */
async function missAShow(app: RunningApp, server: PartiServer, userData: string): Promise<void> {
  const page = await app.follows()
  for (const person of [BALTHIER, DBR]) await follow(page, person)
  await expect(row(page, BALTHIER.name)).toContainText('not seen live yet')
  await app.close()
  backdateLastRun(userData, 1)
  await server.control.goLive(BALTHIER.userId, { title: 'Nobody was there' })
  await server.control.end(BALTHIER.userId)
}

test('a show that began and ended while the app was off is on the card and in the inbox, and never rings', async ({
  start,
  server,
  desktop,
  userData,
}) => {
  await missAShow(await start(), server, userData)
  const app = await start()
  await hurry(app)
  const page = await app.follows()
  const card = page.getByRole('region', { name: 'While you were away, 1 channel went live' })
  await expect(card).toContainText('BalthierGR', { timeout: 30_000 })
  await expect(card).toContainText('ended after 0 m')
  await openPage(page, 'Inbox')
  const entry = page.getByRole('row').filter({ hasText: 'Nobody was there' })
  await expect(entry).toHaveCount(1)
  await expect(entry).toContainText('Silent: it was over before Afterparti was back')
  await backToList(page)
  await settleNotifications(server, desktop)
  await app.close()

  backdateLastRun(userData, 1)
  const { recent } = await asked(server)
  const again = await start()
  await hurry(again)
  const third = await again.follows()
  await server.control.waitForRequests(RECENT, recent + 1, 30_000)
  await expect(row(third, DBR.name)).toBeVisible()
  await openPage(third, 'Inbox')
  await expect(third.getByRole('row').filter({ hasText: 'Nobody was there' })).toHaveCount(1)
  await settleNotifications(server, desktop)
  expect(summaries(desktop)).toEqual(['DBR is live', 'DBR is live'])
})

const RECENT = 'profile/get_livestream_channel_info/recent'
const asked = async (server: PartiServer): Promise<{ recent: number }> => ({
  recent: (await server.control.stats()).requests[RECENT] ?? 0,
})

test.describe('where there is no list of past shows', () => {
  test.use({ dialect: 'no-discovery' })

  test('the card says when a show was, but not how long', async ({ start, server, userData }) => {
    await missAShow(await start(), server, userData)
    const app = await start()
    await hurry(app)
    const card = (await app.follows()).getByRole('region', { name: 'While you were away, 1 channel went live' })
    await expect(card).toContainText(/around \w{3} \d\d:\d\d, over by now/, { timeout: 30_000 })
  })
})
