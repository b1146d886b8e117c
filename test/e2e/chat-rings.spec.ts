import type { Page } from 'playwright'
import type { PartiServer } from '../parti-server/server.ts'
import { openChat, rowsWith } from './chat-page.ts'
import type { FakeDesktop } from './desktop/fake-desktop.ts'
import { expect, test } from './fixtures.ts'
import { hurry } from './hurry.ts'
import { BALTHIER, DBR } from './people.ts'

const { userId } = BALTHIER
const TOPIC = `ChatPublic/${userId}`
const ROUTE = 'profile/user_profile_chat/{user_id}/public'

/** Somebody says something in the chat, which its window shows. */
async function say({ control }: PartiServer, chat: Page, text: string): Promise<void> {
  await control.say(userId, { text, from: DBR.userId })
  await expect(rowsWith(chat, text)).toHaveCount(1)
}

/** What was shown on the desktop so far, in order. */
const shown = (desktop: FakeDesktop): [summary: string, body: string][] =>
  desktop.notifications().map(({ summary, body }) => [summary, body])

test('a marked message that shall ring makes one popup: not again after a lost socket, and none while paused', async ({
  start,
  server,
  desktop,
}) => {
  const { control } = server
  const app = await start()
  await hurry(app)
  const follows = await app.follows()
  const chat = await openChat(app, userId)
  await chat.evaluate(() =>
    window.afterparti.chatRules.change({
      change: {
        highlights: [
          { match: { by: 'words', text: 'needle' }, colour: 'amber', rings: true },
          { match: { by: 'words', text: 'hay' }, colour: 'green', rings: false },
        ],
      },
    }),
  )
  await control.waitForSubscription(TOPIC)
  await say(server, chat, 'hay alone')
  await say(server, chat, 'a needle <b>here</b>')
  const ring = (body: string) => desktop.waitForNotification((popup) => popup.body.includes(body))
  const { id } = await ring('a needle')

  // History brings the row again, over a new socket and a new page.
  const before = await control.stats()
  await control.dropSockets()
  await control.waitFor(
    ({ socketsEver, subscriptions }) => socketsEver > before.socketsEver && (subscriptions[TOPIC] ?? 0) > 0,
  )
  await control.waitForRequests(ROUTE, (before.requests[ROUTE] ?? 0) + 1)
  await say(server, chat, 'hay again')

  await follows.evaluate(() => window.afterparti.pause.begin({ choice: 'open' }))
  await say(server, chat, 'a needle while paused')
  await follows.evaluate(() => window.afterparti.pause.end())
  await say(server, chat, 'the last needle')
  await ring('the last needle')
  expect(shown(desktop)).toEqual([
    ['DBR in the chat of BalthierGR', 'a needle &lt;b&gt;here&lt;/b&gt;'],
    ['DBR in the chat of BalthierGR', 'the last needle'],
  ])

  await chat.close()
  const opened = app.electron.waitForEvent('window')
  desktop.clickNotification(id)
  await expect(rowsWith(await opened, 'a needle')).toHaveCount(2)
})
