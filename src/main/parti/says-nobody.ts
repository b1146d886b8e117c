const SAYS_NOBODY = /not[\s_-]*found|no such|unknown (?:user|account|name)|does(?:n't| not) exist|no user/i

/** Whether an answer means "nobody". No sample is public, so every harmless way to say it counts as one (guess). */
export function saysNobody(body: unknown): boolean {
  if (body === null || body === false || body === 0 || body === '') return true
  if (typeof body === 'string') return SAYS_NOBODY.test(body)
  if (typeof body !== 'object') return false
  const parts: unknown[] = Object.values(body)
  return parts.length === 0 || parts.some((part) => typeof part === 'string' && SAYS_NOBODY.test(part))
}
