import type { PartiServer } from '../parti-server/server.ts'
import { distanceToEnd, log, openChat, rowsWith, scrollUp } from './chat-page.ts'
import { expect, test } from './fixtures.ts'
import { BALTHIER, DBR } from './people.ts'
import { pressControl } from './settings-window.ts'

const { userId } = BALTHIER
const TOPIC = `ChatPublic/${userId}`

async function sayMany({ control }: PartiServer, count: number, text: (index: number) => string): Promise<void> {
  for (let index = 0; index < count; index += 1) await control.say(userId, { text: text(index), from: DBR.userId })
}

test('the card of somebody is whole in the usual window, and scrolls in the lowest', async ({ start, server }) => {
  const app = await start()
  const page = await openChat(app, userId)
  await server.control.waitForSubscription(TOPIC)
  await sayMany(server, 20, (index) => `row ${index}.`)
  await server.control.say(userId, { text: 'the last one' })
  await rowsWith(page, 'the last one')
    .getByRole('button', { name: /^About/ })
    .click()
  const end = page.getByRole('dialog').getByRole('button', { name: 'Copy name' })
  await expect(end).toBeInViewport({ ratio: 1 })

  const window = await app.electron.browserWindow(page)
  await window.evaluate((low) => low.setSize(240, 240))
  await expect.poll(() => page.evaluate(() => innerHeight)).toBe(240)
  await expect
    .poll(async () => {
      const box = await page.locator('[data-trigger], [data-placement]').filter({ has: end }).first().boundingBox()
      return box !== null && box.y >= 0 && box.y + box.height <= 240
    })
    .toBe(true)
  await end.scrollIntoViewIfNeeded()
  await expect(end).toBeInViewport({ ratio: 1 })
})

test('zoomed, the newest message stays in sight, and whoever reads above stays at their row', async ({
  start,
  server,
}) => {
  const app = await start()
  const page = await openChat(app, userId)
  await server.control.waitForSubscription(TOPIC)
  await sayMany(
    server,
    80,
    (index) => `row ${index}, ${index % 4 === 0 ? 'which breaks into lines when it is larger.' : ''}`,
  )
  await expect(rowsWith(page, 'row 79,')).toBeInViewport()
  const widthBefore = await page.evaluate(() => innerWidth)
  const zoom = async (key: string): Promise<void> => {
    const width = await page.evaluate(() => innerWidth)
    await pressControl(app, page, key)
    await expect.poll(() => page.evaluate(() => innerWidth)).not.toBe(width)
  }
  while ((await page.evaluate(() => innerWidth)) > widthBefore / 2) await zoom('=')
  await expect(rowsWith(page, 'row 79,')).toBeInViewport()
  await expect(page.getByRole('button', { name: 'To the newest' })).toHaveCount(0)
  await expect.poll(() => distanceToEnd(page)).toBeLessThanOrEqual(4)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

  await scrollUp(page, 2400)
  const first = log(page).getByRole('article')
  const inView = async (): Promise<string> =>
    first.evaluateAll((rows) => {
      const top = rows[0]?.closest('[role="log"]')?.getBoundingClientRect().top ?? 0
      return rows.find((row) => row.getBoundingClientRect().bottom > top + 1)?.textContent ?? ''
    })
  const before = await inView()
  // Whole: of one that is cut off, what is in view may go when its lines break elsewhere.
  await first.evaluateAll(async (rows, text) => {
    rows.find(({ textContent }) => textContent === text)?.scrollIntoView({ block: 'start' })
    // By the second frame the list has heard of it.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame)
  }, before)
  await expect.poll(inView).toBe(before)
  await zoom('0')
  await expect.poll(inView).toBe(before)
})
