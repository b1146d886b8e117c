/** How long a Retry-After header asks to wait, in ms: it holds seconds or an HTTP date. Null where it holds neither. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null
  const until = /^\d+$/.test(header) ? now + Number(header) * 1000 : Date.parse(header)
  return Number.isNaN(until) ? null : Math.max(0, until - now)
}
