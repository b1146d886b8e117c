import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import type { Settings } from '#shared/model/settings.ts'
import type { RunningApp } from '../e2e/running-app.ts'
import { entry, openSettings, showPage } from '../e2e/settings-window.ts'
import type { Person } from '../parti-server/person.ts'
import { narrow } from './narrow.ts'
import type { Scene } from './scene.ts'

const nobody = (): Person[] => []
const two = (people: readonly Person[]): readonly Person[] => people.slice(0, 2)

const scene = (name: string, reach: Scene['reach'], more: Partial<Scene> = {}): Scene => ({
  name: `settings-${name}`,
  scenario: 'evening',
  follows: nobody,
  open: openSettings,
  reach,
  ...more,
})

const page = (name: string, isThere: (page: Page) => Promise<unknown>): Scene =>
  scene(
    name.toLowerCase(),
    async (window) => {
      await showPage(window, name)
      await isThere(window)
    },
    { follows: two },
  )

/** Backups as a run of weeks would have left them. */
async function withBackups(userData: string): Promise<void> {
  const folder = path.join(userData, 'backups')
  await mkdir(folder, { recursive: true })
  const follows = JSON.stringify({ schemaVersion: 1, follows: [] })
  for (const stamp of ['20261120-190000', '20261121-193000']) {
    await writeFile(path.join(folder, `follows.${stamp}.json`), follows)
  }
  await writeFile(
    path.join(folder, 'settings.20261122-201500.json'),
    JSON.stringify({ schemaVersion: 1, textSize: 100 }),
  )
}

/** Rules as an evening in chats would have left them. */
const withChatRules = (userData: string): Promise<void> =>
  writeFile(
    path.join(userData, 'chat-rules.json'),
    JSON.stringify({
      schemaVersion: 1,
      highlights: [
        { match: { by: 'words', text: 'setlist' }, colour: 'violet', rings: true },
        {
          match: { by: 'person', userId: 354445, name: 'a friend with quite a long name' },
          colour: 'green',
          rings: false,
        },
      ],
      ignores: [
        { by: 'person', userId: 457269, name: 'BabbleChat' },
        { by: 'pattern', text: 'free (skins|coins)' },
      ],
      notes: {},
    }),
  )

/** High enough for a whole page of rules. */
async function tall(app: RunningApp): Promise<Page> {
  const window = await openSettings(app)
  const handle = await app.electron.browserWindow(window)
  await handle.evaluate((shown) => shown.setSize(640, 980))
  await window.waitForFunction(() => innerHeight >= 940)
  return window
}

const openNarrow = async (app: RunningApp): Promise<Page> => narrow(app, await openSettings(app), 320, 560)

const allAnswered = async (window: Page): Promise<void> => {
  await window.locator('html[data-state="list"]').waitFor()
  await window.getByText('asking…').first().waitFor({ state: 'detached', timeout: 60_000 })
}

const withSettings =
  (settings: Partial<Settings>): NonNullable<Scene['prepare']> =>
  (_server, userData) =>
    writeFile(path.join(userData, 'settings.json'), JSON.stringify({ schemaVersion: 1, ...settings }))

/** The follow list as somebody sees it who chose other looks. */
const follows = (name: string, settings: Partial<Settings>): Scene => ({
  name: `follows-${name}`,
  scenario: 'evening',
  follows: (people) => people.slice(0, 12),
  prepare: withSettings(settings),
  reach: allAnswered,
})

/** Every page of the settings window, and its other states; and what it does to the follow list. */
export const SETTINGS_SCENES: readonly Scene[] = [
  page('General', (window) => entry(window, 'Start with the system').waitFor()),
  page('Alerts', (window) => entry(window, 'Quiet hours').getByRole('list').waitFor()),
  page('Appearance', (window) => entry(window, 'Text size').waitFor()),
  page('Chat', (window) => entry(window, 'Marked messages').getByText('Nothing is marked yet.').waitFor()),
  scene(
    'chat-rules',
    async (window) => {
      await showPage(window, 'Chat')
      const marks = entry(window, 'Marked messages')
      await marks.getByRole('button', { name: 'Add…' }).click()
      await marks.getByText('Pattern', { exact: true }).last().click()
      await marks.getByRole('textbox').fill('(gg')
      await marks.getByText('This pattern cannot be read').waitFor()
    },
    { open: tall, prepare: (_server, userData) => withChatRules(userData) },
  ),
  page('Viewers', (window) => entry(window, 'Time in a new graph').waitFor()),
  page('Windows', (window) => entry(window, 'Zoom').getByText('100%').first().waitFor()),
  scene(
    'trusted-hosts',
    async (window) => {
      await showPage(window, 'Windows')
      await entry(window, 'Hosts opened without a question').getByText('clips.example').waitFor()
    },
    { prepare: withSettings({ trustedHosts: ['clips.example', 'news.example', 'xn--bcher-kva.example'] }) },
  ),
  page('Network', (window) => entry(window, 'Proxy').getByText('direct').first().waitFor()),
  page('Data', (window) => entry(window, 'Your data').getByText('follows.json', { exact: true }).waitFor()),
  page('About', (window) => entry(window, 'Versions').getByText('Chromium').waitFor()),
  scene('search', async (window) => {
    await window.getByRole('searchbox').fill('size')
    await entry(window, 'Text size').waitFor()
  }),
  scene('nothing-found', async (window) => {
    await window.getByRole('searchbox').fill('teapot')
    await window.getByText('Nothing about “teapot”').waitFor()
  }),
  scene(
    'restore',
    async (window) => {
      await showPage(window, 'Data')
      await window.getByRole('button', { name: /Look at the backup Follow list, 21 Nov/ }).click()
      await window.getByRole('button', { name: 'Restore', exact: true }).waitFor()
    },
    { follows: two, prepare: (_server, userData) => withBackups(userData) },
  ),
  scene('host-refused', async (window) => {
    await showPage(window, 'Network')
    const hosts = entry(window, 'Hosts for questions')
    await hosts.getByRole('textbox').fill('ftp://elsewhere.example')
    await hosts.getByRole('button', { name: 'Add', exact: true }).click()
    await hosts.getByText('This is not the address of a host').waitFor()
  }),
  scene('narrow', (window) => window.getByRole('combobox', { name: 'Pages' }).waitFor(), { open: openNarrow }),
  scene('changed', async (window) => {
    await showPage(window, 'Appearance')
    for (const name of ['Plum', 'Compact', 'Reduced']) await window.getByText(name, { exact: true }).click()
    await window.getByRole('slider').press('End')
    await window.locator('html[data-accent="plum"][data-density="compact"][data-text="130"]').waitFor()
  }),
  follows('compact', { density: 'compact', accent: 'teal' }),
  follows('large', { textSize: 130, accent: 'plum' }),
]
