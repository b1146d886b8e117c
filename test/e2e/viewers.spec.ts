import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import sharp from 'sharp'
import { DBR } from './people.ts'
import type { PartiServer } from '../parti-server/server.ts'
import { viewersTopic } from '../parti-server/topics.ts'
import { chooseLanguage, makeNarrowest, OTHER_LANGUAGES } from '../demo/spoken.ts'
import { seedChat } from '../seed-chat.ts'
import { seedEvenings } from '../seed-evenings.ts'
import { seedFollows } from '../seed-follows.ts'
import { answerSaveDialog } from './dialogs.ts'
import { expect, test } from './fixtures.ts'
import { hurry } from './hurry.ts'
import type { RunningApp } from './running-app.ts'
import { chooseRange, chooseSection, graph, openViewers } from './viewers-window.ts'

const HOUR = 3_600_000

interface Given {
  start(): Promise<RunningApp>
  server: PartiServer
  userData: string
}

/** The app with three evenings of a channel, the last of which began two hours ago, and its graph. */
async function withEvening({ start, server, userData }: Given): Promise<{ app: RunningApp; page: Page }> {
  const now = Date.now()
  // Whoever is live here since a moment would have another show than the one that is kept.
  await server.control.end(DBR.userId)
  seedFollows(
    userData,
    server.people.filter(({ userId }) => userId === DBR.userId),
  )
  await seedEvenings(
    userData,
    [{ userId: DBR.userId, eventId: 900, most: 400, daysAgo: [3, 2, 0], lastBegan: now - 2 * HOUR }],
    now,
  )
  const app = await start()
  return { app, page: await openViewers(app, DBR.userId) }
}

/** What the line above the graph says. */
const readLine = (page: Page) => page.locator('p[aria-live]')

/** Where the graph lies, once it is drawn. */
async function boxOfGraph(page: Page) {
  await expect(graph(page).locator('.uplot')).toHaveCount(2)
  await expect(readLine(page)).toContainText('averages of minutes')
  const box = await graph(page).boundingBox()
  if (box === null) throw new Error('no graph')
  return box
}

test('a channel of which no number is kept says so, and grows a line once numbers come', async ({
  server,
  startFollowing,
}) => {
  await server.control.end(DBR.userId)
  const { app } = await startFollowing(DBR)
  const page = await openViewers(app, DBR.userId)
  await expect(page.getByText('No numbers yet')).toBeVisible()
  await page.getByRole('button', { name: 'View' }).click()
  const save = page.getByRole('menuitem', { name: 'Save picture…' })
  await expect(save).toBeDisabled()
  await page.keyboard.press('Escape')
  await server.control.goLive(DBR.userId, { viewers: 123 })
  await expect(page.getByText(/^123 viewers/)).toBeVisible()
  await expect(graph(page)).toHaveAccessibleName(/Peak 123/)
  const livestream = server.people.find(({ userId }) => userId === DBR.userId)?.livestreamId ?? 0
  await server.control.waitForSubscription(viewersTopic(livestream))
  await server.control.setViewers(DBR.userId, 150)
  await expect(graph(page)).toHaveAccessibleName(/Peak 150/)
})

test('the keyboard moves through the numbers, to marks and through time', async ({ start, server, userData }) => {
  const { page } = await withEvening({ start, server, userData })
  await page.mouse.move(0, 0)
  await expect(readLine(page)).toContainText('averages of minutes')
  // Nothing has the focus yet, so the keys are the graph's.
  await page.keyboard.press('End')
  await expect(readLine(page)).toContainText('reported')
  const newest = await readLine(page).textContent()
  await page.keyboard.press('ArrowLeft')
  await expect(readLine(page)).not.toHaveText(newest ?? '')
  await page.keyboard.press('Shift+M')
  await expect(readLine(page)).toContainText('No numbers came for 15 m')
  await page.keyboard.press('Shift+M')
  await expect(readLine(page)).toContainText('New title: Requests until the end')
  await page.keyboard.press('Escape')
  await expect(readLine(page)).toContainText('averages of minutes')
  await page.keyboard.press('2')
  await expect(readLine(page)).toContainText('every number')
  const reset = page.getByRole('button', { name: 'Back to now (0)' })
  await expect(reset).toBeDisabled()
  await page.keyboard.press('+')
  await expect(reset).toBeEnabled()
  await page.keyboard.press('0')
  await expect(reset).toBeDisabled()
})

