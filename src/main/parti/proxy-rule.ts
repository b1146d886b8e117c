import { BridgeError } from '#shared/bridge/errors.ts'

/** Tells how the desktop wants a URL to be reached, in the words of a PAC file: `PROXY host:port; DIRECT`. */
export type ResolveProxy = (url: string) => Promise<string>

const SCHEMES: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks4',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
}

const HOST_AND_PORT = /^(?:\[[\da-f:.]+\]|[^\s:/@[\]]+):\d+$/i

/**
 * The URL of the proxy to go through, or null for none. Of several ways the first counts. A kind of proxy that is not
 * known is an error, for going past it would show what the user wanted hidden.
 */
export function readProxyRule(rule: string): string | null {
  const [first = ''] = rule.split(';')
  const [kind = '', address = ''] = first.trim().split(/\s+/)
  if (kind === '' || kind.toUpperCase() === 'DIRECT') return null
  const scheme = SCHEMES[kind.toUpperCase()]
  if (scheme === undefined || !HOST_AND_PORT.test(address)) {
    throw new BridgeError('parti-unreachable', `cannot go through the proxy "${first.trim()}"`)
  }
  return `${scheme}://${address}`
}
