import { DIALECTS, isDialectName } from '../parti-server/dialects.ts'
import { summaries } from './announced.ts'
import { expect, test } from './fixtures.ts'
import { follow, row } from './follow-window.ts'
import { BALTHIER, DBR } from './people.ts'

for (const dialect of Object.keys(DIALECTS).filter(isDialectName)) {
  test.describe(`a Parti that speaks ${dialect}`, () => {
    test.use({ dialect })

    test('a channel added by its link goes live: list, tray and one notification say so', async ({
      startFollowing,
      server,
      desktop,
    }) => {
      const { page } = await startFollowing(BALTHIER)
      await expect(row(page, BALTHIER.name)).toContainText('not seen live yet')
      await desktop.waitForTray(({ toolTip }) => toolTip === 'Nobody live')
      await server.control.waitForSubscription('NewChannelLiveNotify')

      await server.control.goLive(BALTHIER.userId, { title: 'Games and music', viewers: 58 })

      await expect(row(page, BALTHIER.name)).toContainText('58')
      await expect(row(page, BALTHIER.name)).toContainText('Games and music')
      const item = await desktop.waitForTray(({ toolTip }) => toolTip === '1 live: BalthierGR 58')
      expect(item.menu[0]?.label).toMatch(/^BalthierGR · 58 · /)
      const deeds = item.menu[0]?.children.map(({ label }) => label)
      expect(deeds).toEqual(['Open stream', 'Open chat', 'Viewers…', 'Mute'])
      expect(item.menu.map(({ label }) => label)).toEqual(expect.arrayContaining(['Follows…', 'Quit Afterparti']))
      const notification = await desktop.waitForNotification(({ summary }) => summary === 'BalthierGR is live')
      expect(notification.body).toBe('Games and music')

      // The next notification takes the same way as all before, so none is left when it is there.
      await server.control.end(DBR.userId)
      await follow(page, DBR)
      await expect(row(page, DBR.name)).toContainText('not seen live yet')
      await server.control.goLive(DBR.userId)
      await desktop.waitForNotification(({ summary }) => summary === 'DBR is live')
      expect(summaries(desktop)).toEqual(['BalthierGR is live', 'DBR is live'])
    })
  })
}
