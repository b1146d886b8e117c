import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chatTopic } from '../parti-server/topics.ts'
import { seedChat, type Said } from '../seed-chat.ts'
import { seedFollows } from '../seed-follows.ts'
import { found, openArchive, openedArchive, searchBox, showSection } from './archive-window.ts'
import { answerSaveDialog } from './dialogs.ts'
import { log, openChat, rowsWith } from './chat-page.ts'
import { expect, test } from './fixtures.ts'
import { hurry } from './hurry.ts'
import { BALTHIER, DBR } from './people.ts'
import { pressControl } from './settings-window.ts'

/** 23 November 2026, 20:00 by the clock on the wall. */
const EVENING = new Date(2026, 10, 23, 20).getTime()
const MINUTE = 60_000
const [ANN, BEA] = [
  { userId: 71_001, userName: 'Ann Able' },
  { userId: 71_002, userName: 'Bea' },
]

const at = (minutes: number): Pick<Said, 'chatId' | 'at'> => ({ chatId: 100 + minutes, at: EVENING + minutes * MINUTE })

const SAID: Said[] = [
  { roomId: DBR.userId, ...ANN, text: 'good evening everybody', ...at(0) },
  { roomId: DBR.userId, ...BEA, text: 'evening, how good', ...at(1) },
  { roomId: DBR.userId, ...ANN, text: 'a raid tonight?', ...at(2) },
  { roomId: DBR.userId, ...BEA, text: 'hello @me, are you there?', ...at(7), isMention: true },
  { roomId: BALTHIER.userId, ...ANN, text: 'good <b>times</b> here', ...at(8) },
]

test.beforeEach(({ userData, server }) => {
  seedFollows(
    userData,
    server.people.filter(({ userId }) => [DBR.userId, BALTHIER.userId].includes(userId)),
  )
  seedChat(userData, SAID, { [DBR.userId]: [{ from: 100, to: 102 }] })
})

test('everything that was ever seen is found by words, by who wrote it, by where, and as a phrase', async ({
  start,
}) => {
  const page = await openArchive(await start())
  await expect(page.getByRole('region', { name: 'How to search' })).toBeVisible()

  await searchBox(page).fill('good')
  await expect(found(page)).toHaveCount(3)
  await expect(found(page).first()).toContainText('good <b>times</b> here')
  await expect(found(page).first().locator('mark')).toHaveText('good')
  await expect(found(page).first()).toContainText(BALTHIER.name)

  await searchBox(page).fill('"good evening"')
  await expect(found(page)).toHaveCount(1)
  await searchBox(page).fill('from:"ann able" good')
  await expect(found(page)).toHaveCount(2)
  await searchBox(page).fill(`in:"${DBR.name}" good`)
  await expect(found(page)).toHaveCount(2)
  await searchBox(page).fill('in:nowhere good')
  await expect(page.getByText('Nothing found for “in:nowhere good”')).toBeVisible()
  await searchBox(page).press('Escape')
  await expect(page.getByRole('region', { name: 'How to search' })).toBeVisible()
})

test('by the keyboard a message leads to what was said around it, with its gaps, and to its chat', async ({
  start,
}) => {
  const app = await start()
  const page = await openArchive(app)
  await searchBox(page).fill('hello')
  await expect(found(page)).toHaveCount(1)
  await searchBox(page).press('ArrowDown')
  await page.keyboard.press('Enter')
  const around = page.getByRole('region', { name: /^What was said around it/ })
  await expect(around.locator('p', { hasText: 'good evening everybody' })).toBeVisible()
  await expect(around.locator('[data-is-meant="true"]')).toContainText('hello @me')
  await expect(around.getByRole('note')).toHaveCount(1)

  const [chat] = await Promise.all([
    app.electron.waitForEvent('window'),
    around.getByRole('button', { name: 'Open chat' }).click(),
  ])
  await expect(chat).toHaveURL(new RegExp(`view=chat&of=${DBR.userId}$`))
  await page.bringToFront()
  await around.getByRole('button', { name: 'Earlier' }).focus()
  await page.keyboard.press('Escape')
  await expect(around).toBeHidden()
  await expect(found(page)).toHaveCount(1)
})

test('Escape leads back to the list, also in the very moment in which what was said around a message comes', async ({
  start,
}) => {
  const page = await openArchive(await start())
  await searchBox(page).fill('hello')
  await expect(found(page)).toHaveCount(1)
  await searchBox(page).press('ArrowDown')
  await expect(found(page)).toBeFocused()
  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector('[data-is-meant="true"]') === null) return
      seen.disconnect()
      const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(escape)
      document.documentElement.dataset['hasLeft'] = 'true'
    })
    seen.observe(document.body, { subtree: true, childList: true })
  })
  await page.keyboard.press('Enter')
  await expect(page.locator('html[data-has-left="true"]')).toBeAttached()
  await expect(page.getByRole('region', { name: /^What was said around it/ })).toBeHidden()
  await expect(found(page)).toBeFocused()
})

