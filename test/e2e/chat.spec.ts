import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import type { PartiServer } from '../parti-server/server.ts'
import { distanceToEnd, drawnTexts, log, openChat, rowsWith, scrollUp } from './chat-page.ts'
import { expect, test } from './fixtures.ts'
import { longestTaskOf } from './longest-task.ts'
import { tryNow } from './pages.ts'
import { BALTHIER } from './people.ts'

const { userId } = BALTHIER
const ROUTE = 'profile/user_profile_chat/{user_id}/public'
const TOPIC = `ChatPublic/${userId}`

async function sayMany({ control }: PartiServer, count: number, text: (index: number) => string): Promise<void> {
  for (let index = 0; index < count; index += 1) await control.say(userId, { text: text(index), from: 354445 })
}

/** Where a row is, to the pixel. */
const placeOf = async (page: Page, text: string) => rowsWith(page, text).boundingBox()

test('history and what is said are there, each once, with the newest in sight', async ({ start, server }) => {
  await sayMany(server, 3, (index) => `before ${index}`)
  const page = await openChat(await start(), userId)
  await expect(page).toHaveTitle('BalthierGR – Chat – Afterparti')
  await expect(rowsWith(page, 'before 2')).toBeVisible()
  await server.control.waitForSubscription(TOPIC)
  await sayMany(server, 40, (index) => `live ${index}.`)
  await expect(rowsWith(page, 'live 39.')).toBeVisible()
  await expect.poll(() => distanceToEnd(page)).toBeLessThan(1)
  const texts = await drawnTexts(page)
  expect(new Set(texts).size).toBe(texts.length)
  await expect(log(page).getByRole('note')).toHaveCount(0)
  await page.reload()
  await expect(rowsWith(page, 'live 39.')).toHaveCount(1)
})

test('while somebody reads above nothing moves by a pixel, and what is new waits below', async ({ start, server }) => {
  const page = await openChat(await start(), userId)
  await server.control.waitForSubscription(TOPIC)
  await sayMany(server, 120, (index) => `row ${index}.`)
  await expect(rowsWith(page, 'row 119.')).toBeVisible()
  await scrollUp(page, 700)
  const texts = await drawnTexts(page)
  const watched = texts.filter((text) => text.startsWith('row ')).at(Math.floor(texts.length / 2)) ?? ''
  const before = await placeOf(page, watched)
  expect(before).not.toBeNull()
  for (let round = 0; round < 5; round += 1) {
    await sayMany(server, 100, (index) => `flood ${round} ${index}.`)
    expect(await placeOf(page, watched)).toEqual(before)
  }
  await expect(page.getByRole('button', { name: '500 new' })).toBeVisible()
  expect(await placeOf(page, watched)).toEqual(before)
  await log(page).press('End')
  await expect(rowsWith(page, 'flood 4 99.')).toBeVisible()
  await expect.poll(() => distanceToEnd(page)).toBeLessThan(1)
})

test('rows that are filled in above do not move what is read either', async ({ start, server }) => {
  const page = await openChat(await start(), userId)
  await server.control.waitForSubscription(TOPIC)
  const first = 5_000_000
  for (let index = 0; index < 90; index += 1) {
    await server.control.say(userId, { text: `row ${index}.`, chatId: first + 2 * index })
  }
  await expect(rowsWith(page, 'row 89.')).toBeVisible()
  await scrollUp(page, 700)
  const before = await placeOf(page, 'row 50.')
  expect(before).not.toBeNull()
  const height = () => log(page).evaluate(({ scrollHeight }) => scrollHeight)
  const heightBefore = await height()
  for (let index = 0; index < 9; index += 1) {
    await server.control.history(userId, {
      text: `filled ${index}, in two lines: ${'x'.repeat(50)}`,
      chatId: first + 2 * index + 1,
    })
  }
  await server.control.dropSockets()
  await expect.poll(height).toBeGreaterThan(heightBefore + 9 * 18)
  await server.control.waitForSubscription(TOPIC)
  await server.control.say(userId, { text: 'the last' })
  await expect(page.getByRole('button', { name: '1 new' })).toBeVisible()
  expect(await placeOf(page, 'row 50.')).toEqual(before)
  await log(page).press('Home')
  await expect(rowsWith(page, 'filled 0')).toBeVisible()
})

