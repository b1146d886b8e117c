import { readProxyRule, type ResolveProxy } from './proxy-rule.ts'

/** A fetch that goes the way the desktop's settings say, asked anew each time, for networks change under a laptop. */
export const createProxiedFetch =
  (resolveProxy: ResolveProxy): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init)
    const proxy = readProxyRule(await resolveProxy(request.url))
    if (proxy === null) return fetch(request)
    // Few need a proxy, and this brings a whole HTTP client along.
    const { fetchThrough } = await import('./fetch-through-proxy.ts')
    return fetchThrough(proxy, request)
  }
