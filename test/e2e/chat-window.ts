import type { Page } from 'playwright'
import type { RunningApp } from './running-app.ts'

const isAbout = (page: Page, userId: number): boolean => {
  const { searchParams } = new URL(page.url())
  return searchParams.get('view') === 'chat' && searchParams.get('of') === String(userId)
}

/** The pages of a channel's chat: more than one would be a fault. */
export const chatPages = ({ electron }: RunningApp, userId: number): Page[] =>
  electron.windows().filter((page) => isAbout(page, userId))

/** The window of a channel's chat, once it is there. */
export async function chatWindow(app: RunningApp, userId: number): Promise<Page> {
  const [page] = chatPages(app, userId)
  if (page !== undefined) return page
  return app.electron.waitForEvent('window', { predicate: (opened) => isAbout(opened, userId) })
}
