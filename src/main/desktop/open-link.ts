import { shell } from 'electron'
import { BridgeError } from '#shared/bridge/errors.ts'
import { reasonOf } from '../reason-of.ts'
import { isAllowedLink } from './external-links.ts'

/** Opens an allowed link in the user's browser. Throws `forbidden` for any other, `no-browser` where none opens. */
export async function openLink(link: string): Promise<void> {
  if (!isAllowedLink(link)) throw new BridgeError('forbidden', link)
  try {
    await shell.openExternal(link)
  } catch (error) {
    throw new BridgeError('no-browser', reasonOf(error), { cause: error })
  }
}
