import { AxeBuilder } from '@axe-core/playwright'
import { SCENES } from '../demo/scenes.ts'
import { startPartiServer } from '../parti-server/server.ts'
import { seedFollows } from '../seed-follows.ts'
import { beyondKeyboard } from './beyond-keyboard.ts'
import { expect, test } from './fixtures.ts'

for (const scene of SCENES) {
  test.describe(scene.name, () => {
    test.use({ trayHost: scene.withoutTray !== true, popups: scene.withoutPopups !== true })

    test('passes axe in both themes, and the keyboard reaches all of it', async ({ start, userData }) => {
      const server = await startPartiServer({
        scenario: scene.scenario,
        ...(scene.dialect && { dialect: scene.dialect }),
      })
      try {
        seedFollows(userData, scene.follows(server.people))
        await scene.prepare?.(server, userData)
        const app = await start({ server, ...(scene.project && { project: scene.project() }) })
        const follows = await app.follows()
        const page = (await scene.open?.(app)) ?? follows
        await scene.reach(page)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          // Electron cannot open the blank page that the newer mode works in.
          const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
          expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([])
        }
        expect(await beyondKeyboard(page)).toEqual([])
        await app.close()
      } finally {
        await server.close()
      }
    })
  })
}