test('the keys that the buttons tell work after a click on a range', async ({ start, server, userData }) => {
  const { page } = await withEvening({ start, server, userData })
  const reset = page.getByRole('button', { name: 'Back to now (0)' })
  const isChosen = (name: string) => expect(page.getByRole('radio', { name, exact: true })).toBeChecked()
  await chooseRange(page, '1 h')
  await page.keyboard.press('+')
  await expect(reset).toBeEnabled()
  await page.keyboard.press('0')
  await expect(reset).toBeDisabled()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(reset).toBeEnabled()
  await isChosen('1 h')
  await page.keyboard.press('ArrowRight')
  await isChosen('6 h')
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByRole('searchbox', { name: 'Find a channel' }).fill('4')
  await isChosen('6 h')
})

test('keys work in the table, too, and tell everywhere what keys there are', async ({ start, server, userData }) => {
  const { page } = await withEvening({ start, server, userData })
  const help = page.getByRole('dialog', { name: 'Keys of this page' })
  await chooseSection(page, 'Table')
  await page.keyboard.press('4')
  await expect(page.getByRole('radio', { name: '24 h', exact: true })).toBeChecked()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(page.getByRole('button', { name: 'Back to now (0)' })).toBeEnabled()
  await chooseSection(page, 'Shows and times')
  await page.keyboard.press('?')
  await expect(help.getByRole('term')).toHaveText(['?', 'Ctrl W'])
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await chooseSection(page, 'Graph')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys of the graph' }).getByText('Home, End')).toBeVisible()
})

test('in a low window the graph stays high enough to be read', async ({ start, server, userData }) => {
  const { app, page } = await withEvening({ start, server, userData })
  const window = await app.electron.browserWindow(page)
  await window.evaluate((low) => low.setSize(460, 290))
  await expect.poll(() => page.evaluate(() => innerHeight)).toBe(290)
  const plots = graph(page).locator('.uplot')
  await expect(plots).toHaveCount(2)
  const heights = () => plots.evaluateAll((all) => all.map((one) => one.clientHeight))
  await expect.poll(async () => Math.min(...(await heights()))).toBeGreaterThanOrEqual(90)
  await plots.first().scrollIntoViewIfNeeded()
  await expect(plots.first()).toBeInViewport()
})

test('dragged over, a part is shown alone; two clicks show all again', async ({ start, server, userData }) => {
  const { page } = await withEvening({ start, server, userData })
  const box = await boxOfGraph(page)
  const at = (part: number): [number, number] => [box.x + box.width * part, box.y + box.height * 0.4]
  const reset = page.getByRole('button', { name: 'Back to now (0)' })
  await page.mouse.move(...at(0.6))
  await page.mouse.down()
  await page.mouse.move(...at(0.7), { steps: 4 })
  await page.mouse.up()
  await expect(reset).toBeEnabled()
  await expect(readLine(page)).toContainText('reported')
  await page.mouse.dblclick(...at(0.5))
  await expect(reset).toBeDisabled()
  await page.mouse.wheel(0, -300)
  await expect(reset).toBeEnabled()
})

