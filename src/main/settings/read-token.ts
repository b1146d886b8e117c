import { BridgeError } from '#shared/bridge/errors.ts'

/** A header can carry these characters; a token of Parti's is a JWT (guide of its site's traffic), whose set is smaller. */
const TOKEN = /^[\w.~+/=-]{20,8192}$/

/** The token in a pasted text, which may begin with `Bearer`; throws `not-a-token`, which does not repeat the text. */
export function readToken(text: string): string {
  const token = text.trim().replace(/^(?:authorization:\s*)?bearer\s+/i, '')
  if (!TOKEN.test(token)) throw new BridgeError('not-a-token')
  return token
}
