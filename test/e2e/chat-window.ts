import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import type { Api } from '#shared/bridge/api.ts'
import type { ChatWindowLook } from '#shared/model/chat-window.ts'
import { expect } from './fixtures.ts'
import type { RunningApp } from './running-app.ts'

const of = (userId: number): string => `view=chat&of=${userId}`

/** The pages of a channel's chat: more than one would be a fault. */
export const chatPages = ({ electron }: RunningApp, userId: number): Page[] =>
  electron.windows().filter((page) => page.url().endsWith(of(userId)))

/** The window of a channel's chat, once it is there, and what page scripts need is. */
export async function chatWindow(app: RunningApp, userId: number): Promise<Page> {
  await expect.poll(() => chatPages(app, userId).length).toBe(1)
  const page = chatPages(app, userId).at(0)
  if (page === undefined) throw new Error('The window was closed at once')
  await page.waitForFunction(() => 'afterparti' in window)
  return page
}

/** Opens the chats of these channels as a page of the app does. */
export async function openChats(app: RunningApp, userIds: readonly number[]): Promise<void> {
  const page = await app.follows()
  for (const userId of userIds) {
    await page.evaluate((id) => (window as unknown as { afterparti: Api }).afterparti.chat.show({ userId: id }), userId)
    await chatWindow(app, userId)
  }
}

/** Reads a room as a view does, so that it is kept up; answers once it is there. */
export const readRoom = (page: Page, userId: number): Promise<void> =>
  page.evaluate(
    (id) =>
      new Promise<void>((resolve, reject) => {
        const { chat } = (window as unknown as { afterparti: Api }).afterparti
        chat.room(
          () => resolve(),
          ({ code }) => reject(new Error(code)),
          { userId: id },
        )
      }),
    userId,
  )

/** What became of a change of a window's look that this page asked for. */
export const setLook = (page: Page, userId: number, change: Partial<ChatWindowLook>): Promise<string> =>
  page.evaluate(
    async (args) => {
      const answer = await (window as unknown as { afterparti: Api }).afterparti.chat.setWindow(args)
      return answer.ok ? 'done' : answer.error.code
    },
    { userId, change },
  )

/** What Electron says of a window. */
export interface SeenWindow {
  bounds: { x: number; y: number; width: number; height: number }
  isOnTop: boolean
  isVisible: boolean
}

/** The window of a chat as Electron has it; null where there is none. */
export const seen = ({ electron }: RunningApp, userId: number): Promise<SeenWindow | null> =>
  electron.evaluate(({ BrowserWindow }, end) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().endsWith(end))
    if (window === undefined) return null
    return { bounds: window.getBounds(), isOnTop: window.isAlwaysOnTop(), isVisible: window.isVisible() }
  }, of(userId))

/** Puts the window of a chat there, as its user drags it. */
export const place = ({ electron }: RunningApp, userId: number, bounds: SeenWindow['bounds']): Promise<void> =>
  electron.evaluate(
    ({ BrowserWindow }, [end, to]) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().endsWith(end))
        ?.setBounds(to),
    [of(userId), bounds] as const,
  )

/** Closes the window of a chat as its user does. */
export const closeChat = ({ electron }: RunningApp, userId: number): Promise<void> =>
  electron.evaluate(
    ({ BrowserWindow }, end) =>
      new Promise<void>((resolve) => {
        const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().endsWith(end))
        if (window === undefined) return resolve()
        window.once('closed', () => resolve())
        window.close()
      }),
    of(userId),
  )

/** What is kept of windows on disk, by their names. */
export function keptWindows(userData: string): Record<string, Record<string, unknown>> {
  const file = path.join(userData, 'windows.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>>) : {}
}