test('a hole that history can fill is filled without a word left; one that it cannot is drawn', async ({
  start,
  server,
}) => {
  const page = await openChat(await start(), userId)
  await server.control.waitForSubscription(TOPIC)
  await server.control.say(userId, { text: 'whole so far' })
  await expect(rowsWith(page, 'whole so far')).toBeVisible()
  await server.control.history(userId, { text: 'said while cut' })
  await server.control.dropSockets()
  await expect(rowsWith(page, 'said while cut')).toBeVisible()
  await server.control.waitForSubscription(TOPIC)
  await server.control.say(userId, { text: 'and on' })
  await expect(rowsWith(page, 'and on')).toBeVisible()
  await expect(page.getByText('Messages may be missing')).toHaveCount(0)

  // More than a page of history, and the socket is away for all of it.
  for (let index = 0; index < 150; index += 1) await server.control.history(userId, { text: `unheard ${index}.` })
  await server.control.dropSockets()
  await expect(rowsWith(page, 'unheard 149.')).toBeVisible()
  await expect(page.locator('[aria-live="polite"]')).toContainText('Messages may be missing')
  await log(page).press('Home')
  await expect(log(page).getByText('Messages may be missing')).toBeVisible()
})

test('without a socket history stands in for it, and that is said', async ({ start, server }) => {
  const app = await start()
  const page = await openChat(app, userId)
  await server.control.waitForSubscription(TOPIC)
  await server.control.fault({ name: 'refuse' })
  await server.control.dropSockets()
  // History is asked for every 10 s.
  await expect(page.getByText('New messages do not arrive')).toBeVisible({ timeout: 40_000 })
  await server.control.clearFaults()
  await tryNow(page)
  await expect(page.getByText('New messages do not arrive')).toHaveCount(0)
  const { requests } = await server.control.stats()
  expect(requests[ROUTE]).toBeGreaterThan(0)
})

test('what strangers write is text, whatever it is', async ({ start, server }) => {
  const app = await start()
  const page = await openChat(app, userId)
  await server.control.waitForSubscription(TOPIC)
  const say = (text: string) => server.control.say(userId, { text, from: 354445 })
  await say('<img src=x onerror="document.title=1"><b>bold</b>')
  await say('javascript:alert(1) and [x](javascript:alert(1))')
  await say('\u202Egnp.exe\u202C safe\u200B\u2060word')
  await say(`a${'\u0301'.repeat(60)}b`)
  await say('😂'.repeat(400))
  await say('x'.repeat(10_000))
  await say('see https://xn--mnchen-3ya.example/a and HTTPS://münchen.example')
  await say('{"unheard_of":{"kind":7}}')
  await expect(rowsWith(page, '{"unheard_of":{"kind":7}}')).toBeVisible()
  await expect(page).toHaveTitle(/^BalthierGR/)
  await expect(log(page).locator('img, b')).toHaveCount(0)
  const texts = (await drawnTexts(page)).join('\n')
  expect(texts).toContain('<img src=x onerror="document.title=1"><b>bold</b>')
  expect(texts).toContain('gnp.exe safeword')
  expect(texts).not.toMatch(/[\u202A-\u202E\u200B]/u)
  expect(texts).toContain(`a${'\u0301'.repeat(4)}b`)
  const links = rowsWith(page, 'see https').getByRole('button', { name: /example/ })
  await expect(links).toHaveCount(2)
  await expect(links.nth(1)).toHaveAccessibleName(/leads to xn--mnchen-3ya\.example/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await rowsWith(page, 'xxxxxxxx').getByRole('button', { name: 'Show all' }).click()
  await expect(rowsWith(page, 'xxxxxxxx').getByRole('button', { name: 'Show less' })).toBeAttached()
  // Main asks before it opens what a stranger wrote.
  await app.electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
  })
  await log(page).press('End')
  await links.first().click()
  await expect.poll(app.openedLinks).toEqual(['https://xn--mnchen-3ya.example/a'])
})

