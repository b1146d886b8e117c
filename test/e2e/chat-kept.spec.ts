import { once } from 'node:events'
import path from 'node:path'
import { openTestArchive } from '../integration/archive-fixture.ts'
import { log, openChat, rowsWith } from './chat-page.ts'
import { chatWindow } from './chat-window.ts'
import { expect, test } from './fixtures.ts'
import { BALTHIER } from './people.ts'

const { userId } = BALTHIER
const TOPIC = `ChatPublic/${userId}`

test('what was said is there again after a restart, with a gap where messages may be missing', async ({
  start,
  server,
}) => {
  const first = await start()
  const before = await openChat(first, userId)
  await server.control.waitForSubscription(TOPIC)
  await server.control.say(userId, { text: 'said before the restart' })
  await expect(rowsWith(before, 'said before the restart')).toBeVisible()
  await first.close()
  // More than history tells, so nothing proves what was between.
  for (let count = 1; count <= 120; count += 1) await server.control.history(userId, { text: `missed ${count}.` })

  const second = await start()
  await second.follows()
  const after = await chatWindow(second, userId)
  await expect(rowsWith(after, 'missed 120.')).toBeVisible()
  await log(after).press('Home')
  await expect(rowsWith(after, 'said before the restart')).toHaveCount(1)
  await expect(log(after).getByRole('note')).toHaveCount(1)
})

test('what was said last is kept, too, when the system ends the app', async ({ start, server, userData }) => {
  const app = await start()
  const page = await openChat(app, userId)
  await server.control.waitForSubscription(TOPIC)
  const numbers: number[] = []
  for (let count = 1; count <= 700; count += 1) {
    numbers.push((await server.control.say(userId, { text: `last words ${count}.` })).chatId)
  }
  await expect(rowsWith(page, 'last words 700.')).toBeVisible()
  const ended = once(app.electron.process(), 'exit')
  app.electron.process().kill('SIGTERM')
  await ended

  const archive = openTestArchive(path.join(userData, 'archive.db')).archive
  const { rows } = await archive.chat.recent(userId, numbers.length, null)
  await archive.close()
  expect(rows.map(({ message }) => message.chatId)).toEqual(numbers)
})
