import type { ChatRow } from '#shared/model/chat-entry.ts'

/** The rows of a room by key and in order. */
export interface OrderedRows {
  get(key: string): ChatRow | undefined
  /** All rows, ascending; not to be changed. */
  all(): readonly ChatRow[]
  /** How many rows have an order below `order`: the place of the first that has not. */
  countBelow(order: number): number
  /** Puts a row at its place, behind one of the same order. One with its key must not be there. */
  insert(row: ChatRow): void
  /** Puts rows in the places of those with their keys, whose orders they must have. */
  replaceAll(changed: readonly ChatRow[]): void
  /** The rows from one order to another, both included, ascending. */
  between(from: number, to: number): readonly ChatRow[]
  /** Drops those that are `isGone`. */
  drop(isGone: (row: ChatRow) => boolean): void
  /** Drops the first `count` rows. */
  dropFirst(count: number): void
}

/** No rows yet. */
export function createOrderedRows(): OrderedRows {
  const byKey = new Map<string, ChatRow>()
  let rows: ChatRow[] = []

  /** How many rows, which are ascending, are before the first that `isBeyond`. */
  function countUntil(isBeyond: (order: number) => boolean): number {
    let low = 0
    let high = rows.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBeyond(rows[middle]!.order)) high = middle
      else low = middle + 1
    }
    return low
  }
  const countBelow = (limit: number): number => countUntil((order) => order >= limit)
  const countUpTo = (limit: number): number => countUntil((order) => order > limit)

  return {
    get: (key) => byKey.get(key),
    all: () => rows,
    countBelow,
    insert(row) {
      byKey.set(row.message.key, row)
      // Nearly every row is the newest.
      if (row.order >= (rows.at(-1)?.order ?? -Infinity)) rows.push(row)
      else rows.splice(countUpTo(row.order), 0, row)
    },
    replaceAll(changed) {
      if (changed.length === 0) return
      for (const row of changed) byKey.set(row.message.key, row)
      rows = rows.map(({ message }) => byKey.get(message.key)!)
    },
    between: (from, to) => rows.slice(countBelow(from), countUpTo(to)),
    drop(isGone) {
      for (const row of rows) if (isGone(row)) byKey.delete(row.message.key)
      rows = rows.filter(({ message }) => byKey.has(message.key))
    },
    dropFirst(count) {
      for (const { message } of rows.slice(0, count)) byKey.delete(message.key)
      rows = rows.slice(count)
    },
  }
}