test('by the keyboard alone: to a row, its card, only their rows, hold, search and back', async ({ start, server }) => {
  const page = await openChat(await start(), userId)
  await server.control.waitForSubscription(TOPIC)
  await sayMany(server, 60, (index) => (index % 20 === 7 ? `a needle, ${index}` : `hay ${index}.`))
  await server.control.say(userId, { text: 'the streamer speaks' })
  await expect(rowsWith(page, 'the streamer speaks')).toBeVisible()
  await expect(log(page)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(rowsWith(page, 'the streamer speaks')).toBeFocused()
  await expect(rowsWith(page, 'the streamer speaks')).toHaveAccessibleName(/BalthierGR, Broadcaster, the streamer/)
  await page.keyboard.press('ArrowUp')
  await expect(rowsWith(page, 'hay 59.')).toBeFocused()
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog')
  await expect(card).toContainText('60 messages in this window')
  await expect(card).toContainText('User id 354445')
  await card.getByRole('button', { name: 'Show only these' }).press('Enter')
  await expect(rowsWith(page, 'the streamer speaks')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show all' }).press('Enter')

  await log(page).press('End')
  await expect(rowsWith(page, 'the streamer speaks')).toBeVisible()
  await expect.poll(() => distanceToEnd(page)).toBeLessThan(1)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /Held/ })).toBeVisible()
  const held = await placeOf(page, 'the streamer speaks')
  await sayMany(server, 5, (index) => `while held ${index}`)
  await expect(page.getByRole('button', { name: /Held · 5 new/ })).toBeVisible()
  expect(await placeOf(page, 'the streamer speaks')).toEqual(held)
  await page.keyboard.press('Space')
  await expect(rowsWith(page, 'while held 4')).toBeInViewport()

  await page.keyboard.press('Control+f')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('needle')
  await expect(page.getByText('3 found')).toBeAttached()
  // From what is in sight, and around the end.
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 of 3')).toBeAttached()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 3')).toBeAttached()
  await expect(rowsWith(page, 'a needle, 7')).toBeInViewport()
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByText('3 of 3')).toBeAttached()
  await expect(rowsWith(page, 'a needle, 47')).toBeInViewport()
  await expect(rowsWith(page, 'a needle, 47').locator('mark')).toHaveText('needle')
  await page.keyboard.press('Escape')
  await expect(log(page)).toBeFocused()
  await expect(rowsWith(page, 'while held 4')).toBeInViewport()
})

test('rows are copied as lines, one by its key and several by a selection', async ({ start, server }) => {
  const app = await start()
  const page = await openChat(app, userId)
  await server.control.waitForSubscription(TOPIC)
  const createdAt = Math.floor(new Date(2026, 1, 3, 19, 2).getTime() / 1000)
  await server.control.say(userId, { text: 'first line', createdAt })
  await server.control.say(userId, { text: 'second line', createdAt, from: 354445 })
  await expect(rowsWith(page, 'second line')).toBeVisible()
  const clipboard = () => app.electron.evaluate(({ clipboard }) => clipboard.readText())
  await page.keyboard.press('ArrowUp')
  await expect(rowsWith(page, 'second line')).toBeFocused()
  await page.keyboard.press('Control+c')
  await expect.poll(clipboard).toMatch(/^\[19:02\] .+: second line$/)
  await page.keyboard.press('End')
  await page.evaluate(() => {
    const texts = document.querySelectorAll('article [dir="auto"]')
    const [from, to] = [texts[texts.length - 2]?.firstChild, texts[texts.length - 1]?.firstChild]
    if (from && to) document.getSelection()?.setBaseAndExtent(from, 2, to, 3)
  })
  await expect(page.getByRole('button', { name: /Held while text is selected/ })).toBeVisible()
  await page.evaluate(() => document.execCommand('copy'))
  await expect.poll(clipboard).toMatch(/^\[19:02\] BalthierGR: first line\n\[19:02\] .+: second line$/)
})

