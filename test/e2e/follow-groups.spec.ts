import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from 'playwright'
import type { FollowsView } from '#shared/model/follows-view.ts'
import { startPartiServer } from '../parti-server/server.ts'
import { seedFollows, seedView, type Followed } from '../seed-follows.ts'
import { expect, test as base } from './fixtures.ts'
import { box, heading, namesInOrder, row, selected } from './follow-window.ts'
import type { RunningApp } from './running-app.ts'

interface Fixtures {
  /** Starts with five channels and the list shown so; they are called A to E. */
  startWith(view: Partial<FollowsView>, extras?: Partial<Followed>[]): Promise<RunningApp>
}

const NAMES = ['Ann', 'Ben', 'Cleo', 'Dora', 'Emil']

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
  server: async ({}, use) => {
    const server = await startPartiServer({ scenario: 'evening' })
    for (const [index, name] of NAMES.entries())
      await server.control.rename(server.people[index]?.userId ?? 0, { name })
    await use(server)
    await server.close()
  },
  startWith: async ({ start, server, userData }, use) => {
    await use((view, extras = []) => {
      seedFollows(
        userData,
        server.people.slice(0, NAMES.length).map((person, index) => ({ ...person, ...extras[index] })),
      )
      seedView(userData, view)
      return start()
    })
  },
})

interface Saved {
  follows: { channel: { name: string }; group?: string; note?: string; isPinned?: boolean }[]
  groups: string[]
}
const saved = (userData: string): Saved =>
  JSON.parse(readFileSync(path.join(userData, 'follows.json'), 'utf8')) as Saved
const savedNames = (userData: string): string[] => saved(userData).follows.map(({ channel }) => channel.name)

test('several are selected, grouped, unfollowed and brought back by the keyboard alone', async ({
  startWith,
  userData,
}) => {
  const page = await (await startWith({ sort: 'mine' })).follows()
  const { keyboard } = page
  await box(page).press('ArrowDown')
  await page.getByRole('button', { name: 'Drag Ann' }).waitFor({ state: 'attached' })
  await expect(row(page, 'Ann')).toBeFocused()
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Shift+ArrowDown')
  await expect(selected(page)).toHaveCount(3)

  await keyboard.press('ContextMenu')
  await expect(page.getByRole('menuitem', { name: 'Unfollow 3 channels' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Group' }).press('ArrowRight')
  await expect(page.getByRole('menuitemradio', { name: 'No group' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'New group…' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'New group with 3 channels' }).getByRole('textbox')).toBeFocused()
  await keyboard.insertText('Friends')
  await keyboard.press('Enter')
  await expect(heading(page, 'Friends')).toBeVisible()
  expect(saved(userData).groups).toEqual(['Friends'])

  await expect(page.getByRole('dialog')).toHaveCount(0)
  await box(page).press('ArrowDown')
  await expect(page.locator('[role="row"]:focus')).toBeVisible()
  await keyboard.press('Control+a')
  await expect(selected(page)).toHaveCount(5)
  await keyboard.press('Delete')
  await expect(page.getByText('Unfollowed 5 channels')).toBeVisible()
  await expect(page.locator('html[data-state="empty"]')).toBeAttached()
  await keyboard.press('Control+z')
  await expect(heading(page, 'Friends')).toBeVisible()
  await keyboard.press('Control+z')
  await expect(heading(page, 'Friends')).toHaveCount(0)
  await expect.poll(() => namesInOrder(page)).toEqual(NAMES)
})

test('the menu of a row has its links, its pin and its note, each of which is kept', async ({
  startWith,
  userData,
}) => {
  const app = await startWith({ sort: 'name' })
  const page = await app.follows()
  const choose = async (name: string, entry: string): Promise<void> => {
    await row(page, name).click({ button: 'right' })
    await page.getByRole('menuitem', { name: entry }).click()
  }
  await choose('Dora', 'Open chat on the site')
  await expect.poll(app.openedLinks).toEqual([expect.stringMatching(/popout-chat\?id=\d+$/)])
  await choose('Dora', 'Copy link')
  await expect(page.getByText('Link copied')).toBeVisible()
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^https:\/\/parti\.com\//)

  await choose('Dora', 'Pin on top')
  await expect.poll(() => namesInOrder(page)).toEqual(['Dora', 'Ann', 'Ben', 'Cleo', 'Emil'])
  await choose('Emil', 'Note…')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.insertText('plays on Sundays')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Note on Emil changed')).toBeVisible()
  await box(page).fill('sundays')
  await expect.poll(() => namesInOrder(page)).toEqual(['Emil'])
  expect(saved(userData).follows.at(-1)).toMatchObject({ note: 'plays on Sundays' })

  await box(page).fill('')
  await row(page, 'Ann').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => saved(userData).follows.at(-1)).not.toHaveProperty('note')
})

test('a group is folded by the keyboard, renamed and removed; what was folded stays folded', async ({
  startWith,
  start,
  userData,
}) => {
  const view = { sort: 'name' } as const
  const app = await startWith(view, [{ group: 'Friends' }, {}, { group: 'Friends' }])
  const page = await app.follows()
  await box(page).press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(heading(page, 'Friends')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(row(page, 'Ann')).toHaveCount(0)
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Rename group…' }).press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Old friends')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /^Old friends, 2 channels,.* folded$/ })).toBeVisible()
  await app.close()

  const again = await (await start()).follows()
  await expect(again.getByRole('row', { name: /^Old friends, 2 channels,.* folded$/ })).toBeVisible()
  await heading(again, 'Old friends').click()
  await expect(row(again, 'Ann')).toBeVisible()
  await heading(again, 'Old friends').click({ button: 'right' })
  await again.getByRole('menuitem', { name: 'Remove group' }).click()
  await expect(heading(again, 'Old friends')).toHaveCount(0)
  await again.getByRole('button', { name: 'Undo' }).click()
  await expect(heading(again, 'Old friends')).toBeVisible()
  expect(saved(userData).groups).toEqual(['Old friends'])
})

