import type { Page } from 'playwright'
import type { Language } from '#shared/model/language.ts'
import type { RunningApp } from '../e2e/running-app.ts'

/** The languages besides English, which every other picture is in. */
export const OTHER_LANGUAGES = ['de', 'es'] as const satisfies Language[]

/** Scenes that together show every view once, in each language where the window is narrowest. */
const SPOKEN: ReadonlySet<string> = new Set(
  `follows fates long-names empty offline push-only menu not-found unfollowed damaged-file no-tray no-popups
  connection connection-offline connection-busy away inbox inbox-empty alerts alerts-dry-run alerts-channel
  arranged-groups arranged-selected arranged-row-menu arranged-view-menu arranged-note arranged-nobody-live
  arranged-lines arranged-lines-done arranged-import details details-failing details-offline discover
  discover-lacking first-run palette palette-nothing paused pause-menu launch-follow launch-failed launch-refused
  chat-evening chat-busy chat-above chat-empty chat-offline chat-gap chat-removed chat-search chat-card chat-menu
  archive-help archive-results archive-nothing archive-context archive-person archive-mentions archive-channels
  archive-forget archive-export archive-empty settings-general settings-alerts settings-appearance settings-chat
  settings-windows settings-trusted-hosts settings-network settings-data settings-about settings-nothing-found settings-restore settings-host-refused
  viewers-live viewers-compare viewers-table viewers-shows viewers-empty viewers-menu viewers-keys viewers-forget`.split(
    /\s+/,
  ),
)

/** Whether this scene is to be shown in the other languages, too. */
export const isSpoken = ({ name }: { name: string }): boolean => SPOKEN.has(name)

/** Makes the page's window as narrow as it goes. */
export async function makeNarrowest(app: RunningApp, page: Page): Promise<void> {
  const handle = await app.electron.browserWindow(page)
  const width = await handle.evaluate((window) => {
    const [least = 0] = window.getMinimumSize()
    window.setSize(least, 640)
    return least
  })
  await page.waitForFunction((to) => innerWidth <= to, width)
}

/** Chooses the language as the settings do; resolves when the page speaks it. */
export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  await page.evaluate((to) => window.afterparti.settings.update({ change: { language: to } }), language)
  await page.locator(`html[lang^="${language}"]`).waitFor()
}