test('passes axe in both themes', async ({ start, server }) => {
  await server.control.pin(userId, 'Be kind')
  const page = await openChat(await start(), userId)
  await expect(page.getByRole('region', { name: 'Pinned message' })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([])
  }
})

test('a thousand messages a second keep the page quick, and all of them arrive', async ({ start, server }) => {
  const app = await start()
  const page = await openChat(app, userId)
  await server.control.waitForSubscription(TOPIC)
  const longest = await longestTaskOf(app, async () => {
    for (let second = 0; second < 6; second += 1) {
      await sayMany(server, 1000, (index) => `burst ${second} ${index}.`)
      await expect(rowsWith(page, `burst ${second} 999.`)).toBeVisible({ timeout: 60_000 })
    }
  })
  expect(longest).toBeLessThan(50)
  await expect(page.getByText('Messages may be missing')).toHaveCount(0)
})

test('it stays at the end whatever the window and its rows become', async ({ start, server }) => {
  const app = await start()
  const page = await openChat(app, userId)
  await server.control.waitForSubscription(TOPIC)
  await sayMany(
    server,
    60,
    (index) => `a row that is long enough to take more than one line when it is narrow ${index}.`,
  )
  await expect(rowsWith(page, ' 59.')).toBeVisible()
  const shown = await app.electron.browserWindow(page)
  for (const [width, height] of [
    [240, 640],
    [700, 300],
    [300, 700],
  ] as const) {
    await shown.evaluate((window, size) => window.setSize(...size), [width, height] as [number, number])
    await page.waitForFunction((to) => innerWidth <= to && innerWidth > to - 30, width)
    await expect.poll(() => distanceToEnd(page)).toBeLessThan(1)
  }
  await page.evaluate(() => window.afterparti.settings.update({ change: { chatDensity: 'compact', textSize: 130 } }))
  await expect(page.locator('html[data-chat-density="compact"][data-text="130"]')).toBeAttached()
  await server.control.say(userId, { text: 'still here' })
  await expect(rowsWith(page, 'still here')).toBeInViewport()
  await expect(page.getByRole('button', { name: /new/ })).toHaveCount(0)
})

test('where the reader looked away, a line says what is new since', async ({ start, server }) => {
  const app = await start()
  const page = await openChat(app, userId)
  await server.control.waitForSubscription(TOPIC)
  await server.control.say(userId, { text: 'seen' })
  await expect(rowsWith(page, 'seen')).toBeVisible()
  // Playwright lets every page believe that it has the focus, so the page is told.
  await page.clock.install()
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await server.control.say(userId, { text: 'missed' })
  await server.control.say(userId, { text: 'missed, too' })
  const line = page.getByText('New since you looked')
  await expect(line).toBeVisible()
  await expect(page.locator('[data-key]').filter({ has: line })).toContainText('missed')
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(line).toBeVisible()
  await page.clock.fastForward(21_000)
  await expect(line).toHaveCount(0)

  await page.close()
  await server.control.say(userId, { text: 'while the window was closed' })
  const again = await openChat(app, userId)
  await expect(again.locator('[data-key]').filter({ hasText: 'New since you looked' })).toContainText('was closed')
})

test('where sockets stay silent, history is asked for, and that is said', async ({ start, server }) => {
  const page = await openChat(await start(), userId)
  await server.control.waitForSubscription(TOPIC)
  await server.control.fault({ name: 'half-open', greet: false })
  await server.control.dropSockets()
  await expect(page.getByText('asking every 10 s')).toBeVisible({ timeout: 40_000 })
  await server.control.history(userId, { text: 'by history alone' })
  await expect(rowsWith(page, 'by history alone')).toBeVisible({ timeout: 40_000 })
})

test('a click on a name tells who it is', async ({ start, server }) => {
  const page = await openChat(await start(), userId)
  await server.control.waitForSubscription(TOPIC)
  await server.control.say(userId, { text: 'who am I', from: 354445 })
  await rowsWith(page, 'who am I')
    .getByRole('button', { name: /^About/ })
    .click()
  await expect(page.getByRole('dialog')).toContainText('User id 354445')
})
