import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Api } from '#shared/bridge/api.ts'
import { DEFAULT_ALERT_RULES } from '#shared/model/alert-rules.ts'
import { chatTopic } from '../parti-server/topics.ts'
import { seedFollows } from '../seed-follows.ts'
import {
  chatPages,
  chatWindow,
  closeChat,
  keptWindows,
  openChats,
  place,
  readRoom,
  seen,
  setLook,
} from './chat-window.ts'
import type { FakeDesktop } from './desktop/fake-desktop.ts'
import { expect, test } from './fixtures.ts'
import { follow, row } from './follow-window.ts'
import { hurry } from './hurry.ts'
import { APOLLO, BALTHIER, DBR } from './people.ts'
import type { RunningApp } from './running-app.ts'

const HERE = { x: 40, y: 60, width: 300, height: 420 }
const THERE = { x: 420, y: 80, width: 340, height: 400 }

const windowCount = ({ electron }: RunningApp): Promise<number> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

/** What the tray offers about chats, once it knows of any. */
async function chatsInTray(desktop: FakeDesktop): Promise<string[]> {
  const menus = (await desktop.trayItems()).flatMap(({ menu }) => menu)
  const chats = menus.find(({ label }) => label === 'Chats')?.children ?? []
  return chats.filter(({ type }) => type === 'standard').map(({ label }) => label)
}

/** Ends the app as a power cut does. */
async function kill({ electron }: RunningApp): Promise<void> {
  const process = electron.process()
  const ended = once(process, 'exit')
  process.kill('SIGKILL')
  await ended
}

test('the key C opens the chat of its row, each channel has its own window, and none is doubled', async ({
  start,
  desktop,
}) => {
  const app = await start()
  const page = await app.follows()
  await follow(page, DBR)
  await follow(page, BALTHIER)
  for (const { name, userId } of [BALTHIER, DBR, BALTHIER]) {
    await row(page, name).focus()
    await page.keyboard.press('c')
    await chatWindow(app, userId)
  }
  expect(await windowCount(app)).toBe(3)
  expect([chatPages(app, BALTHIER.userId).length, chatPages(app, DBR.userId).length]).toEqual([1, 1])
  const [first, second] = [await seen(app, BALTHIER.userId), await seen(app, DBR.userId)]
  expect(second?.bounds).not.toMatchObject({ x: first?.bounds.x, y: first?.bounds.y })

  await expect.poll(() => chatsInTray(desktop)).toEqual([BALTHIER.name, DBR.name])
  await (await app.electron.browserWindow(await chatWindow(app, DBR.userId))).evaluate((window) => window.hide())
  expect((await seen(app, DBR.userId))?.isVisible).toBe(false)
  await desktop.clickMenu(['Chats', DBR.name])
  await expect.poll(async () => (await seen(app, DBR.userId))?.isVisible).toBe(true)
  expect(await windowCount(app)).toBe(3)
})

test('chats that were open come back where and as they were, one that was closed does not but keeps its place', async ({
  start,
  userData,
}) => {
  const app = await start()
  await openChats(app, [DBR.userId, BALTHIER.userId, APOLLO.userId])
  await place(app, DBR.userId, HERE)
  await place(app, BALTHIER.userId, THERE)
  await place(app, APOLLO.userId, { ...HERE, y: 200 })
  expect(await setLook(await chatWindow(app, DBR.userId), DBR.userId, { isOnTop: true })).toBe('done')
  await expect.poll(() => keptWindows(userData)[`chat ${APOLLO.userId}`]).toMatchObject({ y: 200 })
  await closeChat(app, APOLLO.userId)
  await app.close()

  const again = await start()
  await again.follows()
  await chatWindow(again, DBR.userId)
  await chatWindow(again, BALTHIER.userId)
  expect(await seen(again, DBR.userId)).toMatchObject({ bounds: HERE })
  await expect.poll(async () => (await seen(again, DBR.userId))?.isOnTop).toBe(true)
  expect(await seen(again, BALTHIER.userId)).toMatchObject({ bounds: THERE, isOnTop: false })
  expect(await windowCount(again)).toBe(3)
  await openChats(again, [APOLLO.userId])
  expect(await seen(again, APOLLO.userId)).toMatchObject({ bounds: { ...HERE, y: 200 } })
})