test('a long list is read on as its end comes into sight, and holds in the document what is in sight alone', async ({
  start,
  userData,
}) => {
  const many = Array.from({ length: 260 }, (_, index): Said => {
    const text = `song number ${index}${' that goes on and on'.repeat(index % 7 === 0 ? 12 : 0)}`
    return { roomId: DBR.userId, ...BEA, text, chatId: 1000 + index, at: EVENING + index * 1000 }
  })
  seedChat(userData, many)
  const page = await openArchive(await start())
  await searchBox(page).fill('song')
  await expect(found(page).first()).toContainText('song number 259')
  await searchBox(page).press('ArrowDown')
  await expect(found(page).first()).toBeFocused()
  for (let index = 258; index > 250; index -= 1) {
    await page.keyboard.press('ArrowDown')
    await expect(found(page).filter({ hasText: new RegExp(`song number ${index}\\b`) })).toBeFocused()
  }
  const last = found(page).filter({ hasText: /song number 0\b/ })
  await expect(async () => {
    await page.keyboard.press('End')
    await expect(last).toBeFocused({ timeout: 500 })
  }).toPass()
  await expect(last).toBeInViewport()
  await expect(page.getByText('260 messages found')).toBeVisible()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '260')
  expect(await found(page).count()).toBeLessThan(60)

  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^What was said around it/ })).toContainText('song number 0')
  await page.keyboard.press('Escape')
  await expect(last).toBeFocused()
})

test('links are opened as main reads them from the archive, strangers’ after a question', async ({
  start,
  userData,
}) => {
  const text = 'see https://exa­mрle.com/a and https://parti.com/dbr'
  seedChat(userData, [{ roomId: DBR.userId, ...BEA, text, chatId: 900, at: EVENING }])
  const app = await start()
  await app.electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
  })
  const page = await openArchive(app)
  await searchBox(page).fill('parti')
  await expect(found(page).locator('mark')).toHaveText('parti')
  const links = found(page).getByRole('button', { name: /https/ })
  await expect(links).toHaveCount(2)
  await expect(links.first()).toHaveAccessibleName(/leads to xn--/)
  await links.first().click()
  await expect.poll(app.openedLinks).toEqual([expect.stringMatching(/^https:\/\/xn--.*\/a$/)])
  // The press is the link's alone.
  await expect(page.getByRole('region', { name: /^What was said around it/ })).toBeHidden()

  await searchBox(page).press('ArrowDown')
  await page.keyboard.press('Enter')
  const around = page.getByRole('region', { name: /^What was said around it/ })
  await around.getByRole('button', { name: 'https://parti.com/dbr' }).press('Enter')
  await expect.poll(app.openedLinks).toHaveLength(2)
  const refused = await page.evaluate(() => window.afterparti.archive.openLink({ id: 1, link: 0 }))
  expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } })
})

test('somebody is forgotten: nothing of what they wrote is left, in the window or in the file', async ({
  start,
  userData,
}) => {
  const app = await start()
  const page = await openArchive(app)
  await searchBox(page).fill('good')
  await found(page).first().getByRole('button', { name: 'All messages of Ann Able' }).click()
  await expect(found(page)).toHaveCount(3)
  await expect(page.getByText('3 messages in 2 chats')).toBeVisible()
  await page.getByRole('button', { name: 'Forget this person…' }).click()
  await expect(page.getByRole('dialog')).toContainText('This cannot be undone.')
  await page.getByRole('button', { name: 'Forget for good' }).click()
  await expect(page.getByText('Forgotten. Nothing of it is left in the archive.')).toBeVisible()
  await expect(found(page)).toHaveCount(1)
  await app.close()
  const file = readFileSync(path.join(userData, 'archive.db'))
  expect(file.includes('everybody')).toBe(false)
  expect(file.includes('how good')).toBe(true)
})

test('a chat that is open drops what is forgotten, and does not take it from the site again', async ({
  start,
  server,
}) => {
  const { control } = server
  const app = await start()
  const chat = await openChat(app, DBR.userId)
  await control.waitForSubscription(chatTopic(DBR.userId))
  await control.say(DBR.userId, { text: 'a song by the streamer', from: DBR.userId })
  await control.say(DBR.userId, { text: 'a song by a guest', from: BALTHIER.userId })
  await expect(rowsWith(chat, 'a song by')).toHaveCount(2)
  await expect(rowsWith(chat, 'good evening everybody')).toHaveCount(1)

  const page = await openArchive(app)
  await searchBox(page).fill('"by a guest"')
  await found(page)
    .getByRole('button', { name: `All messages of ${BALTHIER.name}` })
    .click()
  await page.getByRole('button', { name: 'Forget this person…' }).click()
  await page.getByRole('button', { name: 'Forget for good' }).click()
  await expect(rowsWith(chat, 'a song by')).toHaveCount(1)
  await expect(rowsWith(chat, 'a song by the streamer')).toHaveCount(1)

  await showSection(page, 'Channels')
  await page.getByRole('button', { name: `Forget the chat of ${DBR.name}` }).click()
  await page.getByRole('button', { name: 'Forget for good' }).click()
  await expect(log(chat).getByRole('article')).toHaveCount(0)

  // Only history has it, so that it shows when the page came that has the forgotten, too.
  await control.history(DBR.userId, { text: 'said later', from: BALTHIER.userId })
  await chat.evaluate((userId) => window.afterparti.chat.retry({ userId }), DBR.userId)
  await expect(log(chat).getByRole('article')).toHaveCount(1)
  await expect(rowsWith(chat, 'said later')).toHaveCount(1)
})

