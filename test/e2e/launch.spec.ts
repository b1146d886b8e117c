import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Page } from 'playwright'
import { chatWindow } from './chat-window.ts'
import { electronPath } from './electron-path.ts'
import { expect, test } from './fixtures.ts'
import { row } from './follow-window.ts'
import { BALTHIER, DBR } from './people.ts'
import { switchesFor, type StartOptions } from './running-app.ts'

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

/** A second start of the app, as a click on a link makes one; resolves with its exit code and what it said. */
async function startSecond(options: StartOptions): Promise<{ code: number | null; said: string }> {
  const second = spawn(electronPath, switchesFor(options), { stdio: ['ignore', 'ignore', 'pipe'] })
  const said: Buffer[] = []
  second.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const [code] = (await once(second, 'close')) as [number | null]
  return { code, said: Buffer.concat(said).toString() }
}

test('a clicked link makes the running app ask, from the tray, and follows only who was agreed to', async ({
  start,
  server,
  userData,
  desktop,
}) => {
  const app = await start({ switches: ['--hidden'] })
  await desktop.waitForTrayCount(1)
  const link = `afterparti://follow/${encodeURIComponent(DBR.link)}`
  expect((await startSecond({ userData, server, switches: ['--', link] })).code).toBe(0)
  const page = await app.follows()
  const asked = dialog(page, 'Follow DBR?')
  await expect(asked).toContainText(`discord/drb666 · user ${DBR.userId}`)
  await asked.getByRole('button', { name: 'Not now' }).click()
  await expect(asked).toBeHidden()
  await expect(row(page, DBR.name)).toBeHidden()

  await startSecond({ userData, server, switches: ['--follow', DBR.link] })
  await asked.getByRole('button', { name: 'Follow', exact: true }).click()
  await expect(row(page, DBR.name)).toBeVisible()
  await expect(asked).toBeHidden()

  await startSecond({ userData, server, switches: [DBR.link] })
  await dialog(page, 'You follow DBR already').getByRole('button', { name: 'Close' }).click()
})

test('no key that was meant for something else agrees', async ({ start, server, userData }) => {
  const app = await start()
  const page = await app.follows()
  await startSecond({ userData, server, switches: ['--follow', DBR.link] })
  const asked = dialog(page, 'Follow DBR?')
  await asked.waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await expect(asked).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(asked).toBeHidden()
  await expect(row(page, DBR.name)).toBeHidden()
})

test('a first start with a request shows its window, also where it was to stay hidden', async ({ start }) => {
  const app = await start({ switches: ['--hidden', '--follow', BALTHIER.link] })
  await expect(dialog(await app.follows(), 'Follow BalthierGR?')).toBeVisible()
})

test('a link to a chat opens the chat, and the window with it', async ({ start, server, userData, desktop }) => {
  const app = await start({ switches: ['--hidden'] })
  await desktop.waitForTrayCount(1)
  await startSecond({ userData, server, switches: ['--', `afterparti://chat/${BALTHIER.userId}`] })
  await app.follows()
  await chatWindow(app, BALTHIER.userId)
  expect(app.openedLinks()).toEqual([])
})

test('hostile arguments do nothing but are told of', async ({ start, server, userData }) => {
  const app = await start()
  const page = await app.follows()
  const told = dialog(page, 'Nothing was done')
  const hostile: [string[], RegExp][] = [
    [['afterparti://follow/--no-sandbox'], /switch of the command line/],
    [['--', 'afterparti://follow/DBR', '--parti-rest=http://127.0.0.1:1'], /more than one thing/],
    [['afterparti://follow/DBR%0A'], /cannot be seen/],
    [['https://evil.example/creator/discord/drb666'], /no link of Afterparti/],
    [['--follow', 'x'.repeat(3_000)], /too long/],
  ]
  for (const [switches, words] of hostile) {
    expect((await startSecond({ userData, server, switches })).code).toBe(0)
    await expect(told).toContainText(words)
    await told.getByRole('button', { name: 'Close' }).click()
    await expect(told).toBeHidden()
  }
  // Chromium would take the first app for hung, for so much does not fit into its message.
  const second = await startSecond({ userData, server, switches: ['--follow', 'x'.repeat(100_000)] })
  expect(second).toMatchObject({ code: 2 })
  expect(second.said).toContain('too long')
  await expect(page.getByRole('searchbox')).toBeVisible()
  expect(app.openedLinks()).toEqual([])
  await expect(page.getByText('Nobody followed yet')).toBeVisible()
})
