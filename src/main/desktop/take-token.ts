import { clipboard } from 'electron'
import type { TokenKeeper } from '../settings/token-keeper.ts'

/**
 * Keeps the token that lies in the clipboard and empties it, unless something else lies there by then: a token that stays
 * there can be read by every program. Rejects as `keep` does, with the clipboard as it was.
 */
export async function takeTokenFromClipboard(token: Pick<TokenKeeper, 'keep'>): Promise<void> {
  // Answered at once by older Electrons, later by newer ones.
  const text = await clipboard.readText()
  await token.keep(text)
  if ((await clipboard.readText()) === text) clipboard.clear()
}
