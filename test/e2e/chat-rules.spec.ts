import type { Page } from 'playwright'
import { log, openChat, rowsWith } from './chat-page.ts'
import { chatWindow, seen } from './chat-window.ts'
import { expect, test } from './fixtures.ts'
import { APOLLO, BALTHIER, DBR } from './people.ts'
import type { RunningApp } from './running-app.ts'
import { entry, openSettings, showPage } from './settings-window.ts'

const { userId } = BALTHIER
const TOPIC = `ChatPublic/${userId}`
const ANN = 354445

async function openRules(app: RunningApp): Promise<Page> {
  const settings = await openSettings(app)
  await showPage(settings, 'Chat')
  return settings
}

async function chooseInMenu(page: Page, name: string, role: 'menuitem' | 'menuitemcheckbox'): Promise<void> {
  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole(role, { name }).click()
}

test('a word that is to be marked is at once, in open chats, too, and after a restart', async ({ start, server }) => {
  const app = await start()
  const page = await openChat(app, userId)
  await server.control.waitForSubscription(TOPIC)
  await server.control.say(userId, { text: 'a night to remember', from: ANN })
  await server.control.say(userId, { text: 'nightly builds', from: ANN })
  await expect(rowsWith(page, 'nightly')).toBeVisible()

  const settings = await openRules(app)
  const marks = entry(settings, 'Marked messages')
  await expect(marks).toContainText('Nothing is marked yet.')
  await marks.getByRole('button', { name: 'Add…' }).click()
  await marks.getByRole('textbox').fill('Night')
  await marks.getByText('Violet').click()
  await marks.getByRole('button', { name: 'Save' }).click()
  await expect(marks.getByRole('listitem')).toContainText('Words · Violet')

  const marked = rowsWith(page, 'a night to remember')
  await expect(marked).toHaveAccessibleName(/Marked violet/)
  await expect(marked).toHaveAttribute('data-mark', 'violet')
  await expect(rowsWith(page, 'nightly')).not.toHaveAttribute('data-mark')
  await log(page).press('m')
  await expect(marked).toBeFocused()
  await app.close()

  // What was open comes back by itself.
  const again = await chatWindow(await start(), userId)
  await expect(rowsWith(again, 'a night to remember')).toHaveAttribute('data-mark', 'violet')
})

test('a rule is changed and removed, and comes back', async ({ start }) => {
  const settings = await openRules(await start())
  const ignores = entry(settings, 'Ignored messages')
  for (const word of ['spam', 'eggs']) {
    await ignores.getByRole('button', { name: 'Add…' }).click()
    await ignores.getByRole('textbox').fill(word)
    await settings.keyboard.press('Enter')
  }
  const rules = ignores.getByRole('listitem')
  await expect(rules).toHaveText([/^spam/, /^eggs/])
  await ignores.getByRole('button', { name: 'Change the rule for spam' }).click()
  await ignores.getByRole('textbox').fill('ham')
  await ignores.getByRole('button', { name: 'Save' }).click()
  await expect(rules).toHaveText([/^ham/, /^eggs/])
  await ignores.getByRole('button', { name: 'Remove the rule for ham' }).click()
  await expect(rules).toHaveText([/^eggs/])
  await settings.getByRole('button', { name: 'Undo' }).click()
  await expect(rules).toHaveText([/^ham/, /^eggs/])
})

test('a rule that is begun while the one before is on its way to main does not take its place', async ({ start }) => {
  const ignores = entry(await openRules(await start()), 'Ignored messages')
  await ignores.getByRole('button', { name: 'Add…' }).click()
  await ignores.getByRole('textbox').fill('spam')
  // In one go, so that main cannot have answered in between.
  await ignores.evaluate((section) => {
    section.querySelector('form')?.requestSubmit()
    const buttons = [...section.querySelectorAll('button')]
    buttons.find(({ textContent }) => textContent === 'Add…')?.click()
  })
  await expect(ignores.getByRole('listitem')).toHaveText([/^spam/])
  await ignores.getByRole('textbox').fill('eggs')
  await ignores.getByRole('textbox').press('Enter')
  await expect(ignores.getByRole('listitem')).toHaveText([/^spam/, /^eggs/])
})

