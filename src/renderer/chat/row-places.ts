import type { ChatEntry } from '#shared/model/chat-entry.ts'
import type { LogItem } from './entry-log.ts'

const rowOf = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-key]') ?? null

const itemOf = (row: HTMLElement | null, items: readonly LogItem[]): LogItem | undefined =>
  row === null ? undefined : items.find(({ key }) => key === row.dataset['key'])

/** In which row something is, and whether it is the row itself or a button. */
export function rowAt(
  target: EventTarget,
  items: readonly LogItem[],
): { item: LogItem | undefined; isOnRow: boolean; isOnButton: boolean } {
  const element = target instanceof Element ? target : null
  const item = itemOf(rowOf(element), items)
  return {
    item,
    isOnRow: item !== undefined && element !== null && element.matches('article, [role="note"]'),
    isOnButton: element?.closest('button') != null,
  }
}

/** The row before or after one; without one the last that is whole in the view of `list`. */
export function neighbourOf(
  list: HTMLElement,
  items: readonly LogItem[],
  item: LogItem | undefined,
  step: 1 | -1,
): LogItem | undefined {
  if (item !== undefined) return items[items.indexOf(item) + step]
  const edge = list.getBoundingClientRect().bottom + 1
  const inView = [...list.querySelectorAll<HTMLElement>('[data-key]')].findLast(
    (row) => row.getBoundingClientRect().bottom <= edge,
  )
  return itemOf(inView ?? null, items)
}

/** What stands in the rows that a selection of text touches, in order. */
export function selectedEntries(selection: Selection | null, items: readonly LogItem[]): ChatEntry[] {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  const root = range.commonAncestorContainer instanceof Element ? range.commonAncestorContainer : null
  return [...(root?.querySelectorAll<HTMLElement>('[data-key]') ?? [])]
    .filter((row) => range.intersectsNode(row))
    .flatMap((row) => itemOf(row, items)?.entry ?? [])
}
