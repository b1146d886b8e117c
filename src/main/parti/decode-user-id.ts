import { BridgeError } from '#shared/bridge/errors.ts'
import { saysNobody } from './says-nobody.ts'
import { wireId } from './wire-fields.ts'

/** The user id of an account: the bare number (guide, "Get User by Social Media"), or null for nobody. */
export function decodeUserId(body: unknown): number | null {
  const read = wireId.safeParse(body)
  if (read.success) return read.data
  if (saysNobody(body)) return null
  throw new BridgeError('parti-unreadable', 'user id: neither a number nor "nobody"')
}
