import type { Page } from 'playwright'
import { log, openChat, rowsWith } from '../e2e/chat-page.ts'
import type { RunningApp } from '../e2e/running-app.ts'
import type { Person } from '../parti-server/person.ts'
import { EVENING_PEOPLE } from '../parti-server/scenarios/evening-people.ts'
import { CHATTERS } from '../parti-server/scenarios/crowd.ts'
import type { PartiServer } from '../parti-server/server.ts'
import { narrow, zoomTwice } from './narrow.ts'
import type { Scene } from './scene.ts'

const some = (people: readonly Person[]): readonly Person[] => people.slice(0, 12)
const [ANN = 0, BEA = 0, CARL = 0] = CHATTERS.slice(4).map(({ userId }) => userId)
/** When the evening's talk begins, Unix seconds: the same in every picture. */
const BEGIN = Math.floor(new Date(2026, 1, 3, 19, 2).getTime() / 1000)

/** Somebody who is live, or the first who is not. */
function someone(server: PartiServer, isLive: boolean): number {
  const person = EVENING_PEOPLE.find(({ userId }) => server.isLive(userId) === isLive)
  if (person === undefined) throw new Error('nobody is like that')
  return person.userId
}

const LIVELY = [
  'good evening chat',
  'hello everyone',
  'first time here, what did I miss?',
  'we just started, make yourself comfortable',
  'that was so close 😂😂',
  '今日の絵、すごく好き',
  'שלום לכולם, שידור יפה',
  'what song is this?',
  'https://example.org/setlist?night=3',
  'LETS GOOO 🔥',
  '+1',
]

const HISTORY = 'profile/user_profile_chat/{user_id}/public'

/** A talk of some minutes, the streamer and a bot among those who talk. */
async function talk({ control }: PartiServer, userId: number): Promise<void> {
  const speakers = [ANN, ANN, BEA, userId, CARL, ANN, BEA, BEA, userId, CARL, CARL, 457_269]
  const texts = [...LIVELY, 'BabbleAnn, You have leveled up the Night Owls level to 12!']
  let at = 0
  for (let round = 0; round < 3; round += 1) {
    for (const [index, text] of texts.entries()) {
      await control.say(userId, { text, from: speakers[index] ?? userId, createdAt: BEGIN + (at += 17) })
    }
  }
}

interface ChatSceneParts {
  isLive?: boolean
  /** Before the app starts. */
  before?(server: PartiServer, userId: number): Promise<unknown>
  /** In the open window. */
  show?(page: Page, server: PartiServer, userId: number, app: RunningApp): Promise<unknown>
}

function chatScene(name: string, { isLive = true, before = talk, show }: ChatSceneParts = {}): Scene {
  let server: PartiServer | undefined
  return {
    name: `chat-${name}`,
    scenario: 'evening',
    follows: some,
    async prepare(started) {
      server = started
      await before(started, someone(started, isLive))
    },
    async open(app) {
      if (server === undefined) throw new Error('no server')
      const userId = someone(server, isLive)
      const page = await openChat(app, userId)
      await server.control.waitForSubscription(`ChatPublic/${userId}`)
      await show?.(page, server, userId, app)
      return page
    },
    reach: (page) => page.getByRole('button', { name: 'View', includeHidden: true }).waitFor(),
  }
}

const shown = (page: Page, text: string) => rowsWith(page, text).last().waitFor()

async function search(page: Page): Promise<void> {
  await shown(page, '+1')
  await page.keyboard.press('Control+f')
  await page.locator('input:focus').waitFor()
  await page.keyboard.type('song')
  await page.keyboard.press('Enter')
  await page.getByText(/ of 3/).waitFor()
}

/** Opens the card of who wrote this. */
async function openCard(page: Page, text = 'first time here'): Promise<void> {
  await shown(page, '+1')
  await rowsWith(page, text)
    .last()
    .getByRole('button', { name: /^About/ })
    .click()
  await page.getByRole('dialog').waitFor()
}