test('dragged with Shift, the graph moves with the pointer, which shows that it can', async ({
  start,
  server,
  userData,
}) => {
  const { page } = await withEvening({ start, server, userData })
  const box = await boxOfGraph(page)
  const at = (part: number): [number, number] => [box.x + box.width * part, box.y + box.height * 0.4]
  const sign = () => page.evaluate(([x, y]) => getComputedStyle(document.elementFromPoint(x, y)!).cursor, at(0.6))
  const reset = page.getByRole('button', { name: 'Back to now (0)' })
  await page.mouse.move(...at(0.5))
  await expect.poll(sign).toBe('crosshair')
  await page.keyboard.down('Shift')
  await page.mouse.move(...at(0.6))
  await expect.poll(sign).toBe('grab')
  await page.mouse.down()
  await expect.poll(sign).toBe('grabbing')
  await page.mouse.move(...at(0.8), { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(reset).toBeEnabled()
  await page.mouse.move(...at(0.6))
  await expect.poll(sign).toBe('crosshair')
})

test('a click shows what was said at that moment', async ({ start, server, userData }) => {
  const { app, page } = await withEvening({ start, server, userData })
  const box = await boxOfGraph(page)
  const [archive] = await Promise.all([
    app.electron.waitForEvent('window'),
    page.mouse.click(box.x + box.width * 0.8, box.y + box.height * 0.4),
  ])
  await expect(archive).toHaveURL(/view=archive/)
})

test('the picture and the numbers are written where the user wants them', async ({ start, server, userData }) => {
  const { app, page } = await withEvening({ start, server, userData })
  const [png, csv] = ['graph.png', 'numbers.csv'].map((name) => path.join(userData, name)) as [string, string]
  await answerSaveDialog(app, png)
  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole('menuitem', { name: 'Save picture…' }).click()
  await expect(page.getByText(`The picture was saved as ${png}`)).toBeVisible()
  const { width, channels } = await sharp(png).metadata()
  expect([width, channels]).toEqual([1920, 4])
  const { entropy } = await sharp(png).stats()
  expect(entropy).toBeGreaterThan(0.2)

  await answerSaveDialog(app, csv)
  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole('menuitem', { name: 'Export numbers…' }).click()
  await page.getByText('Everything', { exact: true }).click()
  await page.getByText('Days', { exact: true }).click()
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText(`The numbers were written to ${csv}`)).toBeVisible()
  expect(readFileSync(csv, 'utf8').trim().split('\n').length).toBeGreaterThan(2)
})

test('shows and the table tell the same as the graph', async ({ start, server, userData }) => {
  const { page } = await withEvening({ start, server, userData })
  await chooseSection(page, 'Shows and times')
  const rows = page.getByRole('region', { name: 'Last shows' }).getByRole('row')
  // The show that was ended for this test may be told by Parti's list, too.
  const kept = rows.filter({ hasText: '3 h 30 m' })
  await expect(kept).toHaveCount(2)
  await kept.first().getByRole('button').click()
  await expect(graph(page)).toHaveAccessibleName(/Peak 4\d\d/)
  await chooseSection(page, 'Table')
  await expect(page.getByRole('columnheader', { name: 'Peak' })).toBeVisible()
  await chooseRange(page, '1 h')
  await expect(page.getByRole('columnheader', { name: 'Peak' })).toHaveCount(0)
})

test('no fact about the last shows lies beyond the edge of the window', async ({ start, server, userData }) => {
  const { app, page } = await withEvening({ start, server, userData })
  await chooseSection(page, 'Shows and times')
  // In which the heads of columns are the widest.
  await chooseLanguage(page, 'es')
  const section = page.getByRole('region', { name: 'Últimas emisiones' })
  await expect(section.getByText('3 h 30 min').first()).toBeVisible()
  const window = await app.electron.browserWindow(page)
  for (const width of [920, 880, 640]) {
    await window.evaluate((to, width) => to.setSize(width, 500), width)
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
    await expect.poll(() => section.evaluate((all) => all.scrollWidth - all.clientWidth)).toBeLessThanOrEqual(1)
  }
})

test('in a narrow window the toolbar takes one line, in any language, and lacks nothing', async ({
  start,
  server,
  userData,
}) => {
  const { app, page } = await withEvening({ start, server, userData })
  const sections = page.getByRole('combobox', { name: 'Sections' })
  const ranges = page.getByRole('combobox', { name: 'Range' })
  await makeNarrowest(app, page)
  const top = async () => (await page.locator('[role=img]').boundingBox())?.y ?? Infinity
  await expect.poll(top).toBeLessThan(150)
  await ranges.selectOption('24 h')
  await page.getByRole('button', { name: 'Zoom in (+)' }).click()
  await page.keyboard.press('0')
  await expect(page.getByRole('button', { name: 'Back to now (0)' })).toBeDisabled()
  await ranges.focus()
  await page.keyboard.press('2')
  await expect(ranges).toHaveValue('1h')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('searchbox', { name: 'Find a channel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await sections.selectOption('Table')
  await expect(page.getByLabel(/number by number$/)).toBeVisible()
  await sections.selectOption('Shows and times')
  await expect(page.getByText('Last shows')).toBeVisible()
  await sections.selectOption('Graph')
  for (const language of OTHER_LANGUAGES) {
    await chooseLanguage(page, language)
    await expect.poll(top).toBeLessThan(165)
  }
})

test('what happens while one looks is told at once', async ({ start, server, userData }) => {
  const { page } = await withEvening({ start, server, userData })
  await chooseSection(page, 'Table')
  await server.control.goLive(DBR.userId, { eventId: 902, title: 'One more thing', viewers: 210 })
  await expect(page.getByRole('cell', { name: 'New title: One more thing' })).toBeVisible()
})

test('the page of shows stays true while a show is on, and tells its end', async ({ start, server, userData }) => {
  const { app, page } = await withEvening({ start, server, userData })
  await hurry(app)
  await page.clock.install()
  await chooseSection(page, 'Shows and times')
  await server.control.goLive(DBR.userId, { eventId: 903, title: 'One more thing', viewers: 210 })
  const row = page.getByRole('region', { name: 'Last shows' }).getByRole('row').filter({ hasText: 'One more thing' })
  await expect(row).toContainText('on now')
  const aMinuteLater = async (text: string): Promise<void> => {
    await page.clock.fastForward(60_000)
    await expect(row).toContainText(text, { timeout: 1_000 })
  }
  await server.control.setViewers(DBR.userId, 888)
  await expect(() => aMinuteLater('888')).toPass()
  await server.control.end(DBR.userId)
  await expect(row).not.toContainText('on now', { timeout: 60_000 })
})

test('numbers are forgotten when the user wants that', async ({ start, server, userData }) => {
  const { page } = await withEvening({ start, server, userData })
  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole('menuitem', { name: /^Forget/ }).click()
  const go = page.getByRole('button', { name: 'Forget for good' })
  await expect(go).toHaveCSS('background-color', 'rgb(179, 32, 44)')
  await go.click()
  await expect(page.getByText('No numbers yet')).toBeVisible()
})

test('while the archive is out of order the past is said to be missing, and what comes is shown', async ({
  start,
  server,
  userData,
}) => {
  seedFollows(
    userData,
    server.people.filter(({ userId }) => userId === DBR.userId),
  )
  await server.control.end(DBR.userId)
  seedChat(userData, [])
  const file = readFileSync(path.join(userData, 'archive.db'))
  // The version of a file that a later app has written.
  file.writeUInt32BE(99, 60)
  writeFileSync(path.join(userData, 'archive.db'), file)
  const page = await openViewers(await start(), DBR.userId)
  await expect(page.getByRole('heading', { name: 'The archive is out of order' })).toBeVisible()
  await server.control.goLive(DBR.userId, { viewers: 77 })
  await expect(page.getByRole('alert')).toContainText('only numbers that come from now on')
  await expect(graph(page)).toHaveAccessibleName(/Peak 77/)
})
