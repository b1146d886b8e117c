import type { FollowPlace } from '#shared/model/saved-follows.ts'
import { keyOf, type Item } from './rows.ts'

/** A gap of the list: next to an item. */
export interface Gap {
  key: number | string
  dropPosition: 'before' | 'after'
}

/** Into the group of the heading above, where there are groups at all. */
function groupAt(items: readonly Item[], index: number): Pick<FollowPlace, 'group'> {
  const heading = items.slice(0, index).findLast((item) => item.kind === 'heading')
  return heading?.kind === 'heading' ? { group: heading.group } : {}
}

/**
 * Where in the user's order (`order`, user ids) something comes that is dropped into a gap of the list: before the row
 * that follows, or right behind the last row of its section.
 */
export function placeOfDrop(items: readonly Item[], order: readonly number[], { key, dropPosition }: Gap): FollowPlace {
  const at = items.findIndex((item) => keyOf(item) === key)
  // Above a heading means at the end of the section before it; there is none above the first.
  const index = Math.max(dropPosition === 'after' ? at + 1 : at, items[0]?.kind === 'heading' ? 1 : 0)
  const [above, below] = [items[index - 1], items[index]]
  const place = groupAt(items, index)
  if (below?.kind === 'row') return { before: below.userId, ...place }
  if (above?.kind === 'row') return { before: order[order.indexOf(above.userId) + 1] ?? null, ...place }
  return { before: null, ...place }
}

/**
 * Where the rows come that are moved up or down by one: past the next row of their section that stays. Null where there
 * is none, or where they are of several sections.
 */
export function placeOfStep(
  items: readonly Item[],
  order: readonly number[],
  userIds: readonly number[],
  step: 'up' | 'down',
): FollowPlace | null {
  const moves = new Set(userIds)
  const indices = items.flatMap((item, index) => (item.kind === 'row' && moves.has(item.userId) ? index : []))
  const [first, last] = [indices[0], indices.at(-1)]
  if (first === undefined || last === undefined) return null
  if (items.slice(first, last).some((item) => item.kind === 'heading')) return null
  const neighbour = step === 'up' ? items[first - 1] : items[last + 1]
  if (neighbour?.kind !== 'row') return null
  return step === 'up' ? { before: neighbour.userId } : { before: order[order.indexOf(neighbour.userId) + 1] ?? null }
}