/** The states of the chat window. */
export const CHAT_SCENES: readonly Scene[] = [
  chatScene('evening', {
    async before(server, userId) {
      await talk(server, userId)
      await server.control.pin(userId, 'Song requests are open, one each please: https://example.org/songs')
    },
  }),
  chatScene('busy', {
    async show(page, { control }, userId) {
      for (let index = 0; index < 400; index += 1) {
        await control.say(userId, {
          text: LIVELY[index % LIVELY.length] ?? '',
          from: CHATTERS[index % 30]?.userId,
        })
      }
      await control.say(userId, { text: 'what a night' })
      await shown(page, 'what a night')
    },
  }),
  chatScene('above', {
    async show(page, { control }, userId) {
      await shown(page, '+1')
      await page.keyboard.press('Home')
      for (let index = 0; index < 12; index += 1) await control.say(userId, { text: `new ${index}`, from: ANN })
      await page.getByRole('button', { name: '12 new' }).waitFor()
    },
  }),
  chatScene('empty', {
    isLive: false,
    before: ({ control }) => control.fault({ name: 'wrong-shape', route: HISTORY, body: [] }),
    show: (page) => page.getByText('Nobody has said anything yet').waitFor(),
  }),
  chatScene('offline', {
    async show(page, { control }) {
      await shown(page, '+1')
      await control.fault({ name: 'unplug' })
      await page.getByText('New messages do not arrive').waitFor()
    },
  }),
  chatScene('polling', {
    async show(page, { control }, _userId, app) {
      await shown(page, '+1')
      await control.fault({ name: 'half-open', greet: false })
      await control.dropSockets()
      await app.electron.evaluate(() => undefined)
      await page.getByText(/asking every 10 s|Connecting/).waitFor()
    },
  }),
  chatScene('gap', {
    async show(page, { control }, userId) {
      await shown(page, '+1')
      for (let index = 0; index < 130; index += 1) {
        await control.history(userId, { text: `unheard ${index}.`, from: BEA, createdAt: BEGIN + 2280 + index })
      }
      await control.dropSockets()
      await shown(page, 'unheard 129.')
      const gap = page.getByText('Messages may be missing')
      while (!(await gap.isVisible())) await log(page).evaluate((list) => list.scrollBy(0, -300))
      await gap.scrollIntoViewIfNeeded()
    },
  }),
  chatScene('raid', {
    async show(page, { control }, userId) {
      const to = EVENING_PEOPLE.find((person) => person.userId !== userId)?.userId ?? 0
      await control.raid(userId, to)
      await control.say(userId, { text: 'see you all over there', from: ANN })
      await shown(page, 'see you all over there')
    },
  }),
  chatScene('hostile', {
    async show(page, { control }, userId) {
      for (const text of [
        '<script>alert("hi chat")</script><img src=x onerror=alert(1)>',
        '\u202Egnp.exe\u202C is a picture\u200B, honest',
        `H${'\u0301\u0323\u0308'.repeat(20)}e${'\u0301'.repeat(40)} comes`,
        'free skins at https://xn--prti-5na.com/login and HTTPS://PÄRTI.com',
        `ok so here is the whole story: ${'I went to the shop, the shop was closed, '.repeat(30)}`,
        'a'.repeat(300),
        '🎉'.repeat(120),
        '{"tip":{"amount":5,"currency":"USD"}}',
      ]) {
        await control.say(userId, { text, from: BEA })
      }
      await shown(page, '{"tip"')
    },
  }),
  chatScene('removed', {
    async before(server, userId) {
      await talk(server, userId)
      await server.control.history(userId, { text: 'this will be gone', from: BEA, chatId: 900_000_000 })
      await server.control.history(userId, { text: 'and this stays', from: ANN, chatId: 900_000_002 })
    },
    async show(page, { control }) {
      await shown(page, 'and this stays')
      // The site's history has the rows around it, and no longer the one between them.
      await control.fault({
        name: 'wrong-shape',
        route: HISTORY,
        body: [900_000_002, 899_999_999].map((chat_id) => ({
          chat_id,
          user_id: ANN,
          user_name: 'Ann',
          post_content: 'just said',
          created_at: BEGIN + 620,
        })),
      })
      await control.dropSockets()
      await page.getByText('Removed on the site').first().waitFor()
    },
  }),
  chatScene('search', { show: search }),
  chatScene('card', { show: (page) => openCard(page) }),
  chatScene('card-low', {
    async show(page, _server, _userId, app) {
      await openCard(page)
      await narrow(app, page, 240, 240)
    },
  }),
  chatScene('card-zoomed', {
    async show(page, _server, _userId, app) {
      await zoomTwice(app, page)
      // The last row is in sight at any size.
      await openCard(page, 'leveled up')
    },
  }),
  chatScene('menu', {
    async show(page) {
      await shown(page, '+1')
      await page.getByRole('button', { name: 'View' }).click()
      await page.getByRole('menu').waitFor()
    },
  }),
  chatScene('marked', {
    async show(page) {
      await shown(page, '+1')
      await page.evaluate(
        ([ann, bea]) =>
          window.afterparti.chatRules.change({
            change: {
              highlights: [
                { match: { by: 'words', text: 'song' }, colour: 'violet', rings: false },
                { match: { by: 'pattern', text: 'g+o{2,}' }, colour: 'green', rings: false },
                { match: { by: 'words', text: 'first time' }, colour: 'blue', rings: true },
                { match: { by: 'person', userId: ann, name: 'Ann' }, colour: 'amber', rings: false },
              ],
              ignores: [{ by: 'person', userId: bea, name: 'Bea' }],
            },
          }),
        [ANN, BEA] as const,
      )
      await log(page).locator('[data-mark="amber"]').first().waitFor()
      await page.getByRole('button', { name: 'View' }).click()
      await page.getByRole('menuitemcheckbox', { name: 'Show ignored' }).click()
      await page.keyboard.press('Escape')
      await log(page).locator('[data-is-ignored="true"]').first().waitFor()
    },
  }),
  chatScene('filtered', {
    async show(page) {
      await shown(page, '+1')
      await page.getByRole('button', { name: 'View' }).click()
      await page.getByRole('menuitemcheckbox', { name: 'No bots' }).click()
      await page.getByRole('menuitem', { name: 'Filter by words…' }).click()
      const bar = page.getByRole('region', { name: 'Filter' })
      await bar.getByRole('textbox').fill('-first song')
      await bar.getByText(/hidden/).waitFor()
    },
  }),
  chatScene('overlay', {
    async show(page) {
      await shown(page, '+1')
      await page.getByRole('button', { name: 'View' }).click()
      await page.getByRole('menuitemcheckbox', { name: 'Always on top' }).click()
      await page.getByRole('menuitemcheckbox', { name: 'Always on top', checked: true }).scrollIntoViewIfNeeded()
    },
  }),
  chatScene('zoomed', {
    async show(page, { control }, userId, app) {
      await control.pin(userId, 'Song requests are open, one each please: https://example.org/songs')
      await zoomTwice(app, page)
      await shown(page, '+1')
    },
  }),
  chatScene('search-zoomed', {
    async show(page, _server, _userId, app) {
      await zoomTwice(app, page)
      await search(page)
    },
  }),
  chatScene('narrow', {
    async show(page, server, userId, app) {
      await server.control.pin(userId, 'Song requests are open, one each please')
      await narrow(app, page, 240)
      await page.evaluate(() => window.afterparti.settings.update({ change: { chatDensity: 'compact' } }))
      await page.locator('html[data-chat-density="compact"]').waitFor()
    },
  }),
]
