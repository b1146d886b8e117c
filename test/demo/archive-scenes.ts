import type { Page } from 'playwright'
import { found, openArchive, searchBox, showSection } from '../e2e/archive-window.ts'
import type { RunningApp } from '../e2e/running-app.ts'
import { CHATTERS } from '../parti-server/scenarios/crowd.ts'
import { EVENING_PEOPLE } from '../parti-server/scenarios/evening-people.ts'
import { seedChat, type Said } from '../seed-chat.ts'
import { narrow } from './narrow.ts'
import type { Scene } from './scene.ts'

/** The same in every picture. */
const BEGIN = new Date(2026, 1, 3, 19, 2).getTime()
const MINUTE = 60_000
const ROOMS = EVENING_PEOPLE.slice(0, 3).map(({ userId }) => userId)
const PEOPLE = CHATTERS.slice(4, 8)

const TEXTS = [
  'good evening chat',
  'hello everyone, good to see you',
  'what song is this?',
  'good one 😂😂',
  '今日の絵、すごく好き',
  'שלום לכולם, good evening',
  'https://example.org/setlist?night=3',
  'that was so close, a really good save in the very last second before the clock ran out and the whole room stood up',
]

/** Three evenings in three rooms. */
const TALK: Said[] = ROOMS.flatMap((roomId, evening) =>
  Array.from({ length: 32 }, (_, index): Said => {
    const { userId, name } = PEOPLE[(index * 3 + evening) % PEOPLE.length]!
    return {
      roomId,
      userId,
      userName: name,
      text: TEXTS[(index * 5 + evening) % TEXTS.length]!,
      chatId: evening * 1000 + index * 7 + 1,
      at: BEGIN + evening * 24 * 60 * MINUTE + index * MINUTE + (index > 20 ? 12 * MINUTE : 0),
      isMention: index % 11 === 5,
    }
  }),
)

/** Complete but for a gap in the middle of each evening. */
const SPANS = Object.fromEntries(
  ROOMS.map((roomId, evening) => [
    roomId,
    [
      { from: evening * 1000 + 1, to: evening * 1000 + 20 * 7 + 1 },
      { from: evening * 1000 + 21 * 7 + 1, to: evening * 1000 + 31 * 7 + 1 },
    ],
  ]),
)

const scene = (name: string, reach: Scene['reach'], more: Partial<Scene> = {}): Scene => ({
  name: `archive-${name}`,
  scenario: 'evening',
  follows: (people) => people.slice(0, 12),
  prepare: async (_server, userData) => seedChat(userData, TALK, SPANS),
  open: openArchive,
  reach,
  ...more,
})

async function searchFor(page: Page, text: string): Promise<void> {
  await searchBox(page).fill(text)
  await found(page).first().waitFor()
}

async function lookAround(page: Page): Promise<void> {
  await searchFor(page, 'song')
  await found(page).filter({ hasText: 'song' }).nth(1).click()
  await page.locator('[data-is-meant="true"]').waitFor()
}

const narrowArchive = async (app: RunningApp): Promise<Page> => narrow(app, await openArchive(app), 320)

/** The window of the archive in all its states. */
export const ARCHIVE_SCENES: readonly Scene[] = [
  scene('help', (page) => page.getByText('How to search').waitFor()),
  scene('results', (page) => searchFor(page, 'good evening')),
  scene('nothing', async (page) => {
    await searchBox(page).fill('teapot')
    await page.getByText('Nothing found for “teapot”').waitFor()
  }),
  scene('context', lookAround),
  scene('context-narrow', lookAround, { open: narrowArchive }),
  scene('person', async (page) => {
    await searchFor(page, 'good')
    await found(page)
      .first()
      .getByRole('button', { name: /^All messages of/ })
      .click()
    await page.getByRole('button', { name: 'Forget this person…' }).waitFor()
  }),
  scene('mentions', async (page) => {
    await showSection(page, /^Marked/)
    await page.getByRole('button', { name: 'Mark all as seen' }).waitFor()
  }),
  scene('channels', async (page) => {
    await showSection(page, 'Channels')
    await page.getByRole('listitem').first().waitFor()
  }),
  scene('forget', async (page) => {
    await showSection(page, 'Channels')
    await page
      .getByRole('button', { name: /^Forget the chat/ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
  }),
  scene('export', async (page) => {
    await showSection(page, 'Channels')
    await page
      .getByRole('button', { name: /^Export the chat/ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
  }),
  scene('empty', (page) => page.getByText('Nothing is kept yet').waitFor(), { prepare: () => Promise.resolve() }),
]
