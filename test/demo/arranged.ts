import { writeFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import type { Person } from '../parti-server/person.ts'
import { seedView, type Followed } from '../seed-follows.ts'
import { box } from '../e2e/follow-window.ts'
import type { RunningApp } from '../e2e/running-app.ts'

const GROUPS = ['Friends', 'Music and other beautiful things that take a whole evening', undefined]
const FOLLOWED = 14

/** A follow list whose user has put it in order: groups, some of them pinned, some with notes. */
export const arranged = (people: readonly Person[]): Followed[] =>
  people.slice(0, FOLLOWED).map((person, index) => {
    const group = GROUPS[index % GROUPS.length]
    return {
      ...person,
      ...(group !== undefined && { group }),
      ...(index % 5 === 0 && { isPinned: true as const }),
      ...(index % 4 === 0 && { note: 'Plays on Sundays' }),
    }
  })

/** Shows the list in this way from the start. */
export const shownAs = (view: Parameters<typeof seedView>[1]) => async (_server: unknown, userData: string) =>
  seedView(userData, view)

/** Leads the keyboard from the box to the first row. */
export async function focusFirst(page: Page): Promise<void> {
  await box(page).press('ArrowDown')
  await page.locator('[role="row"]:focus').waitFor()
}

/** Selects the first three rows, the focus on the third. */
export async function selectThree(page: Page): Promise<void> {
  await focusFirst(page)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
}

/** Opens the menu of the row that has the focus. */
export async function openRowMenu(page: Page): Promise<void> {
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu').waitFor()
}

/** Opens the menu beside the box. */
export async function openViewMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sort, view and files' }).click()
  await page.getByRole('menu').waitFor()
}

/** Chooses an entry of the first channel's menu. */
export async function chooseForFirst(page: Page, entry: string): Promise<void> {
  await focusFirst(page)
  await openRowMenu(page)
  await page.getByRole('menuitem', { name: entry }).click()
  await page.getByRole('dialog').waitFor()
}

/** Follows so many links of nobody at once. */
export async function followLines(page: Page, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, index) => `https://parti.com/creator/twitter/nobody-${index}`)
  await box(page).fill(lines.join(' '))
  await box(page).press('Enter')
}

/** Chooses a file with a bit of everything for import. */
export async function importSomething(app: RunningApp, file: string): Promise<Page> {
  await writeFile(
    file,
    JSON.stringify({
      follows: [{ channel: { userId: 1, name: 'New', account: null }, followedAt: 1 }, '@dbr', { odd: 1 }],
    }),
  )
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, file)
  const page = await app.follows()
  await openViewMenu(page)
  await page.getByRole('menuitem', { name: 'Import…' }).click()
  await page.getByRole('dialog').waitFor()
  return page
}