test('marked messages that were not looked at are told, until all are seen', async ({ start }) => {
  const page = await openArchive(await start())
  await showSection(page, 'Marked (1)')
  await expect(found(page)).toHaveCount(1)
  await expect(found(page).getByText('New', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Mark all as seen' }).click()
  await expect(page.getByRole('radiogroup', { name: 'Sections' }).getByText('Marked', { exact: true })).toBeVisible()
  await expect(found(page).getByText('New', { exact: true })).toBeHidden()
})

test('a channel is exported as it was said, its gaps marked, and forgotten', async ({ start, userData }) => {
  const app = await start()
  const page = await openArchive(app)
  await showSection(page, 'Channels')
  const file = path.join(userData, 'exported.txt')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: `Export the chat of ${DBR.name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText(`The chat was written to ${file}`)).toBeVisible()
  expect(readFileSync(file, 'utf8')).toBe(`Chat of ${DBR.name}

[2026-11-23 20:00:00] Ann Able: good evening everybody
[2026-11-23 20:01:00] Bea: evening, how good
[2026-11-23 20:02:00] Ann Able: a raid tonight?
[…]
[2026-11-23 20:07:00] Bea: hello @me, are you there?
`)

  await page.getByRole('button', { name: `Forget the chat of ${DBR.name}` }).click()
  await page.getByRole('button', { name: 'Forget for good' }).click()
  const channels = page.getByRole('list', { name: 'Channels in the archive' }).getByRole('listitem')
  await expect(channels).toHaveCount(1)
  await expect(channels).toContainText(BALTHIER.name)
})

test('chat that is older than the user wants to keep goes by itself', async ({ start, userData }) => {
  seedChat(userData, [
    { roomId: DBR.userId, ...BEA, text: 'long ago', chatId: 5, at: Date.now() - 40 * 24 * 60 * MINUTE },
    { roomId: DBR.userId, ...BEA, text: 'just now', chatId: 100_000, at: Date.now() - MINUTE },
  ])
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ schemaVersion: 1, chatKeepFor: 'days-30' }))
  const app = await start()
  await hurry(app)
  const page = await openArchive(app)
  await page.evaluate(() => window.afterparti.settings.update({ change: { chatKeepFor: 'days-7' } }))
  await expect
    .poll(
      async () => {
        const answer = await page.evaluate(() => window.afterparti.archive.search({ text: 'long ago ', before: null }))
        return answer.ok && answer.value.rows.length
      },
      { timeout: 30_000 },
    )
    .toBe(0)
  await searchBox(page).fill('"just now"')
  await expect(found(page)).toHaveCount(1)
})

test('the chat window leads to the search in its room and to all messages of a person', async ({ start, server }) => {
  const app = await start()
  const chat = await openChat(app, DBR.userId)
  const page = await openedArchive(app, async () => {
    await chat.getByRole('button', { name: 'View' }).click()
    await chat.getByRole('menuitem', { name: 'Search the archive…' }).click()
  })
  await expect(searchBox(page)).toHaveValue(`in:"${DBR.name}" `)
  await expect(found(page)).toHaveCount(4)

  await server.control.waitForSubscription(chatTopic(DBR.userId))
  await server.control.say(DBR.userId, { text: 'and now this', from: DBR.userId })
  await rowsWith(chat, 'and now this')
    .getByRole('button', { name: /^About/ })
    .click()
  await chat.getByRole('button', { name: 'All messages' }).click()
  await expect(found(page).filter({ hasText: 'and now this' })).toBeVisible()
})

test('the same key leads to the archive from the list and from a chat, and there to its room', async ({ start }) => {
  const app = await start()
  const follows = await app.follows()
  const page = await openedArchive(app, () => pressControl(app, follows, 'F', ['shift']))
  await expect(searchBox(page)).toBeFocused()
  const chat = await openChat(app, BALTHIER.userId)
  await pressControl(app, chat, 'F', ['shift'])
  await expect(searchBox(page)).toHaveValue(`in:"${BALTHIER.name}" `)
  await expect(found(page).filter({ hasText: 'good <b>times</b> here' })).toBeVisible()
})

test('an archive that is out of order says so, and one without chat says what will be in it', async ({
  start,
  userData,
}) => {
  writeFileSync(path.join(userData, 'archive.db'), '')
  const app = await start()
  const page = await openArchive(app)
  await expect(page.getByRole('heading', { name: 'Nothing is kept yet' })).toBeVisible()
  await app.close()

  const file = readFileSync(path.join(userData, 'archive.db'))
  file.writeUInt32BE(99, 60)
  writeFileSync(path.join(userData, 'archive.db'), file)
  const broken = await openArchive(await start())
  await expect(broken.getByRole('heading', { name: 'The archive is out of order' })).toBeVisible()
})
