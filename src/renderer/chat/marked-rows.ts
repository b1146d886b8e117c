import type { LogItem } from './entry-log.ts'

const isMarked = ({ entry }: LogItem): boolean => entry.kind === 'row' && entry.mark !== null

/** The marked row after or before an order, around the ends; none where none is marked. */
export function nextMarked(items: readonly LogItem[], from: number, step: 1 | -1): LogItem | undefined {
  return step === 1
    ? (items.find((item) => item.order > from && isMarked(item)) ?? items.find(isMarked))
    : (items.findLast((item) => item.order < from && isMarked(item)) ?? items.findLast(isMarked))
}
