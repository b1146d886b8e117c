import type { MirrorBatch } from '#shared/bridge/api.ts'
import { isGapKey, type ChatEntry, type Forgotten, type RoomEntry, standsInRoom } from '#shared/model/chat-entry.ts'

/** What stands in a room, and under which key. */
export interface LogItem {
  key: string
  /** Where it stands. */
  order: number
  entry: ChatEntry
}

/** The entries of a room in order, as batches of its mirror bring them. */
export interface EntryLog {
  /** Ascending; the same array until the next change, and never changed itself. */
  items(): readonly LogItem[]
  /** Takes a batch in, at the cost of what is in it and one copy of the list. */
  apply(batch: MirrorBatch<RoomEntry>): void
  /** Drops the oldest until `most` are left. */
  trim(most: number): void
}

/**
 * An empty log. Main keeps the newest `mainKeeps` rows: what it says of a gap beyond these is that it forgot it, not that
 * it was filled.
 */
export function createEntryLog(mainKeeps: number): EntryLog {
  const byKey = new Map<string, LogItem>()
  let items: LogItem[] = []
  let published: readonly LogItem[] | null = null

  function insert(item: LogItem): void {
    byKey.set(item.key, item)
    // Nearly every row is the newest.
    if (item.order >= (items.at(-1)?.order ?? -Infinity)) items.push(item)
    else items.splice(countUpTo(items, item.order), 0, item)
  }

  function indexOf({ key, order }: LogItem): number {
    let index = countBelow(items, order)
    while (items[index]?.key !== key) index += 1
    return index
  }

  function put(key: string, entry: ChatEntry): void {
    const known = byKey.get(key)
    const item = { key, order: entry.order, entry }
    if (known === undefined) return insert(item)
    if (known.order === entry.order) {
      items[indexOf(known)] = item
      byKey.set(key, item)
      return
    }
    items.splice(indexOf(known), 1)
    insert(item)
  }

  /** Rows go without a word when they are old, and stay here for as long as somebody may read them. */
  function remove(key: string): void {
    const known = byKey.get(key)
    if (known === undefined || !isGapKey(key)) return
    const index = indexOf(known)
    if (isOpenGap(known) && items.length - index > mainKeeps) return
    items.splice(index, 1)
    byKey.delete(key)
  }

  /** Main holds fewer rows than may be read here, so it tells of all that are forgotten at once. */
  function forget(forgotten: Forgotten): void {
    items = items.filter((item) => !isForgotten(item, forgotten))
    indexAll()
  }

  function indexAll(): void {
    byKey.clear()
    for (const item of items) byKey.set(item.key, item)
  }

  function replaceAll(entries: MirrorBatch<RoomEntry>['entries']): void {
    const next = entries
      .flatMap(([key, entry]) => (entry !== null && standsInRoom(entry) ? [{ key, order: entry.order, entry }] : []))
      .toSorted((a, b) => a.order - b.order)
    const [first] = next
    const joins = first !== undefined && first.order <= (items.at(-1)?.order ?? -Infinity)
    const older = joins ? items.slice(0, countBelow(items, first.order)).filter((item) => !isFilledGap(item)) : []
    items = [...older, ...next]
    indexAll()
  }

  return {
    items: () => (published ??= items.slice()),
    apply({ snapshot, entries }) {
      published = null
      for (const [, entry] of entries) if (entry?.kind === 'forgotten') forget(entry)
      if (snapshot) return replaceAll(entries)
      for (const [key, entry] of entries) {
        if (entry === null) remove(key)
        else if (standsInRoom(entry)) put(key, entry)
      }
    },
    trim(most) {
      const over = items.length - most
      if (over <= 0) return
      published = null
      for (const { key } of items.splice(0, over)) byKey.delete(key)
    },
  }
}

const isForgotten = ({ order, entry }: LogItem, { userId, upTo }: Forgotten): boolean =>
  order <= upTo && (userId === null || (entry.kind === 'row' && entry.message.userId === userId))
const isOpenGap = ({ entry }: LogItem): boolean => entry.kind === 'gap' && entry.filledBy === null
const isFilledGap = ({ entry }: LogItem): boolean => entry.kind === 'gap' && entry.filledBy !== null

interface Ordered {
  order: number
}

function countUntil(items: readonly Ordered[], isBeyond: (order: number) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBeyond(items[middle]!.order)) high = middle
    else low = middle + 1
  }
  return low
}

/** How many of the items, which ascend, stand before `order`. */
export const countBelow = (items: readonly Ordered[], order: number): number =>
  countUntil(items, (other) => other >= order)

/** How many stand at `order` or before it. */
export const countUpTo = (items: readonly Ordered[], order: number): number =>
  countUntil(items, (other) => other > order)
