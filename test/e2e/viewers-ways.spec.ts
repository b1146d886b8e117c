import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright'
import { seedChat } from '../seed-chat.ts'
import { seedFollows } from '../seed-follows.ts'
import { openedArchive } from './archive-window.ts'
import { keptWindows } from './chat-window.ts'
import { answerSaveDialog } from './dialogs.ts'
import { expect, test } from './fixtures.ts'
import { row } from './follow-window.ts'
import { BALTHIER, DBR } from './people.ts'
import type { RunningApp } from './running-app.ts'
import { entry, openSettings, showPage } from './settings-window.ts'
import { chooseRange, openViewers } from './viewers-window.ts'

/** 23 November 2026, 20:00 by the clock on the wall. */
const EVENING = new Date(2026, 10, 23, 20).getTime()
const MINUTE = 60_000

const viewersPages = ({ electron }: RunningApp, userId: number): Page[] =>
  electron.windows().filter((page) => page.url().endsWith(`view=viewers&of=${userId}`))

/** The windows of a channel's viewers, once there is one. */
async function shownViewers(app: RunningApp, userId: number): Promise<Page[]> {
  await expect.poll(() => viewersPages(app, userId).length).toBe(1)
  return viewersPages(app, userId)
}

/** The range that is chosen. */
const rangeOf = (page: Page): Locator =>
  page.getByRole('radiogroup', { name: 'Range' }).getByRole('radio', { checked: true })
const chatBelow = (page: Page): Locator => page.getByRole('figure', { name: /^Messages per minute/ })

const said = (minutes: number, text: string) => ({
  roomId: DBR.userId,
  userId: 71_001,
  userName: 'Ann',
  text,
  chatId: 100 + minutes,
  at: EVENING + minutes * MINUTE,
})

test.beforeEach(({ userData, server }) => {
  seedFollows(
    userData,
    server.people.filter(({ userId }) => [DBR.userId, BALTHIER.userId].includes(userId)),
  )
})

test('the key V and the tray lead to one window per channel, which is no chat', async ({ start, desktop }) => {
  const app = await start()
  const page = await app.follows()
  await row(page, BALTHIER.name).focus()
  await page.keyboard.press('v')
  await expect.poll(() => viewersPages(app, BALTHIER.userId).length).toBe(1)
  const { menu } = await desktop.waitForTray(({ menu }) => menu.some(({ label }) => label.startsWith(DBR.name)))
  for (let time = 0; time < 2; time += 1) await desktop.clickMenu([/^DBR ·/, 'Viewers…'])
  await expect.poll(() => viewersPages(app, DBR.userId).length).toBe(1)
  expect(menu.some(({ label }) => label === 'Chats')).toBe(false)
})

test('graphs that were open come back after the app was killed', async ({ start, userData }) => {
  const app = await start()
  await openViewers(app, DBR.userId)
  await expect.poll(() => keptWindows(userData)[`viewers ${DBR.userId}`]).toMatchObject({ isOpen: true })
  const process = app.electron.process()
  const ended = once(process, 'exit')
  process.kill('SIGKILL')
  await ended
  const again = await start()
  await again.follows()
  await expect.poll(() => viewersPages(again, DBR.userId).length).toBe(1)
})

test('what is told now is a number with its source, also of somebody whom nobody follows', async ({
  start,
  server,
}) => {
  const app = await start()
  const page = await openViewers(app, DBR.userId)
  const watch = (userId: number): Promise<number> =>
    page.evaluate(
      (userId) =>
        new Promise<number>((resolve, reject) => {
          window.afterparti.viewers.now(
            ({ entries }) => {
              for (const [, now] of entries) {
                if (now?.live.phase === 'live' && now.live.viewers !== null) resolve(now.live.viewers.count)
              }
            },
            ({ code }) => reject(new Error(code)),
            { userId },
          )
        }),
      userId,
    )
  expect(await watch(DBR.userId)).toBe(470)
  const stranger = server.people.find(({ userId }) => ![DBR.userId, BALTHIER.userId].includes(userId))
  if (stranger === undefined) throw new Error('everybody is followed')
  await server.control.goLive(stranger.userId, { title: 'Elsewhere', viewers: 33 })
  expect(await watch(stranger.userId)).toBe(33)
})

