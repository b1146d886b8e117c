import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import type { Api } from '#shared/bridge/api.ts'
import { chatWindow, openChats } from './chat-window.ts'
import { expect, test } from './fixtures.ts'
import { BALTHIER } from './people.ts'
import type { RunningApp } from './running-app.ts'
import { entry, openSettings, showPage } from './settings-window.ts'

const { userId } = BALTHIER

/** Has the dialog about a link answer so from now on, and writes down what it said. */
async function answerDialogs({ electron }: RunningApp, response: number, checkboxChecked: boolean): Promise<void> {
  await electron.evaluate(
    ({ dialog }, answer) => {
      dialog.showMessageBox = (...args: unknown[]) => {
        console.log(`asked: ${JSON.stringify(args.at(-1))}`)
        return Promise.resolve(answer)
      }
    },
    { response, checkboxChecked },
  )
}

const questions = (app: RunningApp): string[] =>
  app
    .output()
    .split('\n')
    .filter((line) => line.startsWith('asked: '))

/** Opens the first link of the row that says so, as a click on it does. */
const openLinkOf = (page: Page, text: string): Promise<string> =>
  page.evaluate(
    ([id, wanted]) =>
      new Promise<string>((resolve, reject) => {
        const { chat } = (window as unknown as { afterparti: Api }).afterparti
        let isOpened = false
        chat.entries(
          ({ entries }) => {
            const found = entries.find(([, value]) => JSON.stringify(value).includes(wanted))
            if (found === undefined || isOpened) return
            isOpened = true
            void chat
              .openLink({ userId: id, key: found[0], link: 0 })
              .then((answer) => resolve(answer.ok ? 'done' : answer.error.code))
          },
          ({ code }) => reject(new Error(code)),
          { userId: id },
        )
      }),
    [userId, text] as const,
  )

test('a link is asked about until its host is trusted, and again when it no longer is', async ({
  start,
  server,
  userData,
}) => {
  const said = ['one https://news.example/1', 'two https://news.example/2', 'three http://news.example/3']
  for (const text of said) await server.control.say(userId, { text })
  const app = await start()
  await openChats(app, [userId])
  const page = await chatWindow(app, userId)

  await answerDialogs(app, 2, true)
  expect(await openLinkOf(page, 'one ')).toBe('done')
  await expect.poll(() => questions(app).length).toBe(1)
  expect(questions(app)[0]).toContain('Always open links of news.example')
  expect(app.openedLinks()).toEqual([])

  await answerDialogs(app, 0, true)
  expect(await openLinkOf(page, 'one ')).toBe('done')
  await expect.poll(app.openedLinks).toEqual(['https://news.example/1'])
  await expect.poll(() => questions(app).length).toBe(2)
  expect(await openLinkOf(page, 'two ')).toBe('done')
  await expect.poll(app.openedLinks).toEqual(['https://news.example/1', 'https://news.example/2'])
  expect(JSON.parse(readFileSync(path.join(userData, 'settings.json'), 'utf8'))).toMatchObject({
    trustedHosts: ['news.example'],
  })

  await answerDialogs(app, 2, false)
  expect(await openLinkOf(page, 'three ')).toBe('done')
  await expect.poll(() => questions(app).length).toBe(3)
  expect(questions(app)[2]).toContain('can read and change')
  expect(questions(app)[2]).not.toContain('checkboxLabel')

  const settings = await openSettings(app)
  await showPage(settings, 'Windows')
  const trusted = entry(settings, 'Hosts opened without a question')
  await trusted.getByRole('button', { name: 'Remove news.example' }).click()
  await expect(trusted.getByText('None yet.')).toBeVisible()
  expect(await openLinkOf(page, 'two ')).toBe('done')
  await expect.poll(() => questions(app).length).toBe(4)
  expect(app.openedLinks()).toHaveLength(2)
})

test('a page cannot make the app trust a host', async ({ start }) => {
  const app = await start()
  await openChats(app, [userId])
  const page = await chatWindow(app, userId)
  const answer = await page.evaluate(() =>
    (window as unknown as { afterparti: Api }).afterparti.settings.update({
      change: { trustedHosts: ['evil.example'] },
    }),
  )
  expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } })
})
