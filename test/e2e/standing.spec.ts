import type { Fate } from '#shared/model/channel.ts'
import { type Followed, seedFollows } from '../seed-follows.ts'
import { box, row } from './follow-window.ts'
import { expect, test } from './fixtures.ts'
import { APOLLO, BALTHIER, DBR } from './people.ts'

const NOTICED_AT = Date.UTC(2025, 4, 17, 12)

test('a new name is shown with the next show, and the former one still finds the channel', async ({
  start,
  startFollowing,
  server,
}) => {
  const { app, page } = await startFollowing(BALTHIER, DBR)
  await server.control.waitForSubscription('NewChannelLiveNotify')
  await server.control.rename(BALTHIER.userId, { name: 'Twitchless', username: 'Twitchless' })
  await server.control.goLive(BALTHIER.userId, { viewers: 58 })

  await expect(row(page, 'Twitchless')).toContainText('58')
  await expect(page.getByTitle('Twitchless, formerly BalthierGR')).toBeVisible()
  await box(page).fill('balthier')
  await expect(row(page, 'Twitchless')).toBeVisible()
  await expect(row(page, DBR.name)).toHaveCount(0)
  await app.close()

  await server.control.end(BALTHIER.userId)
  const again = await (await start()).follows()
  await expect(again.getByText('not seen live yet · formerly BalthierGR')).toBeVisible()
})

test('who was banned or vanished keeps the row, which says so until they are back or unfollowed', async ({
  start,
  server,
  userData,
}) => {
  const befallen = (standing: Fate['standing'], { userId }: { userId: number }): Followed[] =>
    server.people
      .filter((person) => person.userId === userId)
      .map((person) => ({ ...person, fate: { standing, at: NOTICED_AT } }))
  seedFollows(userData, [...befallen('banned', BALTHIER), ...befallen('vanished', APOLLO)])
  await server.control.ban(BALTHIER.userId)
  await server.control.vanish(APOLLO.userId)
  const page = await (await start()).follows()

  const gone = page.getByText('no longer known to Parti', { exact: true })
  await expect(gone).toBeVisible()
  await expect(gone).toHaveAttribute('title', /Noticed on 17 May 2025.*unfollow it/)
  await expect(page.getByText('banned by Parti', { exact: true })).toBeVisible()

  await row(page, APOLLO.name).focus()
  await page.keyboard.press('Delete')
  await expect(row(page, APOLLO.name)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(gone).toBeVisible()

  await server.control.waitForSubscription('NewChannelLiveNotify')
  await server.control.goLive(BALTHIER.userId, { viewers: 58 })
  await expect(row(page, BALTHIER.name)).toContainText('58')
  await expect(row(page, BALTHIER.name)).not.toContainText('banned')
})
