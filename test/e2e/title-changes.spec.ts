import type { Page } from 'playwright'
import type { PartiServer } from '../parti-server/server.ts'
import { seedRules } from '../seed-rules.ts'
import { summaries } from './announced.ts'
import type { FakeDesktop } from './desktop/fake-desktop.ts'
import { expect, test } from './fixtures.ts'
import { follow, row } from './follow-window.ts'
import { hurry } from './hurry.ts'
import { openPage } from './pages.ts'
import { APOLLO, BALTHIER, DBR } from './people.ts'

/** Whose rule asks for new titles; ApolloGR has none. */
const ASKED = { channels: { [BALTHIER.userId]: { titleChanges: true }, [DBR.userId]: { titleChanges: true } } }

const newTitles = (desktop: FakeDesktop): string[] =>
  summaries(desktop).filter((summary) => summary.endsWith('has a new title'))

/** Somebody's show gets another title on Parti, and the app sees it. Nothing pushes it. */
async function retitle(server: PartiServer, page: Page, person: typeof DBR, title: string): Promise<void> {
  await server.control.setTitle(person.userId, title)
  await expect(row(page, person.name)).toContainText(title, { timeout: 30_000 })
}

/** DBR's show gets another title. Its notification takes the same way as all before, so none is left. */
async function settleTitles(server: PartiServer, page: Page, desktop: FakeDesktop, title: string): Promise<void> {
  await retitle(server, page, DBR, title)
  await desktop.waitForNotification(({ body }) => body === title)
}

test('a new title rings once, only where a rule asks for it, and not while notifications are paused', async ({
  start,
  server,
  desktop,
  userData,
}) => {
  seedRules(userData, ASKED)
  for (const { userId } of [BALTHIER, APOLLO]) await server.control.goLive(userId, { title: 'The beginning' })
  const app = await start()
  await hurry(app)
  const page = await app.follows()
  for (const person of [BALTHIER, APOLLO, DBR]) await follow(page, person)
  await expect(row(page, BALTHIER.name)).toContainText('The beginning')
  await expect(row(page, APOLLO.name)).toContainText('The beginning')

  await retitle(server, page, APOLLO, 'Not asked for')
  await retitle(server, page, BALTHIER, 'Finals')
  await desktop.waitForNotification(
    ({ summary, body }) => summary === 'BalthierGR has a new title' && body === 'Finals',
  )
  await settleTitles(server, page, desktop, 'First of DBR')
  const soFar = ['BalthierGR has a new title', 'DBR has a new title']
  expect(newTitles(desktop)).toEqual(soFar)

  await desktop.clickMenu(['Pause notifications', 'Until resumed'])
  await expect(page.getByText('Notifications paused')).toBeVisible()
  await retitle(server, page, BALTHIER, 'Game two')
  await openPage(page, 'Inbox')
  await expect(page.getByRole('row').filter({ hasText: 'Game two' })).toContainText('notifications were paused')
  await app.close()

  const again = await start()
  await hurry(again)
  const pageAgain = await again.follows()
  await pageAgain.getByRole('button', { name: 'Resume' }).click()
  await expect(row(pageAgain, BALTHIER.name)).toContainText('Game two')
  await expect(row(pageAgain, DBR.name)).toContainText('First of DBR')
  // A title that was told before is no news, also where the show comes back to it.
  await retitle(server, pageAgain, BALTHIER, 'Finals')
  await settleTitles(server, pageAgain, desktop, 'Second of DBR')
  expect(newTitles(desktop)).toEqual([...soFar, 'DBR has a new title'])
})
