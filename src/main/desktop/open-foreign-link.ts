import { BrowserWindow, dialog, shell, type MessageBoxOptions } from 'electron'
import { BridgeError } from '#shared/bridge/errors.ts'
import { strings } from '#shared/strings/strings.ts'
import { reasonOf } from '../reason-of.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import { withTrustedHost } from '../settings/trusted-hosts.ts'
import { copyText } from './copy-text.ts'
import { isAllowedLink } from './external-links.ts'
import { readForeignLink, type ForeignLink } from './foreign-link.ts'
import { tellFailure } from './tell-failure.ts'

const OPEN = 0
const COPY = 1
const CANCEL = 2

/**
 * Opens what a stranger wrote in the user's browser once the user has agreed to its host, or copies it; pages of Parti
 * and of hosts that the user trusts open at once. Throws `forbidden` for what is no page on the web, `no-browser` where
 * none opens.
 */
export type OpenForeignLink = (link: string) => Promise<void>

/** Keeps whom the user trusts in the settings. */
export function createOpenForeignLink(settings: SettingsStore): OpenForeignLink {
  const isTrusted = ({ trustable }: ForeignLink): boolean =>
    trustable !== null && settings.current.getState().trustedHosts.includes(trustable)

  function trust(host: string): void {
    try {
      settings.update({ trustedHosts: withTrustedHost(settings.current.getState().trustedHosts, host) })
    } catch (error) {
      tellFailure(error)
    }
  }

  return async (link) => {
    const read = readForeignLink(link)
    if (!isAllowedLink(link) && !isTrusted(read)) {
      const { choice, always } = await ask(read)
      if (choice === COPY) return copyText(link)
      if (choice !== OPEN) return
      if (always && read.trustable !== null) trust(read.trustable)
    }
    try {
      await shell.openExternal(link)
    } catch (error) {
      throw new BridgeError('no-browser', reasonOf(error), { cause: error })
    }
  }
}

async function ask({ host, detail, trustable }: ForeignLink): Promise<{ choice: number; always: boolean }> {
  const words = strings.foreignLink
  const options: MessageBoxOptions = {
    type: 'question',
    message: words.question(host),
    detail,
    buttons: [words.open, words.copy, words.cancel],
    ...(trustable !== null && { checkboxLabel: words.always(host) }),
    // Enter must not lead where a stranger wants it to.
    defaultId: CANCEL,
    cancelId: CANCEL,
    noLink: true,
  }
  const parent = BrowserWindow.getFocusedWindow()
  const { response, checkboxChecked } = await (parent === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(parent, options))
  return { choice: response, always: checkboxChecked }
}
