import type { Page } from 'playwright'
import type { RunningApp } from '../e2e/running-app.ts'
import { chooseRange, chooseSection, compareWith, graph, openViewers } from '../e2e/viewers-window.ts'
import type { Person } from '../parti-server/person.ts'
import { CHATTERS } from '../parti-server/scenarios/crowd.ts'
import { EVENING_PEOPLE } from '../parti-server/scenarios/evening-people.ts'
import type { PartiServer } from '../parti-server/server.ts'
import { seedChat, type Said } from '../seed-chat.ts'
import { seedEvenings, type Evenings } from '../seed-evenings.ts'
import { narrow } from './narrow.ts'
import { rememberPast } from './past/remember.ts'
import type { Scene } from './scene.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const PEOPLE = EVENING_PEOPLE.slice(0, 4)
const MONTH = [29, 27, 26, 22, 20, 19, 15, 13, 12, 8, 6, 5, 1]

/** Some weeks of a few channels; the first is on since three hours, and so are two others. */
const evenings = (now: number): Evenings[] =>
  PEOPLE.map(({ userId }, index) => ({
    userId,
    eventId: 700_000 + index * 1000,
    most: [470, 210, 96, 640][index] ?? 100,
    daysAgo: index === 3 ? MONTH : [...MONTH, 0],
    lastBegan: now - (3 + index * 0.4) * HOUR,
  }))

/** What was said in the first channel since its show began. */
function talk(now: number): Said[] {
  const began = now - 3 * HOUR
  return Array.from({ length: 900 }, (_, index): Said => {
    const { userId, name } = CHATTERS[(index * 7) % 40] ?? { userId: 1, name: 'Ann' }
    const age = ((index + 4 * Math.sin(index / 9) + 5) / 910) * 3 * HOUR
    return {
      roomId: PEOPLE[0]?.userId ?? 0,
      userId,
      userName: name,
      text: 'good evening',
      chatId: index + 1,
      at: Math.round(began + age),
    }
  })
}

/** A channel of the demo's own past that is live. */
const demoPast = (range: string): Scene => ({
  ...viewerScene('demo-past'),
  name: `viewers-demo-${range.replace(' ', '')}`,
  async prepare(server, userData) {
    await rememberPast(userData, server, server.people.slice(0, 12))
  },
  async open(app) {
    const follows = await app.follows()
    const first = await follows.evaluate(async () => {
      const answer = await window.afterparti.viewers.channels()
      return answer.ok ? answer.value.find(({ isLive }) => isLive)?.channel.userId : undefined
    })
    const page = await openViewers(app, first ?? 0)
    await chooseRange(page, range)
    return page
  },
})

interface ViewerSceneParts {
  isSeeded?: boolean
  width?: number
  of?: Person | undefined
  show?(page: Page, app: RunningApp): Promise<unknown>
}

function viewerScene(name: string, { isSeeded = true, width, of = PEOPLE[0], show }: ViewerSceneParts = {}): Scene {
  return {
    name: `viewers-${name}`,
    scenario: 'evening',
    follows: (people) => people.slice(0, 12),
    async prepare({ control, isLive }: PartiServer, userData) {
      if (!isSeeded) return
      const now = Date.now()
      await seedEvenings(userData, evenings(now), now)
      seedChat(userData, talk(now))
      for (const { userId, eventId, daysAgo, most, lastBegan } of evenings(now)) {
        if (isLive(userId)) await control.end(userId)
        if (!daysAgo.includes(0)) continue
        await control.goLive(userId, {
          eventId: eventId + daysAgo.length - 1,
          title: 'Requests until the end',
          viewers: most,
          startedAt: lastBegan,
        })
      }
    },
    async open(app) {
      const page = await openViewers(app, of?.userId ?? 0)
      if (width !== undefined) await narrow(app, page, width)
      await show?.(page, app)
      return page
    },
    async reach(page) {
      await page.getByRole('button', { name: 'View', includeHidden: true }).waitFor()
      // Until Parti has told when the show began.
      await page.getByText(/^\d+ \S+\+$/).waitFor({ state: 'detached' })
    },
  }
}

const compareAll = async (page: Page): Promise<void> => {
  for (const { name } of PEOPLE.slice(1)) await compareWith(page, name)
}

/** The window of viewers in all its states. */
export const VIEWER_SCENES: readonly Scene[] = [
  viewerScene('live'),
  viewerScene('hour', { show: (page) => chooseRange(page, '1 h') }),
  viewerScene('month', { show: (page) => chooseRange(page, '30 d') }),
  viewerScene('all', { show: (page) => chooseRange(page, 'All') }),
  viewerScene('gap', {
    async show(page) {
      // Where the pictures have the pointer, so that it takes the cursor of the keyboard from nobody.
      await page.mouse.move(0, 0)
      await graph(page).focus()
      await page.keyboard.press('End')
      await page.keyboard.press('Shift+M')
      await page.getByText('No numbers came').waitFor()
    },
  }),
  viewerScene('compare', { show: compareAll }),
  viewerScene('apart', {
    async show(page) {
      await compareAll(page)
      await page.getByRole('button', { name: 'View' }).click()
      await page.getByRole('menuitemcheckbox', { name: 'Channels one below the other' }).click()
      await page.keyboard.press('Escape')
    },
  }),
  demoPast('6 h'),
  demoPast('30 d'),
  viewerScene('table', { show: (page) => chooseSection(page, 'Table') }),
  viewerScene('shows', {
    async show(page) {
      await chooseSection(page, 'Shows and times')
      await page.getByRole('img', { name: 'Starts by weekday and hour' }).waitFor()
    },
  }),
  viewerScene('empty', {
    isSeeded: false,
    of: EVENING_PEOPLE[11],
    show: (page) => page.getByText('No numbers yet').waitFor(),
  }),
  viewerScene('narrow', { width: 320 }),
  viewerScene('menu', {
    async show(page) {
      await page.getByRole('button', { name: 'View' }).click()
      await page.getByRole('menu').waitFor()
    },
  }),
  viewerScene('keys', {
    async show(page) {
      await graph(page).focus()
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  }),
  viewerScene('forget', {
    async show(page) {
      await page.getByRole('button', { name: 'View' }).click()
      await page.getByRole('menuitem', { name: /^Forget/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  }),
]
