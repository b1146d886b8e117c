import { BridgeError } from '#shared/bridge/errors.ts'
import { wireId } from './wire-fields.ts'

const SAYS_NOBODY = /not[\s_-]*found|no such|unknown (?:user|account|name)|does(?:n't| not) exist|no user/i

/** No sample of an unknown user is public: every harmless way to say "nobody" counts as one (guess). */
function isNobody(body: unknown): boolean {
  if (body === null || body === false || body === 0 || body === '') return true
  if (typeof body === 'string') return SAYS_NOBODY.test(body)
  if (typeof body !== 'object') return false
  const parts: unknown[] = Object.values(body)
  return parts.length === 0 || parts.some((part) => typeof part === 'string' && SAYS_NOBODY.test(part))
}

/** The user id of an account: the bare number (guide), or null for nobody. */
export function decodeUserId(body: unknown): number | null {
  const read = wireId.safeParse(body)
  if (read.success) return read.data
  if (isNobody(body)) return null
  throw new BridgeError('parti-unreadable', 'user id: neither a number nor "nobody"')
}
