import type { Page } from 'playwright'
import type { Person } from '../parti-server/person.ts'
import type { Scene } from './scene.ts'

const some = (people: readonly Person[]): readonly Person[] => people.slice(0, 12)

/** Opens the palette and types into it. */
async function type(page: Page, text: string): Promise<void> {
  await page.locator('html[data-state="list"]').waitFor()
  await page.getByText('asking…').first().waitFor({ state: 'detached', timeout: 60_000 })
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Commands' }).locator('input:focus').waitFor()
  await page.keyboard.insertText(text)
}

/** Until the box names an entry that is there; it goes on naming the former one for a moment after the list changed. */
const isMarked = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const marked = document.activeElement?.getAttribute('aria-activedescendant') ?? null
    return marked !== null && document.getElementById(marked) !== null
  })
}

/** The command palette. */
export const PALETTE_SCENES: readonly Scene[] = [
  {
    name: 'palette',
    scenario: 'evening',
    follows: some,
    async reach(page) {
      await type(page, '')
      await page.getByRole('menuitem', { name: 'Jonas Halvorsen live Open stream' }).waitFor()
    },
  },
  {
    name: 'palette-filtered',
    scenario: 'evening',
    follows: some,
    async reach(page) {
      await type(page, 'pixel det')
      await page.getByRole('menuitem').nth(1).waitFor({ state: 'detached' })
      await isMarked(page)
    },
  },
  {
    name: 'palette-nothing',
    scenario: 'evening',
    follows: some,
    async reach(page) {
      await type(page, 'no such thing')
      await page.getByText('Nothing is called').waitFor()
    },
  },
]