test('the heading of a group tells how many are live, also while it is folded', async ({ startWith, server }) => {
  const [ann, , cleo] = server.people
  if (ann === undefined || cleo === undefined) throw new Error('the evening has fewer people')
  for (const { userId } of [ann, cleo]) if (server.isLive(userId)) await server.control.end(userId)
  const view: Partial<FollowsView> = { sort: 'name', folded: ['group:Friends'] }
  const page = await (await startWith(view, [{ group: 'Friends' }, {}, { group: 'Friends' }])).follows()
  await server.control.waitForSubscription('NewChannelLiveNotify')
  await expect(friends(page, 'Friends, 2 channels, folded')).toHaveText('Friends2')
  await server.control.goLive(cleo.userId)
  await expect(friends(page, 'Friends, 2 channels, 1 of 2 live, folded')).toHaveText('Friends1 of 2 live')
  await heading(page, 'Friends').click()
  await server.control.goLive(ann.userId)
  await expect(friends(page, 'Friends, 2 channels, 2 of 2 live, unfolded')).toHaveText('Friends2 of 2 live')
})

const friends = (page: Page, name: string): Locator => page.getByRole('row', { name, exact: true })

test('in the user’s own order rows move by keys, by their handles and by the pointer', async ({
  startWith,
  userData,
}) => {
  const page = await (await startWith({ sort: 'mine' })).follows()
  const { keyboard } = page
  await row(page, 'Ann').getByRole('button', { name: 'Drag Ann' }).waitFor({ state: 'attached' })
  await row(page, 'Ann').focus()
  await keyboard.press('Alt+ArrowDown')
  await expect.poll(() => namesInOrder(page)).toEqual(['Ben', 'Ann', 'Cleo', 'Dora', 'Emil'])
  await keyboard.press('Control+z')
  await expect.poll(() => namesInOrder(page)).toEqual(NAMES)

  await row(page, 'Cleo').getByRole('button', { name: 'Drag Cleo' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Insert/ }).first()).toBeAttached()
  await keyboard.press('Home')
  await keyboard.press('Enter')
  await expect.poll(() => namesInOrder(page)).toEqual(['Cleo', 'Ann', 'Ben', 'Dora', 'Emil'])

  await row(page, 'Emil').dragTo(row(page, 'Ann'), { targetPosition: { x: 100, y: 5 } })
  await expect.poll(() => namesInOrder(page)).toEqual(['Cleo', 'Emil', 'Ann', 'Ben', 'Dora'])
  await expect.poll(() => savedNames(userData)).toEqual(['Cleo', 'Emil', 'Ann', 'Ben', 'Dora'])
})

test('in another order nothing can be dragged', async ({ startWith }) => {
  const page = await (await startWith({ sort: 'name' })).follows()
  await row(page, 'Ann').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('button', { name: 'Drag Ann' })).toHaveCount(0)
  await expect.poll(() => namesInOrder(page)).toEqual(NAMES)
})

test('the order is chosen beside the box and remembered, and so is to see live channels alone', async ({
  startWith,
  start,
}) => {
  const app = await startWith({})
  const page = await app.follows()
  const choose = async (role: 'menuitemradio' | 'menuitemcheckbox', name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Sort, view and files' }).click()
    await page.getByRole(role, { name }).click()
    await page.keyboard.press('Escape')
  }
  await choose('menuitemradio', 'Name')
  await expect.poll(() => namesInOrder(page)).toEqual(NAMES)
  await choose('menuitemcheckbox', 'Live only')
  await expect.poll(async () => (await namesInOrder(page)).length).toBeLessThan(NAMES.length)
  await box(page).fill('emil')
  await expect.poll(() => namesInOrder(page)).toEqual(['Emil'])
  await app.close()
  const again = await (await start()).follows()
  await expect(heading(again, 'Live')).toHaveCount(0)
})
