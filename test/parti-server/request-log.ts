/** The headers of a request, names in lower case. */
export type SeenHeaders = Readonly<Record<string, string | string[] | undefined>>

/** The route's name of a request that fits no route. */
export const NO_ROUTE = 'unknown'

/** How many of the last requests are remembered one by one. */
const LOG_LENGTH = 10_000

/** One request. */
export interface RequestEntry {
  /** The pattern of its route. */
  route: string
  method: string
  /** As it was asked, with its query. */
  path: string
  /** ms since 1970, by a clock that never goes back. */
  at: number
}

/** What was asked of the REST side so far, whatever the answer was. */
export interface RequestStats {
  /** Requests by route pattern, of any method. */
  requests: Record<string, number>
  /** Requests by method, over all routes. */
  methods: Record<string, number>
  /** The headers of the last request, by route pattern. */
  lastHeaders: Record<string, SeenHeaders>
}

/** Remembers what was asked of the REST side. */
export interface RequestLog {
  add(entry: Omit<RequestEntry, 'at'>, headers: SeenHeaders): void
  stats(): RequestStats
  /** The last 10,000 requests, in their order. */
  entries(): RequestEntry[]
}

/** A log in which nothing stands yet. */
export function createRequestLog(): RequestLog {
  const requests: Record<string, number> = {}
  const methods: Record<string, number> = {}
  const lastHeaders: Record<string, SeenHeaders> = {}
  const entries: RequestEntry[] = []
  return {
    add(entry, headers) {
      requests[entry.route] = (requests[entry.route] ?? 0) + 1
      methods[entry.method] = (methods[entry.method] ?? 0) + 1
      lastHeaders[entry.route] = headers
      entries.push({ ...entry, at: performance.timeOrigin + performance.now() })
      if (entries.length > LOG_LENGTH) entries.shift()
    },
    stats: () => ({ requests: { ...requests }, methods: { ...methods }, lastHeaders: { ...lastHeaders } }),
    entries: () => [...entries],
  }
}
