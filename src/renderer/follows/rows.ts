import type { FollowedChannel } from '#shared/model/live-state.ts'
import { isLive, type Section } from './list-sections.ts'

/** A place in the list. What it shows is read from the store by whoever draws it. */
export interface Row {
  kind: 'row'
  userId: number
  name: string
}

/** The heading over the rows of a section. */
export interface Heading {
  kind: 'heading'
  key: string
  title: string
  /** How many channels are under it, folded away or not. */
  size: number
  /** How many of them are live; null where the section is not that of a group, so that its title says it. */
  liveCount: number | null
  isFolded: boolean
  /** The name of the user's group that it is the heading of. */
  group: string | null
}

/** What stands in the list. */
export type Item = Row | Heading

/** The list from top to bottom. */
export interface Rows {
  items: readonly Item[]
  /** How many channels there are to show, also under folded headings. */
  size: number
}

/** The key of an item: the user id of a row, the key of a heading. */
export const keyOf = (item: Item): number | string => (item.kind === 'row' ? item.userId : item.key)

/** The user ids of the rows, from top to bottom. */
export const userIdsOf = ({ items }: Rows): number[] =>
  items.flatMap((item) => (item.kind === 'row' ? item.userId : []))

const isSame = (a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])

const isSameItem = (a: Item, b: Item): boolean =>
  a.kind === 'row'
    ? b.kind === 'row' && a.name === b.name
    : b.kind === 'heading' &&
      a.title === b.title &&
      a.size === b.size &&
      a.liveCount === b.liveCount &&
      a.isFolded === b.isFolded

const rowOf = ({ channel: { userId, name } }: FollowedChannel): Row => ({ kind: 'row', userId, name })

function itemsOf({ key, title, group, isFolded, follows }: Section): Item[] {
  const rows = isFolded ? [] : follows.map(rowOf)
  if (title === null) return rows
  const liveCount = group === undefined ? null : follows.filter(isLive).length
  return [{ kind: 'heading', key, title, size: follows.length, liveCount, isFolded, group: group ?? null }, ...rows]
}

/**
 * Turns sections into items that keep their identity: an item while what it tells does, the whole while its items and
 * their order do. So a new number redraws one row and not the list.
 */
export function createRowKeeper(): (sections: readonly Section[]) => Rows {
  let known = new Map<number | string, Item>()
  let kept: Rows = { items: [], size: 0 }

  return (sections) => {
    const items = sections.flatMap(itemsOf).map((item) => {
      const before = known.get(keyOf(item))
      return before !== undefined && isSameItem(before, item) ? before : item
    })
    const size = sections.reduce((sum, { follows }) => sum + follows.length, 0)
    known = new Map(items.map((item) => [keyOf(item), item]))
    if (!isSame(items, kept.items) || size !== kept.size) kept = { items, size }
    return kept
  }
}