test('a pattern that cannot be read says why while it is typed, and is not taken', async ({ start }) => {
  const settings = await openRules(await start())
  const marks = entry(settings, 'Marked messages')
  await marks.getByRole('button', { name: 'Add…' }).click()
  await marks.getByText('Pattern', { exact: true }).click()
  await marks.getByRole('textbox').fill('(gg')
  await expect(marks.getByText(/This pattern cannot be read: .*\(/)).toBeVisible()
  await expect(marks.getByRole('button', { name: 'Save' })).toBeDisabled()
  await marks.getByRole('textbox').fill('(gg)+')
  await expect(marks.getByText('This pattern cannot be read')).toHaveCount(0)
  await marks.getByRole('button', { name: 'Save' }).click()
  await expect(marks.getByRole('listitem')).toContainText('(gg)+')
})

test('whoever is ignored is not drawn and not counted, until that is undone; they can be looked at', async ({
  start,
  server,
}) => {
  const page = await openChat(await start(), userId)
  await server.control.waitForSubscription(TOPIC)
  await server.control.say(userId, { text: 'noise', from: ANN })
  await server.control.say(userId, { text: 'music' })
  await rowsWith(page, 'noise').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Ignore / }).click()
  await expect(rowsWith(page, 'noise')).toHaveCount(0)
  await expect(rowsWith(page, 'music')).toBeVisible()

  await log(page).press('Space')
  await server.control.say(userId, { text: 'more noise', from: ANN })
  await server.control.say(userId, { text: 'more music' })
  await expect(page.getByRole('button', { name: /Held · 1 new/ })).toBeVisible()
  await log(page).press('Space')
  await expect(rowsWith(page, 'more music')).toBeVisible()
  await expect(rowsWith(page, 'more noise')).toHaveCount(0)

  await chooseInMenu(page, 'Show ignored', 'menuitemcheckbox')
  await page.keyboard.press('Escape')
  await expect(rowsWith(page, 'more noise')).toHaveAccessibleName(/Ignored by you/)
  await chooseInMenu(page, 'Show ignored', 'menuitemcheckbox')
  await page.keyboard.press('Escape')
  await expect(rowsWith(page, 'more noise')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rowsWith(page, 'more noise')).toBeVisible()
})

test('the card keeps a note, and marks what somebody says', async ({ start, server }) => {
  const app = await start()
  const page = await openChat(app, userId)
  await server.control.waitForSubscription(TOPIC)
  await server.control.say(userId, { text: 'it is me', from: ANN })
  const row = rowsWith(page, 'it is me')
  const card = page.getByRole('dialog')
  const openCard = () => row.getByRole('button', { name: /^About/ }).click()
  await openCard()
  await card.getByRole('textbox').fill('met at the concert')
  await card.getByRole('button', { name: 'Save note' }).click()
  await openCard()
  await expect(card.getByRole('textbox')).toHaveValue('met at the concert')
  await card.getByText('Green').click()
  await expect(row).toHaveAttribute('data-mark', 'green')
  await card.getByText('Not marked').click()
  await expect(row).not.toHaveAttribute('data-mark')
  await page.keyboard.press('Escape')
  await app.close()

  // What was open comes back by itself.
  const again = await chatWindow(await start(), userId)
  await rowsWith(again, 'it is me')
    .getByRole('button', { name: /^About/ })
    .click()
  await expect(again.getByRole('dialog').getByRole('textbox')).toHaveValue('met at the concert')
})

