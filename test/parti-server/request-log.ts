/** The headers of a request, names in lower case. */
export type SeenHeaders = Readonly<Record<string, string | string[] | undefined>>

/** The route's name of a request that fits no route. */
export const NO_ROUTE = 'unknown'

/** What was asked of the REST side so far, whatever the answer was. */
export interface RequestStats {
  /** Requests by route pattern, of any method. */
  requests: Record<string, number>
  /** Requests by method, over all routes. */
  methods: Record<string, number>
  /** The headers of the last request, by route pattern. */
  lastHeaders: Record<string, SeenHeaders>
}

export interface RequestLog {
  add(route: string, method: string, headers: SeenHeaders): void
  stats(): RequestStats
}

export function createRequestLog(): RequestLog {
  const requests: Record<string, number> = {}
  const methods: Record<string, number> = {}
  const lastHeaders: Record<string, SeenHeaders> = {}
  return {
    add(route, method, headers) {
      requests[route] = (requests[route] ?? 0) + 1
      methods[method] = (methods[method] ?? 0) + 1
      lastHeaders[route] = headers
    },
    stats: () => ({ requests: { ...requests }, methods: { ...methods }, lastHeaders: { ...lastHeaders } }),
  }
}
