import { seedEvenings } from '../seed-evenings.ts'
import { seedFollows } from '../seed-follows.ts'
import { expect, test } from './fixtures.ts'
import { DBR } from './people.ts'
import { compareWith, graph, openViewers } from './viewers-window.ts'

const HOUR = 3_600_000

test('channels are compared in one graph or below each other, and each says whose numbers it tells', async ({
  start,
  server,
  userData,
}) => {
  const now = Date.now()
  await server.control.end(DBR.userId)
  const [other, silent] = server.people.filter(({ userId }) => userId !== DBR.userId)
  if (other === undefined || silent === undefined) throw new Error('too few people')
  seedFollows(userData, server.people)
  const evening = { eventId: 900, daysAgo: [0], lastBegan: now - 2 * HOUR }
  await seedEvenings(
    userData,
    [
      { ...evening, userId: DBR.userId, most: 400 },
      { ...evening, userId: other.userId, most: 90 },
    ],
    now,
  )
  const page = await openViewers(await start(), DBR.userId)
  const line = page.locator('p[aria-live]')
  await expect(line).toHaveText(/^Peak/)
  await compareWith(page, other.name)
  await compareWith(page, silent.name)
  await expect(line).toHaveText(new RegExp(`^${DBR.name}Peak 4`))
  const legend = page.getByRole('list', { name: 'Channels in the graph' }).getByRole('listitem')
  await expect(legend).toHaveText([new RegExp(`^${DBR.name}`), new RegExp(`^${other.name}`), `${silent.name}–`])
  await expect(graph(page).locator('.uplot')).toHaveCount(2)

  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Channels one below the other' }).click()
  await page.keyboard.press('Escape')
  await expect(graph(page).locator('.uplot')).toHaveCount(4)
  await legend
    .nth(1)
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect(graph(page).locator('.uplot')).toHaveCount(3)
})