test('a filter hides what it does not mean, says how much, and is taken off at once', async ({ start, server }) => {
  const page = await openChat(await start(), userId)
  await server.control.waitForSubscription(TOPIC)
  await server.control.say(userId, { text: 'look at https://example.org', from: DBR.userId })
  await server.control.say(userId, { text: 'nothing here', from: DBR.userId })
  await server.control.say(userId, { text: 'the streamer speaks' })
  await expect(rowsWith(page, 'the streamer speaks')).toBeVisible()
  const bar = page.getByRole('region', { name: 'Filter' })

  await chooseInMenu(page, 'Only staff', 'menuitemcheckbox')
  await page.keyboard.press('Escape')
  await expect(bar).toContainText(/Only staff · \d+ messages? hidden/)
  await expect(rowsWith(page, 'the streamer speaks')).toBeVisible()
  await expect(rowsWith(page, 'nothing here')).toHaveCount(0)
  await bar.getByRole('button', { name: 'Show all' }).click()
  await expect(rowsWith(page, 'nothing here')).toBeVisible()
  await expect(bar).toHaveCount(0)

  await chooseInMenu(page, 'Filter by words…', 'menuitem')
  await expect(bar.getByRole('textbox')).toBeFocused()
  await bar.getByRole('textbox').fill(`from:${DBR.userId} -nothing has:link`)
  await expect(rowsWith(page, 'look at')).toBeVisible()
  await expect(rowsWith(page, 'nothing here')).toHaveCount(0)
  await expect(rowsWith(page, 'the streamer speaks')).toHaveCount(0)
  await bar.getByRole('textbox').press('Escape')
  await expect(rowsWith(page, 'the streamer speaks')).toBeVisible()
})

test('the window is put on top and seen through from its menu', async ({ start }) => {
  const app = await start()
  const page = await openChat(app, userId)
  await chooseInMenu(page, 'Always on top', 'menuitemcheckbox')
  await expect.poll(async () => (await seen(app, userId))?.isOnTop).toBe(true)
  await expect(page.getByRole('menuitemcheckbox', { name: 'Always on top' })).toBeChecked()
  const opacity = page.getByRole('menuitem', { name: 'Opacity…' })
  const can = await page.evaluate(
    (of) =>
      new Promise((resolve) => {
        window.afterparti.chat.window(
          ({ entries }) => resolve(entries[0]?.[1]?.can.opacity),
          () => resolve(null),
          { userId: of },
        )
      }),
    userId,
  )
  if (can !== true) {
    await expect(opacity).toBeDisabled()
    await expect(opacity).toContainText(/Wayland|Electron/)
    return
  }
  await opacity.click()
  const slider = page.getByRole('slider', { name: 'Opacity' })
  await slider.press('Home')
  await expect(slider).toHaveValue('40')
  await expect
    .poll(async () => (await app.electron.browserWindow(page)).evaluate((window) => window.getOpacity()))
    .toBeCloseTo(0.4, 1)
})

test('whom a raid goes to is found by name, and followed with undo', async ({ start, server }) => {
  const app = await start()
  const page = await openChat(app, userId)
  await server.control.waitForSubscription(TOPIC)
  await server.control.raid(userId, APOLLO.userId)
  const raid = rowsWith(page, `raids ${APOLLO.name}`).last()
  await raid.getByRole('button', { name: `Follow ${APOLLO.name}` }).click()
  const follows = await app.follows()
  const rows = () =>
    follows.evaluate(
      () =>
        new Promise<number>((resolve) => {
          window.afterparti.follows.list(
            ({ entries }) => resolve(entries.length),
            () => resolve(-1),
          )
        }),
    )
  await expect.poll(rows).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(rows).toBe(0)
  const [other] = await Promise.all([
    app.electron.waitForEvent('window'),
    raid.getByRole('button', { name: `Open the chat of ${APOLLO.name}` }).click(),
  ])
  await expect(other).toHaveTitle(`${APOLLO.name} – Chat – Afterparti`)
})

test('a link in what is pinned opens', async ({ start, server }) => {
  await server.control.pin(userId, 'Songs: https://example.org/songs')
  const app = await start()
  const page = await openChat(app, userId)
  await app.electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
  })
  await page
    .getByRole('region', { name: 'Pinned message' })
    .getByRole('button', { name: /example/ })
    .click()
  await expect.poll(app.openedLinks).toEqual(['https://example.org/songs'])
})
