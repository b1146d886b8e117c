import { startPartiServer } from '../parti-server/server.ts'
import { chatWindow } from './chat-window.ts'
import { expect, test } from './fixtures.ts'
import { row } from './follow-window.ts'

test('who follows nobody sees who is live, follows with one click, and can undo it', async ({ start, desktop }) => {
  const evening = await startPartiServer({ scenario: 'evening' })
  const app = await start({ server: evening })
  const page = await app.follows()
  const live = page.getByRole('grid', { name: 'Live on Parti now' })
  await expect(live.getByRole('row').first()).toContainText('GreekTwins')

  // Announced by push, and no alert, for nobody follows her.
  await evening.control.waitForSubscription('NewChannelLiveNotify')
  const quiet = evening.people.find(({ userId }) => !evening.isLive(userId))
  await evening.control.goLive(quiet?.userId ?? 0, { title: 'Warming up' })
  const justLive = page.getByRole('grid', { name: 'Just went live' })
  await expect(justLive).toContainText('Warming up')
  await expect(page.getByRole('grid', { name: 'Recommended by Parti' }).getByRole('row')).toHaveCount(5)

  await live.getByRole('button', { name: 'Open the stream of GreekTwins' }).click()
  await expect.poll(app.openedLinks).toEqual(['https://parti.com/creator/twitter/GreekTwinsTV'])
  await live.getByRole('button', { name: 'Follow GreekTwins' }).click()
  await expect(page.locator('html[data-state="list"]')).toBeAttached()
  await expect(row(page, 'GreekTwins')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('html[data-state="empty"]')).toBeAttached()
  expect(desktop.notifications()).toEqual([])
  await app.close()
  await evening.close()
})

test.describe('where the host has no list of who is live', () => {
  test.use({ dialect: 'no-bulk' })

  test('the page says so and shows what was pushed', async ({ start, server }) => {
    const app = await start()
    const page = await app.follows()
    await expect(page.getByText('Parti’s present servers have no list of who is live.')).toBeVisible()
    await server.control.waitForSubscription('NewChannelLiveNotify')
    await server.control.goLive(353044, { title: 'Games' })
    const announced = page.getByRole('grid', { name: 'Just went live' }).getByRole('row')
    await announced.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Channel' })).toBeFocused()
    // Its chat opens, though nobody follows it.
    await page.getByRole('button', { name: 'Chat', exact: true }).click()
    await chatWindow(app, 353044)
    await page.bringToFront()
    await page.keyboard.press('Escape')
    await expect(announced).toBeFocused()
  })
})