test('numbers and a picture are written where the user wants them, and copied', async ({ start, userData }) => {
  const app = await start()
  const page = await openViewers(app, DBR.userId)
  const csv = path.join(userData, 'viewers.csv')
  await answerSaveDialog(app, csv)
  const args = { userIds: [DBR.userId], from: 0, to: EVENING * 2, step: 'raw' as const }
  const answer = await page.evaluate((args) => window.afterparti.viewers.exportCsv(args), args)
  expect(answer).toEqual({ ok: true, value: { path: csv } })
  expect(readFileSync(csv, 'utf8')).toMatch(/^channel,channel_id,step,from_utc/)

  const file = path.join(userData, 'viewers.png')
  await answerSaveDialog(app, file)
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 4)
    canvas.getContext('2d')?.fillRect(0, 0, 8, 4)
    const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
    const saved = await window.afterparti.viewers.exportPng({ png, name: 'DBR' })
    const copied = await window.afterparti.viewers.copyPng({ png })
    const refused = await window.afterparti.viewers.copyPng({ png: png.slice(1) })
    return { saved, copied, refused, bytes: [...png] }
  })
  expect(drawn).toMatchObject({
    saved: { ok: true, value: { path: file } },
    copied: { ok: true },
    refused: { ok: false, error: { code: 'invalid-arguments' } },
  })
  expect([...readFileSync(file)]).toEqual(drawn.bytes)
  const size = await app.electron.evaluate(({ clipboard }) => {
    const old = clipboard as unknown as { readImage?(): Electron.NativeImage }
    return old.readImage?.().getSize()
  })
  expect(size).toEqual({ width: 8, height: 4 })
})

test('a moment leads to what was said then, and another one to what was said at that', async ({ start, userData }) => {
  seedChat(userData, [said(0, 'good evening'), said(10, 'a raid!'), said(20, 'good night')], {
    [DBR.userId]: [{ from: 100, to: 120 }],
  })
  const app = await start()
  const page = await openViewers(app, DBR.userId)
  const openChat = (minutes: number) =>
    page.evaluate((args) => window.afterparti.viewers.openChat(args), {
      userId: DBR.userId,
      at: EVENING + minutes * MINUTE,
    })
  const archive = await openedArchive(app, () => openChat(12))
  const around = archive.getByRole('region', { name: /^What was said around it/ })
  await expect(around.locator('[data-is-meant="true"]')).toContainText('a raid!')
  await openChat(25)
  await expect(around.locator('[data-is-meant="true"]')).toContainText('good night')
  await openChat(-60)
  await expect(around.locator('[data-is-meant="true"]')).toContainText('good evening')
})

test('a graph begins as graphs were shown last, in every window and after a restart, and leaves others as they are', async ({
  start,
  server,
}) => {
  await server.control.goLive(BALTHIER.userId)
  await server.control.setViewers(BALTHIER.userId, 20)
  const app = await start()
  const page = await openViewers(app, DBR.userId)
  await expect(rangeOf(page)).toHaveAccessibleName('6 h')
  await expect(chatBelow(page)).toBeVisible()
  const other = await openViewers(app, BALTHIER.userId)
  await chooseRange(page, '24 h')
  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Chat below the graph' }).click()
  await expect(chatBelow(page)).toBeHidden()
  await expect(rangeOf(other)).toHaveAccessibleName('6 h')
  await other.close()
  const again = await openViewers(app, BALTHIER.userId)
  await expect(rangeOf(again)).toHaveAccessibleName('24 h')
  await app.close()

  const next = await start()
  await next.follows()
  const [kept] = await shownViewers(next, DBR.userId)
  if (kept === undefined) throw new Error('the graph did not come back')
  await expect(rangeOf(kept)).toHaveAccessibleName('24 h')
  await expect(chatBelow(kept)).toBeHidden()
  const settings = await openSettings(next)
  await showPage(settings, 'Viewers')
  await entry(settings, 'Chat below graphs').getByRole('switch').press('Space')
  await expect(chatBelow(kept)).toBeVisible()
})
