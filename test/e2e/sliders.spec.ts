import type { Locator } from 'playwright'
import { seedRules } from '../seed-rules.ts'
import { expect, test } from './fixtures.ts'
import { openPage } from './pages.ts'
import { openSettings, showPage } from './settings-window.ts'

type Witness = typeof globalThis & { shown: string[] }

/** Notes every value that a slider shows from now on, one line for those that follow each other. */
const watchValues = (slider: Locator): Promise<void> =>
  slider.evaluate((input: HTMLInputElement) => {
    const shown = [input.value]
    ;(globalThis as Witness).shown = shown
    const look = (): void => {
      if (shown.at(-1) !== input.value) shown.push(input.value)
      requestAnimationFrame(look)
    }
    look()
  })

/** The values that a slider showed since it is watched. */
const valuesOf = (slider: Locator): Promise<number[]> =>
  slider.evaluate(() => (globalThis as Witness).shown.map(Number))

/** Moves a slider to its least and step by step to its most, without waiting for anything to be kept. */
async function climb(slider: Locator, steps: number): Promise<void> {
  await slider.press('Home')
  await watchValues(slider)
  for (let step = 0; step < steps; step += 1) await slider.page().keyboard.press('ArrowRight')
}

test('a slider that is moved in haste never falls back, in the rules and in the settings', async ({
  start,
  userData,
}) => {
  seedRules(userData, {}, { sound: 'wood', volume: 60 })
  const app = await start()
  const page = await app.follows()
  await openPage(page, 'Alerts')
  const settings = await openSettings(app)
  await showPage(settings, 'Appearance')
  for (const [slider, steps, most] of [
    [page.getByRole('slider', { name: 'Volume' }), 20, '100'],
    [settings.getByRole('slider', { name: 'Text size' }), 4, '130'],
  ] as const) {
    await climb(slider, steps)
    await expect(slider).toHaveValue(most)
    const values = await valuesOf(slider)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
  }
})
