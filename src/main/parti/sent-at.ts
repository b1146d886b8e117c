/** When an answer was sent, by its Date header (RFC 9110, 6.6.1), ms since 1970. Null where that tells no moment. */
export function sentAt(header: string | null): number | null {
  const at = Date.parse(header ?? '')
  return Number.isNaN(at) ? null : at
}
