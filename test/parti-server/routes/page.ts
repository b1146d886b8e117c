const WHOLE = /^\d+$/

/** The whole number that a query gives, or null where there is none. */
export function numberIn(query: URLSearchParams, name: string): number | null {
  const text = query.get(name)
  return text !== null && WHOLE.test(text) ? Number(text) : null
}

/** No list is longer than this, whatever is asked for: the most that others asked for (guess). */
const MOST = 100
const DEFAULT_LIMIT = 30

/** The part of `rows` that `limit` and `offset` ask for. */
export function pageOf<Row>(rows: readonly Row[], query: URLSearchParams): Row[] {
  const offset = numberIn(query, 'offset') ?? 0
  const limit = Math.min(MOST, numberIn(query, 'limit') ?? DEFAULT_LIMIT)
  return rows.slice(offset, offset + limit)
}
