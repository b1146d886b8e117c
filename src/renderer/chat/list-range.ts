import { countBelow } from './entry-log.ts'
import type { Heights } from './heights.ts'

/** Anything that stands in a list. */
export interface ListItem {
  key: string
  /** Ascends from item to item; equal ones stand together. */
  order: number
}

/** The row to which the view holds on, and how far its top is below that of the view, px; negative for one cut off above. */
export interface Anchor {
  key: string
  order: number
  offset: number
}

/** Rows from `start` up to, not with, `end`. */
export interface Range {
  start: number
  end: number
}

/** Rows that are drawn beyond the view on either side, px: what a turn of the wheel brings into sight is there already. */
const OVERSCAN = 500
/** The same above the end of the list, where rows may come by the dozen at once and go unread. */
const OVERSCAN_AT_END = 200

/** The place of a row in the list; that of its successor where it is gone. */
export function placeOf(items: readonly ListItem[], { key, order }: Pick<Anchor, 'key' | 'order'>): number {
  const first = countBelow(items, order)
  for (let index = first; items[index]?.order === order; index += 1) if (items[index]?.key === key) return index
  return Math.min(first, items.length - 1)
}

/** The anchor, or where its row is gone the one in its place. */
export function presentAnchor(items: readonly ListItem[], anchor: Anchor): Anchor | null {
  const item = items[placeOf(items, anchor)]
  if (item === undefined) return null
  return item.key === anchor.key ? anchor : { key: item.key, order: item.order, offset: anchor.offset }
}

/** How many rows before `index` it takes to fill `room` px. */
function startBefore(items: readonly ListItem[], index: number, room: number, heights: Heights): number {
  let start = index
  for (let left = room; start > 0 && left > 0; left -= heights.of(items[start]!.key)) start -= 1
  return start
}

/** The rows to draw around an anchor. */
export function rangeAround(items: readonly ListItem[], anchor: Anchor, view: number, heights: Heights): Range {
  if (items.length === 0) return { start: 0, end: 0 }
  const index = placeOf(items, anchor)
  let end = index
  for (let left = view - anchor.offset + OVERSCAN; end < items.length && left > 0; end += 1) {
    left -= heights.of(items[end]!.key)
  }
  return { start: startBefore(items, index, anchor.offset + OVERSCAN, heights), end }
}

/** The rows to draw at the end of the list. */
export const rangeAtEnd = (items: readonly ListItem[], view: number, heights: Heights): Range => ({
  start: startBefore(items, items.length, view + OVERSCAN_AT_END, heights),
  end: items.length,
})

/** How high the rows from `start` up to, not with, `end` are together, px. */
export function heightOf(items: readonly ListItem[], { start, end }: Range, heights: Heights): number {
  let sum = 0
  for (let index = start; index < end; index += 1) sum += heights.of(items[index]!.key)
  return sum
}

/** The row that is thought to be `top` px from the list's beginning, as an anchor for a view that begins there. */
export function anchorAt(items: readonly ListItem[], top: number, heights: Heights): Anchor | null {
  let above = 0
  for (const item of items) {
    const height = heights.of(item.key)
    if (above + height > top) return { key: item.key, order: item.order, offset: above - top }
    above += height
  }
  const last = items.at(-1)
  return last === undefined ? null : { key: last.key, order: last.order, offset: 0 }
}
