import type { Page } from 'playwright'
import { startPartiServer } from '../parti-server/server.ts'
import { seedFollows } from '../seed-follows.ts'
import { longestTaskOf } from './longest-task.ts'
import { BALTHIER, DBR } from './people.ts'
import { box, row } from './follow-window.ts'
import { expect, test } from './fixtures.ts'
import { tryNow } from './pages.ts'

test('add, open, remove and undo by the keyboard alone', async ({ start }) => {
  const app = await start()
  const page = await app.follows()
  const { keyboard } = page

  await keyboard.insertText(DBR.link)
  await keyboard.press('Enter')
  await expect(row(page, DBR.name)).toContainText('470')

  await keyboard.press('Escape')
  await keyboard.press('ArrowDown')
  await expect(row(page, DBR.name)).toBeFocused()
  await keyboard.press('Enter')
  await expect.poll(app.openedLinks).toEqual([DBR.link])

  await keyboard.press('Delete')
  await expect(row(page, DBR.name)).toHaveCount(0)
  await expect(page.getByText('Unfollowed DBR')).toBeVisible()
  await keyboard.press('Control+z')
  await expect(row(page, DBR.name)).toContainText('470')
})

test('typing filters; what is followed already, unknown or no channel is told in words', async ({ startFollowing }) => {
  const { page } = await startFollowing(DBR, BALTHIER)

  await box(page).fill('balth')
  await expect(row(page, DBR.name)).toHaveCount(0)
  await expect(row(page, BALTHIER.name)).toBeVisible()

  for (const [text, words] of [
    [DBR.link, 'You follow this channel already.'],
    ['https://parti.com/creator/twitter/nobody', 'Nothing was found for this.'],
    ['https://parti.com/video/1', 'This link names a past show, and Parti does not tell whose.'],
    ['https://example.com/creator/twitter/KickBalthierGR', 'This is not a Parti channel.'],
  ] as const) {
    await box(page).fill(text)
    await box(page).press('Enter')
    await expect(page.getByText(words)).toBeVisible()
  }
})

test('with Parti out of reach the list stays, says what was tried, and recovers', async ({
  startFollowing,
  server,
  desktop,
}) => {
  const { page } = await startFollowing(DBR)
  await server.control.fault({ name: 'refuse' })
  await server.control.dropSockets()
  await box(page).fill(BALTHIER.link)
  await box(page).press('Enter')

  await expect(page.getByText('Cannot reach Parti').first()).toBeVisible()
  await expect(page.getByText(new URL(server.restUrl).host).first()).toBeVisible()
  await desktop.waitForTray(({ toolTip }) => toolTip === 'Afterparti: Parti cannot be reached')

  await server.control.clearFaults()
  await tryNow(page)
  await desktop.waitForTray(({ toolTip }) => toolTip.startsWith('1 live: DBR'))
  await box(page).fill('')
  await expect(row(page, DBR.name)).toContainText('470')
})

test('a thousand channels cost no more than what is in sight', async ({ start, userData }) => {
  const thousand = await startPartiServer({ scenario: 'thousand' })
  seedFollows(userData, thousand.people)
  const app = await start({ server: thousand })
  const page = await app.follows()
  await box(page).press('ArrowDown')
  await page.keyboard.press('End')
  await expect(page.locator('[role=row]:focus')).toBeInViewport()
  expect(await page.getByRole('row').count()).toBeLessThan(100)
  await app.close()
  await thousand.close()
})

/** Scrolls the list from top to bottom, half a screen a frame; tells the most rows at once. */
const scrollThrough = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const list = document.querySelector('[role="grid"]')
    if (list === null) throw new Error('there is no list')
    list.scrollTop = 0
    let mostRows = 0
    while (list.scrollTop + list.clientHeight < list.scrollHeight - 1) {
      list.scrollTop += list.clientHeight / 2
      await new Promise(requestAnimationFrame)
      mostRows = Math.max(mostRows, document.querySelectorAll('[role="row"]').length)
    }
    return mostRows
  })

test('a thousand channels scroll without a task of more than 50 ms and a hundred rows', async ({ start, userData }) => {
  const thousand = await startPartiServer({ scenario: 'thousand' })
  seedFollows(userData, thousand.people)
  const app = await start({ server: thousand })
  const page = await app.follows()
  await page.getByText('asking…').first().waitFor({ state: 'detached' })
  let mostRows = 0
  const longest = await longestTaskOf(app, async () => {
    mostRows = await scrollThrough(page)
  })
  expect(mostRows).toBeGreaterThan(5)
  expect(mostRows).toBeLessThanOrEqual(100)
  expect(longest).toBeLessThanOrEqual(50)
  await app.close()
  await thousand.close()
})

test('the theme that was chosen stays', async ({ start }) => {
  const app = await start()
  const page = await app.follows()
  const choose = async (theme: string): Promise<void> => {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitemradio', { name: theme }).click()
  }
  await choose('Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await app.close()

  const again = await (await start()).follows()
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark')
})
