import { BrowserWindow, dialog, shell, type MessageBoxOptions } from 'electron'
import { BridgeError } from '#shared/bridge/errors.ts'
import { strings } from '#shared/strings/strings.ts'
import { reasonOf } from '../reason-of.ts'
import { copyText } from './copy-text.ts'
import { isAllowedLink } from './external-links.ts'

const OPEN = 0
const COPY = 1
const CANCEL = 2

/**
 * Opens what a stranger wrote in the user's browser once the user has agreed to its host, or copies it; pages of Parti
 * open at once. Throws `forbidden` for what is no page on the web, `no-browser` where none opens.
 */
export async function openForeignLink(link: string): Promise<void> {
  const { protocol, hostname } = new URL(link)
  if (protocol !== 'https:' && protocol !== 'http:') throw new BridgeError('forbidden', link)
  const choice = isAllowedLink(link) ? OPEN : await ask(link, hostname)
  if (choice === COPY) return copyText(link)
  if (choice !== OPEN) return
  try {
    await shell.openExternal(link)
  } catch (error) {
    throw new BridgeError('no-browser', reasonOf(error), { cause: error })
  }
}

async function ask(link: string, host: string): Promise<number> {
  const words = strings.foreignLink
  const options: MessageBoxOptions = {
    type: 'question',
    message: words.question(host),
    detail: link,
    buttons: [words.open, words.copy, words.cancel],
    // Enter must not lead where a stranger wants it to.
    defaultId: CANCEL,
    cancelId: CANCEL,
    noLink: true,
  }
  const parent = BrowserWindow.getFocusedWindow()
  const { response } = await (parent === null ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options))
  return response
}