test('an app that was killed brings them back, too', async ({ start, userData }) => {
  const app = await start()
  await openChats(app, [DBR.userId, BALTHIER.userId])
  await place(app, DBR.userId, HERE)
  await expect.poll(() => keptWindows(userData)[`chat ${DBR.userId}`]).toMatchObject({ ...HERE, isOpen: true })
  await closeChat(app, BALTHIER.userId)
  await openChats(app, [APOLLO.userId])
  await kill(app)

  const again = await start()
  await chatWindow(again, DBR.userId)
  await chatWindow(again, APOLLO.userId)
  expect(await seen(again, DBR.userId)).toMatchObject({ bounds: HERE })
  expect(chatPages(again, BALTHIER.userId)).toEqual([])
})

test('a hidden start shows none; they come with the first window that is asked for', async ({
  start,
  desktop,
  userData,
}) => {
  writeFileSync(
    path.join(userData, 'windows.json'),
    JSON.stringify({ schemaVersion: 1, [`chat ${DBR.userId}`]: { ...HERE, state: 'normal', isOpen: true } }),
  )
  const app = await start({ switches: ['--hidden'] })
  await desktop.waitForTrayCount(1)
  expect(await windowCount(app)).toBe(0)
  expect(keptWindows(userData)[`chat ${DBR.userId}`]).toMatchObject({ isOpen: true })
  await desktop.clickMenu(['Settings…'])
  await chatWindow(app, DBR.userId)
  expect(await seen(app, DBR.userId)).toMatchObject({ bounds: HERE })
})

test('a chat that an alert opens by itself leaves the keyboard where it is, and the others where they are', async ({
  start,
  server,
  desktop,
  userData,
}) => {
  seedFollows(
    userData,
    server.people.filter(({ userId }) => userId === BALTHIER.userId),
  )
  writeFileSync(
    path.join(userData, 'alert-rules.json'),
    JSON.stringify({
      schemaVersion: 1,
      ...DEFAULT_ALERT_RULES,
      standard: { ...DEFAULT_ALERT_RULES.standard, autoOpen: 'chat' },
    }),
  )
  writeFileSync(
    path.join(userData, 'windows.json'),
    JSON.stringify({
      schemaVersion: 1,
      [`chat ${DBR.userId}`]: { ...HERE, isOpen: true },
      [`chat ${BALTHIER.userId}`]: { ...THERE, isOpen: true },
    }),
  )
  const app = await start({ switches: ['--hidden'] })
  await desktop.waitForTrayCount(1)
  await server.control.waitForSubscription('NewChannelLiveNotify')
  await server.control.goLive(BALTHIER.userId)
  await chatWindow(app, BALTHIER.userId)
  await expect.poll(async () => (await seen(app, BALTHIER.userId))?.isVisible).toBe(true)
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow())).toBeNull()
  expect(await windowCount(app)).toBe(1)
  // Who closes it has closed it, though it was open when the last run ended.
  await closeChat(app, BALTHIER.userId)
  await desktop.activateTray()
  await chatWindow(app, DBR.userId)
  await app.follows()
  expect(await windowCount(app)).toBe(2)
})

test('where windows are not remembered none comes back, also not when they are again', async ({ start, userData }) => {
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ schemaVersion: 1, rememberWindows: false }))
  writeFileSync(
    path.join(userData, 'windows.json'),
    JSON.stringify({ schemaVersion: 1, [`chat ${DBR.userId}`]: { ...HERE, isOpen: true } }),
  )
  const app = await start()
  await app.follows()
  await expect.poll(() => keptWindows(userData)[`chat ${DBR.userId}`]).toMatchObject(HERE)
  await expect.poll(() => keptWindows(userData)[`chat ${DBR.userId}`]).not.toHaveProperty('isOpen')
  expect(await windowCount(app)).toBe(1)
})

test('a damaged file costs the windows and nothing else', async ({ start, userData }) => {
  writeFileSync(path.join(userData, 'windows.json'), `{ "schemaVersion": 1, "chat ${DBR.userId}": { "isOp`)
  const app = await start()
  await app.follows()
  await openChats(app, [DBR.userId])
  await expect.poll(() => keptWindows(userData)[`chat ${DBR.userId}`]).toMatchObject({ isOpen: true })
  expect(await windowCount(app)).toBe(2)
})

