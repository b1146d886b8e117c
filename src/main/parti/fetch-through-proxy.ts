import { fetch, ProxyAgent, Socks5ProxyAgent, type Dispatcher } from 'undici'
import { BridgeError } from '#shared/bridge/errors.ts'

/** The latest way and its connections: most users have one proxy. */
let current: { proxy: string; dispatcher: Dispatcher } | null = null

function dispatcherFor(proxy: string): Dispatcher {
  if (current?.proxy === proxy) return current.dispatcher
  if (proxy.startsWith('socks4:')) throw new BridgeError('parti-unreachable', 'a SOCKS4 proxy cannot be used here')
  void current?.dispatcher.close()
  const dispatcher = proxy.startsWith('socks5:') ? new Socks5ProxyAgent(proxy) : new ProxyAgent(proxy)
  current = { proxy, dispatcher }
  return dispatcher
}

/** Sends a GET through a proxy (its URL: `http`, `https` or `socks5`). Rejects as fetch does, or for another kind. */
export async function fetchThrough(proxy: string, request: Request): Promise<Response> {
  const response: unknown = await fetch(request.url, {
    // Node's own Request is of another undici than this one, so its parts are handed over.
    headers: [...request.headers],
    redirect: request.redirect,
    signal: request.signal,
    dispatcher: dispatcherFor(proxy),
  })
  return response as Response
}
