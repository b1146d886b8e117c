import type { Locator, Page } from 'playwright'
import { EVENING_PEOPLE } from '../parti-server/scenarios/evening-people.ts'
import { startPartiServer } from '../parti-server/server.ts'
import { seedFollows } from '../seed-follows.ts'
import { expect, test } from './fixtures.ts'
import { box, row } from './follow-window.ts'
import { tryNow } from './pages.ts'
import { BALTHIER, DBR } from './people.ts'

const PINNED = 'profile/pinned_message/{user_id}'

/** A part of a channel's page by its heading. */
const part = (page: Page, name: string): Locator => page.getByRole('region', { name })

const heading = (page: Page): Locator => page.getByRole('heading', { name: 'Channel' })

async function openDetails(page: Page, name: string, key = 'i'): Promise<void> {
  await row(page, name).focus()
  await page.keyboard.press(key)
  await expect(heading(page)).toBeFocused()
}

test('everything about a channel by the keyboard, and back to its row', async ({ startFollowing }) => {
  const { app, page } = await startFollowing(DBR, BALTHIER)
  await box(page).fill('')

  await openDetails(page, BALTHIER.name, 'Space')
  await expect(part(page, 'About')).toContainText('Hello we are twin brothers')
  await expect(part(page, 'About')).toContainText('Members749')
  await expect(part(page, 'Passes')).toContainText('10,000,000')
  await expect(part(page, 'Moderators').getByRole('button')).toHaveText([/officialsupercal/, /ApolloGR/, /JennyM/])
  await part(page, 'Past shows').getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await expect.poll(app.openedLinks).toEqual(['https://parti.com/video/80669'])

  await page.keyboard.press('Escape')
  await expect(row(page, BALTHIER.name)).toBeFocused()
  await openDetails(page, DBR.name)
  await expect(part(page, 'Pinned message')).toContainText('$2 TTS')
  await page.keyboard.press('Backspace')
  await expect(row(page, DBR.name)).toBeFocused()
  await expect(heading(page)).toHaveCount(0)
})

test('a part that fails says so in its place, leaves the others alone and is had by trying again', async ({
  startFollowing,
  server,
}) => {
  const { page } = await startFollowing(DBR)
  await server.control.fault({ name: 'malformed', route: PINNED })
  await openDetails(page, DBR.name)
  const alert = part(page, 'Pinned message').getByRole('alert')
  await expect(alert).toContainText('something this app does not understand')
  await expect(part(page, 'About')).toContainText('Members')
  await expect(page.getByRole('alert')).toHaveCount(1)

  await server.control.clearFaults()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(part(page, 'Pinned message')).toContainText('$2 TTS')
})

test('with Parti out of reach the page says so once, and has everything when it is back', async ({
  startFollowing,
  server,
}) => {
  const { page } = await startFollowing(BALTHIER)
  await server.control.fault({ name: 'unplug' })
  await openDetails(page, BALTHIER.name)
  await expect(part(page, 'Cannot reach Parti')).toBeVisible()
  await expect(part(page, 'Passes')).toContainText('Not known while Parti is out of reach')
  await server.control.clearFaults()
  await tryNow(part(page, 'Cannot reach Parti'))
  await expect(part(page, 'Passes')).toContainText('10,000,000')
})

test('a moderator has a page, too: followed from there, unfollowed, and gone', async ({ startFollowing, server }) => {
  const { page } = await startFollowing(BALTHIER)
  await openDetails(page, BALTHIER.name)
  const moderators = part(page, 'Moderators')
  await moderators.getByRole('button', { name: 'ApolloGR' }).click()
  await expect(page.getByText('Not live')).toBeVisible()
  await page.getByRole('button', { name: 'Follow', exact: true }).click()
  await expect(page.getByText('You follow ApolloGR now')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Follow', exact: true })).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(moderators.getByRole('button', { name: 'ApolloGR' })).toBeFocused()
  await server.control.vanish(354445)
  // A message may lie over it for a while.
  await moderators.getByRole('button', { name: 'JennyM' }).press('Enter')
  await expect(page.getByText('Parti knows nobody of this number')).toBeVisible()
})

test('pictures are shown, fetched by main alone and once, and not at all when the user does not want them', async ({
  start,
  userData,
}) => {
  const evening = await startPartiServer({ scenario: 'evening' })
  const [jonas, maria, octagon] = EVENING_PEOPLE
  seedFollows(
    userData,
    [jonas, maria, octagon].flatMap((person) => person ?? []),
  )
  const pictures = async (): Promise<number> => (await evening.control.stats()).requests['media/{file}'] ?? 0

  const app = await start({ server: evening })
  const page = await app.follows()
  const shown = page.locator('[role=row] img[data-shown="true"]')
  await expect(shown).toHaveCount(2)
  expect(await shown.first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(128)
  // One of them lay on the host that pictures have left.
  expect((await evening.control.stats()).requests['assets/{file}']).toBe(1)
  expect(await pictures()).toBe(2)
  await app.close()

  const again = await start({ server: evening })
  const second = await again.follows()
  await expect(second.locator('[role=row] img[data-shown="true"]')).toHaveCount(2)
  expect(await pictures()).toBe(2)
  await second.getByRole('button', { name: 'Menu' }).click()
  await second.getByRole('menuitemcheckbox', { name: 'Show pictures' }).click()
  await expect(second.locator('[role=row] img')).toHaveCount(0)
  await expect(row(second, 'Jonas Halvorsen')).toContainText('JH')
  await again.close()
  await evening.close()
})
