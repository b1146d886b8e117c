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