test('a window changes itself alone, and what lets clicks through can be clicked again from outside', async ({
  start,
  desktop,
}) => {
  const app = await start()
  await follow(await app.follows(), DBR)
  await openChats(app, [DBR.userId, BALTHIER.userId])
  const page = await chatWindow(app, DBR.userId)
  expect(await setLook(page, BALTHIER.userId, { isOnTop: true })).toBe('forbidden')
  expect(await setLook(page, DBR.userId, { isClickThrough: true })).toBe('done')
  expect(await setLook(await app.follows(), BALTHIER.userId, { isClickThrough: true })).toBe('done')

  const isClickThrough = ({ userId }: { userId: number }): Promise<boolean | undefined> =>
    page.evaluate(
      (id) =>
        new Promise((resolve, reject) => {
          const { chat } = (window as unknown as { afterparti: Api }).afterparti
          const stop = chat.window(
            ({ entries: [entry] }) => {
              resolve(entry?.[1]?.isClickThrough)
              queueMicrotask(() => stop())
            },
            ({ code }) => reject(new Error(code)),
            { userId: id },
          )
        }),
      userId,
    )
  expect([await isClickThrough(DBR), await isClickThrough(BALTHIER)]).toEqual([true, true])
  await row(await app.follows(), DBR.name).focus()
  await (await app.follows()).keyboard.press('c')
  await expect.poll(() => isClickThrough(DBR)).toBe(false)
  expect(await isClickThrough(BALTHIER)).toBe(true)
  await expect.poll(() => chatsInTray(desktop)).toContain('Make clickable again')
  await desktop.clickMenu(['Chats', 'Make clickable again'])
  await expect.poll(() => isClickThrough(BALTHIER)).toBe(false)
})

test('a crash of the page takes all windows, and all come back with their rooms', async ({ start, server }) => {
  const app = await start()
  const people = server.people.slice(0, 5).map(({ userId }) => userId)
  await openChats(app, people)
  for (const userId of people) await readRoom(await chatWindow(app, userId), userId)
  await Promise.all(people.map((userId) => server.control.waitForSubscription(chatTopic(userId))))
  const before = new Set(app.electron.windows())
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(() => app.electron.windows().filter((page) => before.has(page)).length).toBe(0)
  for (const userId of people) await readRoom(await chatWindow(app, userId), userId)
  await app.follows()
  expect(await windowCount(app)).toBe(people.length + 1)
  const subscriptions = async () => {
    const stats = await server.control.stats()
    return people.map((userId) => stats.subscriptions[chatTopic(userId)])
  }
  await expect.poll(subscriptions).toEqual(people.map(() => 1))
})

test.describe('with ten chats open', () => {
  // Fifty windows are made, one after the other.
  test.describe.configure({ timeout: 300_000 })

  test('closing and opening leaks nothing, and rooms are closed after their last reader', async ({
    start,
    server,
    userData,
  }) => {
    const people = [
      ...server.people.map(({ userId }) => userId),
      ...Array.from({ length: 10 }, (_, at) => 900_001 + at),
    ]
    const ten = people.slice(0, 10)
    seedFollows(userData, server.people)
    const app = await start()
    await openChats(app, ten)
    for (const userId of ten) await readRoom(await chatWindow(app, userId), userId)
    for (let round = 0; round < 50; round += 1) {
      const userId = ten[round % ten.length] ?? 0
      await closeChat(app, userId)
      await openChats(app, [userId])
      await readRoom(await chatWindow(app, userId), userId)
    }
    expect(await windowCount(app)).toBe(11)
    expect(app.output()).not.toContain('MaxListenersExceeded')
    await server.control.waitFor(({ subscriptions }) => ten.every((userId) => subscriptions[chatTopic(userId)] === 1))

    await hurry(app)
    for (const userId of ten) await closeChat(app, userId)
    await server.control.waitFor(({ subscriptions }) => ten.every((userId) => !subscriptions[chatTopic(userId)]))
  })
})
