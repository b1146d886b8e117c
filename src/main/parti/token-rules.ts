import { DEFAULT_HOSTS } from './hosts.ts'

/**
 * Whether the user's token may be sent along with a question to `host`: only over https, only to Parti's own hosts as
 * this app knows them by itself. A host that somebody added gets none, whatever its name.
 */
export function mayCarryToken(host: string): boolean {
  if (!DEFAULT_HOSTS.rest.includes(host)) return false
  const { protocol, hostname } = new URL(host)
  return protocol === 'https:' && (hostname === 'parti.com' || hostname.endsWith('.parti.com'))
}
