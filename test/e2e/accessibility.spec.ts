import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { LANGUAGES } from '#shared/model/language.ts'
import { SCENES } from '../demo/scenes.ts'
import { chooseLanguage, isSpoken, makeNarrowest, OTHER_LANGUAGES } from '../demo/spoken.ts'
import { startPartiServer } from '../parti-server/server.ts'
import { seedFollows } from '../seed-follows.ts'
import { beyondKeyboard } from './beyond-keyboard.ts'
import { clippedTexts } from './clipped-text.ts'
import { expect, test } from './fixtures.ts'
import type { RunningApp } from './running-app.ts'

async function violationsOf(page: Page): Promise<{ id: string; where: string[] }[]> {
  // Electron cannot open the blank page that the newer mode works in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))
}

/** Axe finds nothing in another language either, and at its narrowest the window shows every text in full. */
async function expectToBeReadable(app: RunningApp, page: Page): Promise<void> {
  for (const language of OTHER_LANGUAGES) {
    await chooseLanguage(page, language)
    expect(await violationsOf(page)).toEqual([])
  }
  await makeNarrowest(app, page)
  for (const language of LANGUAGES) {
    await chooseLanguage(page, language)
    expect({ language, clipped: await clippedTexts(page) }).toEqual({ language, clipped: [] })
  }
}

for (const scene of SCENES) {
  test.describe(scene.name, () => {
    test.use({ trayHost: scene.withoutTray !== true, popups: scene.withoutPopups !== true })

    test(`passes axe in both themes, and the keyboard reaches all of it${isSpoken(scene) ? '; fits in every language' : ''}`, async ({
      start,
      userData,
    }) => {
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
          expect(await violationsOf(page)).toEqual([])
        }
        expect(await beyondKeyboard(page)).toEqual([])
        if (isSpoken(scene)) await expectToBeReadable(app, page)
        await app.close()
      } finally {
        await server.close()
      }
    })
  })
}
