import { shell } from 'electron'
import { BridgeError } from '#shared/bridge/errors.ts'
import { isAllowedLink } from './external-links.ts'

/** Opens an allowed link in the user's browser; any other throws `forbidden`. */
export async function openLink(link: string): Promise<void> {
  if (!isAllowedLink(link)) throw new BridgeError('forbidden', link)
  await shell.openExternal(link)
}
