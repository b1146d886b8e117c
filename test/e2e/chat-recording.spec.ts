import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chatTopic } from '../parti-server/topics.ts'
import { chatWindow, closeChat, openChats, readRoom } from './chat-window.ts'
import { expect, test } from './fixtures.ts'
import { follow, row } from './follow-window.ts'
import { hurry } from './hurry.ts'
import { BALTHIER, DBR } from './people.ts'

const LIVE = 'NewChannelLiveNotify'
const { userId } = BALTHIER

test('a chat that is to be kept is, while the channel is live, without any window and after a restart', async ({
  start,
  server,
  desktop,
  userData,
}) => {
  const app = await start()
  const page = await app.follows()
  await follow(page, BALTHIER)
  await follow(page, DBR)
  await row(page, BALTHIER.name).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Keep the chat while live' }).click()
  await expect(page.getByText('Its chat is kept while it is live')).toBeVisible()
  expect(JSON.parse(readFileSync(path.join(userData, 'follows.json'), 'utf8'))).toMatchObject({
    follows: [{ isRecorded: true }, { channel: { userId: DBR.userId } }],
  })
  await server.control.waitForSubscription(LIVE)
  // The other one is live from the beginning.
  await server.control.goLive(userId)
  await server.control.waitForSubscription(chatTopic(userId))
  await app.close()
  await server.control.waitFor(({ socketsOpen }) => socketsOpen === 0)

  const again = await start({ switches: ['--hidden'] })
  await desktop.waitForTrayCount(1)
  await server.control.waitForSubscription(chatTopic(userId))
  expect((await server.control.stats()).subscriptions[chatTopic(DBR.userId)]).toBeUndefined()
  expect(again.electron.windows()).toEqual([])

  // A window that comes and goes changes nothing about it.
  await desktop.activateTray()
  await openChats(again, [userId])
  await readRoom(await chatWindow(again, userId), userId)
  await hurry(again)
  await closeChat(again, userId)
  await row(await again.follows(), BALTHIER.name).click({ button: 'right' })
  const menu = (await again.follows()).getByRole('menu', { name: 'Actions' })
  await expect(menu.getByRole('menuitem', { name: 'Stop keeping the chat' })).toBeVisible()
  await (await again.follows()).keyboard.press('Escape')
  await server.control.waitFor(({ subscriptions }) => subscriptions[chatTopic(userId)] === 1)

  // An end is believed only after answers that agree over some minutes.
  await server.control.end(userId)
  await server.control.waitFor(({ subscriptions }) => subscriptions[chatTopic(userId)] === undefined, 60_000)
})
